import { parseCell } from "../../../src/workbook/address";
import { EMPTY_CELL, type CellSnapshot, type SheetSnapshot } from "../../../src/workbook/sheetSnapshot";
import type { WorkbookSnapshot } from "../../../src/workbook/workbook";
import type { Form, FormCell, FormSheet } from "./form";

/** A form as a reader of workbooks tells it. */
export function snapshotOf({ sheets }: Pick<Form, "sheets">): WorkbookSnapshot {
  return { sheetNames: sheets.map(({ name }) => name), sheets: sheets.map(sheetSnapshot), part: null };
}

function sheetSnapshot({ name, hidden, cells, merges }: FormSheet, i: number): SheetSnapshot {
  const filled = [...cells].map(([address, cell]) => ({ ...parseCell(address)!, cell: cellSnapshot(cell) }));
  // Rows end with their last cell that is not empty, as a reader of files gives them.
  const rows = Math.max(...filled.map(({ row }) => row)) + 1;
  const columns = Math.max(...filled.map(({ column }) => column)) + 1;
  const grid = Array.from({ length: rows }, () => Array.from({ length: columns }, () => EMPTY_CELL));
  for (const { row, column, cell } of filled) grid[row]![column] = cell;
  for (const row of grid) while (row.at(-1) === EMPTY_CELL) row.pop();
  return { id: String(i + 1), name, visible: !hidden, isProtected: false, merges, origin: { row: 0, column: 0 }, cells: grid };
}

function cellSnapshot({ value, formula, numberFormat = "General" }: FormCell): CellSnapshot {
  const kind = typeof value === "number" ? "number" : value === undefined ? "empty" : "text";
  return { kind, value: value ?? null, formula: formula ?? null, numberFormat };
}
