import type { Change, Workbook, WorkbookSnapshot } from "../workbook/workbook";
import type { SheetSnapshot } from "../workbook/sheetSnapshot";
import { WorkbookError } from "../workbook/workbookError";
import { runExcel } from "./gateway";
import { readIndents } from "./indentReader";
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
    const { preflight, writeChanges } = await fetchWriter();
    const state = await this.knownState();
    preflight(changes, state);
    this.state = changes.every(keepsState) ? state : null;
    await writeChanges(changes, state);
  }

  private async knownState(): Promise<WorkbookState> {
    return this.state ?? (await runExcel((context) => readWorkbook(context, noSheet))).state;
  }
}

/** What writes is not needed to read: it comes with the commands. */
async function fetchWriter() {
  try {
    return await import(/* webpackChunkName: "commands" */ "./writeChanges");
  } catch (error) {
    throw new WorkbookError("not-loaded", {}, { cause: error });
  }
}

/** Whether the list of sheets, their protection and our part stay what they were. */
function keepsState({ kind }: Change): boolean {
  return kind === "rewriteSheet" || kind === "arrangeRows" || kind === "setCells" || kind === "activate";
}
