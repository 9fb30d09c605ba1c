import type { BatchFile } from "../actions/checkBatch";
import { reportSheets } from "../actions/reportSheets";
import type { CriteriaSet } from "../criteria/criteriaSet";
import { writeXlsx } from "../xlsx/writeXlsx";
import { writeNewFile } from "./writeNewFile";

/** Writes the sheets that the pane would add to the reviewer's workbook as a workbook of their own. Throws CommandFault. */
export function writeReportFile(out: { given: string; force: boolean }, files: readonly BatchFile[], sets: readonly CriteriaSet[]): void {
  writeNewFile(out.given, () => writeXlsx({ plans: reportSheets(files, sets, []) }), out.force);
}
