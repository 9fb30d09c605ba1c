import { areaAddress, columnName, parseArea, type CellArea } from "../../../src/workbook/address";

/** The size of a sheet. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

/** An area as Excel writes it: whole rows as "2:3", whole columns as "A:C". */
export function excelAddress(area: CellArea): string {
  const { row, column, rows, columns } = area;
  if (columns === LAST_COLUMN) return `${row + 1}:${row + rows}`;
  if (rows === LAST_ROW) return `${columnName(column)}:${columnName(column + columns - 1)}`;
  return areaAddress(area);
}

/** "A1:C2", "2:3", "A:C", with or without "$" and a sheet's name before it → area; null where it is none. */
export function areaOfAddress(address: string): CellArea | null {
  const plain = address.replace(/^.*!/s, "").replace(/\$/g, "");
  const rows = /^(\d+):(\d+)$/.exec(plain);
  if (rows) return inside({ row: Number(rows[1]) - 1, column: 0, rows: Number(rows[2]) - Number(rows[1]) + 1, columns: LAST_COLUMN });
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(plain);
  const area = columns ? parseArea(`${columns[1]}1:${columns[2]}${LAST_ROW}`) : parseArea(plain);
  return area && inside(area);
}

function inside(area: CellArea): CellArea | null {
  const { row, column, rows, columns } = area;
  return row >= 0 && column >= 0 && rows > 0 && columns > 0 && row + rows <= LAST_ROW && column + columns <= LAST_COLUMN ? area : null;
}
