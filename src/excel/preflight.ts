import { areaAddress, cellAddress, type CellArea } from "../workbook/address";
import { requireFittingTexts } from "../workbook/cellText";
import type { PlannedCell } from "../workbook/sheetPlan";
import type { Change } from "../workbook/workbook";
import { WorkbookError } from "../workbook/workbookError";
import { cellArea, encloses, overlaps } from "./areas";
import { isCovered, ownAreas } from "./planAreas";
import { findSheet, sameSheetName, type SheetState, type WorkbookState } from "./workbookState";

type Rewrite = Extract<Change, { kind: "rewriteSheet" }>;
type ArrangeRows = Extract<Change, { kind: "arrangeRows" }>;
type SetCells = Extract<Change, { kind: "setCells" }>;

/**
 * Refuses what can be known to fail before anything is written. Throws WorkbookError. Walks through the changes in order: what
 * an earlier one unprotects or adds counts for the later ones.
 */
export function preflight(changes: readonly Change[], state: WorkbookState): void {
  let now = state;
  for (const change of changes) now = check(change, now);
}

function check(change: Change, state: WorkbookState): WorkbookState {
  if (change.kind !== "activate" && state.readOnly) throw new WorkbookError("read-only");
  switch (change.kind) {
    case "addSheet":
      requireFittingTexts(change.plan.name, change.plan.cells);
      return checkAdd(change.plan.name, state);
    case "rewriteSheet":
      requireFittingTexts(change.before.name, change.plan.cells);
      return checkRewrite(change, state);
    case "arrangeRows":
      return checkArrange(change, state);
    case "setCells":
      requireFittingTexts(change.before.name, change.cells);
      return checkCells(change, state);
    case "protect":
      return withProtection(state, findSheet(state, { id: change.sheetId }), true);
    case "unprotect":
      return withProtection(state, findSheet(state, { id: change.sheetId }), false);
    case "activate":
      findSheet(state, change.sheet);
      return state;
    case "putPart":
      return state;
  }
}

function checkAdd(name: string, state: WorkbookState): WorkbookState {
  if (state.structureProtected) throw new WorkbookError("structure-protected");
  if (state.sheets.some((sheet) => sameSheetName(sheet.name, name))) throw new WorkbookError("sheet-name-taken", { sheet: name });
  const added: SheetState = { id: "", name, visible: true, isProtected: false, protection: {} };
  return { ...state, sheets: [...state.sheets, added] };
}

function checkRewrite({ before, plan, cleared }: Rewrite, state: WorkbookState): WorkbookState {
  const sheet = findSheet(state, before);
  if (sheet.isProtected) throw new WorkbookError("sheet-protected", { sheet: sheet.name });
  const ours = ownAreas(plan, cleared);
  // A merge that lies inside our area is ours to replace; one that reaches out of it would take a neighbour's cells along.
  const straddling = before.merges.find((merge) => ours.some((area) => overlaps(area, merge)) && !isCovered(merge, ours));
  if (straddling) throw mergedTarget(sheet.name, straddling);
  return state;
}

/** Rows of an open sheet, of which no merged area takes in several that part. */
function checkArrange({ before, unmerged, steps }: ArrangeRows, state: WorkbookState): WorkbookState {
  const sheet = findSheet(state, before);
  if (sheet.isProtected) throw new WorkbookError("sheet-protected", { sheet: sheet.name });
  const first = Math.min(...steps.map(({ row }) => row));
  const left = before.merges.filter((merge) => !unmerged.includes(merge));
  const torn = left.find(({ row, rows }) => row < first && row + rows > first);
  if (torn) throw mergedTarget(sheet.name, torn);
  return state;
}

/** Not the protection: contents may go into cells that it leaves open, and which those are Excel knows. */
function checkCells({ before, cells }: SetCells, state: WorkbookState): WorkbookState {
  const sheet = findSheet(state, before);
  const merge = before.merges.find((area) => cells.some((cell) => isHidden(cell, area)));
  if (merge) throw mergedTarget(sheet.name, merge);
  return state;
}

/** Whether a cell lies in a merge but is not its first: Excel would ignore what is written there. */
function isHidden(cell: PlannedCell, merge: CellArea): boolean {
  if (cell.content === null || cellAddress(cell) === cellAddress(merge)) return false;
  return encloses(merge, cellArea(cell));
}

function mergedTarget(sheet: string, merge: CellArea): WorkbookError {
  return new WorkbookError("merged-target", { sheet, address: areaAddress(merge) });
}

function withProtection(state: WorkbookState, sheet: SheetState, isProtected: boolean): WorkbookState {
  return { ...state, sheets: state.sheets.map((other) => (other.id === sheet.id ? { ...other, isProtected } : other)) };
}
