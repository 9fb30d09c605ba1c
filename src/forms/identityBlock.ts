import { sheetText } from "../messages/sheets";
import type { CellPosition } from "../workbook/address";
import { cellAt, endOf, textOf, type SheetSnapshot } from "../workbook/sheetSnapshot";

/** It is looked for among the first rows only: a person may have put a heading above, but not a table. */
const ROWS_SEARCHED = 60;

/** A row or two that a person inserted within the block do no harm. */
const ROWS_OF_BLOCK = 10;

const LABELS = sheetText.identity;

/** The lines by which version 1.0 marked its forms. All labels stand in the column of the first one, so that the same word elsewhere is not taken for one. */
export class IdentityBlock {
  private readonly first: CellPosition | null;

  constructor(private readonly sheet: SheetSnapshot) {
    this.first = this.find();
  }

  /** The text right of a label, null where the block has none. */
  value(label: string): string | null {
    const position = this.valueCell(label);
    return position && textOf(cellAt(this.sheet, position)).trim();
  }

  /** The cell right of a label. */
  valueCell(label: string): CellPosition | null {
    if (!this.first) return null;
    const { row: first, column } = this.first;
    for (let row = first; row < first + ROWS_OF_BLOCK; row++) {
      if (this.textAt(row, column) === label) return { row, column: column + 1 };
    }
    return null;
  }

  private find(): CellPosition | null {
    const end = endOf(this.sheet);
    for (let row = 0; row < Math.min(end.row, ROWS_SEARCHED); row++) {
      for (let column = 0; column < end.column; column++) if (this.textAt(row, column) === LABELS.set) return { row, column };
    }
    return null;
  }

  private textAt(row: number, column: number): string {
    return textOf(cellAt(this.sheet, { row, column })).normalize("NFC").trim();
  }
}
