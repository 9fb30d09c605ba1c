import { isGroup, type CriterionGroup, type Domain } from "../../criteria/criteriaSet";
import { isSumOf, type Points, sum, toNumber, ZERO } from "../../criteria/points";
import { finding, type Finding, type FindingCode, type SumFault } from "../finding";
import {
  foundIn,
  isFailed,
  isWithoutPoints,
  pointsInSum,
  pointsOf,
  rowOf,
  shownIn,
  type PointsCell,
  type Scorebook,
  type ScoreRow,
} from "../scorebook";
import { stageOf, type StageTotals } from "../totals";
import type { Rule } from "./rule";

/** A total that a sheet shows, and what it should be. */
export interface ShownTotal {
  readonly code: FindingCode;
  readonly criterion: string;
  readonly stage: string;
  readonly cell: PointsCell;
  readonly addends: readonly (PointsCell | undefined)[];
  readonly expected: Points;
  readonly sum: SumFault | null;
  /** The rows that it totals. */
  readonly parts: readonly Part[];
}

/** Totals of domains, and of the groups within them. */
export const domainTotals: Rule = ({ book, set, totals }) =>
  set.domains.flatMap((domain) => {
    const whole = totalled(book, domain, rowOf(book.domains, domain.code));
    const again = (book.subtotals ?? []).filter(({ code }) => code === domain.code);
    const groups = domain.rows.filter(isGroup).map((group) => totalled(book, group, rowOf(book.groups, group.code)));
    return totals.stages.flatMap((stage) => {
      const expected = stage.domains[domain.code]!;
      // Of a total that only repeats another nobody needs to know that it is typed.
      const repeated = again.flatMap((row) => partialTotal(book, { ...whole, row }, stage, expected));
      return [
        ...partialTotal(book, whole, stage, expected),
        ...repeated.filter(({ code }) => code === "total/domain-wrong"),
        ...groups.flatMap((group) => partialTotal(book, group, stage, stage.groups[group.code]!)),
      ];
    });
  });

/** A domain or a group: the row that totals it, and those that are added. */
interface Totalled {
  readonly code: string;
  readonly row: ScoreRow | undefined;
  readonly children: readonly { readonly isGroup: boolean; readonly row: ScoreRow | undefined }[];
  readonly parts: readonly Part[];
}

function totalled(book: Scorebook, { code, children }: Domain | CriterionGroup, row: ScoreRow | undefined): Totalled {
  return {
    code,
    row,
    children: children.map((child) => ({ isGroup: isGroup(child), row: childRow(book, child) })),
    parts: children.map((child) => partOf(book, child)),
  };
}

function partialTotal(
  book: Scorebook,
  { code, row, children, parts }: Totalled,
  { stage, begun }: StageTotals,
  expected: Points,
): Finding[] {
  const cell = row?.scores[stage];
  if (!row || !cell || isMereHeading(book, row) || !(begun || claimsPoints(cell))) return [];
  const addends = children.map((child) => child.row?.scores[stage]);
  const shown = () => sum(children.map((child, i) => (child.isGroup ? pointsInSum(addends[i]) : (pointsOf(addends[i]) ?? ZERO))));
  // One that truly adds up the totals of its groups is not wrong a second time when one of those is.
  const isFollowing = cell.formula !== null && children.some((child) => child.isGroup) && pointsOf(cell) === shown();
  const due = isFollowing ? shown() : expected;
  const fault = sumFault(book, cell, stage, parts);
  return judge(book, { code: "total/domain-wrong", criterion: code, stage, cell, addends, expected: due, sum: fault, parts });
}

