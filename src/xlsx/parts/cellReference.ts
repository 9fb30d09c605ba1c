import type { CellArea, CellPosition } from "../../workbook/address";
import { LIMITS } from "../limits";
import { damaged } from "../refusal";

const A = 0x41;
const ZERO = 0x30;

/** "D10" → its place, zero-based. Throws XlsxRefusal where no sheet has such a place. */
export function readCellReference(reference: string): CellPosition {
  let at = 0;
  let column = 0;
  for (; at < 3; at++) {
    const letter = (reference.charCodeAt(at) & ~0x20) - A;
    if (!(letter >= 0 && letter < 26)) break;
    column = column * 26 + letter + 1;
  }
  const row = readRowNumber(reference, at);
  if (column < 1 || column > LIMITS.columns) throw damaged(`cell ${reference.slice(0, 20)}`);
  return { row, column: column - 1 };
}

/** The digits from a place on → a row, zero-based. Throws XlsxRefusal. */
export function readRowNumber(digits: string, from = 0): number {
  let row = 0;
  let at = from;
  for (; at < digits.length && at < from + 7; at++) {
    const digit = digits.charCodeAt(at) - ZERO;
    if (!(digit >= 0 && digit <= 9)) break;
    row = row * 10 + digit;
  }
  if (at < digits.length || row < 1 || row > LIMITS.rows) throw damaged(`row ${digits.slice(0, 20)}`);
  return row - 1;
}

/** "A1:C2", "A1" → area. Throws XlsxRefusal. */
export function readAreaReference(reference: string): CellArea {
  const colon = reference.indexOf(":");
  const first = readCellReference(colon < 0 ? reference : reference.slice(0, colon));
  const last = colon < 0 ? first : readCellReference(reference.slice(colon + 1));
  const row = Math.min(first.row, last.row);
  const column = Math.min(first.column, last.column);
  return { row, column, rows: Math.abs(last.row - first.row) + 1, columns: Math.abs(last.column - first.column) + 1 };
}

/** What two areas share; null where they share nothing. */
export function sharedArea(a: CellArea, b: CellArea): CellArea | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}
