import { isSumOf, type Points, sum, toNumber } from "../../criteria/points";
import { finding, type Finding, type FindingCode } from "../finding";
import { pointsInSum, pointsOf, rowOf, shownIn, type PointsCell, type Scorebook } from "../scorebook";
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
}

export const domainTotals: Rule = ({ book, set, totals }) =>
  set.domains.flatMap((domain) =>
    totals.stages.flatMap(({ stage, begun, domains }) => {
      const cell = rowOf(book.domains, domain.code)?.scores[stage];
      if (!cell || !begun) return [];
      const addends = domain.criteria.map(({ code }) => rowOf(book.criteria, code)?.scores[stage]);
      return judge(book, { code: "total/domain-wrong", criterion: domain.code, stage, cell, addends, expected: domains[domain.code]! });
    }),
  );

export const grandTotals: Rule = ({ book, set, totals }) =>
  set.stages.flatMap(({ id }) => {
    const stage = stageOf(totals, id);
    if (!stage?.begun) return [];
    if (!book.total) return [goneTotal(book, id, stage.total)];
    const cell = book.total.scores[id]!;
    const addends = [...book.domains, ...book.criteria].map((row) => row.scores[id]);
    const shown = sum(set.domains.map(({ code }) => pointsInSum(rowOf(book.domains, code)?.scores[id])));
    const addsUpTheSheet = pointsOf(cell) === shown && cell.formula !== null;
    // A grand total that truly adds up the domain totals is not wrong a second time when one of those is.
    const expected = addsUpTheSheet ? shown : stage.total;
    return judge(book, { code: "total/grand-wrong", criterion: "total", stage: id, cell, addends, expected });
  });

function goneTotal(book: Scorebook, stage: string, expected: Points): Finding {
  return finding("total/grand-wrong", { sheet: book.sheet.name, cell: null, criterion: "total", stage, expected: toNumber(expected) });
}

function judge(book: Scorebook, total: ShownTotal): Finding[] {
  const { cell, addends, expected, criterion, stage } = total;
  const place = { sheet: book.sheet.name, cell: cell.address, criterion, stage };
  if (causedByAddends(total)) return [];
  const points = pointsOf(cell);
  if (points === null || !isSumOf(points, expected, addends.length)) {
    return [finding(total.code, { ...place, found: shownIn(cell), expected: toNumber(expected) })];
  }
  if (cell.formula !== null) return [];
  return [finding("total/not-formula", { ...place, severity: book.identity ? "warning" : "information", found: shownIn(cell) })];
}

/** Blank because nothing was scored yet, or an error value handed on from a score or a domain that is reported itself. */
function causedByAddends({ cell, addends }: ShownTotal): boolean {
  if (cell.reading.kind === "blank") return addends.every((addend) => !addend || addend.reading.kind === "blank");
  if (cell.reading.kind !== "unreadable" || cell.reading.because !== "error") return false;
  return addends.some((addend) => addend?.reading.kind === "unreadable" && addend.reading.because === "error");
}
