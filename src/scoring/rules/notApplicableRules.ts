import { findCriterion } from "../../criteria/criteriaSet";
import { isNotApplicable } from "../credit";
import { finding } from "../finding";
import { rowOf, shownIn } from "../scorebook";
import { stageOf } from "../totals";
import { at, eachScore } from "./eachScore";
import type { Rule } from "./rule";

/** "KAD" where the set does not say that the criterion may not apply. */
export const notApplicableScores: Rule = (facts) =>
  eachScore(facts, (score) =>
    score.cell.reading.kind === "not-applicable" && !score.criterion.conditional
      ? at(score, "score/not-applicable", shownIn(score.cell), null)
      : null,
  );

/** What does not apply needs a reason, once for all stages. */
export const missingNotApplicableReasons: Rule = ({ book, set, totals }) =>
  book.criteria.flatMap((row) => {
    const criterion = findCriterion(set, row.code);
    if (!criterion?.conditional || rowOf(book.criteria, row.code) !== row || row.reason?.text.trim()) return [];
    const stage = set.stages.find(({ id }) => stageOf(totals, id)?.begun && isNotApplicable(criterion, row.scores[id]));
    if (!stage) return [];
    const cell = row.reason?.address ?? row.scores[stage.id]!.address;
    return [finding("score/reason-missing", { sheet: book.sheet.name, cell, criterion: row.code, stage: stage.id })];
  });
