import { afterRowSteps, holdSame, reversedRowSteps, type RowStep } from "../workbook/rowSteps";
import type { CellArea, CellPosition } from "../workbook/address";
import { cellAt, contentOf, endOf, type SheetSnapshot } from "../workbook/sheetSnapshot";
import type { Change } from "../workbook/workbook";
import { cellArea, cellsOf } from "./areas";
import { cellRestore, rangeOf, writeCells, type CellWrite } from "./cellWriter";
import { TEXT_FORMAT } from "./textEntry";

type ArrangeRows = Extract<Change, { kind: "arrangeRows" }>;

/** Moves whole rows as a person does by cutting them out and inserting them: formulas, comments and heights go along. */
export function arrangeRows(sheet: Excel.Worksheet, { unmerged, steps }: Pick<ArrangeRows, "unmerged" | "steps">): void {
  for (const area of unmerged) rangeOf(sheet, area).unmerge();
  for (const step of steps) takeStep(sheet, step);
}

/** A sheet whose formulas may be others than those that were read. */
export function withUnknownFormulas(sheet: SheetSnapshot): SheetSnapshot {
  const cells = sheet.cells.map((row) => row.map((cell) => (cell.formula === null ? cell : { ...cell, formula: "=" })));
  return { ...sheet, cells };
}

function takeStep(sheet: Excel.Worksheet, step: RowStep): void {
  if (step.kind === "insert") wholeRow(sheet, step.row).insert("Down");
  else if (step.kind === "delete") wholeRow(sheet, step.row).delete("Up");
  else wholeRow(sheet, step.row).moveTo(wholeRow(sheet, step.to));
}

function wholeRow(sheet: Excel.Worksheet, row: number): Excel.Range {
  return rangeOf(sheet, { row, column: 0, rows: 1, columns: 1 }).getEntireRow();
}

/**
 * Puts a sheet back whose rows were to move: as many steps are taken back as were done before Excel stopped, which only what stands there
 * now tells; then contents, number formats and merged areas return. Fonts, borders and rules of what was written since are not known.
 */
export function restoreRows(sheet: Excel.Worksheet, { before, steps }: ArrangeRows, now: SheetSnapshot): void {
  const done = steps.findIndex((_, i) => holdSame(afterRowSteps(before, steps.slice(0, i)), now));
  const area = around([before, now]);
  rangeOf(sheet, area).unmerge();
  for (const step of reversedRowSteps(steps.slice(0, done < 0 ? steps.length : done))) takeStep(sheet, step);
  writeCells(
    sheet,
    area,
    cellsOf(area).map((at) => restored(at, before)),
  );
  for (const merge of before.merges) rangeOf(sheet, merge).merge();
}

/** Puts back the formulas of a sheet that look at another one. */
export function restoreLooker(sheet: Excel.Worksheet, looker: SheetSnapshot, name: string): void {
  const { origin } = looker;
  looker.cells.forEach((row, i) =>
    row.forEach(({ formula }, j) => {
      const at = { row: origin.row + i, column: origin.column + j };
      if (formula?.includes(name.replaceAll("'", "''"))) writeCells(sheet, cellArea(at), [restored(at, looker)]);
    }),
  );
}

function restored(at: CellPosition, before: SheetSnapshot): CellWrite {
  const content = contentOf(cellAt(before, at));
  return cellRestore({ ...at, content, entry: "", numberFormat: TEXT_FORMAT, look: null }, before);
}

/** From the first cell of a sheet to the last that either of its states had. */
function around(states: readonly SheetSnapshot[]): CellArea {
  const ends = states.map(endOf);
  const merges = states.flatMap((state) => state.merges);
  const rows = Math.max(1, ...ends.map(({ row }) => row), ...merges.map(({ row, rows: count }) => row + count));
  const columns = Math.max(1, ...ends.map(({ column }) => column), ...merges.map(({ column, columns: count }) => column + count));
  return { row: 0, column: 0, rows, columns };
}
