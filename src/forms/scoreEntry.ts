import type { AllowedScores, Criterion } from "../criteria/criteriaSet";
import { toNumber } from "../criteria/points";
import { sheetText } from "../messages/sheets";

/** Excel takes no longer formula as a rule for entries. */
const LONGEST = 250;

/** Whether any score from nothing to the maximum may be typed, and nothing else. */
export function isPlain({ allowed, conditional, maximum }: Criterion): boolean {
  return !allowed && !conditional && maximum > 0;
}

/**
 * A condition, without "=", that is true where a cell holds a score that the criterion may have. It names no list, so that it works as
 * a rule for entries and for formats in every version of Excel and in LibreOffice. Of more values than fit only the range is guarded.
 */
export function entryFormula(criterion: Criterion, cell: string, maximum: string): string {
  const range = criterion.maximum < 0 ? [`${cell}>=${maximum}`, `${cell}<=0`] : [`${cell}>=0`, `${cell}<=${maximum}`];
  const whole = conditionOf(criterion, cell, [...range, ...allowedConditions(criterion.allowed, cell)]);
  return whole.length <= LONGEST ? whole : conditionOf(criterion, cell, range);
}

function conditionOf({ conditional }: Criterion, cell: string, conditions: readonly string[]): string {
  return `IF(ISNUMBER(${cell}),AND(${conditions.join(",")}),${conditional ? `${cell}="${sheetText.notApplicable}"` : "FALSE"})`;
}

function allowedConditions(allowed: AllowedScores | undefined, cell: string): string[] {
  if (!allowed) return [];
  const exact = `ROUND(${cell},6)`;
  if ("values" in allowed) return [`OR(${allowed.values.map((each) => `${exact}=${toNumber(each)}`).join(",")})`];
  if ("decimals" in allowed) return [`${exact}=ROUND(${cell},${allowed.decimals})`];
  const step = toNumber(allowed.step);
  return [`${exact}=ROUND(ROUND(${cell}/${step},0)*${step},6)`];
}
