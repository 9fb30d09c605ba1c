import type { Workbook } from "../workbook/workbook";

export interface SelectedPlace {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly address: string;
}

/** All that the pane needs of the program it runs in. Live Excel in production, a fake one in tests. */
export interface PaneHost {
  readonly workbook: Workbook;
  /** Tells when what was read may be untrue, and what the person selected. Returns what stops it. */
  watch(onStale: () => void, onSelection: (place: SelectedPlace) => void): Promise<() => void>;
  selectCell(sheetName: string, address: string): Promise<void>;
  /** The theme that the program shows; null where it does not tell. */
  theme(): "light" | "dark" | "high-contrast" | null;
  onThemeChanged(tell: () => void): () => void;
}
