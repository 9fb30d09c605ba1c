import type { Criterion, CriteriaSet } from "../criteria/criteriaSet";
import { type Points, subtract, sum } from "../criteria/points";
import { pointsOf, rowOf, type Scorebook, type ScoreRow } from "./scorebook";

/** What one criterion lost, and at which stages it went. Parts add up to the amount; a stage that gave points back has a negative part. */
export interface LostPoint {
  readonly criterion: Criterion;
  readonly domain: string;
  readonly amount: Points;
  readonly parts: readonly { readonly stage: string; readonly amount: Points }[];
}

/**
 * Every criterion below its maximum at a stage, in official order. A criterion without a readable score there is left
 * out: it is missing, not lost.
 */
export function lostPoints(book: Scorebook, set: CriteriaSet, stage: string): LostPoint[] {
  const stages = set.stages.map(({ id }) => id);
  const upTo = stages.slice(0, stages.indexOf(stage) + 1);
  return set.domains.flatMap((domain) =>
    domain.criteria.flatMap((criterion) => {
      const row = rowOf(book.criteria, criterion.code);
      const score = pointsOf(row?.scores[stage]);
      if (!row || score === null || score >= criterion.maximum) return [];
      const amount = subtract(criterion.maximum, score);
      return [{ criterion, domain: domain.code, amount, parts: partsByStage(row, criterion.maximum, upTo) }];
    }),
  );
}

export function totalLost(lost: readonly LostPoint[]): Points {
  return sum(lost.map(({ amount }) => amount));
}

/** What went at each stage over all criteria, in the order of the set's stages. */
export function lostByStage(lost: readonly LostPoint[], set: CriteriaSet): { stage: string; amount: Points }[] {
  return set.stages.map(({ id }) => ({
    stage: id,
    amount: sum(lost.flatMap(({ parts }) => parts.filter((part) => part.stage === id).map((part) => part.amount))),
  }));
}

function partsByStage(row: ScoreRow, maximum: Points, stages: readonly string[]): LostPoint["parts"] {
  const parts: { stage: string; amount: Points }[] = [];
  let before = maximum;
  for (const stage of stages) {
    const score = pointsOf(row.scores[stage]);
    if (score === null) continue;
    if (score !== before) parts.push({ stage, amount: subtract(before, score) });
    before = score;
  }
  return parts;
}
