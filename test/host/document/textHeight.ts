import { ErrorValue } from "./cell";
import type { Worksheet } from "./worksheet";

/** Width of an average letter of Times New Roman in parts of its size, and height of a line likewise: an estimate of Excel's own measuring. */
const LETTER = 0.44;
const CAPITAL = 0.66;
const LINE = 1.28;
const PADDING = 4;
const LOWEST = 15.75;

/** How high a row must be so that every wrapped text in it can be read; points. Merged cells do not count, as in Excel. */
export function rowHeightFor(sheet: Worksheet, row: number): number {
  const heights = sheet
    .usedPositions(false)
    .filter((at) => at.row === row && !sheet.mergeAt(at))
    .map((at) => {
      const { wrap, fontSize, bold } = sheet.formatAt(at);
      const value = sheet.valueAt(at);
      const text = value === null || value instanceof ErrorValue ? "" : String(value);
      const lines = wrap ? countLines(text, sheet.columnWidth(at.column) - PADDING, fontSize * (bold ? 1.06 : 1)) : 1;
      return lines * fontSize * LINE + 1;
    });
  return Math.max(LOWEST, ...heights);
}

function countLines(text: string, width: number, size: number): number {
  return text.split("\n").reduce((lines, paragraph) => lines + wrapped(paragraph, width, size), 0);
}

function wrapped(paragraph: string, width: number, size: number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(" ")) {
    const needed = [...word].reduce((sum, letter) => sum + (letter !== letter.toLowerCase() ? CAPITAL : LETTER), 0) * size;
    if (used > 0 && used + LETTER * size + needed > width) {
      lines += 1;
      used = needed;
    } else used += (used > 0 ? LETTER * size : 0) + needed;
  }
  return lines;
}
