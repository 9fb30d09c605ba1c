import type { CellArea } from "../workbook/address";
import type { SheetPlan } from "../workbook/sheetPlan";
import { cellArea, cellsOf, encloses, rectanglesOf } from "./areas";

/** Everything that a plan lays a hand on, and what it clears, as rectangles that do not overlap. */
export function ownAreas(plan: SheetPlan, cleared: CellArea): CellArea[] {
  const areas = [
    cleared,
    ...plan.merges,
    ...plan.unlocked,
    ...plan.validations.map(({ area }) => area),
    ...plan.conditionalFormats.map(({ area }) => area),
  ];
  return rectanglesOf([...plan.cells, ...areas.flatMap(cellsOf)]);
}

/** Whether every cell of an area lies in one of the others. */
export function isCovered(area: CellArea, by: readonly CellArea[]): boolean {
  return cellsOf(area).every((cell) => by.some((other) => encloses(other, cellArea(cell))));
}
