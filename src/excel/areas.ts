import type { CellArea, CellPosition } from "../workbook/address";

/** Where an area ends: the first row below it and the first column to its right. */
const endOf = (area: CellArea): CellPosition => ({ row: area.row + area.rows, column: area.column + area.columns });

export function overlaps(one: CellArea, other: CellArea): boolean {
  const [a, b] = [endOf(one), endOf(other)];
  return one.row < b.row && other.row < a.row && one.column < b.column && other.column < a.column;
}

export function encloses(outer: CellArea, inner: CellArea): boolean {
  const [a, b] = [endOf(outer), endOf(inner)];
  return outer.row <= inner.row && outer.column <= inner.column && a.row >= b.row && a.column >= b.column;
}

/** A single cell as an area. */
export function cellArea({ row, column }: CellPosition): CellArea {
  return { row, column, rows: 1, columns: 1 };
}

/** The smallest area around all of them; null where there is none. */
export function boundsOf(areas: readonly CellArea[]): CellArea | null {
  if (areas.length === 0) return null;
  const row = Math.min(...areas.map((area) => area.row));
  const column = Math.min(...areas.map((area) => area.column));
  const endRow = Math.max(...areas.map((area) => endOf(area).row));
  const endColumn = Math.max(...areas.map((area) => endOf(area).column));
  return { row, column, rows: endRow - row, columns: endColumn - column };
}

/** Every cell of an area, row by row. */
export function cellsOf(area: CellArea): CellPosition[] {
  return grid(area, (row, column) => ({ row, column })).flat();
}

/** One item for each cell of an area, row by row. */
export function grid<T>(area: CellArea, item: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.rows }, (_, i) => Array.from({ length: area.columns }, (_, j) => item(area.row + i, area.column + j)));
}

/** A key for maps and sets of cells. */
export function cellKey({ row, column }: CellPosition): string {
  return `${row},${column}`;
}

/** Few rectangles that hold exactly these cells and none else: runs along each row, then equal runs joined downwards. */
export function rectanglesOf(cells: readonly CellPosition[]): CellArea[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: CellArea[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last?.row === row && column < last.column + last.columns) continue;
    if (last?.row === row && column === last.column + last.columns) runs[runs.length - 1] = { ...last, columns: last.columns + 1 };
    else runs.push(cellArea({ row, column }));
  }
  return joinDownwards(runs);
}

function joinDownwards(runs: readonly CellArea[]): CellArea[] {
  const done: CellArea[] = [];
  const growing = new Map<string, CellArea>();
  for (const run of runs) {
    const span = `${run.column},${run.columns}`;
    const above = growing.get(span);
    const continues = above !== undefined && endOf(above).row === run.row;
    if (above && !continues) done.push(above);
    growing.set(span, continues ? { ...above, rows: above.rows + 1 } : run);
  }
  return [...done, ...growing.values()];
}

/** One of each cell, the last one where there are several. */
export function lastOfEachCell<T extends CellPosition>(cells: readonly T[]): T[] {
  return [...new Map(cells.map((cell) => [cellKey(cell), cell])).values()];
}
