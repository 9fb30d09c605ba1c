import { comparisonText } from "../messages/comparison";
import { cellAt, type SheetSnapshot } from "../workbook/sheetSnapshot";

/** Whether a sheet is our own comparison of two scorebooks, by its title: it names criteria and points, and is no score table all the same. */
export function isComparison(sheet: SheetSnapshot): boolean {
  const { value } = cellAt(sheet, { row: 0, column: 0 });
  return typeof value === "string" && value.startsWith(comparisonText.titleStart);
}
