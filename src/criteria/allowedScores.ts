import { rangeOf, type AllowedScores, type Criterion } from "./criteriaSet";
import { toPoints, type Points } from "./points";

/** Whether a score lies in the criterion's range and is one of the values that the set allows. */
export function isAllowed(points: Points, criterion: Criterion): boolean {
  const { from, to } = rangeOf(criterion);
  return points >= from && points <= to && keepsTo(points, criterion.allowed);
}

/** Whether a score is one of the allowed values, whatever the range. */
export function keepsTo(points: Points, allowed: AllowedScores | undefined): boolean {
  if (!allowed) return true;
  if ("values" in allowed) return allowed.values.includes(points);
  return points % stepOf(allowed) === 0;
}

/** The distance between one allowed value and the next. */
export function stepOf(allowed: { readonly step: Points } | { readonly decimals: number }): Points {
  return "step" in allowed ? allowed.step : toPoints(10 ** -allowed.decimals);
}
