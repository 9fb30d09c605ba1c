import type { CriteriaSet } from "../criteria/criteriaSet";
import type { SheetPlan } from "../workbook/sheetPlan";
import type { Change, Workbook } from "../workbook/workbook";
import type { BatchFile } from "./checkBatch";
import type { CheckedFile } from "./checkFile";
import { reportSheets } from "./reportSheets";
import { requestSheet } from "./requestSheets";

/**
 * Adds the sheets that a batch is reported on to the open workbook, all or none, and shows the first. Returns their names; none that
 * exists is touched. Throws WorkbookError.
 */
export async function addReportSheets(workbook: Workbook, files: readonly BatchFile[], sets: readonly CriteriaSet[]): Promise<string[]> {
  const { sheetNames } = await workbook.read(() => false);
  return addSheets(workbook, reportSheets(files, sets, sheetNames));
}

/** Adds a request for each of the files, as a sheet of the open workbook, some in each turn. Returns their names. Throws WorkbookError. */
export async function addRequestSheets(
  workbook: Workbook,
  reports: readonly CheckedFile[],
  sets: readonly CriteriaSet[],
): Promise<string[]> {
  const { sheetNames } = await workbook.read(() => false);
  const taken = [...sheetNames];
  const plans = reports.map((report) => {
    const plan = requestSheet(report, sets, taken);
    taken.push(plan.name);
    return plan;
  });
  for (let from = 0; from < plans.length; from += AT_ONCE) await addSheets(workbook, plans.slice(from, from + AT_ONCE));
  return plans.map(({ name }) => name);
}

/** Each has a hundred cells or some hundreds; one request to Excel takes a few thousand. */
const AT_ONCE = 10;

async function addSheets(workbook: Workbook, plans: readonly SheetPlan[]): Promise<string[]> {
  const added = plans.map((plan): Change => ({ kind: "addSheet", plan }));
  await workbook.apply([...added, { kind: "activate", sheet: { name: plans[0]!.name }, address: "A1" }]);
  return plans.map(({ name }) => name);
}
