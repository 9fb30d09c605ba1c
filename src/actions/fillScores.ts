import { isAllowed } from "../criteria/allowedScores";
import type { Criterion, Domain } from "../criteria/criteriaSet";
import { toNumber, type Points } from "../criteria/points";
import type { ScoreContent } from "../forms/typedScore";
import { sheetText } from "../messages/sheets";
import { isNotApplicable } from "../scoring/credit";
import { pointsOf, rowOf, type ScoreRow } from "../scoring/scorebook";
import { stageToFill } from "../scoring/totals";
import { parseCell } from "../workbook/address";
import type { Workbook } from "../workbook/workbook";
import type { CheckedScorebook } from "./inspect";

/** What blank cells are filled with: the score of the stage before, or the criterion's maximum. */
export type FillFrom = "previous" | "maximum";

/** A blank cell, and what goes into it. */
export interface Fill {
  readonly criterion: string;
  readonly cell: string;
  readonly content: ScoreContent;
}

export interface FillPlan {
  /** Id of the stage whose cells are filled. */
  readonly stage: string;
  readonly fills: readonly Fill[];
  /** Codes of criteria that stay blank: the stage before has no score that can be taken, or there is no whole to have. */
  readonly left: readonly string[];
}

/**
 * What would be filled in, in official order: only blank cells, of a domain or (null) of all. Pure. Bonuses and penalties have no full marks:
 * nobody is given those unasked.
 */
export function planFill(checked: CheckedScorebook, from: FillFrom, domain: string | null): FillPlan {
  const { set, book, totals } = checked;
  const stage = stageToFill(totals);
  const before = totals.stages[totals.stages.findIndex((each) => each.stage === stage) - 1]?.stage;
  const blanks = set.domains
    .filter(({ code }) => domain === null || code === domain)
    .flatMap((each) => each.criteria.map((criterion) => ({ domain: each, criterion, row: rowOf(book.criteria, criterion.code) })))
    .filter(({ row }) => row?.scores[stage]?.reading.kind === "blank");
  const filled = blanks.map(({ domain: own, criterion, row }) => ({
    criterion: criterion.code,
    cell: row!.scores[stage]!.address,
    content: from === "maximum" ? fullMarks(own, criterion) : before === undefined ? null : scoreAt(row!, before, criterion),
  }));
  return {
    stage,
    fills: filled.filter(({ content }) => content !== null),
    left: filled.filter(({ content }) => content === null).map(({ criterion }) => criterion),
  };
}

/** Writes what was shown, in one step. Throws WorkbookError. */
export async function applyFill(workbook: Workbook, { sheet }: CheckedScorebook, fills: readonly Fill[]): Promise<void> {
  const cells = fills.map(({ cell, content }) => ({ ...parseCell(cell)!, content }));
  await workbook.apply([{ kind: "setCells", before: sheet, cells }]);
}

function fullMarks({ extra }: Domain, { maximum }: Criterion): ScoreContent {
  return extra ? null : toNumber(maximum);
}

function scoreAt(row: ScoreRow, stage: string, criterion: Criterion): ScoreContent {
  const cell = row.scores[stage];
  if (isNotApplicable(criterion, cell)) return sheetText.notApplicable;
  const points: Points | null = pointsOf(cell);
  return points !== null && isAllowed(points, criterion) ? toNumber(points) : null;
}
