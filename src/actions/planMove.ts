import type { CodeLink } from "../criteria/codeMap";
import { allCriteria, type CriteriaSet, type Criterion } from "../criteria/criteriaSet";
import { setKey } from "../criteria/findSet";
import { linkCriteria, type CriterionLink } from "../criteria/criterionLinks";
import type { LeftItem, MoveLine } from "../forms/moveSheet";
import { readScoreSheet } from "../forms/readScoreSheet";
import type { MoveChange } from "../messages/moveSheets";
import { sheetText } from "../messages/sheets";
import { counterpartStages, moveScores, type MovedScores } from "../scoring/movedScores";
import { totalChange, type TotalChange } from "../scoring/movedTotal";
import { rowOf, shownIn } from "../scoring/scorebook";
import { plannedSheet } from "../workbook/plannedSheet";
import type { CheckedScorebook } from "./inspect";
import { moveRemarks, type MovedRemarks } from "./movedRemarks";
import { planMovedScores, type Moved } from "./movedScoreSheet";
import { moveWords, type MovedWords } from "./movedWords";

/** A scorebook on its way to another set: what of it goes where. */
export interface Move {
  readonly from: CheckedScorebook;
  readonly to: CriteriaSet;
  readonly scores: MovedScores;
  readonly remarks: MovedRemarks;
  /** Null where there is no lost-points table. */
  readonly words: MovedWords | null;
  /** What becomes of each criterion: the older ones in their order, then those that are new. */
  readonly lines: readonly MoveLine[];
  /** All that finds no place in the newer set. */
  readonly left: readonly LeftItem[];
  /** Of the stage that the older scorebook stands by; null where the newer set has none like it. */
  readonly total: (TotalChange & { readonly stage: string; readonly provisional: boolean }) | null;
}

/**
 * The sets that a scorebook can be moved to, the newest first: all but its own. Where it was made from one that nobody here knows, it can be
 * moved to the one that it is checked against.
 */
export function setsToMoveTo({ set, findings }: CheckedScorebook, sets: readonly CriteriaSet[]): CriteriaSet[] {
  const isOwn = !findings.some(({ code }) => code === "set/other-version");
  return sets.filter((each) => !isOwn || setKey(each) !== setKey(set)).sort((a, b) => b.year - a.year);
}

/** What moving a scorebook to another set by a code map comes to. Changes nothing. */
export function planMove(from: CheckedScorebook, to: CriteriaSet, map: readonly CodeLink[]): Move {
  const { set, book, lostSheet } = from;
  const links = linkCriteria(set, to, map);
  const scores = moveScores(book, set, to, links);
  const remarks = moveRemarks(book, to, links);
  const words = lostSheet && moveWords(lostSheet, set, links);
  return {
    ...{ from, to, scores, remarks, words },
    lines: inOrder(
      links.flatMap((link) => linesOf(link, from, scores)),
      set,
      to,
    ),
    left: [
      ...scores.withoutPlace.map(({ code, stage, shown, because }): LeftItem => ({
        code,
        what: { stage: stageName(set, stage) },
        text: shown,
        because,
      })),
      ...remarks.left,
      ...(words?.withoutPlace ?? []),
    ],
    total: totalOf(from, { to, scores, remarks }, links),
  };
}

function totalOf({ set, book, totals }: CheckedScorebook, moved: Moved, links: readonly CriterionLink[]): Move["total"] {
  const { to, scores } = moved;
  const stage = totals.latestComplete ?? totals.inHand;
  const counterpart = counterpartStages(set, to).get(stage);
  if (counterpart === undefined) return null;
  const filled = readScoreSheet(plannedSheet(planMovedScores(moved, "", to.year, sheetText.scoreSheetName(to.year))), to)!;
  const newer = { set: to, book: filled, stage: counterpart };
  const provisional = totals.latestComplete === null;
  return { stage: stageName(set, stage), provisional, ...totalChange({ set, book, stage }, newer, links, scores.withoutPlace) };
}

function stageName({ stages }: CriteriaSet, id: string): string {
  return stages.find((stage) => stage.id === id)!.name;
}

function linesOf(link: CriterionLink, { book, set }: CheckedScorebook, { withoutPlace }: MovedScores): MoveLine[] {
  if (link.from.length === 0) {
    return link.to.map((each): MoveLine => ({
      from: null,
      to: [each],
      changes: ["added"],
      scores: set.stages.map(() => null),
      toReview: false,
    }));
  }
  return link.from.map((criterion): MoveLine => {
    const row = rowOf(book.criteria, criterion.code);
    return {
      ...{ from: criterion, to: link.to, changes: changesOf(criterion, link) },
      scores: set.stages.map(({ id }) => (row?.scores[id] ? shownIn(row.scores[id]) : null)),
      toReview: link.to.length > 0 && withoutPlace.some(({ code }) => code === criterion.code),
    };
  });
}

function changesOf(criterion: Criterion, { from, to }: CriterionLink): MoveChange[] {
  if (to.length === 0) return ["dropped"];
  if (to.length > 1) return ["split"];
  if (from.length > 1) return ["merged"];
  const other = to[0]!;
  return [
    ...(other.code === criterion.code ? [] : (["moved"] as const)),
    ...(other.name === criterion.name ? [] : (["renamed"] as const)),
    ...(other.maximum === criterion.maximum ? [] : (["maximum"] as const)),
  ];
}

function inOrder(lines: readonly MoveLine[], older: CriteriaSet, newer: CriteriaSet): MoveLine[] {
  const before = allCriteria(older);
  const after = allCriteria(newer);
  const placeOf = ({ from, to }: MoveLine) => (from ? before.indexOf(from) : before.length + after.indexOf(to[0]!));
  return [...lines].sort((a, b) => placeOf(a) - placeOf(b));
}
