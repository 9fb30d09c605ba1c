import type { CellArea } from "../../src/workbook/address";
import { EMPTY_CELL, type CellSnapshot, type SheetSnapshot } from "../../src/workbook/sheetSnapshot";

/** A text, a number, a date that Excel made (day, month), or nothing. */
export type Typed = string | number | { readonly day: number; readonly month: number } | null;

/** Rows of typed cells from A1 on, as a reader of workbooks tells them. */
export function sheetOf(rows: readonly (readonly Typed[])[], merges: readonly CellArea[] = []): SheetSnapshot {
  return {
    ...{ id: "1", name: "Bảng", visible: true, isProtected: false, merges, origin: { row: 0, column: 0 } },
    cells: rows.map((row) => row.map(cellOf)),
  };
}

function cellOf(typed: Typed): CellSnapshot {
  if (typed === null || typed === "") return EMPTY_CELL;
  if (typeof typed === "string") return { ...EMPTY_CELL, kind: "text", value: typed };
  if (typeof typed === "number") return { ...EMPTY_CELL, kind: "number", value: typed };
  const serial = Math.round((Date.UTC(2026, typed.month - 1, typed.day) - Date.UTC(1899, 11, 30)) / 86_400_000);
  return { ...EMPTY_CELL, kind: "number", value: serial, numberFormat: "d-mmm" };
}
