import { CHECK_TITLES } from "../messages/ownSheets";
import { cellAt, type SheetSnapshot } from "../workbook/sheetSnapshot";

/** Whether every sheet is one that we report a check of received files on, told by their titles: nobody sent such a file. */
export function isCheckReport(sheets: readonly SheetSnapshot[]): boolean {
  return sheets.length > 0 && sheets.every(isReportSheet);
}

function isReportSheet(sheet: SheetSnapshot): boolean {
  const { value } = cellAt(sheet, { row: 0, column: 0 });
  return typeof value === "string" && Object.values(CHECK_TITLES).some((title) => value.startsWith(title));
}
