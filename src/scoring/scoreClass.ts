import type { CriteriaSet, ScoreClass } from "../criteria/criteriaSet";
import { percentOf, toPoints, type Points } from "../criteria/points";

/** A class that was not reached, and how many points are missing to its bound. */
export interface NextClass {
  readonly name: string;
  readonly missing: Points;
  /** The bound is not enough: it takes more than `missing`. */
  readonly above: boolean;
}

/** The class of a result; null where the set gives no bounds, or none is reached. */
export function classOf(points: Points, set: CriteriaSet): string | null {
  return byBound(set).find((each) => isReached(points, each, set))?.name ?? null;
}

/** The lowest class above the one that a result is in; null where there is none. */
export function nextClassOf(points: Points, set: CriteriaSet): NextClass | null {
  const next = byBound(set).findLast((each) => !isReached(points, each, set));
  if (!next) return null;
  const bound = set.classesOn === "points" ? toPoints(next.from) : Math.round((next.from * set.total) / 100);
  return { name: next.name, missing: (bound - points) as Points, above: next.above ?? false };
}

/** Highest first. */
function byBound({ classes }: CriteriaSet): ScoreClass[] {
  return [...classes].sort((a, b) => b.from - a.from || Number(b.above ?? false) - Number(a.above ?? false));
}

function isReached(points: Points, { from, above }: ScoreClass, set: CriteriaSet): boolean {
  if (set.classesOn === "points") return above ? points > toPoints(from) : points >= toPoints(from);
  const percent = percentOf(points, set.total);
  if (percent === null) return false;
  return above ? percent > from : percent >= from;
}
