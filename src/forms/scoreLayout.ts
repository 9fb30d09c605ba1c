import { hasConditional, hasResult, type CriteriaSet } from "../criteria/criteriaSet";
import { runs, type TablePlaces } from "./scoreFormulas";
import { markColumn } from "./sheetMark";

/** Rows of the heading, on this form and on the lost-points form. */
export const HEADING = { issuer: 0, place: 1, title: 2, attachment: 3, header: 4 } as const;
export const FIRST_ROW = HEADING.header + 1;

/** Where a score table stands on its sheet: the row of its header, and the columns, which a person may have moved. */
export interface TablePlace {
  readonly header: number;
  readonly code: number;
  readonly name: number;
  readonly maximum: number;
  /** Columns of all stages, in their order. */
  readonly stageColumns: readonly number[];
  readonly department: number;
  /** Column of the reasons why criteria do not apply; null where all of the set's always do. */
  readonly reason: number | null;
  /** Column of the departments that are offered, right of the mark; null where there is none. */
  readonly offered: number | null;
}

/** Columns side by side. */
export interface ColumnSpan {
  readonly column: number;
  readonly columns: number;
}

/** Where each row and column of a score table stands: one reckoning for contents, formulas, guards and print. */
export interface ScoreLayout extends TablePlace, TablePlaces {
  /** The row below the header. */
  readonly first: number;
  readonly firstStage: number;
  /** As many as from the left edge of the sheet to the last one of the table. */
  readonly columns: number;
  readonly total: number;
  /** Row of the result; null where the set has none. */
  readonly result: number | null;
  readonly last: number;
  /** Row of a domain, group or criterion of the set. */
  rowOf(code: string): number;
}

/** Where everything of a set stands on its score table: on the form that we lay, unless told where. */
export function layOut(set: CriteriaSet, place = formPlace(set)): ScoreLayout {
  const first = place.header + 1;
  const codes = set.domains.flatMap((domain) => [domain.code, ...domain.rows.map(({ code }) => code)]);
  const rows = new Map(codes.map((code, i) => [code, first + i]));
  const total = first + codes.length;
  const result = hasResult(set) ? total + 1 : null;
  return {
    ...place,
    ...{ set, first, total, result },
    firstStage: place.stageColumns[0]!,
    columns: Math.max(...ownColumns(place)) + 1,
    last: result ?? total,
    rowOf: (code) => rows.get(code)!,
  };
}

function formPlace(set: CriteriaSet): TablePlace {
  const [code, name, maximum, firstStage] = [0, 1, 2, 3];
  const department = firstStage + set.stages.length;
  const reason = hasConditional(set) ? department + 1 : null;
  const offered = set.departments.length > 0 ? markColumn((reason ?? department) + 1) + 1 : null;
  const stageColumns = set.stages.map((_, i) => firstStage + i);
  return { header: HEADING.header, code, name, maximum, stageColumns, department, reason, offered };
}

/** Every column of the table, from code to the last. */
export function ownColumns({ code, name, maximum, stageColumns, department, reason }: TablePlace): number[] {
  return [code, name, maximum, ...stageColumns, department, ...(reason === null ? [] : [reason])];
}

/** Columns → those that stand side by side, together. */
export function spansOf(columns: readonly number[]): ColumnSpan[] {
  const sorted = [...columns].sort((a, b) => a - b);
  return runs(sorted).map(([first, last]) => ({ column: first, columns: last - first + 1 }));
}
