import type { CellArea } from "../workbook/address";
import type { PlannedCell } from "../workbook/sheetPlan";
import { cellAt, type SheetSnapshot } from "../workbook/sheetSnapshot";
import { cellArea, encloses, rectanglesOf } from "./areas";
import { cellRestore, cellWrite, readBack, writeCells, type CellWrite, type ReadBack } from "./cellWriter";

/**
 * Writes single cells, in rectangles that hold nothing else: on a protected sheet, one locked cell fails a whole rectangle.
 */
export function setCells(sheet: Excel.Worksheet, before: SheetSnapshot, cells: readonly PlannedCell[]): ReadBack {
  const checks = inRectangles(writesOf(before, cells)).map(([area, writes]) =>
    readBack(before.name, writeCells(sheet, area, writes), area, writes),
  );
  return () => checks.forEach((check) => check());
}

/** Puts back contents and number formats of cells that a failed command may have written. */
export function restoreCells(sheet: Excel.Worksheet, before: SheetSnapshot, cells: readonly PlannedCell[]): void {
  const restores = writesOf(before, cells).map((write) => cellRestore(write, before));
  for (const [area, writes] of inRectangles(restores)) writeCells(sheet, area, writes);
}

function writesOf(before: SheetSnapshot, cells: readonly PlannedCell[]): CellWrite[] {
  return cells.map((cell) => cellWrite(cell, cellAt(before, cell)));
}

function inRectangles(writes: readonly CellWrite[]): [CellArea, CellWrite[]][] {
  return rectanglesOf(writes).map((area) => [area, writes.filter((write) => encloses(area, cellArea(write)))]);
}
