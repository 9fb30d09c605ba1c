import { ownColumns, type ScoreLayout } from "../../forms/scoreLayout";
import { planScoreTable } from "../../forms/scoreSheet";
import { plainName } from "../../criteria/criterionName";
import { cellAddress } from "../../workbook/address";
import { isDateFormat } from "../../workbook/dateFormat";
import type { CellContent, PlannedCell } from "../../workbook/sheetPlan";
import { cellAt, contentOf, textOf, type CellSnapshot, type SheetSnapshot } from "../../workbook/sheetSnapshot";
import { slotsOf, type Slot, type StandingTable } from "./tableRows";

/** What a person's cell is compared with and laid from. */
export type CellOf = (slot: Slot, column: number) => CellSnapshot | null;

/**
 * The table as its set has it, over the rows as they stand in order: what a person may write there stays, or is what `filled` gives.
 * Cells that are to be left alone are not among them.
 */
export function tableCells(
  layout: ScoreLayout,
  arranged: SheetSnapshot,
  filled: CellOf,
  isOwnBeside: StandingTable["isOwnBeside"],
): PlannedCell[] {
  const slots = slotsOf(layout.set);
  const scored = new Set(layout.set.domains.flatMap(({ criteria }) => criteria.map(({ code }) => layout.rowOf(code))));
  const planned = planScoreTable(layout).cells.flatMap((cell): PlannedCell[] => {
    const present = cellAt(arranged, cell);
    if (cell.column === layout.offered) return isBlank(present) || isOwnBeside(present, cell.column) ? [cell] : [];
    if (cell.row === layout.header) return [headerCell(cell, present)];
    const isScore = scored.has(cell.row) && layout.stageColumns.includes(cell.column);
    const isOpen = isScore || cell.column === layout.department || cell.column === layout.reason;
    if (!isOpen) return [cell.column === layout.name ? withName(cell, present) : cell];
    const own = filled(slots[cell.row - layout.first]!, cell.column);
    return own === null ? [cell] : laidOver(cell, own, present);
  });
  return [...planned, ...strayDepartments(layout, arranged, isOwnBeside, planned)];
}

/** A person may have worded a header anew: one that is gone comes back, and one that scores were pasted over. */
function headerCell(cell: PlannedCell, present: CellSnapshot): PlannedCell {
  return isBlank(present) || !isPlainText(present) ? cell : { ...cell, content: present.value as string };
}

/** Columns of the header in which something stands that is no header. */
export function overHeader(layout: ScoreLayout, sheet: SheetSnapshot): number[] {
  return ownColumns(layout).filter((column) => {
    const present = cellAt(sheet, { row: layout.header, column });
    return !isBlank(present) && !isPlainText(present);
  });
}

/** The same name in a person's own spelling, or with words in bold, stays. */
function withName(cell: PlannedCell, present: CellSnapshot): PlannedCell {
  const isSame = typeof cell.content === "string" && isPlainText(present) && plainName(textOf(present)) === plainName(cell.content);
  return isSame ? { ...cell, content: textOf(present) } : cell;
}

/**
 * What a person wrote, as it is. A formula in its own place, and what no plan can say (TRUE, #N/A), is left alone: Excel keeps it up itself.
 */
function laidOver(cell: PlannedCell, own: CellSnapshot, present: CellSnapshot): PlannedCell[] {
  if (own === present && (own.formula !== null || own.kind === "boolean" || own.kind === "error")) return [];
  return [personsCell(cell, own)];
}

/** What a person wrote, where another look may be planned; a date stays one. A formula elsewhere is what it came to. */
export function personsCell(cell: PlannedCell, own: CellSnapshot): PlannedCell {
  const { numberFormat } = own;
  const content = contentOf({ ...own, formula: null });
  const keepsFormat = own.kind === "number" && (isDateFormat(numberFormat) || numberFormat.includes("%"));
  return { ...cell, content, ...(keepsFormat ? { numberFormat } : {}) };
}

/** Departments of our own list that do not stand where it has them any more. */
function strayDepartments(
  { header, offered }: ScoreLayout,
  arranged: SheetSnapshot,
  isOwnBeside: StandingTable["isOwnBeside"],
  planned: readonly PlannedCell[],
): PlannedCell[] {
  if (offered === null) return [];
  const taken = new Set(planned.map(cellAddress));
  const below = Array.from({ length: arranged.cells.length - header }, (_, i) => ({ row: header + i, column: offered }));
  return below
    .filter((at) => !taken.has(cellAddress(at)) && !isBlank(cellAt(arranged, at)) && isOwnBeside(cellAt(arranged, at), offered))
    .map((at) => ({ ...at, content: null }));
}

export function isBlank({ kind, value, formula }: CellSnapshot): boolean {
  return formula === null && (kind === "empty" || value === "");
}

function isPlainText({ kind, formula }: CellSnapshot): boolean {
  return kind === "text" && formula === null;
}

/** Whether two cells show the same. */
export function showSame(one: CellSnapshot, other: CellSnapshot): boolean {
  return one.kind === other.kind && one.value === other.value;
}

/** Whether a cell needs no writing; of a formula its spelling does not matter. */
export function holdsAlready(cell: CellSnapshot, content: CellContent): boolean {
  if (content === null) return isBlank(cell);
  if (typeof content !== "object") return cell.formula === null && cell.value === content;
  return cell.formula !== null && plainFormula(cell.formula) === plainFormula(content.formula);
}

function plainFormula(formula: string): string {
  return formula.replace(/[\s']/g, "").toUpperCase();
}
