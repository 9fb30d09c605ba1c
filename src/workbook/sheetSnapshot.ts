import type { CellArea, CellPosition } from "./address";
import { rememberedOf } from "./remembered";
import type { CellContent } from "./sheetPlan";

/** One cell as it was read: the value and its kind, never the displayed text. */
export interface CellSnapshot {
  readonly kind: "empty" | "text" | "number" | "boolean" | "error";
  readonly value: string | number | boolean | null;
  /** With its leading "="; null where the cell holds no formula. */
  readonly formula: string | null;
  /** As Excel stores it; tells a date from a number. */
  readonly numberFormat: string;
  /** How many steps its text is set in from the cell's edge; absent where it is not, or where nobody asked. */
  readonly indent?: number;
}

/** A sheet as it was read: a window of cells, row by row, whose first cell stands at `origin`. */
export interface SheetSnapshot {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  readonly isProtected: boolean;
  readonly merges: readonly CellArea[];
  /** Names of its charts; absent where nobody asked, as in a received file. */
  readonly charts?: readonly string[];
  readonly origin: CellPosition;
  readonly cells: readonly (readonly CellSnapshot[])[];
}

export const EMPTY_CELL: CellSnapshot = { kind: "empty", value: null, formula: null, numberFormat: "General" };

/** The cell at a zero-based position of the sheet; an empty one outside what was read. */
export function cellAt(sheet: SheetSnapshot, { row, column }: CellPosition): CellSnapshot {
  return sheet.cells[row - sheet.origin.row]?.[column - sheet.origin.column] ?? EMPTY_CELL;
}

/** The first row below and the first column right of everything that was read. */
export const endOf = rememberedOf(({ origin, cells }: SheetSnapshot): CellPosition => {
  const width = cells.reduce((widest, row) => Math.max(widest, row.length), 0);
  return { row: origin.row + cells.length, column: origin.column + width };
});

/** What a person sees in a cell, near enough to read: numbers with a full stop, nothing for an empty cell. */
export function textOf(cell: CellSnapshot): string {
  return cell.value === null ? "" : String(cell.value);
}

/** The cell's content as it can be written again; a date or a percentage needs its number format beside it. */
export function contentOf(cell: CellSnapshot): CellContent {
  if (cell.formula !== null) return { formula: cell.formula };
  return typeof cell.value === "boolean" ? { formula: cell.value ? "=TRUE" : "=FALSE" } : cell.value;
}
