import { findCriterion, type CriteriaSet, type Criterion } from "../../criteria/criteriaSet";
import { finding, type Finding } from "../finding";
import { rowOf, type PointsCell, type Scorebook, type ScoreRow } from "../scorebook";
import { stageOf } from "../totals";
import type { ScorebookFacts } from "./rule";

/** One score cell of a criterion of the set, at a stage that has begun. */
export interface Score {
  readonly book: Scorebook;
  readonly set: CriteriaSet;
  readonly criterion: Criterion;
  readonly row: ScoreRow;
  readonly stage: string;
  readonly cell: PointsCell;
}

/** Asks of every score of a stage that has begun. */
export function eachScore({ book, set, totals }: ScorebookFacts, check: (score: Score) => Finding | null): Finding[] {
  const findings: Finding[] = [];
  const stages = set.stages.map(({ id }) => id).filter((stage) => stageOf(totals, stage)?.begun);
  for (const row of book.criteria) {
    const criterion = findCriterion(set, row.code);
    if (!criterion || rowOf(book.criteria, row.code) !== row) continue;
    for (const stage of stages) {
      const cell = row.scores[stage];
      const found = cell && check({ book, set, criterion, row, stage, cell });
      if (found) findings.push(found);
    }
  }
  return findings;
}

/** A finding at a score. */
export function at(
  { book, row, stage, cell }: Score,
  code: Finding["code"],
  found: Finding["found"],
  expected: Finding["expected"],
): Finding {
  return finding(code, { sheet: book.sheet.name, cell: cell.address, criterion: row.code, stage, found, expected });
}
