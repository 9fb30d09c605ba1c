import { setAsideRow } from "../../forms/ownScoreTable";
import { ownColumns } from "../../forms/scoreLayout";
import { sheetText } from "../../messages/sheets";
import type { CriteriaSet } from "../../criteria/criteriaSet";
import type { PlannedCell } from "../../workbook/sheetPlan";
import { cellAt, type SheetSnapshot } from "../../workbook/sheetSnapshot";
import type { RowOrder } from "./orderRows";
import { personsCell } from "./tableCells";
import { HEADER, RESULT, TOTAL, type Slot, type StandingTable } from "./tableRows";

/** A row of the sheet, and the row of the table that it is one of. */
export interface SlotRow {
  readonly row: number;
  readonly slot: Slot;
}

/** A row in which something was typed over what the set says, and in which columns. */
export interface OverwrittenRow extends SlotRow {
  readonly columns: readonly number[];
}

/** A blank row, then the heading. */
const ROOM = 2;

/** How many rows are left before the first one that is set aside: none where the block begins above already. */
export function roomForHeading(sheet: SheetSnapshot): number {
  return setAsideRow(sheet) === null ? ROOM : 0;
}

/**
 * What comes to the block under the table: its heading, a line over each row that went there, and what was typed over the form. Such a row
 * keeps what it showed, and nothing of the table's looks and guards.
 */
export function setAsideCells(
  { sheet, set, place }: StandingTable,
  { texts, asideRows, end }: RowOrder,
  arranged: SheetSnapshot,
  over: readonly OverwrittenRow[],
): PlannedCell[] {
  if (texts.length + over.length === 0) return [];
  const room = roomForHeading(sheet);
  const line = (row: number, content: string): PlannedCell => ({ row, column: place.code, role: "reconciliation", content });
  const carried = (row: number, column: number, from: SheetSnapshot, fromRow: number) =>
    personsCell({ row, column, role: "reconciliation", content: null }, cellAt(from, { row: fromRow, column }));
  const first = texts[0]?.row ?? end + room;
  const rest = texts.length > 0 ? end : first;
  return [
    ...(room > 0 ? [{ ...line(first - 1, sheetText.setAside.heading), role: "keptHeading" as const }] : []),
    ...texts.map(({ row, text }) => line(row, text)),
    ...asideRows.flatMap((row) => ownColumns(place).map((column) => carried(row, column, arranged, row))),
    ...over.flatMap(({ slot, row, columns }, i) => [
      line(rest + 2 * i, sheetText.setAside.typedOver(nameOf(slot, set))),
      ...columns.map((column) => carried(rest + 2 * i + 1, column, sheet, row)),
    ]),
  ];
}

/** How a row of the table is called on the sheet: by its code, or by its own words. */
export function nameOf(slot: Slot, { wording }: CriteriaSet): string {
  if (slot === TOTAL) return wording.total;
  if (slot === HEADER) return sheetText.setAside.header;
  return slot === RESULT ? sheetText.result : slot;
}
