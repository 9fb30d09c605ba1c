import { runExcel } from "./gateway";

/** Something of a sheet is not any more what was read; `address` is null where that is not told. */
export interface StaleSheet {
  readonly sheetId: string;
  readonly address: string | null;
}

export interface Selection {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly address: string;
}

type Handler = OfficeExtension.EventHandlerResult<unknown>;

/**
 * Tells when what was read may be untrue (also through our own writes) and what the person selected. Returns what stops it.
 * Throws WorkbookError.
 */
export async function watchWorkbook(
  onStale: (change: StaleSheet) => void,
  onSelection: (place: Selection) => void,
): Promise<() => Promise<void>> {
  let isWatching = true;
  const tellStale = async (sheetId: string, address: string | null = null) => {
    if (isWatching) onStale({ sheetId, address });
  };
  const tellSelection = async (place: Selection) => {
    if (isWatching) onSelection(place);
  };
  const { handlers, context } = await register(tellStale, tellSelection);
  return () => {
    isWatching = false;
    return unregister(handlers, context);
  };
}

type TellStale = (sheetId: string, address?: string | null) => Promise<void>;
type TellSelection = (place: Selection) => Promise<void>;

function register(tellStale: TellStale, tellSelection: TellSelection): Promise<{ handlers: Handler[]; context: Excel.RequestContext }> {
  return runExcel(async (context) => {
    const { worksheets } = context.workbook;
    const handlers: Handler[] = [
      worksheets.onChanged.add(({ worksheetId, address }) => tellStale(worksheetId, address)),
      worksheets.onAdded.add(({ worksheetId }) => tellStale(worksheetId)),
      worksheets.onDeleted.add(({ worksheetId }) => tellStale(worksheetId)),
      worksheets.onSelectionChanged.add(selectionTeller(tellStale, tellSelection)),
    ];
    // A sheet that is renamed: told by newer Excels only.
    if (Office.context.requirements.isSetSupported("ExcelApi", "1.17")) {
      handlers.push(worksheets.onNameChanged.add(({ worksheetId }) => tellStale(worksheetId)));
    }
    await context.sync();
    return { handlers, context };
  });
}

/** Handlers can be taken off only through the context that put them on. */
function unregister(handlers: readonly Handler[], context: Excel.RequestContext): Promise<void> {
  return runExcel(
    async () => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    },
    { context },
  );
}

/** The event has the sheet's id only; its name is asked for when the selection comes to another sheet. */
function selectionTeller(tellStale: TellStale, tellSelection: TellSelection) {
  let current: { sheetId: string; sheetName: Promise<string> } | null = null;
  return async ({ worksheetId: sheetId, address }: Excel.WorksheetSelectionChangedEventArgs): Promise<void> => {
    // The question is remembered, not its answer: whoever presses the arrows fast selects again before the name is told.
    if (current?.sheetId !== sheetId) current = { sheetId, sheetName: nameOf(sheetId) };
    const asked = current;
    const sheetName = await asked.sheetName.catch(() => null);
    if (sheetName !== null) return tellSelection({ sheetId, sheetName, address });
    // A sheet that cannot be named is gone or busy: whoever shows it has to read afresh, and is told the reason there.
    if (current === asked) current = null;
    return tellStale(sheetId);
  };
}

function nameOf(sheetId: string): Promise<string> {
  return runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    sheet.load("name");
    await context.sync();
    return sheet.name;
  });
}
