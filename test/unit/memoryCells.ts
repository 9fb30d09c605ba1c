import type { CellArea, CellPosition } from "../../src/workbook/address";
import type { CellSnapshot } from "../../src/workbook/sheetSnapshot";
import { ErrorValue, type CellValue } from "../host/document/cell";

export const keyOf = ({ row, column }: CellPosition) => `${row},${column}`;
export const positionOf = (key: string): CellPosition => {
  const [row, column] = key.split(",").map(Number) as [number, number];
  return { row, column };
};

export function isInside(area: CellArea, { row, column }: CellPosition): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

export function positionsIn({ row, column, rows, columns }: CellArea): CellPosition[] {
  return Array.from({ length: rows * columns }, (_, i) => ({ row: row + Math.floor(i / columns), column: column + (i % columns) }));
}

/** Numbers, then texts, then what is blank. */
export function inSortOrder(a: CellSnapshot["value"], b: CellSnapshot["value"]): number {
  const rank = (value: CellSnapshot["value"]) => (typeof value === "number" ? 0 : value === null || value === "" ? 2 : 1);
  if (rank(a) !== rank(b) || rank(a) === 2) return rank(a) - rank(b);
  return typeof a === "number" ? a - Number(b) : String(a).localeCompare(String(b), "vi");
}

export function plainName(name: string): string {
  return name.normalize("NFC").toLocaleLowerCase("vi");
}

export function kindOf(value: CellValue, formula: string | null): CellSnapshot["kind"] {
  if (value === null) return "empty";
  if (value instanceof ErrorValue) return "error";
  if (typeof value === "string") return value === "" && formula === null ? "empty" : "text";
  return typeof value === "number" ? "number" : "boolean";
}
