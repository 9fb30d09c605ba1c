import { sheetText } from "../messages/sheets";
import type { Identity } from "../scoring/scorebook";
import type { PlannedCell } from "../workbook/sheetPlan";
import { cellAt, endOf, textOf, type SheetSnapshot } from "../workbook/sheetSnapshot";

/** Where the block stands: beside the heading, right of what is printed. */
export const IDENTITY_COLUMN = 8;
/** It is looked for among the first rows only, so that a note with the same words elsewhere is not taken for it. */
const ROWS_SEARCHED = 12;

const LABELS = sheetText.identity;

/** Cells that say which set, version, unit and year a sheet belongs to, so that anybody's copy can be recognised. */
export function planIdentity(identity: Identity, more: readonly (readonly [label: string, value: string])[] = []): PlannedCell[] {
  const lines: (readonly [string, string])[] = [
    [LABELS.set, identity.setId],
    [LABELS.version, identity.setVersion],
    [LABELS.unit, identity.unit],
    [LABELS.year, String(identity.year ?? "")],
    ...more,
  ];
  return lines.flatMap(([label, value], row): PlannedCell[] => [
    { row, column: IDENTITY_COLUMN, content: label, role: "identityLabel" },
    { row, column: IDENTITY_COLUMN + 1, content: value, role: "identityValue" },
  ]);
}

/** The identity that a sheet carries, wherever a person moved its columns to; null on a sheet that is not ours. */
export function readIdentity(sheet: SheetSnapshot): Identity | null {
  const setId = labelled(sheet, LABELS.set);
  if (!setId) return null;
  const year = Number(labelled(sheet, LABELS.year));
  return {
    setId,
    setVersion: labelled(sheet, LABELS.version) ?? "",
    unit: labelled(sheet, LABELS.unit) ?? "",
    year: Number.isInteger(year) && year > 0 ? year : null,
  };
}

/** The text right of a label in the first rows of a sheet. */
export function labelled(sheet: SheetSnapshot, label: string): string | null {
  const { column: lastColumn } = endOf(sheet);
  for (let row = 0; row < ROWS_SEARCHED; row++) {
    for (let column = 0; column < lastColumn; column++) {
      if (textOf(cellAt(sheet, { row, column })).normalize("NFC").trim() === label) {
        return textOf(cellAt(sheet, { row, column: column + 1 })).trim();
      }
    }
  }
  return null;
}
