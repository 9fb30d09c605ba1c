import type { Change, Workbook, WorkbookSnapshot } from "../workbook/workbook";
import type { SheetSnapshot } from "../workbook/sheetSnapshot";
import { WorkbookError } from "../workbook/workbookError";
import { ChangeBatch } from "./changeBatch";
import { failureOf } from "./errors";
import { runExcel } from "./gateway";
import { readIndents } from "./indentReader";
import { preflight } from "./preflight";
import { putBack } from "./recovery";
import { readWorkbook } from "./workbookReader";
import type { WorkbookState } from "./workbookState";

/** The workbook that is open in Excel. */
export function createLiveWorkbook(): Workbook {
  return new LiveWorkbook();
}

const everySheet = () => true;
const noSheet = () => false;

class LiveWorkbook implements Workbook {
  /** As last read; null once a change has made it untrue. */
  private state: WorkbookState | null = null;

  async read(wanted: (sheet: { id: string; name: string }) => boolean = everySheet): Promise<WorkbookSnapshot> {
    const { state, snapshot } = await runExcel((context) => readWorkbook(context, wanted));
    this.state = state;
    return snapshot;
  }

  withIndents(sheet: SheetSnapshot): Promise<SheetSnapshot> {
    return runExcel((context) => readIndents(context, sheet), { place: { sheet: sheet.name } });
  }

  /** One sync, more only where an added sheet is too large for one. An apply that no read went before asks first how the workbook stands. */
  async apply(changes: readonly Change[]): Promise<void> {
    if (changes.length === 0) return;
    const state = await this.knownState();
    preflight(changes, state);
    this.state = changes.every(keepsState) ? state : null;
    try {
      await writeAll(changes, state, true);
    } catch (error) {
      // Without a printer Excel may know no paper. A sheet that must be set up by hand is better than none.
      if (!failedAtPrinting(error)) throw error;
      await writeAll(changes, state, false);
    }
  }

  private async knownState(): Promise<WorkbookState> {
    return this.state ?? (await runExcel((context) => readWorkbook(context, noSheet))).state;
  }
}

/** Whether the list of sheets, their protection and our part stay what they were. */
function keepsState({ kind }: Change): boolean {
  return kind === "rewriteSheet" || kind === "setCells" || kind === "activate";
}

function writeAll(changes: readonly Change[], state: WorkbookState, withPrint: boolean): Promise<void> {
  let batch: ChangeBatch | null = null;
  return runExcel(
    async (context) => {
      batch = new ChangeBatch(context, state, withPrint);
      // One redraw at the end instead of one for each call.
      context.application.suspendScreenUpdatingUntilNextSync();
      for (const change of changes) batch.queue(change);
      await context.sync();
      await batch.writeRest();
      batch.verify();
    },
    {
      // Protection cannot be undone: inside a group Excel would refuse it.
      undoGroup: !changes.some(({ kind }) => kind === "protect" || kind === "unprotect"),
      place: placeOf(changes, state),
      recover: (context, failure) => putBack(context, { changes, before: state, addedIds: batch?.addedIds() ?? [], failure }),
    },
  );
}

/** The sheet that the changes are about: the first one that is written to, added or protected. */
function placeOf(changes: readonly Change[], { sheets }: WorkbookState): WorkbookError["place"] {
  for (const change of changes) {
    if (change.kind === "addSheet") return { sheet: change.plan.name };
    if (change.kind === "rewriteSheet" || change.kind === "setCells") return { sheet: change.before.name };
    if (change.kind === "protect" || change.kind === "unprotect") return { sheet: sheets.find(({ id }) => id === change.sheetId)?.name };
  }
  return {};
}

function failedAtPrinting(error: unknown): boolean {
  return error instanceof WorkbookError && failureOf(error.cause)?.location.startsWith("PageLayout") === true;
}
