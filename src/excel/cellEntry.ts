import type { CellContent } from "../workbook/sheetPlan";
import type { CellSnapshot } from "../workbook/sheetSnapshot";
import { textEntry } from "./textEntry";

/** What Excel takes for one cell: a formula, a text, a number, a truth value; "" empties the cell, null leaves it alone. */
export type Entry = string | number | boolean | null;

/** What to enter so that a cell of that number format holds the content. */
export function entryOf(content: CellContent, numberFormat: string): string | number {
  if (content === null) return "";
  if (typeof content === "object") return content.formula;
  return typeof content === "string" ? textEntry(content, numberFormat) : content;
}

/** What to enter so that a cell holds again what it held when it was read. */
export function entryToRestore(cell: CellSnapshot): Entry {
  if (cell.formula !== null) return cell.formula;
  if (cell.kind === "text") return textEntry(String(cell.value), cell.numberFormat);
  return cell.value ?? "";
}

/**
 * Whether a cell holds what was to be written. Of a formula, only that there is one: Excel spells formulas its own way
 * (quotes around sheet names, number literals, upper case).
 */
export function holds(cell: CellSnapshot, content: CellContent): boolean {
  if (content === null || content === "") return cell.kind === "empty" || cell.value === "";
  if (typeof content === "object") return cell.formula !== null;
  if (cell.formula !== null) return false;
  if (typeof content === "string") return cell.kind === "text" && withPlainLineEnds(String(cell.value)) === withPlainLineEnds(content);
  return cell.kind === "number" && cell.value === content;
}

/** Whether a cell needs no writing to hold the content. */
export function alreadyHolds(cell: CellSnapshot, content: CellContent): boolean {
  if (content === null || typeof content !== "object") return holds(cell, content);
  return cell.formula === content.formula;
}

function withPlainLineEnds(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}
