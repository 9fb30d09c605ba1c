import { normalizeCode } from "../criteria/code";
import { scoredCriterionOf, type CriteriaSet } from "../criteria/criteriaSet";
import { pointsOf } from "../scoring/scorebook";
import { cellAt, type SheetSnapshot } from "../workbook/sheetSnapshot";
import type { LostPointsColumns, LostPointsRole } from "./lostPointsColumns";
import { withoutSubtotals } from "./lostSubtotals";
import { withMergedDown } from "./mergedSheet";
import { asReceivedAmount } from "./receivedAmount";
import { readCode } from "./readCode";
import { readLostPointsRow, type LostPointsSheetRow } from "./readLostPointsRow";
import { splitCode } from "./splitCode";

const WORDS = ["reason", "remedy", "person"] as const;

/**
 * Rows of a lost-points table that our template did not make. A merged cell counts for every row that it covers, an amount only once;
 * headings, subtotals, numbered columns and rows of criteria that lost nothing are left out, and a row without code and amount goes on with the
 * one above it.
 */
export function readReceivedLostRows(
  sheet: SheetSnapshot,
  set: CriteriaSet,
  columns: LostPointsColumns,
  due: ReadonlySet<string>,
  from: number,
  to: number,
): LostPointsSheetRow[] {
  const merged = withMergedDown(sheet, [columns.code, columns.name, columns.reason, columns.remedy, columns.person]);
  const rows: LostPointsSheetRow[] = [];
  for (let row = from; row < to; row++) {
    const found = readLostPointsRow(merged, set, columns, row, rows.at(-1));
    const plain = found && { ...found, amount: asReceivedAmount(found.amount) };
    if (!plain || isHeading(plain)) continue;
    const read = withCode(plain, merged, set, columns, due, rows.at(-1));
    if (isContinued(read, columns) && rows.length > 0) rows.push(joined(rows.pop()!, read));
    else if (!claimsNothing(read, due)) rows.push(read);
  }
  return withoutSubtotals(rows);
}

/**
 * Where a table without a total ends: below its last row with a code or an amount. What stands further down is a signature or a remark.
 */
export function endOfReceivedRows(
  sheet: SheetSnapshot,
  set: CriteriaSet,
  columns: LostPointsColumns,
  due: ReadonlySet<string>,
  from: number,
  to: number,
): number {
  const merged = withMergedDown(sheet, [columns.code]);
  for (let row = to - 1; row >= from; row--) {
    const read = readLostPointsRow(merged, set, columns, row, undefined);
    if (!read) continue;
    const hasAmount = pointsOf(asReceivedAmount(read.amount)) !== null;
    const hasCode = normalizeCode(read.code.text) !== null || withCode(read, merged, set, columns, due, undefined).criterion !== null;
    if (hasAmount || hasCode) return row + 1;
  }
  return from;
}

/** The name of a domain or a numbered column: neither words nor an amount. */
function isHeading(row: LostPointsSheetRow): boolean {
  const isNumbering = /^\(?(\d{1,2}|\p{L})\)?$/u;
  if (WORDS.some((role) => isNumbering.test(row[role].text.trim())) && isNumbering.test(row.name.text.trim())) return true;
  return row.amount.reading.kind === "blank" && WORDS.every((role) => row[role].text.trim() === "");
}

/** The code as it is written with its name in one cell, or as a number that may be 7.1 or 7.10: then it is one that lost points. */
function withCode(
  row: LostPointsSheetRow,
  sheet: SheetSnapshot,
  set: CriteriaSet,
  columns: LostPointsColumns,
  due: ReadonlySet<string>,
  previous: LostPointsSheetRow | undefined,
): LostPointsSheetRow {
  const criterionOf = (code: string) => scoredCriterionOf(set, code)?.code;
  const cell = cellAt(sheet, { row: row.row, column: columns.code });
  if (cell.kind === "number") {
    const isDue = (code: string) => due.has(criterionOf(code) ?? "");
    const lost = readCode(cell, previous?.code.text ?? "", isDue).code;
    if (isDue(lost)) return { ...row, code: { ...row.code, text: lost }, criterion: criterionOf(lost)! };
  }
  const split = splitCode(row.code.text) ?? (row.code.text.trim() === "" ? splitCode(row.name.text) : null);
  if (!split) return row;
  const isShared = split.name !== "" && (columns.code === columns.name || row.code.text.trim() === "" || row.name.text.trim() === "");
  return {
    ...row,
    code: { ...row.code, text: split.code },
    criterion: criterionOf(split.code) ?? null,
    name: isShared ? { ...row.name, text: split.name } : row.name,
  };
}

function isContinued(row: LostPointsSheetRow, columns: LostPointsColumns): boolean {
  const hasCode = row.code.text.trim() !== "" && columns.code !== columns.name;
  return !hasCode && row.amount.reading.kind === "blank" && (row.code.text.trim() === "" || row.criterion === null);
}

/** A criterion that lost nothing, listed all the same. */
function claimsNothing({ criterion, amount }: LostPointsSheetRow, due: ReadonlySet<string>): boolean {
  const isZero = amount.reading.kind === "blank" || pointsOf(amount) === 0;
  return criterion !== null && !due.has(criterion) && isZero;
}

function joined(above: LostPointsSheetRow, below: LostPointsSheetRow): LostPointsSheetRow {
  const text = (role: Extract<LostPointsRole, "reason" | "remedy" | "person">) => {
    const words = [above[role].text, below[role].text].filter((each) => each.trim() !== "");
    return { ...above[role], text: words.join("\n") };
  };
  return { ...above, reason: text("reason"), remedy: text("remedy"), person: text("person") };
}
