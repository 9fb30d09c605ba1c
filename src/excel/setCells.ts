import type { CellArea } from "../workbook/address";
import type { PlannedCell } from "../workbook/sheetPlan";
import { cellAt, type SheetSnapshot } from "../workbook/sheetSnapshot";
import { cellArea, encloses, lastOfEachCell, rectanglesOf } from "./areas";
import { cellRestore, cellWrite, readBack, writeCells, type CellWrite, type ReadBack } from "./cellWriter";

/** Writes single cells; without looks and formats where the sheet's protection allows contents only. */
export function setCells(sheet: Excel.Worksheet, before: SheetSnapshot, cells: readonly PlannedCell[], mayFormat: boolean): ReadBack {
  const checks = inRectangles(writesOf(before, cells, mayFormat)).map(([area, writes]) =>
    readBack(before.name, writeCells(sheet, area, writes), area, writes),
  );
  return () => checks.forEach((check) => check());
}

/** Puts back contents and number formats of cells that a failed command may have written. */
export function restoreCells(sheet: Excel.Worksheet, before: SheetSnapshot, cells: readonly PlannedCell[], mayFormat: boolean): void {
  const restores = writesOf(before, cells, mayFormat).map((write) => cellRestore(write, before));
  for (const [area, writes] of inRectangles(restores)) writeCells(sheet, area, writes);
}

function writesOf(before: SheetSnapshot, cells: readonly PlannedCell[], mayFormat: boolean): CellWrite[] {
  return lastOfEachCell(cells).map((cell) => cellWrite(mayFormat ? cell : contentOnly(cell), cellAt(before, cell)));
}

function contentOnly({ row, column, content }: PlannedCell): PlannedCell {
  return { row, column, content };
}

/** Rectangles that hold nothing else: on a protected sheet, one locked cell fails a whole rectangle. */
function inRectangles(writes: readonly CellWrite[]): [CellArea, CellWrite[]][] {
  return rectanglesOf(writes).map((area) => [area, writes.filter((write) => encloses(area, cellArea(write)))]);
}
