import { findCriterion } from "../../criteria/criteriaSet";
import { finding, type Finding } from "../finding";
import { rowOf } from "../scorebook";
import { stageOf } from "../totals";
import type { Score, ScorebookFacts } from "./rule";

/** Every score of a stage that has begun, row by row. */
export function scoresOf({ book, set, totals }: Omit<ScorebookFacts, "scores">): Score[] {
  const scores: Score[] = [];
  const stages = set.stages.map(({ id }) => id).filter((stage) => stageOf(totals, stage)?.begun);
  for (const row of book.criteria) {
    const criterion = findCriterion(set, row.code);
    if (!criterion || rowOf(book.criteria, row.code) !== row) continue;
    for (const stage of stages) {
      const cell = row.scores[stage];
      if (cell) scores.push({ book, set, criterion, row, stage, cell });
    }
  }
  return scores;
}

/** Asks of every score of a stage that has begun. */
export function eachScore({ scores }: ScorebookFacts, check: (score: Score) => Finding | null): Finding[] {
  const findings: Finding[] = [];
  for (const score of scores) {
    const found = check(score);
    if (found) findings.push(found);
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
