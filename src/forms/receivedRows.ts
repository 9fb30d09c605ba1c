import { findCriterion, scoredCriterionOf, type CriteriaSet } from "../criteria/criteriaSet";
import { isWithoutPoints, pointsOf, type ScoreRow } from "../scoring/scorebook";
import { splitCode } from "./splitCode";
import { plainHeader } from "./tableHeader";

const TOTAL =
  /^(tổng|cộng|điểm tổng)( (số|cộng|điểm|chung|toàn bộ|các|cả|của|tiêu chí|lĩnh vực|đạt|được|tối đa|thang|chỉ số|cchc|xã|phường|tự|chấm|đánh giá|thẩm định|[ivx]+|\d+))*$/;
const SUBTOTAL = /(lĩnh vực|các) ?([ivx]+|\d+)$/;

/** Whether a plain label names the row of the grand total on a form of somebody else's: "Tổng cộng điểm", "Tổng (I+II+III)". */
export function isReceivedTotal(label: string): boolean {
  return TOTAL.test(label) && !SUBTOTAL.test(label);
}

/** A row whose code and name share a cell, or whose code is written in another way than ours. */
export function withSplitCode(row: ScoreRow): ScoreRow {
  const { codeCell, name } = row;
  if (row.code !== "") return row;
  const isBlank = codeCell.text.trim() === "";
  const split = splitCode(isBlank ? name.text : codeCell.text);
  if (!split) return row;
  const shared = isBlank || codeCell.address === name.address || name.text.trim() === "";
  return { ...row, code: split.code, name: shared ? { ...name, text: split.name } : name };
}

/** A row below a received header, and whether it is called a total. */
export interface ReceivedRow extends ScoreRow {
  readonly isTotal: boolean;
}

/** What stands in a received table. */
export interface ReceivedTable {
  /** Criteria, groups and domains. */
  readonly rows: readonly ScoreRow[];
  /** The parts that a criterion was divided into, those with scores. */
  readonly parts: readonly ScoreRow[];
  /** Totals of domains below their criteria, with the domain's code: those that repeat what the domain's own row says. */
  readonly subtotals: readonly ScoreRow[];
  readonly total: ScoreRow | null;
}

/**
 * The rows of a received table that are its own: criteria, domains (by their code, their name, or the criteria below them). Repeated
 * headers, numbered columns and remarks are left out. A domain that is a mere heading has the points of the total below its criteria.
 * Other totals are those of a part.
 */
export function receivedRows(read: readonly ReceivedRow[], set: CriteriaSet): ReceivedTable {
  const total = grandTotal(read, set);
  const end = total === null ? -1 : read.indexOf(total);
  const inside = end > firstCriterion(read, set) ? read.slice(0, end) : read;
  const { rows, parts } = withoutParts(
    inside.filter(({ isTotal }) => !isTotal),
    set,
  );
  return { ...withSubtotals(rows, subtotalsIn(inside, set)), parts, total };
}

/**
 * The row below the last criterion that shows the set's own total, else the first there with scores, or the one above everything. Where
 * totals stand between the criteria, the last may be that of a domain: the one on top is taken if it alone shows the set's.
 */
function grandTotal(rows: readonly ReceivedRow[], set: CriteriaSet): ReceivedRow | null {
  const [first, last] = [firstCriterion(rows, set), lastNewCriterion(rows, set)];
  const above = rows.find(({ isTotal }, i) => isTotal && i < first);
  const areBetween = rows.some(({ isTotal }, i) => isTotal && i > first && i < last);
  const below = rows.filter(({ isTotal }, i) => isTotal && i > last);
  const showsWhole = (row: ScoreRow) => pointsOf(row.maximum) === set.total && hasScores(row);
  const whole = below.find(showsWhole);
  const next = below.find(hasScores) ?? below[0];
  if (whole || !above || !next) return whole ?? next ?? above ?? null;
  return areBetween && showsWhole(above) && pointsOf(next.maximum) !== null ? above : next;
}

function firstCriterion(rows: readonly ScoreRow[], set: CriteriaSet): number {
  return rows.findIndex(({ code }) => findCriterion(set, code));
}

/** Totals right below the last criterion of a domain, each with the domain's code. */
function subtotalsIn(rows: readonly ScoreRow[], set: CriteriaSet): ScoreRow[] {
  const domainOf = new Map(set.domains.flatMap((domain) => domain.criteria.map(({ code }) => [code, domain] as const)));
  return rows.flatMap((row, i) => {
    if (!hasScores(row) || !isNamedTotal(row)) return [];
    const above = domainOf.get(rows.slice(0, i).findLast(({ code }) => domainOf.has(code))?.code ?? "");
    const below = domainOf.get(rows.slice(i).find(({ code }) => domainOf.has(code))?.code ?? "");
    // Where the domain has groups, it may be the total of one of them.
    const isItsTotal = above && above !== below && above.rows.length === above.criteria.length;
    return isItsTotal ? [{ ...row, code: above.code }] : [];
  });
}

