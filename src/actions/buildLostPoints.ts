import type { CriteriaSet } from "../criteria/criteriaSet";
import { planLostPointsSheet, replanLostPointsSheet, type LostPointsContent } from "../forms/lostPointsSheet";
import { readLostPointsSheet, type LostPointsSheet } from "../forms/readLostPointsSheet";
import { sheetText } from "../messages/sheets";
import { arrangeRows } from "../scoring/arrangeRows";
import { lostPoints, totalLost } from "../scoring/lostPoints";
import type { Points } from "../criteria/points";
import { stageOf } from "../scoring/totals";
import { endOf } from "../workbook/sheetSnapshot";
import type { Change, Workbook } from "../workbook/workbook";
import { inspect, lostSheetIdentity, type CheckedScorebook, type Inspection } from "./inspect";
import { composeLines, responsiblePersons, type GroupLines } from "./lostPointsLines";
import { freeSheetName } from "./sheetName";

export interface BuildRequest {
  /** The scorebook's or the lost-points sheet's id, where the workbook has several. */
  readonly preferredSheet?: string;
  /** Undefined: as the sheet says, else the latest complete stage. "latest": go back to following the latest complete one. */
  readonly stage?: string;
}

export type BuildOutcome =
  | {
      readonly kind: "built";
      readonly sheet: string;
      readonly rows: number;
      readonly kept: number;
      readonly total: Points;
      readonly stage: string;
      readonly isNew: boolean;
    }
  | { readonly kind: "no-scorebook" }
  /** Nothing is lost and no sheet is due. */
  | { readonly kind: "nothing-lost"; readonly stage: string }
  | { readonly kind: "stage-incomplete"; readonly stage: string; readonly missing: number };

/** Builds the lost-points sheet, or builds it anew with every typed word, split and order kept. Throws WorkbookError. */
export async function buildLostPoints(workbook: Workbook, sets: readonly CriteriaSet[], request: BuildRequest = {}): Promise<BuildOutcome> {
  const inspection = await inspect(workbook, sets, request.preferredSheet);
  if (!inspection.current) return { kind: "no-scorebook" };
  const stage = chooseStage(inspection.current, request.stage);
  if (typeof stage !== "string") return { kind: "stage-incomplete", ...stage.incomplete };
  return layLostPoints(workbook, inspection, inspection.current, { stage, chosen: isChosen(inspection.current, request.stage) });
}

/** Lays the sheet for a stage. `regroup` puts other lines in place of a criterion's own: that is how a loss is split. */
export async function layLostPoints(
  workbook: Workbook,
  inspection: Inspection,
  current: CheckedScorebook,
  { stage, chosen, regroup }: { stage: string; chosen: boolean; regroup?: GroupLines },
): Promise<BuildOutcome> {
  const { set, book } = current;
  const existing = current.lostSheet;
  const ours = existing?.identity ? existing : null;
  const lost = lostPoints(book, set, stage);
  if (lost.length === 0 && !existing) return { kind: "nothing-lost", stage };

  const identity = lostSheetIdentity(current);
  const arranged = arrangeRows(lost, existing?.table.rows ?? [], existing?.kept ?? []);
  const { lines, kept } = composeLines({
    set,
    book,
    stage,
    arranged,
    persons: responsiblePersons(otherTables(inspection, current), identity.unit),
    columns: existing?.columns,
    sameSheet: ours !== null,
    regroup,
  });
  const content: LostPointsContent = { set, book, identity, stage, chosen, lines, kept };
  const name =
    ours?.snapshot.name ?? freeSheetName(sheetText.lostPointsSheetName(identity.year ?? set.year), inspection.snapshot.sheetNames);
  const change = ours ? rewrite(content, ours) : ({ kind: "addSheet", plan: planLostPointsSheet(content, name) } as const);
  await workbook.apply([change, { kind: "activate", sheet: { name } }]);
  return { kind: "built", sheet: name, rows: lines.length, kept: kept.length, total: totalLost(lost), stage, isNew: !ours };
}

function rewrite(content: LostPointsContent, existing: LostPointsSheet): Change {
  const { plan, firstCleared } = replanLostPointsSheet(content, existing);
  const end = endOf(existing.snapshot);
  return {
    kind: "rewriteSheet",
    before: existing.snapshot,
    plan,
    cleared: { row: firstCleared, column: 0, rows: Math.max(end.row - firstCleared, 1), columns: end.column },
  };
}

/** Lost-points tables of other years in the same workbook: they tell who was last responsible. */
function otherTables({ snapshot }: Inspection, { set, lostSheet }: CheckedScorebook): LostPointsSheet[] {
  return snapshot.sheets
    .filter((sheet) => sheet.id !== lostSheet?.snapshot.id)
    .map((sheet) => readLostPointsSheet(sheet, set))
    .filter((sheet) => sheet !== null);
}

function isChosen({ lostSheet }: CheckedScorebook, requested: string | undefined): boolean {
  return requested === undefined ? (lostSheet?.table.chosenStage ?? null) !== null : requested !== "latest";
}

function chooseStage(
  { totals, set, lostSheet }: CheckedScorebook,
  requested: string | undefined,
): string | { incomplete: { stage: string; missing: number } } {
  const wanted = requested === undefined ? lostSheet?.table.chosenStage : requested === "latest" ? null : requested;
  const stage = wanted ?? totals.latestComplete ?? totals.inHand;
  const scored = stageOf(totals, stage);
  if (scored?.complete) return stage;
  return { incomplete: { stage: scored ? stage : set.stages[0]!.id, missing: totals.criteria - (scored?.entered ?? 0) } };
}
