import type { CriteriaSet } from "../criteria/criteriaSet";
import { percentOf, type Points } from "../criteria/points";

/** The class of a grand total; null where the set gives no bounds, or none is reached. */
export function classOf(total: Points, set: CriteriaSet): string | null {
  const percent = percentOf(total, set.total);
  if (percent === null) return null;
  const reached = [...set.classes].sort((a, b) => b.from - a.from).find(({ from }) => percent >= from);
  return reached?.name ?? null;
}
