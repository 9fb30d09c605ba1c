import { zipSync } from "fflate";
import type { CheckedFile } from "../../actions/checkFile";
import { requestFiles } from "../../actions/requestSheets";
import type { CriteriaSet } from "../../criteria/criteriaSet";
import { writeXlsx } from "../../xlsx/writeXlsx";

/** One .xlsx for each unit that has something to mend or to explain, together in a .zip. */
export function packRequests(reports: readonly CheckedFile[], sets: readonly CriteriaSet[]): Uint8Array<ArrayBuffer> {
  const files = requestFiles(reports, sets);
  // Packed already: packing them again would only take time.
  return zipSync(Object.fromEntries(files.map(({ fileName, plan }) => [fileName, writeXlsx({ plans: [plan] })])), { level: 0 });
}
