import type { CellArea, CellPosition } from "../workbook/address";
import type { SheetPlan } from "../workbook/sheetPlan";
import { cellArea, cellKey, cellsOf, encloses, rectanglesOf } from "./areas";

/** Everything that a plan lays a hand on, and what it clears, as rectangles that do not overlap. */
export function ownAreas(plan: SheetPlan, cleared: CellArea): CellArea[] {
  return rectanglesOf(ownCells(plan, cleared));
}

/** The same without the cells that a plan moves as they are: those keep the looks and the rules that a person gave the place. */
export function ruledAreas(plan: SheetPlan, cleared: CellArea): CellArea[] {
  const asTheyAre = new Set(plan.cells.filter(({ role }) => role === undefined).map(cellKey));
  return rectanglesOf(ownCells(plan, cleared).filter((cell) => !asTheyAre.has(cellKey(cell))));
}

function ownCells(plan: SheetPlan, cleared: CellArea): CellPosition[] {
  const areas = [
    cleared,
    ...plan.merges,
    ...plan.unlocked,
    ...plan.validations.map(({ area }) => area),
    ...plan.conditionalFormats.map(({ area }) => area),
  ];
  return [...plan.cells, ...areas.flatMap(cellsOf)];
}

/** Whether every cell of an area lies in one of the others. */
export function isCovered(area: CellArea, by: readonly CellArea[]): boolean {
  return cellsOf(area).every((cell) => by.some((other) => encloses(other, cellArea(cell))));
}
