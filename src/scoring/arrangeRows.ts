import { compareCodes } from "../criteria/code";
import type { LostPoint } from "./lostPoints";
import { rowsOf } from "./lostPointsTable";

/** What arranging needs to know of a row that stands on a lost-points sheet. */
export interface ArrangeableRow {
  readonly criterion: string | null;
  /** Whether it holds anything that a person typed. */
  readonly holdsWords: boolean;
}

export interface ArrangedRows<Row> {
  /** A group for each criterion that lost points, in official order. A group without rows needs a new one. */
  readonly groups: readonly { readonly lost: LostPoint; readonly rows: readonly Row[] }[];
  /** Rows with typed words that have no place in the table now. */
  readonly kept: readonly Row[];
}

/**
 * Lays the rows of a lost-points sheet out anew. Every row that holds typed words is in the result exactly once: in its criterion's
 * group, or kept until the criterion loses points again. Splits and their order stay.
 */
export function arrangeRows<Row extends ArrangeableRow>(
  lost: readonly LostPoint[],
  table: readonly Row[],
  kept: readonly Row[],
): ArrangedRows<Row> {
  const placed = new Set<Row>();
  const groups = lost.map((each) => {
    const rows = rowsForGroup(rowsOf(table, each.criterion.code), rowsOf(kept, each.criterion.code));
    rows.forEach((row) => placed.add(row));
    return { lost: each, rows };
  });
  const left = [...table, ...kept].filter((row) => row.holdsWords && !placed.has(row));
  return { groups, kept: inOfficialOrder(left) };
}

/** Rows by their criterion, those of none last; rows of one criterion stay as they are. */
export function inOfficialOrder<Row extends ArrangeableRow>(rows: readonly Row[]): Row[] {
  return [...rows].sort(byCriterion);
}

/** Kept rows come back where the table has nothing typed for their criterion; they never mix with what was typed since. */
function rowsForGroup<Row extends ArrangeableRow>(inTable: readonly Row[], kept: readonly Row[]): readonly Row[] {
  return kept.length > 0 && !inTable.some((row) => row.holdsWords) ? kept : inTable;
}

function byCriterion(a: ArrangeableRow, b: ArrangeableRow): number {
  if (a.criterion !== null && b.criterion !== null) return compareCodes(a.criterion, b.criterion);
  return Number(a.criterion === null) - Number(b.criterion === null);
}
