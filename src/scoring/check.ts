import { withCauses } from "./causes/withCauses";
import { scoresOf } from "./rules/eachScore";
import { allCriteria, rangeOf, type CriteriaSet, type Criterion } from "../criteria/criteriaSet";
import { compareCodes } from "../criteria/code";
import { isNotApplicable } from "./credit";
import type { Finding, Severity } from "./finding";
import { lostPoints, type LostPoint } from "./lostPoints";
import type { LostPointsTable } from "./lostPointsTable";
import { alteredCodes, duplicateCriteria, missingCriteria, movedCriteria, renamedCriteria, unknownCriteria } from "./rules/criteriaRules";
import {
  missingPersons,
  missingReasons,
  missingRemedies,
  missingRows,
  missingTable,
  negativeAmounts,
  otherTables,
  surplusRows,
  wrongAmounts,
  wrongTotal,
  type LostPointsRule,
} from "./rules/lostPointsRules";
import { notApplicableScores, missingNotApplicableReasons } from "./rules/notApplicableRules";
import { newerVersion, otherVersion } from "./rules/setRules";
import { changedMaxima, changedSumsOfMaxima } from "./rules/maximumRules";
import type { Rule } from "./rules/rule";
import {
  missingScores,
  negativeScores,
  raisedScores,
  scoresAboveMaximum,
  scoresOffStep,
  textScores,
  unreadableScores,
} from "./rules/scoreRules";
import { shiftedScores } from "./rules/shiftedRules";
import { partsThatDiffer } from "./rules/partRules";
import { results } from "./rules/resultRules";
import { domainTotals, grandTotals } from "./rules/totalRules";
import { pointsOf, rowOf, type Scorebook } from "./scorebook";
import { computeTotals, type Totals } from "./totals";

/** Every check of a score table, in no order that matters: findings are sorted. */
const RULES: readonly Rule[] = [
  otherVersion,
  newerVersion,
  missingCriteria,
  unknownCriteria,
  duplicateCriteria,
  renamedCriteria,
  movedCriteria,
  alteredCodes,
  changedMaxima,
  changedSumsOfMaxima,
  shiftedScores,
  missingScores,
  unreadableScores,
  negativeScores,
  scoresAboveMaximum,
  scoresOffStep,
  notApplicableScores,
  missingNotApplicableReasons,
  textScores,
  raisedScores,
  partsThatDiffer,
  domainTotals,
  grandTotals,
  results,
];

const LOST_POINTS_RULES: readonly LostPointsRule[] = [
  missingTable,
  otherTables,
  missingRows,
  surplusRows,
  wrongAmounts,
  negativeAmounts,
  wrongTotal,
  missingReasons,
  missingRemedies,
  missingPersons,
];

export interface CheckResult {
  readonly totals: Totals;
  /** The stage that lost points are counted against; null while no stage is complete. */
  readonly lostStage: string | null;
  readonly lost: readonly LostPoint[];
  /** Most serious first, then in official order. */
  readonly findings: readonly Finding[];
}

/**
 * Checks a score table and, where there is one, its lost-points table against the criteria set. `known`: the sets among which it is one.
 * Pure.
 */
export function check(
  book: Scorebook,
  set: CriteriaSet,
  table: LostPointsTable | null,
  known: readonly CriteriaSet[] = [set],
): CheckResult {
  const totals = computeTotals(book, set);
  const lostStage = table?.chosenStage ?? totals.latestComplete;
  const lost = lostStage === null ? [] : lostPoints(book, set, lostStage);
  const facts = { book, set, totals, known };
  const scored = { ...facts, scores: scoresOf(facts) };
  const findings = RULES.flatMap((rule) => rule(scored));
  if (lostStage !== null) findings.push(...lostFindings(book, set, table, lostStages(totals, lostStage, table)));
  return { totals, lostStage, lost, findings: withCauses({ book, set, lostStage, findings: sorted(findings, set) }) };
}

/** While a later stage is in hand, the table may count against that one already. */
function lostStages(totals: Totals, lostStage: string, table: LostPointsTable | null): string[] {
  const isAhead = table !== null && table.chosenStage === null && totals.inHand !== lostStage;
  return isAhead ? [lostStage, totals.inHand] : [lostStage];
}

/** What is wrong with the table against the stage that it agrees with best, the first of several. */
function lostFindings(book: Scorebook, set: CriteriaSet, table: LostPointsTable | null, stages: readonly string[]): Finding[] {
  const all = stages.map((stage) => {
    const unjudged = withoutUsableScore(book, set, stage);
    const lost = lostPoints(book, set, stage).filter(({ criterion }) => !unjudged.has(criterion.code));
    return LOST_POINTS_RULES.flatMap((rule) => rule({ book, set, lost, table, unjudged }));
  });
  return all.reduce((best, each) => (each.length < best.length ? each : best));
}

/** Criteria whose score is a finding of its own: what they lost cannot be told before that is mended. */
function withoutUsableScore(book: Scorebook, set: CriteriaSet, stage: string): Set<string> {
  const isUsable = (criterion: Criterion) => {
    const cell = rowOf(book.criteria, criterion.code)?.scores[stage];
    const score = pointsOf(cell);
    const { from, to } = rangeOf(criterion);
    return isNotApplicable(criterion, cell) || (score !== null && score >= from && score <= to);
  };
  return new Set(
    allCriteria(set)
      .filter((criterion) => !isUsable(criterion))
      .map(({ code }) => code),
  );
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2 };

function sorted(findings: readonly Finding[], set: CriteriaSet): Finding[] {
  const stages = set.stages.map(({ id }) => id);
  return [...findings].sort(
    (a, b) => RANK[a.severity] - RANK[b.severity] || byCriterion(a, b) || stages.indexOf(a.stage ?? "") - stages.indexOf(b.stage ?? ""),
  );
}

/** Criteria in official order; then totals and whatever belongs to none. */
function byCriterion(a: Finding, b: Finding): number {
  const [left, right] = [a.criterion, b.criterion].map((code) => (code !== null && /^\d/.test(code) ? code : null));
  if (left && right) return compareCodes(left, right);
  return Number(!left) - Number(!right);
}
