import type { SheetSnapshot } from "../workbook/sheetSnapshot";
import type { Change } from "../workbook/workbook";
import { missingCharts } from "./charts";
import { restorePart } from "./customPart";
import { failureOf } from "./errors";
import { restorePlan } from "./planWriter";
import { ProtectedSheets } from "./protection";
import { restoreCells } from "./setCells";
import { restoreLooker, restoreRows } from "./rowArrangement";
import { readWorkbook } from "./workbookReader";
import { sameSheetName, type SheetState, type WorkbookState } from "./workbookState";

type SheetChange = Extract<Change, { kind: "rewriteSheet" | "arrangeRows" | "setCells" | "protect" | "unprotect" }>;
type ArrangeRows = Extract<Change, { kind: "arrangeRows" }>;

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
  const arranged = changes.filter((change) => change.kind === "arrangeRows");
  const { state: now, snapshot } = await readWorkbook(context, ({ id }) => arranged.some((change) => change.before.id === id));
  for (const chart of await addedCharts(context, changes)) chart.delete();
  for (const sheet of now.sheets) if (isHalfMade(sheet, batch)) context.workbook.worksheets.getItem(sheet.id).delete();
  if (changes.some(({ kind }) => kind === "putPart")) restorePart(context, before, now);
  for (const [id, ofSheet] of bySheet(changes)) {
    const standing = snapshot.sheets.find((sheet) => sheet.id === id);
    restoreSheet(context, id, { changes: ofSheet, before, now, standing });
  }
  for (const change of arranged) restoreLookers(context, change, now);
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
  if (change.kind === "rewriteSheet" || change.kind === "arrangeRows" || change.kind === "setCells") return change.before.id;
  return change.kind === "protect" || change.kind === "unprotect" ? change.sheetId : null;
}

const changesProtection = ({ kind }: Change) => kind === "protect" || kind === "unprotect";

/** A sheet of a batch that failed: what was to be done to it, and how it and the workbook stand. */
interface FailedSheet {
  readonly changes: readonly SheetChange[];
  readonly before: WorkbookState;
  readonly now: WorkbookState;
  /** Its contents, where rows were to move. */
  readonly standing: SheetSnapshot | undefined;
}

function restoreSheet(context: Excel.RequestContext, id: string, { changes, before, now, standing }: FailedSheet): void {
  const was = before.sheets.find((sheet) => sheet.id === id);
  if (!was || !now.sheets.some((sheet) => sheet.id === id)) return;
  const sheet = context.workbook.worksheets.getItem(id);
  const protectedSheets = new ProtectedSheets(now.sheets);
  const ours = changes.some(changesProtection);
  if (ours) protectedSheets.unprotect(sheet, id);
  const mayFormat = protectedSheets.mayFormat(id);
  const arranged = changes.find((change) => change.kind === "arrangeRows");
  // Where rows moved, nothing but the whole sheet is sure.
  if (arranged && standing) restoreRows(sheet, arranged, standing);
  else for (const change of [...changes].reverse()) restoreContents(sheet, change, mayFormat);
  if (ours && was.isProtected) protectedSheets.protect(sheet, id, was.protection);
}

function restoreContents(sheet: Excel.Worksheet, change: SheetChange, mayFormat: boolean): void {
  if (change.kind === "rewriteSheet") restorePlan(sheet, change.before, change.plan, change.cleared);
  if (change.kind === "setCells") restoreCells(sheet, change.before, change.cells, mayFormat);
}

/** Formulas of other sheets that follow the rows. Where a sheet is shut, following them back has to do. */
function restoreLookers(context: Excel.RequestContext, { before, lookers }: ArrangeRows, now: WorkbookState): void {
  for (const looker of lookers) {
    const open = now.sheets.find(({ id }) => id === looker.id);
    if (open?.isProtected === false) restoreLooker(context.workbook.worksheets.getItem(looker.id), looker, before.name);
  }
}
