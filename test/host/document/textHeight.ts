import { textHeight } from "../../../src/workbook/textHeight";
import { ErrorValue } from "./cell";
import type { Worksheet } from "./worksheet";

const PADDING = 4;
const LOWEST = 15;

/** How high rows must be so that every wrapped text in them can be read; points, by row. Merged cells do not count, as in Excel. */
export function fittingHeights(sheet: Worksheet, first: number, count: number): Map<number, number> {
  const heights = new Map(Array.from({ length: count }, (_, i) => [first + i, LOWEST]));
  for (const at of sheet.usedPositions(false)) {
    const highest = heights.get(at.row);
    if (highest === undefined || sheet.mergeAt(at)) continue;
    const { wrap, fontName, fontSize, bold } = sheet.formatAt(at);
    const value = sheet.valueAt(at);
    const text = value === null || value instanceof ErrorValue ? "" : String(value);
    const height = textHeight(text, { wrap, font: { name: fontName, size: fontSize, bold } }, sheet.columnWidth(at.column) - PADDING);
    heights.set(at.row, Math.max(highest, height));
  }
  return heights;
}
