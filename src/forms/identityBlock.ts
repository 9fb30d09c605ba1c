import { sheetText } from "../messages/sheets";
import type { Identity } from "../scoring/scorebook";
import type { CellPosition } from "../workbook/address";
import type { PlannedCell } from "../workbook/sheetPlan";
import { rememberedOf } from "../workbook/remembered";
import { cellAt, endOf, textOf, type SheetSnapshot } from "../workbook/sheetSnapshot";

/** Where the block stands: beside the heading, right of what is printed; further right where a form is wider. */
export const IDENTITY_COLUMN = 8;
/** It is looked for among the first rows only: a person may have put a heading above, but not a table. */
const ROWS_SEARCHED = 60;

/** A row or two that a person inserted within the block do no harm. */
const ROWS_OF_BLOCK = 10;

const LABELS = sheetText.identity;

/** Cells that say which set, version, unit and year a sheet belongs to, so that anybody's copy can be recognised. */
export function planIdentity(
  identity: Identity,
  more: readonly (readonly [label: string, value: string])[],
  column = IDENTITY_COLUMN,
): PlannedCell[] {
  const lines: (readonly [string, string])[] = [
    [LABELS.set, identity.setId],
    [LABELS.version, identity.setVersion],
    [LABELS.unit, identity.unit],
    [LABELS.year, String(identity.year ?? "")],
    ...more,
  ];
  return lines.flatMap(([label, value], row): PlannedCell[] => [
    { row, column, content: label, role: "identityLabel" },
    { row, column: column + 1, content: value, role: "identityValue" },
  ]);
}

/** The identity that a sheet carries, wherever a person moved its rows and columns to; null on a sheet that is not ours. */
export const readIdentity = rememberedOf((sheet: SheetSnapshot): Identity | null => {
  const block = new IdentityBlock(sheet);
  const setId = block.value(LABELS.set);
  if (!setId) return null;
  const year = Number(block.value(LABELS.year));
  const checksum = block.value(LABELS.checksum);
  return {
    setId,
    setVersion: block.value(LABELS.version) ?? "",
    ...(checksum ? { checksum } : {}),
    unit: block.value(LABELS.unit) ?? "",
    year: Number.isInteger(year) && year > 0 ? year : null,
  };
});

/** The lines of the block on a sheet. All labels stand in the column of the first one, so that the same word elsewhere is not taken for one. */
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