/** A row that is missing is told once, not for every stage. */
export const grandTotals: Rule = ({ book, set, totals }) => {
  const stages = set.stages.flatMap(({ id }) => stageOf(totals, id) ?? []);
  const { total } = book;
  if (!total) return stages.some(({ begun }) => begun) ? [goneTotal(book)] : [];
  const parts = set.domains.map((domain): Part => {
    const whole = rowOf(book.domains, domain.code) ?? null;
    return { whole, rows: domain.children.flatMap((child) => partOf(book, child).rows) };
  });
  const wholes = parts.map(({ whole }) => whole);
  const rows = [...book.domains, ...book.groups, ...book.criteria];
  return stages.flatMap((stage) => {
    const { stage: id, begun } = stage;
    const cell = total.scores[id]!;
    if (!(begun || claimsPoints(cell))) return [];
    const addends = rows.map((row) => row.scores[id]);
    const shown = shownSum(
      wholes,
      (row) => row.scores[id],
      (row) => addsNothing(book, row, id),
    );
    const addsUpTheSheet = shown !== null && pointsOf(cell) === shown && cell.formula !== null;
    // A grand total that truly adds up the domain totals is not wrong a second time when one of those is.
    const expected = addsUpTheSheet ? shown : stage.total;
    return judge(book, {
      code: "total/grand-wrong",
      criterion: "total",
      stage: id,
      cell,
      addends,
      expected,
      sum: sumFault(book, cell, id, parts),
      parts,
    });
  });
};

/**
 * What rows that were to be added come to as the sheet shows them, for a total that may follow them. Null where one of them adds nothing
 * and no finding says so: nothing would be said of a total that lacks it.
 */
export function shownSum(
  rows: readonly (ScoreRow | null | undefined)[],
  cellOf: (row: ScoreRow) => PointsCell | undefined,
  isSilent: (row: ScoreRow) => boolean,
): Points | null {
  const found = rows.filter((row) => row !== null && row !== undefined);
  return found.some(isSilent) ? null : sum(found.map((row) => pointsInSum(cellOf(row))));
}

/** Whether a row's total adds nothing to another: a heading, or a number as text. */
function addsNothing(book: Scorebook, row: ScoreRow, stage: string): boolean {
  return isMereHeading(book, row) || row.scores[stage]?.reading.kind === "text-points";
}

/** A total may claim points at a stage that nobody scored. */
function claimsPoints(cell: PointsCell): boolean {
  return (pointsOf(cell) ?? ZERO) !== ZERO;
}

/** On a form of somebody else's a domain's row may be a heading without any points. */
export function isMereHeading(book: Scorebook, row: ScoreRow): boolean {
  return book.identity === null && isWithoutPoints(row);
}

function goneTotal(book: Scorebook): Finding {
  return finding("total/grand-wrong", { sheet: book.sheet.name, cell: null, criterion: "total" });
}

/** What is wrong with a total, if anything: its value, or that it will be wrong once a score changes. */
export function judge(book: Scorebook, total: ShownTotal): Finding[] {
  const { cell, addends, expected, criterion, stage } = total;
  const place = { sheet: book.sheet.name, cell: cell.address, criterion, stage, ...(total.sum ? { sum: total.sum } : {}) };
  if (causedByAddends(total)) return [];
  const points = pointsOf(cell);
  if (points === null || !isSumOf(points, expected, addends.length)) {
    const scores = textsLeftOut(total);
    const texts = scores.length > 0 ? { texts: scores.map(({ address }) => address) } : {};
    return [finding(total.code, { ...place, ...texts, ...foundIn(cell), expected: toNumber(expected) })];
  }
  if (cell.formula === null) {
    return [finding("total/not-formula", { ...place, severity: book.identity ? "warning" : "information", found: shownIn(cell) })];
  }
  return total.sum ? [finding("total/not-formula", { ...place, found: shownIn(cell) })] : [];
}

/**
 * The scores typed as text, where a formula lacks these and nothing else: then these are wrong, and the formula is not. It is blank where
 * it has nothing else to add.
 */
