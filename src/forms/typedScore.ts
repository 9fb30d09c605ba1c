import { isAllowed } from "../criteria/allowedScores";
import { rangeOf, type Criterion } from "../criteria/criteriaSet";
import { toNumber } from "../criteria/points";
import { sheetText } from "../messages/sheets";
import { readTypedNumber } from "./readPoints";

/** What stands in a cell of a score: a number of points, the word for "does not apply", or nothing. */
export type ScoreContent = number | string | null;

/** What a person typed as a score, in the words that the form knows; undefined where the criterion may not have it. Of a penalty the minus may be left out. */
export function readTypedScore(typed: string, criterion: Criterion): ScoreContent | undefined {
  const text = typed.trim();
  if (text === "") return null;
  if (criterion.conditional && text.toUpperCase() === sheetText.notApplicable) return sheetText.notApplicable;
  const points = readTypedNumber(text.replace(/\s/g, ""));
  if (points === null) return undefined;
  const meant = rangeOf(criterion).to === 0 && points > 0 ? (-points as typeof points) : points;
  return isAllowed(meant, criterion) ? toNumber(meant) : undefined;
}
