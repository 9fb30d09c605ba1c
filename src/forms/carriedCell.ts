import { contentOf, textOf, type CellSnapshot, type SheetSnapshot } from "../workbook/sheetSnapshot";
import type { CellContent } from "../workbook/sheetPlan";

/** A cell as it can be laid elsewhere. */
export interface CarriedCell {
  readonly column: number;
  readonly content: CellContent;
  /** Of a number: where it is laid, another number may have stood as a date or a percentage. */
  readonly numberFormat?: string;
  /** What a formula came to, for a sheet on which its references would mean something else. */
  readonly shown?: string | number;
}

/** Every cell of a sheet's row that is not empty, from left to right. */
export function carriedCells(sheet: SheetSnapshot, row: number): readonly CarriedCell[] {
  const cells = sheet.cells[row - sheet.origin.row];
  if (!cells) return [];
  const { column: first } = sheet.origin;
  const before = known.get(cells);
  if (before?.first === first) return before.carried;
  const found: CarriedCell[] = [];
  cells.forEach((cell, i) => cell.kind !== "empty" && found.push(carried(cell, first + i)));
  known.set(cells, { first, carried: found });
  return found;
}

/** Whoever reads a table asks for each of its rows several times. */
const known = new WeakMap<readonly CellSnapshot[], { readonly first: number; readonly carried: readonly CarriedCell[] }>();

function carried(cell: CellSnapshot, column: number): CarriedCell {
  const content = contentOf(cell);
  const plain = cell.kind === "number" ? { column, content, numberFormat: cell.numberFormat } : { column, content };
  return cell.formula === null ? plain : { ...plain, shown: typeof cell.value === "number" ? cell.value : textOf(cell) };
}

/** The same for a sheet on which formulas would look elsewhere. */
export function withoutFormula(cell: CarriedCell): CarriedCell {
  const { shown, ...rest } = cell;
  return shown === undefined ? cell : { ...rest, content: shown };
}
