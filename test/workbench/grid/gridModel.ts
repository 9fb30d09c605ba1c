import type { CellArea, CellPosition } from "../../../src/workbook/address";

/** How a cell looks now, conditional formats applied. */
export interface CellLook {
  readonly fontFamily: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly color: string | null;
  readonly fill: string | null;
  readonly horizontal: "left" | "center" | "right";
  readonly vertical: "top" | "middle" | "bottom";
  readonly wrap: boolean;
  readonly border: boolean;
}

export interface ShownCell {
  /** As the number format shows it. */
  readonly text: string;
  readonly look: CellLook;
  readonly isLocked: boolean;
}

/** What a chart draws of one cell: its number, null where it holds none, and the text that it shows. */
export interface ShownValue {
  readonly value: number | null;
  readonly text: string;
}

/** A chart of columns side by side: a group for each category, in it a column for each series. */
export interface ShownChart {
  readonly title: string;
  readonly categories: readonly string[];
  /** Each with a value for every category. */
  readonly series: readonly {
    readonly name: string;
    readonly fill: string;
    readonly hasLabels: boolean;
    readonly values: readonly ShownValue[];
  }[];
  readonly minimum: number;
  readonly maximum: number;
  /** The cells that it covers. */
  readonly at: CellArea;
}

/** The sheet in front, as far as it is shown. */
export interface ShownSheet {
  readonly id: string;
  readonly name: string;
  /** Another one once a cell holds something else. */
  readonly version: number;
  readonly isProtected: boolean;
  readonly rows: number;
  readonly columns: number;
  readonly frozenRows: number;
  readonly merges: readonly CellArea[];
  readonly charts: readonly ShownChart[];
  /** Pixels. */
  columnWidth(column: number): number;
  /** Pixels; null: as high as its text. */
  rowHeight(row: number): number | null;
  isHidden(row: number): boolean;
  cell(position: CellPosition): ShownCell;
}

/** Why Excel would not take an entry, in the words that its dialog shows. */
export interface Refusal {
  readonly title: string;
  readonly message: string;
}

/** What the grid shows and asks for. The document behind it is the truth; the view follows. */
export interface GridModel {
  sheets(): readonly { readonly id: string; readonly name: string }[];
  hiddenSheets(): readonly { readonly id: string; readonly name: string }[];
  renameSheet(sheetId: string, name: string): Refusal | null;
  copySheet(sheetId: string): Refusal | null;
  hideSheet(sheetId: string): Refusal | null;
  showSheet(sheetId: string): Refusal | null;
  active(): ShownSheet;
  /** Shows the sheet in front as far as a cell at least: the grid has no end. */
  reach(position: CellPosition): void;
  /** The last row and the last column that hold anything or have a format. */
  lastCell(): CellPosition;
  activate(sheetId: string): void;
  selection(): CellArea;
  select(area: CellArea): void;
  /** What a person would edit: the formula, or the value with a decimal comma. */
  entry(position: CellPosition): string;
  /** Types as a person does: validation and protection may refuse. Null where it was taken. */
  type(position: CellPosition, text: string): Refusal | null;
  /** Pastes as a person does: goes past validation, not past protection. */
  paste(position: CellPosition, block: readonly (readonly string[])[]): Refusal | null;
  /** Pastes cells of a sheet where the selection begins, with formulas and looks; moves them where they were cut. */
  pasteCells(sheetId: string, area: CellArea, isCut: boolean): Refusal | null;
  clear(area: CellArea): Refusal | null;
  insertRows(row: number, count: number): Refusal | null;
  deleteRows(row: number, count: number): Refusal | null;
  hideRows(row: number, count: number): Refusal | null;
  /** Shows what is hidden among rows, or next to them. */
  showRows(row: number, count: number): Refusal | null;
  hasHiddenRows(row: number, count: number): boolean;
  /** Sorts by the first column of the selection. */
  sort(isDescending: boolean): Refusal | null;
  /** Takes back the last thing that a person or the add-in did, where that can be. */
  undo(): void;
  redo(): void;
  canUndo(): boolean;
  canRedo(): boolean;
  /** A cell is being edited: Excel then refuses programs. */
  setEditing(editing: boolean): void;
  /** The sheet, the selection or any cell changed. */
  subscribe(listener: () => void): () => void;
}
