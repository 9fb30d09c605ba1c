import type { CriteriaSet } from "../../criteria/criteriaSet";
import type { Finding } from "../finding";
import type { Scorebook } from "../scorebook";
import type { Totals } from "../totals";

/** What every rule on a score table looks at. */
export interface ScorebookFacts {
  readonly book: Scorebook;
  readonly set: CriteriaSet;
  readonly totals: Totals;
  /** Every set that is known, this one too. */
  readonly known: readonly CriteriaSet[];
}

export type Rule = (facts: ScorebookFacts) => Finding[];
