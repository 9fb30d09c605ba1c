import { CELL_STYLES } from "./cellStyle";
import type { PlannedCell, SheetPlan } from "./sheetPlan";
import { EMPTY_CELL, type CellSnapshot, type SheetSnapshot } from "./sheetSnapshot";

/** A sheet that is yet to be laid, as it will be read; its formulas have no values before a program has calculated them. */
export function plannedSheet(plan: SheetPlan): SheetSnapshot {
  const rows = Math.max(...plan.cells.map(({ row }) => row)) + 1;
  const columns = Math.max(...plan.cells.map(({ column }) => column)) + 1;
  const cells = Array.from({ length: rows }, () => Array.from({ length: columns }, () => EMPTY_CELL));
  for (const cell of plan.cells) cells[cell.row]![cell.column] = cellOf(cell);
  return {
    ...{ id: plan.name, name: plan.name, visible: true, isProtected: false, merges: plan.merges },
    ...{ origin: { row: 0, column: 0 }, cells },
  };
}

/** A sheet that was read, as it will be read once some cells are written; formulas have no values then. */
export function withCells(sheet: SheetSnapshot, cells: readonly PlannedCell[]): SheetSnapshot {
  const { origin } = sheet;
  const rows = sheet.cells.map((row) => [...row]);
  for (const cell of cells) {
    const [i, j] = [cell.row - origin.row, cell.column - origin.column];
    while (rows.length <= i) rows.push([]);
    const row = rows[i]!;
    while (row.length < j) row.push(EMPTY_CELL);
    row[j] = cellOf(cell);
  }
  return { ...sheet, cells: rows };
}

function cellOf({ content, role, numberFormat }: PlannedCell): CellSnapshot {
  const format = numberFormat ?? (role ? CELL_STYLES[role].numberFormat : EMPTY_CELL.numberFormat);
  if (content === null) return { ...EMPTY_CELL, numberFormat: format };
  if (typeof content === "object") return { ...EMPTY_CELL, numberFormat: format, formula: content.formula };
  return { kind: typeof content === "number" ? "number" : "text", value: content, formula: null, numberFormat: format };
}
