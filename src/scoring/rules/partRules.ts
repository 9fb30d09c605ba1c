import { scoredCriterionOf } from "../../criteria/criteriaSet";
import { type Points, sum, toNumber, ZERO } from "../../criteria/points";
import { pointsOf, type ScoreRow } from "../scorebook";
import { at, eachScore } from "./eachScore";
import type { Rule, ScorebookFacts } from "./rule";

/** Where a table lists the parts of a criterion with scores of their own, the criterion has what they come to. */
export const partsThatDiffer: Rule = (facts) => {
  const parts = partsByCriterion(facts);
  if (parts.size === 0) return [];
  return eachScore(facts, (score) => {
    const points = pointsOf(score.cell);
    const together = addedUp(parts.get(score.criterion.code) ?? [], score.stage);
    if (points === null || together === null || together === points) return null;
    return at(score, "score/parts-differ", toNumber(points), toNumber(together));
  });
};

/** Of parts within parts the outermost. */
function partsByCriterion({ book: { parts = [] }, set }: ScorebookFacts): ReadonlyMap<string, readonly ScoreRow[]> {
  const byCriterion = new Map<string, ScoreRow[]>();
  for (const part of parts) {
    if (parts.some(({ code }) => part.code.startsWith(`${code}.`))) continue;
    const whole = scoredCriterionOf(set, part.code)!.code;
    byCriterion.set(whole, [...(byCriterion.get(whole) ?? []), part]);
  }
  return byCriterion;
}

/** Null where no part has points at the stage, or one says something that is no number. */
function addedUp(parts: readonly ScoreRow[], stage: string): Points | null {
  const cells = parts.flatMap(({ scores }) => scores[stage] ?? []);
  const points = cells.map(pointsOf);
  const isTold = cells.every(({ reading }, i) => reading.kind === "blank" || points[i] !== null);
  return isTold && points.some((each) => each !== null) ? sum(points.map((each) => each ?? ZERO)) : null;
}
