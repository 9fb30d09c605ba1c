import type { CriteriaSet, Domain } from "../criteria/criteriaSet";
import { type Points, sum } from "../criteria/points";
import { pointsOf, rowOf, type Scorebook } from "./scorebook";

export interface StageTotals {
  readonly stage: string;
  /** How many criteria of the set have a score that can be read. */
  readonly entered: number;
  /** A stage with no score at all has not begun: nothing of it is missing, wrong or lost. */
  readonly begun: boolean;
  readonly complete: boolean;
  /** By domain code. */
  readonly domains: Readonly<Record<string, Points>>;
  readonly total: Points;
}

export interface Totals {
  /** Criteria in the set. */
  readonly criteria: number;
  readonly maximum: Points;
  /** In the order of the set's stages; only those that the sheet has a column for. */
  readonly stages: readonly StageTotals[];
  /** Points are lost against this stage; null while none is complete. */
  readonly latestComplete: string | null;
  /** The last stage that has begun, else the first. */
  readonly inHand: string;
}

/** Adds up every stage from its scores, by code, whatever the sheet's own totals show. */
export function computeTotals(book: Scorebook, set: CriteriaSet): Totals {
  const criteria = set.domains.reduce((count, domain) => count + domain.criteria.length, 0);
  const stages = set.stages.filter(({ id }) => book.stages.includes(id)).map(({ id }) => stageTotals(book, set, id, criteria));
  return {
    criteria,
    maximum: set.total,
    stages,
    latestComplete: stages.findLast((stage) => stage.complete)?.stage ?? null,
    inHand: stages.findLast((stage) => stage.begun)?.stage ?? set.stages[0]!.id,
  };
}

export function stageOf(totals: Totals, stage: string): StageTotals | undefined {
  return totals.stages.find((each) => each.stage === stage);
}

function stageTotals(book: Scorebook, set: CriteriaSet, stage: string, criteria: number): StageTotals {
  const domains: Record<string, Points> = {};
  let entered = 0;
  for (const domain of set.domains) {
    const scores = scoresOf(book, domain, stage);
    entered += scores.length;
    domains[domain.code] = sum(scores);
  }
  const begun = book.criteria.some((row) => row.scores[stage] !== undefined && row.scores[stage].reading.kind !== "blank");
  return { stage, entered, begun, complete: entered === criteria, domains, total: sum(Object.values(domains)) };
}

function scoresOf(book: Scorebook, domain: Domain, stage: string): Points[] {
  const scores = domain.criteria.map((criterion) => pointsOf(rowOf(book.criteria, criterion.code)?.scores[stage]));
  return scores.filter((points) => points !== null);
}