function textsLeftOut({ cell, stage, addends, expected, sum: fault, parts }: ShownTotal): PointsCell[] {
  const points = cell.reading.kind === "blank" ? ZERO : pointsOf(cell);
  if (points === null) return [];
  const texts = textsOf(parts, stage);
  const skipped = sum(texts.map((text) => pointsOf(text)!));
  const isAllThatLacks = cell.formula !== null && !fault && isSumOf(sum([points, skipped]), expected, addends.length);
  return isAllThatLacks ? texts : [];
}

function textsOf(parts: readonly Part[], stage: string): PointsCell[] {
  const cells = parts.flatMap(({ rows }) => rows.flatMap(({ row }) => row.scores[stage] ?? []));
  return cells.filter(({ reading }) => reading.kind === "text-points");
}

/** Blank because nothing was scored yet, or an error value handed on from a score or a domain that is reported itself. */
function causedByAddends({ cell, addends }: ShownTotal): boolean {
  if (cell.reading.kind === "blank") return addends.every((addend) => !addend || addend.reading.kind === "blank");
  return isFailed(cell) && addends.some((addend) => addend !== undefined && isFailed(addend));
}

/** Whether a sum adds a cell for each part, one after the other, and nothing else: most do. */
function addsEachOnce(book: Scorebook, adds: readonly string[], stage: string, parts: readonly Part[]): boolean {
  const isThere = ({ whole, rows }: Part, i: number) => {
    const row = whole ?? (rows.length === 1 ? rows[0]!.row : null);
    return row !== null && row.scores[stage]?.address === adds[i] && !(whole && addsNothing(book, whole, stage));
  };
  return adds.length === parts.length && parts.every(isThere);
}

/** Rows that must be added once each: every one of `rows`, by itself, within `whole`, or within a group that totals it. */
export interface Part {
  readonly whole: ScoreRow | null;
  readonly rows: readonly CoveredRow[];
}

interface CoveredRow {
  readonly row: ScoreRow;
  /** Rows of groups that it is in. */
  readonly groups: readonly ScoreRow[];
}

/** A row right below a total: a criterion by itself, or a group with all that it totals. */
function partOf(book: Scorebook, child: Domain["children"][number]): Part {
  const own = childRow(book, child);
  if (!isGroup(child)) return { whole: null, rows: own ? [{ row: own, groups: [] }] : [] };
  const below = child.children.flatMap((each) => partOf(book, each).rows);
  return { whole: own ?? null, rows: own ? below.map(({ row, groups }) => ({ row, groups: [own, ...groups] })) : below };
}

function childRow(book: Scorebook, child: Domain["children"][number]): ScoreRow | undefined {
  return rowOf(isGroup(child) ? book.groups : book.criteria, child.code);
}

/** What a plain sum adds wrongly; null where it adds all once, or the cell is no plain sum. */
function sumFault(book: Scorebook, cell: PointsCell, stage: string, parts: readonly Part[]): SumFault | null {
  if (!cell.adds || addsEachOnce(book, cell.adds, stage, parts)) return null;
  const counts = new Map<string, number>();
  for (const address of cell.adds) counts.set(address, (counts.get(address) ?? 0) + 1);
  const countOf = (row: ScoreRow | null) => counts.get(row?.scores[stage]?.address ?? "") ?? 0;
  const leftOut: string[] = [];
  const addedTwice: string[] = [];
  for (const { whole, rows } of parts) {
    const times = ({ row, groups }: CoveredRow) => {
      const wholes = (whole && !groups.includes(whole) ? [whole, ...groups] : groups).filter((each) => !addsNothing(book, each, stage));
      return countOf(row) + wholes.reduce((count, each) => count + countOf(each), 0);
    };
    const out = rows.filter((each) => times(each) === 0);
    const more = rows.filter((each) => times(each) > 1);
    const all = (some: readonly CoveredRow[]) =>
      whole && rows.length > 0 && some.length === rows.length ? [whole] : some.map(({ row }) => row);
    leftOut.push(...all(out).map(({ code }) => code));
    addedTwice.push(...all(more).map(({ code }) => code));
  }
  return leftOut.length + addedTwice.length === 0 ? null : { leftOut, addedTwice };
}
