import type { PaneHost, SelectedPlace, ThemeKind } from "../../src/taskpane/host";
import type { FileChecker } from "../../src/taskpane/review/fileChecker";
import type { Workbook } from "../../src/workbook/workbook";
import type { WorkbookError } from "../../src/workbook/workbookError";
import { FakeChecker } from "./fakeChecker";
import type { MemoryWorkbook } from "../unit/memoryWorkbook";

/** A program around the pane: a workbook in memory, a person who edits and selects in it, and an Excel that may refuse. */
export class FakeHost implements PaneHost {
  /** What the pane selected, the latest last. */
  readonly selected: string[] = [];
  /** The files that the pane handed to the person. */
  readonly saved: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }[] = [];
  readonly pages: string[] = [];
  savesFiles = true;
  decimalMark = ",";
  readonly checker = new FakeChecker();
  /** While set, the workbook refuses to be read, or to be written to. */
  refusesToRead: WorkbookError | null = null;
  refusesToWrite: WorkbookError | null = null;
  readonly counts = { reads: 0, writes: 0 };
  /** While set, reads wait for it. */
  gate: Promise<void> | null = null;
  private tellStale: () => void = () => undefined;
  private tellSelection: (place: SelectedPlace) => void = () => undefined;
  private tellTheme: () => void = () => undefined;

  constructor(
    readonly book: MemoryWorkbook,
    private shownTheme: ThemeKind | null = "light",
  ) {}

  readonly workbook: Workbook = {
    read: async (wanted) => {
      this.counts.reads++;
      await this.gate;
      if (this.refusesToRead) throw this.refusesToRead;
      return this.book.read(wanted);
    },
    withIndents: (sheet) => this.book.withIndents(sheet),
    apply: async (changes) => {
      if (this.refusesToWrite) throw this.refusesToWrite;
      this.counts.writes++;
      await this.book.apply(changes);
      if (changes.some(({ kind }) => kind !== "activate")) this.tellStale();
    },
  };

  async watch(onStale: () => void, onSelection: (place: SelectedPlace) => void): Promise<() => void> {
    this.tellStale = onStale;
    this.tellSelection = onSelection;
    return () => {
      this.tellStale = () => undefined;
      this.tellSelection = () => undefined;
    };
  }

  async selectCell(sheetName: string, address: string): Promise<void> {
    this.selected.push(`${sheetName}!${address}`);
    await this.select(sheetName, address);
  }

  async readDecimalMark(): Promise<string> {
    return this.decimalMark;
  }

  canSaveFiles(): boolean {
    return this.savesFiles;
  }

  saveFile(name: string, bytes: Uint8Array<ArrayBuffer>): void {
    this.saved.push({ name, bytes });
  }

  openPage(address: string): void {
    this.pages.push(address);
  }

  async openChecker(): Promise<FileChecker> {
    return this.checker;
  }

  theme(): ThemeKind | null {
    return this.shownTheme;
  }

  onThemeChanged(tell: () => void): () => void {
    this.tellTheme = tell;
    return () => undefined;
  }

  changeTheme(kind: ThemeKind): void {
    this.shownTheme = kind;
    this.tellTheme();
  }

  /** The person types into a cell of the sheet. */
  type(sheetName: string, address: string, text: string): void {
    this.book.type(sheetName, address, text);
    this.tellStale();
  }

  /** The person changes the workbook in a way that a cell's event tells. */
  edit(change: (book: MemoryWorkbook) => void): void {
    change(this.book);
    this.tellStale();
  }

  /** The person selects a cell in Excel. */
  async select(sheetName: string, address: string): Promise<void> {
    const { sheets } = await this.book.read(({ name }) => name === sheetName);
    this.tellSelection({ sheetId: sheets[0]!.id, address });
  }
}
