import { CHECK_TITLES } from "../messages/ownSheets";
import { cellAt, type SheetSnapshot } from "../workbook/sheetSnapshot";

/** Whether a sheet is our own matrix of lost points, by its title: it names criteria and maxima, and is no score table all the same. */
export function isLostMatrix(sheet: SheetSnapshot): boolean {
  const { value } = cellAt(sheet, { row: 0, column: 0 });
  return typeof value === "string" && value.startsWith(CHECK_TITLES.matrix);
}
