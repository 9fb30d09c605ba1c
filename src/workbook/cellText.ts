import { cellAddress } from "./address";
import type { PlannedCell, SheetPlan } from "./sheetPlan";
import { WorkbookError } from "./workbookError";

/** UTF-16 units in one cell: Excel's own limit. It calls a file damaged in which a cell has more. */
export const LONGEST_TEXT = 32_767;

/** A text that a report puts together, ended with "…" where a cell ends. Not for words that a person typed: those fit, or are not laid. */
export function withinCell(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  return `${text.slice(0, LONGEST_TEXT - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

/** The same for every cell of a report. */
export function withinCells(plan: SheetPlan): SheetPlan {
  return { ...plan, cells: plan.cells.map((cell) => (isOver(cell) ? { ...cell, content: withinCell(cell.content) } : cell)) };
}

/** Throws WorkbookError "text-too-long" where a cell is to hold more than it can. */
export function requireFittingTexts(sheet: string, cells: readonly PlannedCell[]): void {
  const over = cells.find(isOver);
  if (over) throw new WorkbookError("text-too-long", { sheet, address: cellAddress(over) });
}

function isOver(cell: PlannedCell): cell is PlannedCell & { readonly content: string } {
  return typeof cell.content === "string" && cell.content.length > LONGEST_TEXT;
}
