import type { CriteriaSet, ScoreClass } from "../criteria/criteriaSet";
import { toPoints, type Points } from "../criteria/points";

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
  const bound = boundOf(next, set);
  const above = next.above ?? false;
  return { name: next.name, missing: ((above ? Math.floor(bound) : Math.ceil(bound)) - points) as Points, above };
}

/** Highest first. */
function byBound({ classes }: CriteriaSet): ScoreClass[] {
  return [...classes].sort((a, b) => b.from - a.from || Number(b.above ?? false) - Number(a.above ?? false));
}

function isReached(points: Points, scoreClass: ScoreClass, set: CriteriaSet): boolean {
  const bound = boundOf(scoreClass, set);
  return scoreClass.above ? points > bound : points >= bound;
}

/** In millionths of a point. What a percentage comes to may lie between two of them: 79.996 % never counts as 80 %. */
function boundOf({ from }: ScoreClass, { classesOn, total }: CriteriaSet): number {
  return classesOn === "points" ? toPoints(from) : (toPoints(from) * total) / toPoints(100);
}
