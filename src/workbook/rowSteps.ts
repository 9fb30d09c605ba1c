import type { CellArea } from "./address";
import { EMPTY_CELL, endOf, type CellSnapshot, type SheetSnapshot } from "./sheetSnapshot";

/**
 * One thing to do to whole rows of a sheet, zero-based, each as the sheet stands after those before it. What looks at a row, and what hangs
 * on it, goes where the row goes.
 */
export type RowStep =
  /** A blank row comes in here, above what stands there. */
  | { readonly kind: "insert"; readonly row: number }
  /** A row's cells go to a blank row; its own place stays, blank. */
  | { readonly kind: "move"; readonly row: number; readonly to: number }
  | { readonly kind: "delete"; readonly row: number };

/** A sheet as it will be read once the steps are done. Formulas keep the words that they had: what they look at may be called otherwise then. */
export function afterRowSteps(sheet: SheetSnapshot, steps: readonly RowStep[]): SheetSnapshot {
  const left = Array.from({ length: sheet.origin.column }, () => EMPTY_CELL);
  const above = Array.from({ length: sheet.origin.row }, () => []);
  const rows: (readonly CellSnapshot[])[] = [...above, ...sheet.cells.map((row) => [...left, ...row])];
  let { merges } = sheet;
  for (const step of steps) {
    takeStep(rows, step);
    merges = merges.flatMap((area) => mergeAfter(area, step) ?? []);
  }
  while (rows.length > 0 && isBlank(rows.at(-1)!)) rows.pop();
  return { ...sheet, origin: { row: 0, column: 0 }, cells: rows, merges };
}

/** The steps that take others back: what was deleted comes back blank. */
export function reversedRowSteps(steps: readonly RowStep[]): RowStep[] {
  return [...steps].reverse().map((step): RowStep => {
    if (step.kind === "move") return { kind: "move", row: step.to, to: step.row };
    return { kind: step.kind === "insert" ? "delete" : "insert", row: step.row };
  });
}

/** Whether two sheets hold the same constants in the same cells. */
export function holdSame(one: SheetSnapshot, other: SheetSnapshot): boolean {
  return constantsOf(one) === constantsOf(other);
}

function takeStep(rows: (readonly CellSnapshot[])[], step: RowStep): void {
  const furthest = step.kind === "move" ? Math.max(step.row, step.to) : step.row;
  while (rows.length <= furthest) rows.push([]);
  if (step.kind === "insert") rows.splice(step.row, 0, []);
  else if (step.kind === "delete") rows.splice(step.row, 1);
  else [rows[step.to], rows[step.row]] = [rows[step.row]!, []];
}

/** A merged area grows where a row comes in within it, and shrinks where one goes. Rows that move have none. */
function mergeAfter(area: CellArea, step: RowStep): CellArea | null {
  if (step.kind === "move" || step.row >= area.row + area.rows) return area;
  if (step.kind === "insert") return step.row <= area.row ? { ...area, row: area.row + 1 } : { ...area, rows: area.rows + 1 };
  if (step.row < area.row) return { ...area, row: area.row - 1 };
  return area.rows === 1 ? null : { ...area, rows: area.rows - 1 };
}

function isBlank(row: readonly CellSnapshot[]): boolean {
  return row.every(({ kind, formula }) => kind === "empty" && formula === null);
}

function constantsOf(sheet: SheetSnapshot): string {
  const { origin } = sheet;
  const end = endOf(sheet);
  const held: unknown[] = [];
  sheet.cells.forEach((row, i) =>
    row.forEach((cell, j) => {
      if (cell.formula !== null) held.push([origin.row + i, origin.column + j, "="]);
      else if (cell.kind !== "empty") held.push([origin.row + i, origin.column + j, cell.value]);
    }),
  );
  return JSON.stringify([end.row > 0, held]);
}
