import { areaAddress, type CellArea } from "../workbook/address";
import type { SheetSnapshot } from "../workbook/sheetSnapshot";
import { PART_NAMESPACE, READ_WINDOW, type WorkbookSnapshot } from "../workbook/workbook";
import { failureOf } from "./errors";
import { areasIn, loadContent, sheetSnapshot } from "./sheetReader";
import type { SheetState, WorkbookState } from "./workbookState";

export interface WorkbookReading {
  readonly state: WorkbookState;
  readonly snapshot: WorkbookSnapshot;
}

/** Reads the workbook in two syncs: first what it holds, then the contents of the wanted sheets and of our part. */
export async function readWorkbook(
  context: Excel.RequestContext,
  wanted: (sheet: { id: string; name: string }) => boolean,
): Promise<WorkbookReading> {
  const state = await readState(context);
  const chosen = state.sheets.filter(({ id, name }) => wanted({ id, name }));
  const part = state.partIds[0] === undefined ? null : context.workbook.customXmlParts.getItem(state.partIds[0]).getXml();
  const sheets = chosen.length > 0 || part ? await readSheets(context, chosen) : [];
  const text = part?.value ?? null;
  return {
    state: { ...state, part: text },
    snapshot: { sheetNames: state.sheets.map(({ name }) => name), sheets, inFront: state.inFront, part: text },
  };
}

/** What the workbook holds besides cells, in one sync. The part's text is left out: its id must be known first. */
export async function readState(context: Excel.RequestContext): Promise<WorkbookState> {
  try {
    return await readStateWith(context, context.workbook.worksheets.getActiveWorksheet());
  } catch (failure) {
    if (failureOf(failure)?.location.includes("getActiveWorksheet") !== true) throw failure;
    return readStateWith(context, null);
  }
}

async function readStateWith(context: Excel.RequestContext, front: Excel.Worksheet | null): Promise<WorkbookState> {
  const { workbook } = context;
  const { worksheets, protection } = workbook;
  const parts = workbook.customXmlParts.getByNamespace(PART_NAMESPACE);
  front?.load("id");
  workbook.load("readOnly");
  protection.load("protected");
  worksheets.load("items/id,items/name,items/visibility,items/protection/protected,items/protection/options");
  parts.load("items/id");
  await context.sync();
  return {
    readOnly: workbook.readOnly,
    structureProtected: protection.protected,
    sheets: worksheets.items.map(sheetState),
    inFront: front?.id,
    partIds: parts.items.map(({ id }) => id),
    part: null,
  };
}

function sheetState({ id, name, visibility, protection }: Excel.Worksheet): SheetState {
  return { id, name, visible: visibility === "Visible", isProtected: protection.protected, protection: protection.options ?? {} };
}

interface PendingSheet {
  readonly sheet: SheetState;
  readonly used: Excel.Range;
  readonly charts: Excel.ChartCollection;
  readonly merged: Excel.RangeAreas | null;
}

async function readSheets(context: Excel.RequestContext, sheets: readonly SheetState[]): Promise<SheetSnapshot[]> {
  try {
    return await readTogether(context, sheets, true);
  } catch (failure) {
    if (!isTooMuch(failure)) throw failure;
    return readOneByOne(context, sheets);
  }
}

/** Only for a workbook that holds far more than any form: more round trips, but an answer. */
async function readOneByOne(context: Excel.RequestContext, sheets: readonly SheetState[]): Promise<SheetSnapshot[]> {
  const read: SheetSnapshot[] = [];
  for (const sheet of sheets) read.push(...(await readAlone(context, sheet)));
  return read;
}

async function readAlone(context: Excel.RequestContext, sheet: SheetState): Promise<SheetSnapshot[]> {
  try {
    return await readTogether(context, [sheet], true);
  } catch (failure) {
    if (!isTooManyMerges(failure)) throw failure;
    return readTogether(context, [sheet], false);
  }
}

async function readTogether(context: Excel.RequestContext, sheets: readonly SheetState[], withMerges: boolean): Promise<SheetSnapshot[]> {
  const pending = sheets.map((sheet) => queueSheet(context, sheet, withMerges));
  await context.sync();
  return pending.map(({ sheet, used, charts, merged }) => ({
    ...sheetSnapshot(sheet, used.isNullObject ? null : used, mergesIn(merged)),
    charts: charts.items.map(({ name }) => name),
  }));
}

function queueSheet(context: Excel.RequestContext, sheet: SheetState, withMerges: boolean): PendingSheet {
  const worksheet = context.workbook.worksheets.getItem(sheet.id);
  const window = worksheet.getRange(areaAddress(READ_WINDOW));
  // Values only: a sheet that somebody coloured down to its last row is still small.
  const used = window.getUsedRangeOrNullObject(true);
  loadContent(used);
  const { charts } = worksheet;
  charts.load("items/name");
  if (!withMerges) return { sheet, used, charts, merged: null };
  const merged = window.getMergedAreasOrNullObject();
  merged.load("address");
  return { sheet, used, charts, merged };
}

function mergesIn(merged: Excel.RangeAreas | null): CellArea[] {
  return merged === null || merged.isNullObject ? [] : areasIn(merged.address);
}

/** Excel refuses to list more than 512 merged areas. A sheet with so many is none of ours. */
function isTooManyMerges(failure: unknown): boolean {
  return failureOf(failure)?.location.includes("getMergedAreasOrNullObject") === true;
}

function isTooMuch(failure: unknown): boolean {
  return isTooManyMerges(failure) || failureOf(failure)?.code === "ResponsePayloadSizeLimitExceeded";
}
