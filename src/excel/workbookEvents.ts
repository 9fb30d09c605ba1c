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

/**
 * Tells when what was read may be untrue (also through our own writes) and what the person selected. Returns what stops it.
 * Throws WorkbookError.
 */
export async function watchWorkbook(
  onStale: (change: StaleSheet) => void,
  onSelection: (place: Selection) => void,
): Promise<() => Promise<void>> {
  const handlers = await runExcel(async (context) => {
    const { worksheets } = context.workbook;
    const selection = selectionTeller(onStale, onSelection);
    const added = [
      worksheets.onChanged.add(async ({ worksheetId, address }) => onStale({ sheetId: worksheetId, address })),
      worksheets.onAdded.add(async ({ worksheetId }) => onStale({ sheetId: worksheetId, address: null })),
      worksheets.onDeleted.add(async ({ worksheetId }) => onStale({ sheetId: worksheetId, address: null })),
      worksheets.onSelectionChanged.add(selection),
      ...watchNames(worksheets, onStale),
    ];
    await context.sync();
    return added;
  });
  return () => remove(handlers);
}

type Handler = { remove(): void; readonly context: OfficeExtension.ClientRequestContext };

/** A sheet that is renamed: told by newer Excels only. */
function watchNames(worksheets: Excel.WorksheetCollection, onStale: (change: StaleSheet) => void): Handler[] {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.17")) return [];
  return [worksheets.onNameChanged.add(async ({ worksheetId }) => onStale({ sheetId: worksheetId, address: null }))];
}

/** The event has the sheet's id only; its name is asked for when the selection comes to another sheet. */
function selectionTeller(onStale: (change: StaleSheet) => void, onSelection: (place: Selection) => void) {
  let current: { sheetId: string; sheetName: string } | null = null;
  return async ({ worksheetId: sheetId, address }: Excel.WorksheetSelectionChangedEventArgs): Promise<void> => {
    try {
      if (current?.sheetId !== sheetId) current = { sheetId, sheetName: await nameOf(sheetId) };
      onSelection({ ...current, address });
    } catch {
      // A sheet that cannot be named is gone or busy: whoever shows it has to read afresh, and is told the reason there.
      onStale({ sheetId, address: null });
    }
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

/** Handlers can be taken off only through the context that put them on. */
async function remove(handlers: readonly Handler[]): Promise<void> {
  for (const handler of handlers) handler.remove();
  await handlers[0]?.context.sync();
}
