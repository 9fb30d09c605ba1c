import { normalizeCode } from "../criteria/code";
import { findCriterion, scoredCriterionOf, type CriteriaSet } from "../criteria/criteriaSet";
import type { ArrangeableRow } from "../scoring/arrangeRows";
import type { LostPointsRow } from "../scoring/lostPointsTable";
import type { PointsCell } from "../scoring/scorebook";
import { rememberedOf } from "../workbook/remembered";
import { cellAt, textOf, type SheetSnapshot } from "../workbook/sheetSnapshot";
import { carriedCells, type CarriedCell } from "./carriedCell";
import type { LostPointsColumns, LostPointsRole } from "./lostPointsColumns";
import { readCode } from "./readCode";
import { readPointsCell, readTextCell } from "./readPoints";
import { plainHeader } from "./tableHeader";

/** A row of the table or of the kept block, with all that stands in it. */
export interface LostPointsSheetRow extends LostPointsRow, ArrangeableRow {
  /** Every cell that is not empty, a plain row number excepted. */
  readonly cells: readonly CarriedCell[];
}

/**
 * One row of a lost-points sheet; null where nothing stands in it but a number of its own. A row without a code goes on with
 * `previous`, the row above it.
 */
export function readLostPointsRow(
  sheet: SheetSnapshot,
  set: CriteriaSet,
  columns: LostPointsColumns,
  row: number,
  previous: LostPointsSheetRow | undefined,
): LostPointsSheetRow | null {
  const cells = carriedCells(sheet, row).filter((cell) => cell.column !== columns.number || isWords(cell));
  if (cells.length === 0) return null;
  const at = (role: LostPointsRole) => ({ row, column: columns[role] });
  const above = previous ? (normalizeCode(previous.code.text) ?? "") : "";
  const { code, altered } = readCode(cellAt(sheet, at("code")), above, (each) => scoredCriterionOf(set, each) !== undefined);
  const written = readTextCell(sheet, at("code"));
  const read: LostPointsRow = {
    row,
    code: altered ? { ...written, text: code } : written,
    criterion: written.text.trim() === "" ? (previous?.criterion ?? null) : (scoredCriterionOf(set, code)?.code ?? null),
    name: readTextCell(sheet, at("name")),
    reason: readTextCell(sheet, at("reason")),
    amount: readPointsCell(sheet, at("amount")),
    remedy: readTextCell(sheet, at("remedy")),
    person: readTextCell(sheet, at("person")),
  };
  return { ...read, cells, holdsWords: holdsWords(read, code, set) || holdsMore(read, cells, columns) };
}

/**
 * Whether a row is as our template laid it for a criterion that lost nothing: its amount fills itself, and nobody wrote anything. Most rows
 * are; `readLostPointsRow` would say the same of them in many times the time.
 */
export function isLeftAsLaid(sheet: SheetSnapshot, set: CriteriaSet, columns: LostPointsColumns, row: number): boolean {
  if (!isUnfilled(readPointsCell(sheet, { row, column: columns.amount }))) return false;
  const official = scoredCriterionOf(set, textOf(cellAt(sheet, { row, column: columns.code })));
  const laid = (cell: CarriedCell): boolean => {
    switch (cell.column) {
      case columns.amount:
        return true;
      case columns.number:
        return !isWords(cell);
      case columns.code:
        return cell.content === official?.code;
      case columns.name:
        return cell.content === official?.name;
      case columns.person:
        return cell.content === official?.department;
      default:
        return false;
    }
  };
  return official !== undefined && carriedCells(sheet, row).every(laid);
}

/** Letters in place of an amount: what a person wrote there is not ours to write over. A date is what Excel made of a 1.5. */
export function isWorded({ reading, formula }: PointsCell): boolean {
  return formula === null && reading.kind === "unreadable" && reading.because === "text";
}

/** An amount that fills itself where points are lost, and none are. */
export function isUnfilled({ reading, formula }: PointsCell): boolean {
  return formula !== null && reading.kind === "blank";
}

/** Not a row number, nor a formula that counts rows. */
function isWords({ content }: CarriedCell): boolean {
  return typeof content === "string" && !/^\d+\.?$/.test(content.trim());
}

/** Whatever the add-in did not put there itself: it prefills the official code and name, and the department as the person. */
function holdsWords(row: LostPointsRow, code: string, set: CriteriaSet): boolean {
  const official = row.criterion === null ? undefined : findCriterion(set, row.criterion);
  if (!official || code !== official.code) return true;
  const differs = (text: string, prefilled: string) =>
    text !== prefilled && text.trim() !== "" && plainHeader(text) !== plainHeader(prefilled);
  const isWritten = row.reason.text.trim() !== "" || row.remedy.text.trim() !== "";
  return isWritten || differs(row.name.text, official.name) || differs(row.person.text, official.department);
}

/** Words beside the table, in place of the row's number or of its amount. */
function holdsMore(row: LostPointsRow, cells: readonly CarriedCell[], columns: LostPointsColumns): boolean {
  const filled = filledColumns(columns);
  return isWorded(row.amount) || cells.some(({ column }) => !filled.has(column));
}

/** All columns of the table but that of the row numbers. */
const filledColumns = rememberedOf(({ number: _number, ...filled }: LostPointsColumns) => new Set(Object.values(filled)));
