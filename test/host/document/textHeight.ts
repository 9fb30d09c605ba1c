import { textHeight } from "../../../src/xlsx/textHeight";
import { ErrorValue } from "./cell";
import type { Worksheet } from "./worksheet";

const PADDING = 4;
const LOWEST = 15;

/** How high a row must be so that every wrapped text in it can be read; points. Merged cells do not count, as in Excel. */
export function rowHeightFor(sheet: Worksheet, row: number): number {
  const heights = sheet
    .usedPositions(false)
    .filter((at) => at.row === row && !sheet.mergeAt(at))
    .map((at) => {
      const { wrap, fontName, fontSize, bold } = sheet.formatAt(at);
      const value = sheet.valueAt(at);
      const text = value === null || value instanceof ErrorValue ? "" : String(value);
      return textHeight(text, { wrap, font: { name: fontName, size: fontSize, bold } }, sheet.columnWidth(at.column) - PADDING);
    });
  return Math.max(LOWEST, ...heights);
}
