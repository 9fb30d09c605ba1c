import { REPORT_TITLES } from "../messages/ownSheets";
import { cellAt, type SheetSnapshot } from "../workbook/sheetSnapshot";

/** Whether a sheet is one of our own that name criteria and points, and are no score table all the same. Told by its title. */
export function isOwnReport(sheet: SheetSnapshot): boolean {
  const { value } = cellAt(sheet, { row: 0, column: 0 });
  return typeof value === "string" && Object.values(REPORT_TITLES).some((title) => value.startsWith(title));
}
