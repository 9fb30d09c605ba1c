import type { PointsCell, TextCell } from "./scorebook";

/** One row of the lost-points table. */
export interface LostPointsRow {
  /** Zero-based row of its sheet. */
  readonly row: number;
  /** As it is written; a sub-criterion's where the criterion was split. */
  readonly code: TextCell;
  /** The scored criterion that the code belongs to; null where it belongs to none. */
  readonly criterion: string | null;
  readonly name: TextCell;
  readonly reason: TextCell;
  readonly amount: PointsCell;
  readonly remedy: TextCell;
  readonly person: TextCell;
}

export interface LostPointsTable {
  readonly sheet: { readonly id: string; readonly name: string };
  /** The stage that a person chose to count against; null: always the latest complete one. */
  readonly chosenStage: string | null;
  /** Columns of words that the table does not have. */
  readonly lacks: readonly ("reason" | "remedy" | "person")[];
  readonly rows: readonly LostPointsRow[];
  readonly total: PointsCell | null;
  /** Where the amounts were written below zero, and are read without the minus: the cell of the first. */
  readonly minus?: string;
  /** Other tables of the same workbook that fit the scores as well, and were not checked. */
  readonly others?: readonly OtherTable[];
}

/** A table that was found and not checked. */
export interface OtherTable {
  /** Name of its sheet. */
  readonly sheet: string;
  /** A1 address where its header begins. */
  readonly cell: string;
}

/** A zero-width space cannot be seen at all. */
const FILLING = /[\s\u200b\ufeff.…_–—−-]+/g;

/** Whether the words of a cell tell nothing: it is blank, looks so, or holds "-", "…", "......", "0" so that it is not empty. */
export function saysNothing({ text }: TextCell): boolean {
  return ["", "0"].includes(text.replace(FILLING, ""));
}

/** The rows of one criterion, in the order in which they stand. */
export function rowsOf<Row extends { criterion: string | null }>(rows: readonly Row[], criterion: string): Row[] {
  return rows.filter((row) => row.criterion === criterion);
}
