import { keepsTo, stepOf } from "../../criteria/allowedScores";
import { rangeOf } from "../../criteria/criteriaSet";
import { type Points, toNumber } from "../../criteria/points";
import { foundIn, pointsOf } from "../scorebook";
import { at, eachScore } from "./eachScore";
import type { Rule, Score } from "./rule";

export const missingScores: Rule = (facts) =>
  eachScore(facts, (score) => (score.cell.reading.kind === "blank" ? at(score, "score/missing", null, null) : null));

export const unreadableScores: Rule = (facts) =>
  eachScore(facts, (score) => {
    if (score.cell.reading.kind !== "unreadable") return null;
    const { found, ...rest } = foundIn(score.cell);
    return { ...at(score, "score/not-a-number", found, null), ...rest };
  });

/** Below nothing; of a penalty below the most that can go. */
export const negativeScores: Rule = (facts) =>
  eachScore(facts, (score) => {
    const points = pointsOf(score.cell);
    const { from } = rangeOf(score.criterion);
    return points !== null && points < from ? at(score, "score/negative", toNumber(points), toNumber(from)) : null;
  });

/** Measured against the official maximum, not against what the sheet's maximum cell was changed to. A penalty is never above nothing. */
export const scoresAboveMaximum: Rule = (facts) =>
  eachScore(facts, (score) => {
    const points = pointsOf(score.cell);
    const { to } = rangeOf(score.criterion);
    return points !== null && points > to ? at(score, "score/above-max", toNumber(points), toNumber(to)) : null;
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

/** At the last stage before this one that has a score; null where none has. */
function earlierScore({ set, row, stage }: Score): Points | null {
  let earlier: Points | null = null;
  for (const { id } of set.stages) {
    if (id === stage) break;
    earlier = pointsOf(row.scores[id]) ?? earlier;
  }
  return earlier;
}
