import { findCriterion } from "../../criteria/criteriaSet";
import { type Points, sum, toNumber } from "../../criteria/points";
import { finding, type Finding } from "../finding";
import { pointsInSum, pointsOf, rowOf, shownIn, type PointsCell, type Scorebook } from "../scorebook";
import type { Rule } from "./rule";
import { isMereHeading } from "./totalRules";

/** Criteria whose maximum on the sheet is not the official one. */
export const changedMaxima: Rule = ({ book, set }) =>
  book.criteria.flatMap((row) => {
    const criterion = findCriterion(set, row.code);
    if (!criterion || rowOf(book.criteria, row.code) !== row || holds(book, row.maximum, criterion.maximum)) return [];
    return changed(book, row.maximum, row.code, criterion.maximum);
  });

/**
 * Maxima of domains and of the whole. One that truly adds up the sheet's own maxima is not wrong a second time when one
 * of those was changed or is gone.
 */
export const changedSumsOfMaxima: Rule = ({ book, set }) => {
  const findings: Finding[] = [];
  for (const domain of set.domains) {
    const row = rowOf(book.domains, domain.code);
    const shown = sum(domain.criteria.map(({ code }) => pointsInSum(rowOf(book.criteria, code)?.maximum)));
    if (row && !isMereHeading(book, row) && !holds(book, row.maximum, domain.maximum, shown))
      findings.push(changed(book, row.maximum, domain.code, domain.maximum));
  }
  const shown = sum(set.domains.map(({ code }) => pointsInSum(rowOf(book.domains, code)?.maximum)));
  if (book.total && !holds(book, book.total.maximum, set.total, shown)) {
    findings.push(changed(book, book.total.maximum, "total", set.total));
  }
  return findings;
};

/** On our own sheets a maximum must be a number: formulas skip text. A file from elsewhere is read as a person reads it. */
function holds(book: Scorebook, cell: PointsCell, ...accepted: Points[]): boolean {
  const points = pointsOf(cell);
  if (points === null) return false;
  if (book.identity && cell.reading.kind === "text-points") return false;
  return accepted.includes(points);
}

function changed(book: Scorebook, cell: PointsCell, criterion: string, official: Points): Finding {
  return finding("max/changed", {
    sheet: book.sheet.name,
    cell: cell.address,
    criterion,
    found: shownIn(cell),
    expected: toNumber(official),
  });
}
