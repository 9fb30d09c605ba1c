import { cellAddress, type CellArea, type CellPosition } from "../workbook/address";
import { CELL_STYLES } from "../workbook/cellStyle";
import type { CellContent, PlannedCell } from "../workbook/sheetPlan";
import { cellAt, type CellSnapshot, type SheetSnapshot } from "../workbook/sheetSnapshot";
import { WorkbookError } from "../workbook/workbookError";
import { cellKey, grid } from "./areas";
import { alreadyHolds, entryOf, entryToRestore, holds, type Entry } from "./cellEntry";
import { lookOf, placementOf } from "./looks";
import { cellSnapshot, loadContent } from "./sheetReader";
import { TEXT_FORMAT } from "./textEntry";

/** What to do to one cell; null leaves that side of it alone. */
export interface CellWrite extends CellPosition {
  readonly content: CellContent;
  readonly entry: Entry;
  readonly numberFormat: string | null;
  readonly look: Excel.SettableCellProperties | null;
}

/** Looks, after the sync, whether the cells hold what was written. Throws WorkbookError "not-written". */
export type ReadBack = () => void;

/** What to do so that a cell is as planned, given what it held when it was read. */
export function cellWrite(cell: PlannedCell, present: CellSnapshot): CellWrite {
  const { row, column, content, role } = cell;
  const unchanged = alreadyHolds(present, content);
  const numberFormat = cell.numberFormat ?? (role ? CELL_STYLES[role].numberFormat : formatThatTakes(content, present));
  const keepsText = unchanged && present.kind === "text";
  return {
    row,
    column,
    content,
    entry: unchanged ? null : entryOf(content, numberFormat ?? present.numberFormat),
    numberFormat,
    look: role ? (keepsText ? placementOf(role) : lookOf(role)) : null,
  };
}

/** A cell of text format would keep a number or a formula as text. */
function formatThatTakes(content: CellContent, present: CellSnapshot): string | null {
  const isText = content === null || typeof content === "string";
  return !isText && present.numberFormat === TEXT_FORMAT ? "General" : null;
}

/** What to do so that a cell holds again what it held before it was written. */
export function cellRestore(write: CellWrite, before: SheetSnapshot): CellWrite {
  const present = cellAt(before, write);
  const wasRead = before.cells[write.row - before.origin.row]?.[write.column - before.origin.column] !== undefined;
  return {
    ...write,
    entry: write.entry === null ? null : entryToRestore(present),
    // Of a cell that was empty and therefore not read, the format is not known.
    numberFormat: write.numberFormat === null || !wasRead ? null : present.numberFormat,
    look: null,
  };
}

/** Writes the cells of one rectangle in at most three calls; the rectangle's other cells are left alone. */
export function writeCells(sheet: Excel.Worksheet, area: CellArea, writes: readonly CellWrite[]): Excel.Range {
  const byCell = new Map(writes.map((write) => [cellKey(write), write]));
  const each = <T>(item: (write: CellWrite | undefined) => T) => grid(area, (row, column) => item(byCell.get(cellKey({ row, column }))));
  const range = rangeOf(sheet, area);
  if (writes.some(({ look }) => look)) range.setCellProperties(each((write) => write?.look ?? {}));
  // Before the contents: a text format decides what a content becomes.
  if (writes.some(({ numberFormat }) => numberFormat !== null)) range.numberFormat = each((write) => write?.numberFormat ?? null);
  if (writes.some(({ entry }) => entry !== null)) range.formulas = each((write) => write?.entry ?? null);
  return range;
}

/** Asks, in the same batch, what the cells hold once everything is written. */
export function readBack(sheetName: string, range: Excel.Range, area: CellArea, writes: readonly CellWrite[]): ReadBack {
  loadContent(range);
  return () => {
    const wrong = writes.find((write) => write.entry !== null && !holds(cellIn(range, area, write), write.content));
    if (wrong) throw new WorkbookError("not-written", { sheet: sheetName, address: cellAddress(wrong) });
  };
}

function cellIn(range: Excel.Range, area: CellArea, { row, column }: CellPosition): CellSnapshot {
  const [i, j] = [row - area.row, column - area.column];
  return cellSnapshot(range.values[i]?.[j], range.formulas[i]?.[j], range.valueTypes[i]?.[j] ?? "Unknown", range.numberFormat[i]?.[j]);
}

/** An area of a sheet, for one sync: Excel need not keep track of it while rows come and go, nor be told to stop. */
export function rangeOf(sheet: Excel.Worksheet, { row, column, rows, columns }: CellArea): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rows, columns).untrack();
}
