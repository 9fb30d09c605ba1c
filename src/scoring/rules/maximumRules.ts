import {
  countedDomains,
  findCriterion,
  isGroup,
  shownCap,
  type CriteriaSet,
  type CriterionGroup,
  type Domain,
} from "../../criteria/criteriaSet";
import { type Points, toNumber } from "../../criteria/points";
import { finding, type Finding } from "../finding";
import { foundIn, pointsOf, rowOf, type PointsCell, type Scorebook, type ScoreRow } from "../scorebook";
import type { Rule } from "./rule";
import { isMereHeading, shownSum } from "./totalRules";

/** Criteria whose maximum on the sheet is not the official one. */
export const changedMaxima: Rule = ({ book, set }) =>
  book.criteria.flatMap((row) => {
    const criterion = findCriterion(set, row.code);
    if (!criterion || rowOf(book.criteria, row.code) !== row || holds(book, row.maximum, criterion.maximum)) return [];
    return changed(book, row.maximum, row.code, criterion.maximum);
  });

/**
 * Maxima of domains, groups and of the whole. One that truly adds up the sheet's own maxima is not wrong a second time when one
 * of those was changed or is gone.
 */
export const changedSumsOfMaxima: Rule = ({ book, set }) => [
  ...set.domains.flatMap((domain) => {
    const groups = domain.rows.filter(isGroup).flatMap((group) => changedSum(book, group, rowOf(book.groups, group.code)));
    const row = rowOf(book.domains, domain.code);
    return [...(domain.extra ? changedCap(book, domain, row) : changedSum(book, domain, row)), ...groups];
  }),
  ...changedTotal(book, set),
];

function changedSum(book: Scorebook, { code, maximum, children }: Domain | CriterionGroup, row: ScoreRow | undefined): Finding[] {
  const rows = children.map((child) => rowOf(isGroup(child) ? book.groups : book.criteria, child.code));
  const shown = shownSum(rows, maximumOf, (each) => addsNothing(book, each));
  if (!row || isMereHeading(book, row) || holds(book, row.maximum, maximum, shown ?? maximum)) return [];
  return [changed(book, row.maximum, code, maximum)];
}

/** A domain of bonuses and penalties shows one of its caps; on a form of somebody else's none has to stand there. */
function changedCap(book: Scorebook, domain: Domain, row: ScoreRow | undefined): Finding[] {
  const { bonus, penalty } = domain.extra!;
  if (!row || (book.identity === null && row.maximum.reading.kind === "blank") || holds(book, row.maximum, bonus, penalty)) return [];
  return [changed(book, row.maximum, domain.code, shownCap(domain))];
}

function changedTotal(book: Scorebook, set: CriteriaSet): Finding[] {
  const rows = countedDomains(set).map(({ code }) => rowOf(book.domains, code));
  const shown = shownSum(rows, maximumOf, (row) => addsNothing(book, row));
  if (!book.total || holds(book, book.total.maximum, set.total, shown ?? set.total)) return [];
  return [changed(book, book.total.maximum, "total", set.total)];
}

/** Whether a row's maximum adds nothing to a sum, and no finding says so. */
function addsNothing(book: Scorebook, row: ScoreRow): boolean {
  return isMereHeading(book, row) || (book.identity === null && row.maximum.reading.kind === "text-points");
}

function maximumOf({ maximum }: ScoreRow): PointsCell {
  return maximum;
}

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
    ...foundIn(cell),
    expected: toNumber(official),
  });
}
