import { EMPTY_CELL, type SheetSnapshot } from "../workbook/sheetSnapshot";

/** A sheet on which, in some columns, every cell of an area that is merged downwards holds what its first cell does. */
export function withMergedDown(sheet: SheetSnapshot, columns: readonly number[]): SheetSnapshot {
  const areas = sheet.merges.filter(({ column, rows, columns: width }) => rows > 1 && width === 1 && columns.includes(column));
  if (areas.length === 0) return sheet;
  const cells = sheet.cells.map((row) => [...row]);
  for (const { row, column, rows } of areas) {
    const [top, left] = [row - sheet.origin.row, column - sheet.origin.column];
    const first = cells[top]?.[left] ?? EMPTY_CELL;
    if (left < 0) continue;
    for (const line of cells.slice(Math.max(top, 0), Math.max(top + rows, 0))) {
      // A row ends with its last cell that is not empty.
      while (line.length < left) line.push(EMPTY_CELL);
      line[left] = first;
    }
  }
  return { ...sheet, cells };
}
