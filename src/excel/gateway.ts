import { WorkbookError } from "../workbook/workbookError";
import { failureOf, toWorkbookError } from "./errors";

/**
 * One command's calls to Excel. It is run again from its start while a cell is being edited, so only its last sync may write.
 */
export type Work<T> = (context: Excel.RequestContext) => Promise<T>;

export interface RunOptions {
  /** Puts everything that the work writes into one step of the person's undo, where this Excel can. */
  readonly undoGroup?: boolean;
  /** Puts back what a failed work had already written: a batch that fails half-way keeps its first half. */
  readonly recover?: (context: Excel.RequestContext, failure: unknown) => Promise<void>;
  /** The context of an earlier command, for what can be done through that one only. */
  readonly context?: Excel.RequestContext;
  /** What to name in the error. */
  readonly place?: WorkbookError["place"];
}

/** How long a cell may stay in edit mode before the person is asked to finish it, and how often to look, in milliseconds. */
const PATIENCE = 2000;
const PAUSE = 200;

let lastTurn: Promise<unknown> = Promise.resolve();
let trips = 0;

/** How many times Excel was asked (context.sync) since the page was loaded. */
export function roundTrips(): number {
  return trips;
}

/**
 * The one door to Excel. Commands go through it one after the other, wait until no cell is being edited, and fail with a
 * WorkbookError only.
 */
export function runExcel<T>(work: Work<T>, options: RunOptions = {}): Promise<T> {
  const turn = lastTurn.then(() => command(work, options));
  // The next command has its turn whatever becomes of this one, whose caller is told by `turn`.
  lastTurn = turn.catch(() => undefined);
  return turn;
}

async function command<T>(work: Work<T>, options: RunOptions): Promise<T> {
  try {
    return await outsideCellEditing(() => batch(work, options));
  } catch (failure) {
    await recoverFrom(failure, options);
    if (options.undoGroup && failureOf(failure)?.code === "UndoNotSupported") return command(work, { ...options, undoGroup: false });
    throw toWorkbookError(failure, options.place);
  }
}

async function recoverFrom(failure: unknown, { recover, place }: RunOptions): Promise<void> {
  // Excel rejects the whole batch in edit mode, so nothing was written.
  if (!recover || isCellEditing(failure)) return;
  try {
    await outsideCellEditing(() => batch((context) => recover(context, failure)));
  } catch (second) {
    const { code } = toWorkbookError(failure);
    throw new WorkbookError(code, place, { cause: new AggregateError([failure, second], "The command failed, and so did putting back.") });
  }
}

/**
 * Tries until no cell is being edited. Excel's own waiting (delayForCellEdit) cannot be called off: a write would land after the
 * person had been told that it failed.
 */
async function outsideCellEditing<T>(attempt: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    try {
      return await attempt();
    } catch (failure) {
      if (!isCellEditing(failure) || Date.now() >= deadline) throw failure;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}

function isCellEditing(failure: unknown): boolean {
  return failureOf(failure)?.code === "InvalidOperationInCellEditMode";
}

function batch<T>(work: Work<T>, { undoGroup, context: earlier }: RunOptions = {}): Promise<T> {
  if (earlier) return Excel.run(earlier, (context) => counted(work, context));
  if (undoGroup && Office.context.requirements.isSetSupported("ExcelApi", "1.20")) {
    return Excel.run({ mergeUndoGroup: true }, (context) => counted(work, context));
  }
  return Excel.run((context) => counted(work, context));
}

/** Counts only what the work itself asks: Excel.run adds a sync of its own, which has nothing to send. */
async function counted<T>(work: Work<T>, context: Excel.RequestContext): Promise<T> {
  const sync = context.sync;
  context.sync = <S>(passThroughValue?: S) => {
    trips += 1;
    return sync.call(context, passThroughValue) as Promise<S>;
  };
  try {
    return await work(context);
  } finally {
    context.sync = sync;
  }
}
