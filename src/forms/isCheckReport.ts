import type { SheetSnapshot } from "../workbook/sheetSnapshot";
import { kindOfSheet } from "./readSheetMark";

const REPORTED_ON: readonly unknown[] = ["ranking", "findings", "matrix"];

/** Whether a workbook holds nothing but the sheets that we report a check of received files on: nobody sent such a file. */
export function isCheckReport(sheets: readonly SheetSnapshot[]): boolean {
  const filled = sheets.filter(({ cells }) => cells.some((row) => row.some(({ kind }) => kind !== "empty")));
  return filled.length > 0 && filled.every((sheet) => REPORTED_ON.includes(kindOfSheet(sheet)));
}
