/** A cell by zero-based position in its sheet. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells: zero-based top left, and its size. */
export interface CellArea extends CellPosition {
  readonly rows: number;
  readonly columns: number;
}

/** 0 → "A", 26 → "AA". */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest >= 0 ? columnName(rest) : "") + String.fromCharCode(65 + (column % 26));
}

/** {row: 9, column: 3} → "D10". */
export function cellAddress({ row, column }: CellPosition): string {
  return `${columnName(column)}${row + 1}`;
}

/** {row: 0, column: 0, rows: 2, columns: 3} → "A1:C2"; a single cell → "A1". */
export function areaAddress(area: CellArea): string {
  const first = cellAddress(area);
  const last = cellAddress({ row: area.row + area.rows - 1, column: area.column + area.columns - 1 });
  return first === last ? first : `${first}:${last}`;
}

/** "$A$1:$C$2": the same from wherever it is looked at. */
export function fixedAddress(area: CellArea): string {
  return areaAddress(area).replace(/[A-Z]+|\d+/g, "$$$&");
}

const CELL = /^\$?([A-Z]{1,3})\$?(\d+)$/i;

/** "D10" or "$D$10" → position; null where it is no cell address. */
export function parseCell(address: string): CellPosition | null {
  const match = CELL.exec(address);
  if (!match) return null;
  const column = [...match[1]!.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(match[2]) - 1, column };
}

/** "A1:C2" or "A1" → area; null where it is no area address. */
export function parseArea(address: string): CellArea | null {
  const [from, to = from] = address.split(":");
  const first = parseCell(from ?? "");
  const last = parseCell(to ?? "");
  if (!first || !last) return null;
  const row = Math.min(first.row, last.row);
  const column = Math.min(first.column, last.column);
  return { row, column, rows: Math.abs(last.row - first.row) + 1, columns: Math.abs(last.column - first.column) + 1 };
}

/** A sheet's name as a formula writes it: always quoted, quotes doubled. */
export function quoteSheetName(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}
