import { keepsTo, stepOf } from "../../criteria/allowedScores";
import { findCriterion, type CriteriaSet, type Criterion } from "../../criteria/criteriaSet";
import { toNumber } from "../../criteria/points";
import { finding, type Finding } from "../finding";
import { pointsOf, rowOf, type PointsCell, type Scorebook, type ScoreRow } from "../scorebook";
import { stageOf } from "../totals";
import type { Rule, ScorebookFacts } from "./rule";

/** One score cell of a criterion of the set, at a stage that has begun. */
interface Score {
  readonly book: Scorebook;
  readonly set: CriteriaSet;
  readonly criterion: Criterion;
  readonly row: ScoreRow;
  readonly stage: string;
  readonly cell: PointsCell;
}

export const missingScores: Rule = (facts) =>
  eachScore(facts, (score) => (score.cell.reading.kind === "blank" ? at(score, "score/missing", null, null) : null));

export const unreadableScores: Rule = (facts) =>
  eachScore(facts, (score) => {
    const { reading } = score.cell;
    return reading.kind === "unreadable" ? at(score, "score/not-a-number", reading.found, null) : null;
  });

export const negativeScores: Rule = (facts) =>
  eachScore(facts, (score) => {
    const points = pointsOf(score.cell);
    return points !== null && points < 0 ? at(score, "score/negative", toNumber(points), 0) : null;
  });

/** Measured against the official maximum, not against what the sheet's maximum cell was changed to. */
export const scoresAboveMaximum: Rule = (facts) =>
  eachScore(facts, (score) => {
    const points = pointsOf(score.cell);
    const { maximum } = score.criterion;
    return points !== null && points > maximum ? at(score, "score/above-max", toNumber(points), toNumber(maximum)) : null;
  });

export const scoresOffStep: Rule = (facts) =>
  eachScore(facts, (score) => {
    const points = pointsOf(score.cell);
    const { allowed } = score.criterion;
    if (points === null || !allowed || keepsTo(points, allowed)) return null;
    const expected = "values" in allowed ? allowed.values.map(toNumber).join("; ") : toNumber(stepOf(allowed));
    return at(score, "score/off-step", toNumber(points), expected);
  });

export const textScores: Rule = (facts) =>
  eachScore(facts, (score) => {
    const { reading } = score.cell;
    return reading.kind === "text-points" ? at(score, "score/text-number", reading.text, toNumber(reading.points)) : null;
  });

/** A later stage may give points back, but it is rare enough to be looked at. */
export const raisedScores: Rule = (facts) =>
  eachScore(facts, (score) => {
    const points = pointsOf(score.cell);
    const earlier = earlierScore(score);
    return points !== null && earlier !== null && points > earlier ? at(score, "score/raised", toNumber(points), toNumber(earlier)) : null;
  });

function earlierScore({ set, row, stage }: Score) {
  const stages = set.stages.map(({ id }) => id);
  const before = stages.slice(0, stages.indexOf(stage)).map((id) => pointsOf(row.scores[id]));
  return before.findLast((points) => points !== null) ?? null;
}

function eachScore({ book, set, totals }: ScorebookFacts, check: (score: Score) => Finding | null): Finding[] {
  const findings: Finding[] = [];
  for (const row of book.criteria) {
    const criterion = findCriterion(set, row.code);
    if (!criterion || rowOf(book.criteria, row.code) !== row) continue;
    for (const { id } of set.stages) {
      const cell = row.scores[id];
      if (!cell || !stageOf(totals, id)?.begun) continue;
      const found = check({ book, set, criterion, row, stage: id, cell });
      if (found) findings.push(found);
    }
  }
  return findings;
}

function at({ book, row, stage, cell }: Score, code: Finding["code"], found: Finding["found"], expected: Finding["expected"]): Finding {
  return finding(code, { sheet: book.sheet.name, cell: cell.address, criterion: row.code, stage, found, expected });
}
