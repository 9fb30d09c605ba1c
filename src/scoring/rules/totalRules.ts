import { isSumOf, type Points, sum, toNumber } from "../../criteria/points";
import { finding, type Finding, type FindingCode, type SumFault } from "../finding";
import { pointsInSum, pointsOf, rowOf, shownIn, type PointsCell, type Scorebook, type ScoreRow } from "../scorebook";
import { stageOf } from "../totals";
import type { Rule } from "./rule";

/** A total that a sheet shows, and what it should be. */
interface ShownTotal {
  readonly code: FindingCode;
  readonly criterion: string;
  readonly stage: string;
  readonly cell: PointsCell;
  readonly addends: readonly (PointsCell | undefined)[];
  readonly expected: Points;
  readonly sum: SumFault | null;
}

export const domainTotals: Rule = ({ book, set, totals }) =>
  set.domains.flatMap((domain) =>
    totals.stages.flatMap(({ stage, begun, domains }) => {
      const row = rowOf(book.domains, domain.code);
      const cell = row?.scores[stage];
      if (!row || !cell || !begun || isMereHeading(book, row)) return [];
      const rows = domain.criteria.flatMap(({ code }) => rowOf(book.criteria, code) ?? []);
      return judge(book, {
        code: "total/domain-wrong",
        criterion: domain.code,
        stage,
        cell,
        addends: rows.map(({ scores }) => scores[stage]),
        expected: domains[domain.code]!,
        sum: sumFault(cell, stage, [{ whole: null, rows }]),
      });
    }),
  );

export const grandTotals: Rule = ({ book, set, totals }) =>
  set.stages.flatMap(({ id }) => {
    const stage = stageOf(totals, id);
    if (!stage?.begun) return [];
    if (!book.total) return [goneTotal(book, id, stage.total)];
    const cell = book.total.scores[id]!;
    const addends = [...book.domains, ...book.criteria].map((row) => row.scores[id]);
    const parts = set.domains.map(({ code, criteria }) => ({
      whole: rowOf(book.domains, code) ?? null,
      rows: criteria.flatMap((criterion) => rowOf(book.criteria, criterion.code) ?? []),
    }));
    const shown = sum(parts.map(({ whole }) => pointsInSum(whole?.scores[id])));
    const addsUpTheSheet = pointsOf(cell) === shown && cell.formula !== null;
    // A grand total that truly adds up the domain totals is not wrong a second time when one of those is.
    const expected = addsUpTheSheet ? shown : stage.total;
    return judge(book, {
      code: "total/grand-wrong",
      criterion: "total",
      stage: id,
      cell,
      addends,
      expected,
      sum: sumFault(cell, id, parts),
    });
  });

/** On a form of somebody else's a domain's row may be a heading without any points. */
export function isMereHeading(book: Scorebook, { maximum, scores }: ScoreRow): boolean {
  return book.identity === null && [maximum, ...Object.values(scores)].every(({ reading }) => reading.kind === "blank");
}

function goneTotal(book: Scorebook, stage: string, expected: Points): Finding {
  return finding("total/grand-wrong", { sheet: book.sheet.name, cell: null, criterion: "total", stage, expected: toNumber(expected) });
}

function judge(book: Scorebook, total: ShownTotal): Finding[] {
  const { cell, addends, expected, criterion, stage } = total;
  const place = { sheet: book.sheet.name, cell: cell.address, criterion, stage, ...(total.sum ? { sum: total.sum } : {}) };
  if (causedByAddends(total)) return [];
  const points = pointsOf(cell);
  if (points === null || !isSumOf(points, expected, addends.length)) {
    return [finding(total.code, { ...place, found: shownIn(cell), expected: toNumber(expected) })];
  }
  if (cell.formula === null) {
    return [finding("total/not-formula", { ...place, severity: book.identity ? "warning" : "information", found: shownIn(cell) })];
  }
  return total.sum ? [finding("total/not-formula", { ...place, found: shownIn(cell) })] : [];
}

/** Blank because nothing was scored yet, or an error value handed on from a score or a domain that is reported itself. */
function causedByAddends({ cell, addends }: ShownTotal): boolean {
  if (cell.reading.kind === "blank") return addends.every((addend) => !addend || addend.reading.kind === "blank");
  if (cell.reading.kind !== "unreadable" || cell.reading.because !== "error") return false;
  return addends.some((addend) => addend?.reading.kind === "unreadable" && addend.reading.because === "error");
}

/** Rows that must be added once each: every one of `rows`, either by itself or within `whole`, the row that totals them. */
interface Part {
  readonly whole: ScoreRow | null;
  readonly rows: readonly ScoreRow[];
}

/** What a plain sum adds wrongly; null where it adds all once, or the cell is no plain sum. */
function sumFault(cell: PointsCell, stage: string, parts: readonly Part[]): SumFault | null {
  if (!cell.adds) return null;
  const counts = new Map<string, number>();
  for (const address of cell.adds) counts.set(address, (counts.get(address) ?? 0) + 1);
  const countOf = (row: ScoreRow | null) => counts.get(row?.scores[stage]?.address ?? "") ?? 0;
  const leftOut: string[] = [];
  const addedTwice: string[] = [];
  for (const { whole, rows } of parts) {
    const within = countOf(whole);
    const out = rows.filter((row) => within + countOf(row) === 0);
    const more = rows.filter((row) => within + countOf(row) > 1);
    const all = (some: readonly ScoreRow[]) => (whole && rows.length > 0 && some.length === rows.length ? [whole] : some);
    leftOut.push(...all(out).map(({ code }) => code));
    addedTwice.push(...all(more).map(({ code }) => code));
  }
  return leftOut.length + addedTwice.length === 0 ? null : { leftOut, addedTwice };
}