function isNamedTotal({ name, codeCell }: ScoreRow): boolean {
  return [name.text, codeCell.text].some((text) => TOTAL.test(plainHeader(text)));
}

/** Mere headings get the points of their subtotals; the other subtotals stay what they are. */
function withSubtotals(rows: readonly ScoreRow[], subtotals: readonly ScoreRow[]): Pick<ReceivedTable, "rows" | "subtotals"> {
  const moved = new Set<ScoreRow>();
  const filled = rows.map((row) => {
    const subtotal = isWithoutPoints(row) ? subtotals.find(({ code }) => code === row.code) : undefined;
    if (!subtotal) return row;
    moved.add(subtotal);
    return { ...row, maximum: subtotal.maximum, scores: subtotal.scores };
  });
  return { rows: filled, subtotals: subtotals.filter((each) => !moved.has(each)) };
}

function hasScores({ scores }: ScoreRow): boolean {
  return Object.values(scores).some((cell) => pointsOf(cell) !== null);
}

/** Index of the last row with a criterion that no row above it has. */
function lastNewCriterion(rows: readonly ScoreRow[], set: CriteriaSet): number {
  const seen = new Set<string>();
  return rows.reduce((last, { code }, i) => {
    if (seen.has(code) || !findCriterion(set, code)) return last;
    seen.add(code);
    return i;
  }, -1);
}

function withoutParts(rows: readonly ScoreRow[], set: CriteriaSet): { rows: ScoreRow[]; parts: ScoreRow[] } {
  const known = new Set(set.domains.flatMap(({ code, rows: below }) => [code, ...below.map((each) => each.code)]));
  const shown = new Set(rows.map(({ code }) => code));
  const isPart = ({ code }: ScoreRow) => {
    const whole = scoredCriterionOf(set, code)?.code;
    return whole !== undefined && whole !== code && shown.has(whole);
  };
  const own = rows.filter((row) => !isNumbering(row) && !isPart(row));
  return {
    rows: withDomains(own, set).filter((row) => known.has(row.code) || (hasPoints(row) && !isSubtotal(row))),
    parts: rows.filter((row) => isPart(row) && hasScores(row)),
  };
}

/** Under a header: (1) | (2) | (3), or A | B | 1 | 2. */
function isNumbering({ code, name, codeCell }: ScoreRow): boolean {
  if (codeCell.address === name.address) return /^\(\d{1,2}\)$/.test(codeCell.text.trim());
  return !code.includes(".") && /^\(?(\d{1,2}|[A-Za-z])\)?$/.test(name.text.trim());
}

function isSubtotal({ name, codeCell }: ScoreRow): boolean {
  return [name.text, codeCell.text].some((text) => /^(tổng|cộng) /.test(plainHeader(text)));
}

function hasPoints(row: ScoreRow): boolean {
  return [row.maximum, ...Object.values(row.scores)].some((cell) => pointsOf(cell) !== null);
}

/** Gives domains that have no code of their own (I, II, A, nothing) theirs: by their name, else because their criteria follow. */
function withDomains(rows: readonly ScoreRow[], set: CriteriaSet): ScoreRow[] {
  const taken = new Set(rows.map(({ code }) => code));
  const byName = new Map(set.domains.map(({ code, name }) => [plainHeader(name), code]));
  return rows.map((row, i) => {
    if (row.code !== "") return row;
    const code = byName.get(plainHeader(row.name.text)) ?? domainBelow(rows, i);
    const isFree = code !== undefined && !taken.has(code) && set.domains.some((domain) => domain.code === code);
    if (!isFree) return row;
    taken.add(code);
    return { ...row, code, name: { ...row.name, text: withoutMarker(row.name.text) } };
  });
}

/** The domain that the next row belongs to, where this row has a name and stands before its first criterion. */
function domainBelow(rows: readonly ScoreRow[], i: number): string | undefined {
  const next = rows[i + 1];
  return rows[i]!.name.text.trim() !== "" && next?.code.includes(".") ? next.code.split(".")[0] : undefined;
}

/** "I. CÔNG TÁC …" → "CÔNG TÁC …". */
function withoutMarker(name: string): string {
  return name.replace(/^\s*(lĩnh vực\s+)?([IVX]{1,5}|[A-Z])\s*[.):–-]\s*/iu, "");
}
