import type { CriteriaSet, Criterion } from "../../criteria/criteriaSet";
import type { Finding } from "../finding";
import type { PointsCell, Scorebook, ScoreRow } from "../scorebook";
import type { Totals } from "../totals";

/** One score cell of a criterion of the set, at a stage that has begun. */
export interface Score {
  readonly book: Scorebook;
  readonly set: CriteriaSet;
  readonly criterion: Criterion;
  readonly row: ScoreRow;
  readonly stage: string;
  readonly cell: PointsCell;
}

/** What every rule on a score table looks at. */
export interface ScorebookFacts {
  readonly book: Scorebook;
  readonly set: CriteriaSet;
  readonly totals: Totals;
  /** Every set that is known, this one too. */
  readonly known: readonly CriteriaSet[];
  /** Those of stages that have begun. */
  readonly scores: readonly Score[];
}

export type Rule = (facts: ScorebookFacts) => Finding[];
