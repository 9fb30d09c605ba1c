import type { CriteriaSet, Criterion, Domain } from "../criteria/criteriaSet";
import { type Points, ZERO } from "../criteria/points";
import { pointsOf, type PointsCell } from "./scorebook";

/** Whether a cell says, and may say, that the criterion does not apply to the unit. */
export function isNotApplicable(criterion: Criterion, cell: PointsCell | undefined): boolean {
  return criterion.conditional === true && cell?.reading.kind === "not-applicable";
}

/**
 * What a score adds to its domain: the points; of a criterion that does not apply, what the set's policy gives (never anything among
 * bonuses and penalties). Null where the cell gives nothing that can be used.
 */
export function creditOf(set: CriteriaSet, domain: Domain, criterion: Criterion, cell: PointsCell | undefined): Points | null {
  if (!isNotApplicable(criterion, cell)) return pointsOf(cell);
  return set.notApplicable === "full" && !domain.extra ? criterion.maximum : ZERO;
}

/** What a criterion has where nothing is lost: its maximum; of a bonus or a penalty nothing. */
export function unlostOf(domain: Domain, criterion: Criterion): Points {
  return domain.extra ? ZERO : criterion.maximum;
}

/** What counts when losses are told: what is left out of the maximum is not lost, nor is a bonus that was not had. */
export function keptOf(set: CriteriaSet, domain: Domain, criterion: Criterion, cell: PointsCell | undefined): Points | null {
  if (set.notApplicable === "rescale" && isNotApplicable(criterion, cell)) return unlostOf(domain, criterion);
  const credit = creditOf(set, domain, criterion, cell);
  return credit !== null && domain.extra ? (Math.min(credit, ZERO) as Points) : credit;
}
