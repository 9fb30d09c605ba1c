import type { Change } from "../workbook/workbook";
import { missingCharts } from "./charts";
import { restorePart } from "./customPart";
import { failureOf } from "./errors";
import { restorePlan } from "./planWriter";
import { ProtectedSheets } from "./protection";
import { restoreCells } from "./setCells";
import { readState } from "./workbookReader";
import { sameSheetName, type SheetState, type WorkbookState } from "./workbookState";

type SheetChange = Extract<Change, { kind: "rewriteSheet" | "setCells" | "protect" | "unprotect" }>;

/** What is known of a batch that failed. */
export interface FailedBatch {
  readonly changes: readonly Change[];
  /** The workbook before the batch. */
  readonly before: WorkbookState;
  /** Sheets that Excel said it had added, before the call that failed. */
  readonly addedIds: readonly string[];
  readonly failure: unknown;
}

/**
 * Puts a workbook back to what it was before a batch that failed half-way: half-made sheets go, contents, number formats, merges,
 * protection and our part return. Fonts, borders and rules of a rewritten sheet are not known any more and stay.
 */
export async function putBack(context: Excel.RequestContext, batch: FailedBatch): Promise<void> {
  const { changes, before } = batch;
  const now = await readState(context);
  for (const chart of await addedCharts(context, changes)) chart.delete();
  for (const sheet of now.sheets) if (isHalfMade(sheet, batch)) context.workbook.worksheets.getItem(sheet.id).delete();
  if (changes.some(({ kind }) => kind === "putPart")) restorePart(context, before, now);
  for (const [id, ofSheet] of bySheet(changes)) restoreSheet(context, id, ofSheet, before, now);
  await context.sync();
}

/** Charts that came back with a sheet that was laid anew; one may not have got its name yet. */
async function addedCharts(context: Excel.RequestContext, changes: readonly Change[]): Promise<Excel.Chart[]> {
  const added = changes.flatMap((change) => {
    if (change.kind !== "rewriteSheet" || missingCharts(change.plan, change.before).length === 0) return [];
    const { charts } = context.workbook.worksheets.getItem(change.before.id);
    charts.load("items/name");
    return [{ charts, known: change.before.charts ?? [] }];
  });
  if (added.length === 0) return [];
  await context.sync();
  return added.flatMap(({ charts, known }) => charts.items.filter(({ name }) => !known.includes(name)));
}

/** A sheet that bears a plan's name and was not there before; not where adding itself failed because the name was taken. */
function isHalfMade({ id, name }: SheetState, { changes, before, addedIds, failure }: FailedBatch): boolean {
  if (addedIds.includes(id)) return true;
  if (failureOf(failure)?.code === "ItemAlreadyExists" || before.sheets.some((sheet) => sheet.id === id)) return false;
  return changes.some((change) => change.kind === "addSheet" && sameSheetName(change.plan.name, name));
}

/** The changes of each sheet; those whose protection was to change come last, where Excel may refuse again. */
function bySheet(changes: readonly Change[]): [string, SheetChange[]][] {
  const sheets = new Map<string, SheetChange[]>();
  for (const change of changes) {
    const id = sheetIdOf(change);
    if (id !== null) sheets.set(id, [...(sheets.get(id) ?? []), change as SheetChange]);
  }
  return [...sheets].sort(([, one], [, other]) => Number(one.some(changesProtection)) - Number(other.some(changesProtection)));
}

function sheetIdOf(change: Change): string | null {
  if (change.kind === "rewriteSheet" || change.kind === "setCells") return change.before.id;
  return change.kind === "protect" || change.kind === "unprotect" ? change.sheetId : null;
}

const changesProtection = ({ kind }: Change) => kind === "protect" || kind === "unprotect";

function restoreSheet(
  context: Excel.RequestContext,
  id: string,
  changes: readonly SheetChange[],
  before: WorkbookState,
  now: WorkbookState,
): void {
  const was = before.sheets.find((sheet) => sheet.id === id);
  if (!was || !now.sheets.some((sheet) => sheet.id === id)) return;
  const sheet = context.workbook.worksheets.getItem(id);
  const protectedSheets = new ProtectedSheets(now.sheets);
  const ours = changes.some(changesProtection);
  if (ours) protectedSheets.unprotect(sheet, id);
  const mayFormat = protectedSheets.mayFormat(id);
  for (const change of [...changes].reverse()) restoreContents(sheet, change, mayFormat);
  if (ours && was.isProtected) protectedSheets.protect(sheet, id, was.protection);
}

function restoreContents(sheet: Excel.Worksheet, change: SheetChange, mayFormat: boolean): void {
  if (change.kind === "rewriteSheet") restorePlan(sheet, change.before, change.plan, change.cleared);
  if (change.kind === "setCells") restoreCells(sheet, change.before, change.cells, mayFormat);
}
