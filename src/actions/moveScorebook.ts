import type { CodeLink } from "../criteria/codeMap";
import type { CriteriaSet } from "../criteria/criteriaSet";
import { planLostPointsSheet } from "../forms/lostPointsSheet";
import { planMoveSheet } from "../forms/moveSheet";
import { readScoreSheet } from "../forms/readScoreSheet";
import { identityOf } from "../forms/scoreSheet";
import { placeOf } from "../forms/unitName";
import { moveSheetText } from "../messages/moveSheets";
import { sheetText } from "../messages/sheets";
import { arrangeRows } from "../scoring/arrangeRows";
import { lostPoints } from "../scoring/lostPoints";
import { counterpartStages } from "../scoring/movedScores";
import { computeTotals } from "../scoring/totals";
import { plannedSheet } from "../workbook/plannedSheet";
import type { SheetPlan } from "../workbook/sheetPlan";
import type { Workbook } from "../workbook/workbook";
import { inspect } from "./inspect";
import { composeLines } from "./lostPointsLines";
import { partWith } from "./partWith";
import { planMovedScores } from "./movedScoreSheet";
import { planMove, type Move } from "./planMove";
import { freeSheetName } from "./sheetName";

export interface MoveRequest {
  /** Id of the sheet with the scores. */
  readonly sheetId: string;
  readonly to: CriteriaSet;
  readonly map: readonly CodeLink[];
  /** Of the new scorebook. */
  readonly unit: string;
  readonly year: number;
  /** The new set's JSON, where it did not come with the add-in. */
  readonly setText?: string;
  /** What this Excel takes for it. */
  readonly decimalMark?: string;
}

export type MoveOutcome =
  | { readonly kind: "moved"; readonly sheet: string; readonly lostSheet: string | null; readonly list: string; readonly move: Move }
  /** The sheet with the scores is not there any more. Nothing was changed. */
  | { readonly kind: "no-scorebook" };

/**
 * Moves a scorebook to another set, onto new sheets: its scores, its lost-points table with all words and splits, and a list of what
 * became of each criterion and of all that has no place. The sheets that stand there are not touched. Throws WorkbookError.
 */
export async function moveScorebook(workbook: Workbook, sets: readonly CriteriaSet[], request: MoveRequest): Promise<MoveOutcome> {
  const inspection = await inspect(workbook, sets, request.sheetId);
  const scorebook = inspection.scorebooks.find(({ sheet }) => sheet.id === request.sheetId);
  if (!scorebook) return { kind: "no-scorebook" };
  const move = planMove(scorebook, request.to, request.map);
  const identity = identityOf(request.to, request.unit, request.year);
  const name = nameFrom(inspection.snapshot.sheetNames);
  const sheetName = name(sheetText.scoreSheetName(request.year));
  const scores = planMovedScores(move, request.unit, request.year, sheetName, request.decimalMark);
  const lost = lostPlan(move, request, scores, name);
  const list = listPlan(move, request, scores.name, name(moveSheetText.sheet));
  await workbook.apply([
    ...[scores, ...(lost ? [lost] : []), list].map((plan) => ({ kind: "addSheet", plan }) as const),
    { kind: "putPart", xml: partWith(inspection, { sheet: scores.name, identity, setText: request.setText }) },
    { kind: "activate", sheet: { name: scores.name } },
  ]);
  return { kind: "moved", sheet: scores.name, lostSheet: lost?.name ?? null, list: list.name, move };
}

/** Gives each of several new sheets a name of its own. */
function nameFrom(taken: readonly string[]): (wanted: string) => string {
  const names = [...taken];
  return (wanted) => {
    const free = freeSheetName(wanted, names);
    names.push(free);
    return free;
  };
}

/** The lost-points form of the new scores with the older table's words; null where there was none. */
function lostPlan(move: Move, { unit, year }: MoveRequest, scores: SheetPlan, name: (wanted: string) => string): SheetPlan | null {
  const { from, to, words } = move;
  if (!words || !from.lostSheet) return null;
  const { columns, table } = from.lostSheet;
  const book = readScoreSheet(plannedSheet(scores), to)!;
  const { latestComplete, inHand } = computeTotals(book, to);
  const chosen = table.chosenStage === null ? undefined : counterpartStages(from.set, to).get(table.chosenStage);
  const stage = chosen ?? latestComplete ?? inHand;
  const lines = composeLines({
    ...{ set: to, book, stage, columns },
    arranged: arrangeRows(lostPoints(book, to, stage), words.table, words.kept),
    persons: new Map(),
    sameSheet: false,
  });
  const content = { set: to, book, identity: identityOf(to, unit, year), stage, chosen: chosen !== undefined, ...lines };
  return planLostPointsSheet(content, name(sheetText.lostPointsSheetName(year)));
}

function listPlan({ from, to, lines, left }: Move, { unit }: MoveRequest, sheet: string, name: string): SheetPlan {
  const sheets = [from.sheet.name, ...(from.lostSheet ? [from.lostSheet.snapshot.name] : [])];
  return planMoveSheet({ unit: placeOf(unit), from: { set: from.set, sheets }, to: { set: to, sheet }, lines, left }, name);
}
