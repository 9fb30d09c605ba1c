import type { CellArea, CellPosition } from "../../../src/workbook/address";

export function contains({ row, column, rows, columns }: CellArea, at: CellPosition): boolean {
  return at.row >= row && at.row < row + rows && at.column >= column && at.column < column + columns;
}

/** The cells of an area, row by row. */
export function positionsOf({ row, column, rows, columns }: CellArea): CellPosition[] {
  return Array.from({ length: rows * columns }, (_, i) => ({ row: row + Math.floor(i / columns), column: column + (i % columns) }));
}

/** An area after rows were inserted (inside it, it grows) or deleted (it shrinks); null where nothing of it is left. */
export function areaAfterShift(area: CellArea, from: number, count: number): CellArea | null {
  const end = area.row + area.rows;
  if (end <= from) return area;
  if (count > 0) return area.row >= from ? { ...area, row: area.row + count } : { ...area, rows: area.rows + count };
  const goneEnd = from - count;
  const cut = Math.max(0, Math.min(end, goneEnd) - Math.max(area.row, from));
  const rows = area.rows - cut;
  if (rows <= 0) return null;
  return { ...area, rows, row: area.row < from ? area.row : Math.max(from, area.row + count) };
}

/** The cells that two areas share; null where there are none. */
export function commonArea(one: CellArea, other: CellArea): CellArea | null {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** What is left of an area once another is taken out of it: above, below, and at both sides. */
export function areasWithout(area: CellArea, cut: CellArea): CellArea[] {
  const top = Math.max(area.row, cut.row);
  const bottom = Math.min(area.row + area.rows, cut.row + cut.rows);
  const left = Math.max(area.column, cut.column);
  const right = Math.min(area.column + area.columns, cut.column + cut.columns);
  if (top >= bottom || left >= right) return [area];
  const middle = { row: top, rows: bottom - top };
  return [
    { ...area, rows: top - area.row },
    { ...area, ...middle, columns: left - area.column },
    { ...area, ...middle, column: right, columns: area.column + area.columns - right },
    { ...area, row: bottom, rows: area.row + area.rows - bottom },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}
