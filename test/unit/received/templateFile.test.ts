import { checkFile, type CheckedFile } from "../../../src/actions/checkFile";
import { templateFile } from "../../../src/actions/templateFile";
import { BUILT_IN_SETS } from "../../../src/criteria/builtInSets";
import type { SheetSnapshot } from "../../../src/workbook/sheetSnapshot";
import type { WorkbookSnapshot } from "../../../src/workbook/workbook";
import { MemoryWorkbook } from "../memoryWorkbook";
import { LOST, scores, SET, YEAR } from "../seed";
import { reasonEntries, scoreEntries, type } from "./templateEntries";

const STAGES = ["self", "appraisal", "council"];

async function filled(stages: readonly string[]): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook();
  await workbook.apply(templateFile(SET, scores.unit, YEAR).plans.map((plan) => ({ kind: "addSheet", plan })));
  type(workbook, await scoreEntries(workbook, stages));
  return workbook;
}

const check = (snapshot: WorkbookSnapshot) => checkFile("mau.xlsx", snapshot, BUILT_IN_SETS) as CheckedFile;

test("as it is handed out, nothing is wrong with it but that it holds no score", async () => {
  expect(check(await (await filled([])).read()).findings).toMatchObject([{ code: "score/none", severity: "error" }]);
});

test("filled in and explained, it comes back without a finding", async () => {
  const workbook = await filled(STAGES);
  type(workbook, reasonEntries(workbook));
  const report = check(await workbook.read());
  expect(report.findings).toEqual([]);
  expect(report).toMatchObject({ unit: "xã Bình Thành", year: 2023, lostStage: "council" });
  expect(report.lost.reduce((sum, { amount }) => sum + amount, 0)).toBe(10_250_000);
});

test("saved by a program that does not calculate, it is calculated", async () => {
  const workbook = await filled(STAGES);
  type(workbook, reasonEntries(workbook));
  const snapshot = await workbook.read();
  const report = check({ ...snapshot, sheets: snapshot.sheets.map(withoutResults) });
  expect(report.findings).toEqual([]);
});

test("a loss that is not explained is found at its row; rows without a loss ask for nothing", async () => {
  const workbook = await filled(["self"]);
  const report = check(await workbook.read());
  expect(new Set(report.findings.map(({ criterion }) => criterion))).toEqual(new Set(["1.6", "5.3", "7.15"]));
  expect(new Set(report.findings.map(({ code }) => code))).toEqual(new Set(["lost/reason-missing", "lost/remedy-missing"]));
});

test("words beside a criterion that lost nothing after all are nobody's fault", async () => {
  const workbook = await filled(STAGES);
  type(workbook, reasonEntries(workbook));
  workbook.place(LOST, "D6", "Dự kiến mất điểm do chậm kế hoạch");
  expect(check(await workbook.read()).findings).toEqual([]);
});

function withoutResults(sheet: SheetSnapshot): SheetSnapshot {
  return {
    ...sheet,
    cells: sheet.cells.map((row) => row.map((cell) => (cell.formula === null ? cell : { ...cell, kind: "empty", value: null }))),
  };
}
