import type { CellArea, CellPosition } from "../../src/workbook/address";

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

/** The sheet in front, as far as it is shown. */
export interface ShownSheet {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
  readonly rows: number;
  readonly columns: number;
  readonly frozenRows: number;
  readonly merges: readonly CellArea[];
  /** Pixels. */
  columnWidth(column: number): number;
  /** Pixels; null: as high as its text. */
  rowHeight(row: number): number | null;
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
  active(): ShownSheet;
  activate(sheetId: string): void;
  selection(): CellArea;
  select(area: CellArea): void;
  /** What a person would edit: the formula, or the value with a decimal comma. */
  entry(position: CellPosition): string;
  /** Types as a person does: validation and protection may refuse. Null where it was taken. */
  type(position: CellPosition, text: string): Refusal | null;
  /** Pastes as a person does: goes past validation, not past protection. */
  paste(position: CellPosition, block: readonly (readonly string[])[]): Refusal | null;
  clear(area: CellArea): Refusal | null;
  insertRow(row: number): Refusal | null;
  deleteRow(row: number): Refusal | null;
  /** A cell is being edited: Excel then refuses programs. */
  setEditing(editing: boolean): void;
  /** The sheet, the selection or any cell changed. */
  subscribe(listener: () => void): () => void;
}
