import type { FileChecker } from "./review/fileChecker";
import type { Workbook } from "../workbook/workbook";

export interface SelectedPlace {
  readonly sheetId: string;
  /** "D10", "D10:E12", or several of them with commas between. */
  readonly address: string;
}

export type ThemeKind = "light" | "dark" | "high-contrast";

/** All that the pane needs of the program it runs in. Live Excel in production, a fake one in tests. */
export interface PaneHost {
  readonly workbook: Workbook;
  /** Tells when what was read may be untrue, and what the person selected. Returns what stops it. */
  watch(onStale: () => void, onSelection: (place: SelectedPlace) => void): Promise<() => void>;
  /** Brings a sheet to the front and selects a cell of it. Throws WorkbookError. */
  selectCell(sheetName: string, address: string): Promise<void>;
  /** Opens a page of ours ("help.html#…") in the person's browser, beside the program. */
  openPage(address: string): void;
  /** What the program takes for the decimal mark: ",", "." or whatever else. Throws WorkbookError. */
  readDecimalMark(): Promise<string>;
  /** The theme that the program shows; null where it does not tell. */
  theme(): ThemeKind | null;
  /** Whether a file can be saved from the pane. */
  canSaveFiles(): boolean;
  /** Hands a file to the person, where `canSaveFiles`. */
  saveFile(name: string, bytes: Uint8Array<ArrayBuffer>): void;
  /** Readies what reads received files. Nothing starts before the first file. */
  openChecker(): Promise<FileChecker>;
  onThemeChanged(tell: () => void): () => void;
}
