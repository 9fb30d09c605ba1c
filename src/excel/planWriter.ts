import type { CellArea } from "../workbook/address";
import type { CellRole } from "../workbook/cellStyle";
import type { PlannedCell, SheetPlan } from "../workbook/sheetPlan";
import { cellAt, EMPTY_CELL, type SheetSnapshot } from "../workbook/sheetSnapshot";
import { boundsOf, cellArea, cellKey, cellsOf, lastOfEachCell, rectanglesOf } from "./areas";
import { cellRestore, cellWrite, rangeOf, readBack, writeCells, type CellWrite, type ReadBack } from "./cellWriter";
import { addCharts, missingCharts } from "./charts";
import { layLook } from "./looks";
import { ownAreas, ruledAreas } from "./planAreas";
import { writeFrame, writePrintArea, writePrintSetup, writeRowHeights } from "./sheetLayout";
import { writeRules } from "./sheetRules";

/** Writes a whole plan onto a sheet that was just added; contents that one request cannot hold are left to later ones. */
export function writePlan(sheet: Excel.Worksheet, plan: SheetPlan, withPrint: boolean): { check: ReadBack; later: LaterWrite[] } {
  const writes = lastOfEachCell(plan.cells).map((cell) => cellWrite(cell, EMPTY_CELL));
  writeFrame(sheet, plan);
  writeRules(sheet, plan);
  if (withPrint) writePrintSetup(sheet, plan.print);
  if (writes.length <= MOST_CELLS) {
    const check = writeContents(sheet, plan.name, plan, writes);
    addCharts(sheet, plan.charts ?? []);
    return { check, later: [] };
  }
  return { check: () => undefined, later: writeInBands(sheet, plan, writes) };
}

/** A part of the work that goes into a request of its own. */
export type LaterWrite = () => ReadBack;

/** A request and its answer hold 5 MB each on the web; a cell with its look and a sentence in it takes near a kilobyte. */
const MOST_CELLS = 4000;

/** Looks first, a rectangle at a time; then the contents, some rows in each request; heights when all stands. */
function writeInBands(sheet: Excel.Worksheet, plan: SheetPlan, writes: readonly CellWrite[]): LaterWrite[] {
  for (const [role, cells] of cellsByRole(plan.cells)) {
    for (const area of rectanglesOf(cells)) layLook(rangeOf(sheet, area), area, role);
  }
  for (const merge of plan.merges) rangeOf(sheet, merge).merge();
  const bands = bandsOf(writes.map((write) => ({ ...write, look: null })));
  return bands.map((band, i) => () => {
    const block = boundsOf(band.map(cellArea))!;
    const range = writeCells(sheet, block, band);
    if (i === bands.length - 1) {
      writeRowHeights(sheet, plan);
      addCharts(sheet, plan.charts ?? []);
    }
    return readBack(plan.name, range, block, band);
  });
}

function cellsByRole(cells: readonly PlannedCell[]): Map<CellRole, PlannedCell[]> {
  const byRole = new Map<CellRole, PlannedCell[]>();
  for (const cell of cells) {
    if (!cell.role) continue;
    const same = byRole.get(cell.role);
    if (same) same.push(cell);
    else byRole.set(cell.role, [cell]);
  }
  return byRole;
}

/** Whole rows together, as many as one request takes. */
function bandsOf(writes: readonly CellWrite[]): CellWrite[][] {
  const bands: CellWrite[][] = [];
  for (const write of [...writes].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const band = bands.at(-1);
    if (band && (band.length < MOST_CELLS || band.at(-1)!.row === write.row)) band.push(write);
    else bands.push([write]);
  }
  return bands;
}

/**
 * Lays a plan over a sheet of ours. Contents come last: what Excel refuses of the rest, it refuses while every text still stands.
 */
export function rewritePlan(
  sheet: Excel.Worksheet,
  before: SheetSnapshot,
  plan: SheetPlan,
  cleared: CellArea,
  withPrint: boolean,
): ReadBack {
  const surplus = surplusCells(plan, cleared);
  for (const area of ownAreas(plan, cleared)) rangeOf(sheet, area).unmerge();
  for (const area of ruledAreas(plan, cleared)) clearRules(sheet, area);
  for (const area of rectanglesOf(surplus)) rangeOf(sheet, area).clear("Formats");
  writeRules(sheet, plan);
  if (withPrint) writePrintArea(sheet, plan.print);
  const check = writeContents(sheet, before.name, plan, rewrites(before, plan, surplus));
  addCharts(sheet, missingCharts(plan, before));
  return check;
}

/** Puts back contents, number formats and merges of a sheet that a failed rewrite may have touched. */
export function restorePlan(sheet: Excel.Worksheet, before: SheetSnapshot, plan: SheetPlan, cleared: CellArea): void {
  for (const area of ownAreas(plan, cleared)) rangeOf(sheet, area).unmerge();
  const restores = rewrites(before, plan, surplusCells(plan, cleared)).map((write) => cellRestore(write, before));
  const block = boundsOf(restores.map(cellArea));
  if (block) writeCells(sheet, block, restores);
  for (const merge of before.merges) rangeOf(sheet, merge).merge();
}

function writeContents(sheet: Excel.Worksheet, name: string, plan: SheetPlan, writes: readonly CellWrite[]): ReadBack {
  const block = boundsOf(writes.map(cellArea));
  if (!block) return () => undefined;
  const range = writeCells(sheet, block, writes);
  // After the contents: a merge throws away what stands in its other cells, and heights follow the texts.
  for (const merge of plan.merges) rangeOf(sheet, merge).merge();
  writeRowHeights(sheet, plan);
  return readBack(name, range, block, writes);
}

/** Cells that are cleared and that the plan does not name. */
function surplusCells(plan: SheetPlan, cleared: CellArea): PlannedCell[] {
  const planned = new Set(plan.cells.map(cellKey));
  return cellsOf(cleared)
    .filter((cell) => !planned.has(cellKey(cell)))
    .map((cell) => ({ ...cell, content: null, numberFormat: "General" }));
}

function rewrites(before: SheetSnapshot, plan: SheetPlan, surplus: readonly PlannedCell[]): CellWrite[] {
  return lastOfEachCell([...plan.cells, ...surplus]).map((cell) => cellWrite(cell, cellAt(before, cell)));
}

const OUTER_EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

/** Takes away rules, borders and open locks, so that the plan's own replace them and none pile up. */
function clearRules(sheet: Excel.Worksheet, area: CellArea): void {
  const range = rangeOf(sheet, area);
  range.dataValidation.clear();
  range.conditionalFormats.clearAll();
  range.format.protection.locked = true;
  for (const edge of OUTER_EDGES) range.format.borders.getItem(edge).style = "None";
  if (area.rows > 1) range.format.borders.getItem("InsideHorizontal").style = "None";
  if (area.columns > 1) range.format.borders.getItem("InsideVertical").style = "None";
}
