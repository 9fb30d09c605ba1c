import type { Change } from "../workbook/workbook";
import { WorkbookError } from "../workbook/workbookError";
import { ChangeBatch } from "./changeBatch";
import { failureOf } from "./errors";
import { runExcel } from "./gateway";
import { putBack } from "./recovery";
import type { WorkbookState } from "./workbookState";

export { preflight } from "./preflight";

/** Writes changes that passed the preflight: in one sync, in more only where an added sheet is too large for one. Throws WorkbookError. */
export async function writeChanges(changes: readonly Change[], state: WorkbookState): Promise<void> {
  try {
    await writeAll(changes, state, true);
  } catch (error) {
    // Without a printer Excel may know no paper. A sheet that must be set up by hand is better than none.
    if (!failedAtPrinting(error)) throw error;
    await writeAll(changes, state, false);
  }
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
    if (change.kind === "rewriteSheet" || change.kind === "arrangeRows" || change.kind === "setCells") return { sheet: change.before.name };
    if (change.kind === "protect" || change.kind === "unprotect") return { sheet: sheets.find(({ id }) => id === change.sheetId)?.name };
  }
  return {};
}

function failedAtPrinting(error: unknown): boolean {
  return error instanceof WorkbookError && failureOf(error.cause)?.location.startsWith("PageLayout") === true;
}
