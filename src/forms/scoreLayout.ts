import { hasConditional, hasResult, type CriteriaSet } from "../criteria/criteriaSet";
import type { TablePlaces } from "./scoreFormulas";
import { markColumn } from "./sheetMark";

/** Rows of the heading, on this form and on the lost-points form. */
export const HEADING = { issuer: 0, place: 1, title: 2, attachment: 3, header: 4 } as const;
export const FIRST_ROW = HEADING.header + 1;

/** True of the form that we lay; on a sheet that was read, columns stand wherever a person moved them. */
const COLUMNS = { code: 0, name: 1, maximum: 2, firstStage: 3 };

/** Where each row and column of the score table that we lay stands: one reckoning for contents, formulas, guards and print. */
export interface ScoreLayout extends TablePlaces {
  readonly code: number;
  readonly name: number;
  readonly firstStage: number;
  /** Columns of all stages, in their order. */
  readonly stageColumns: readonly number[];
  /** Column right of the last stage. */
  readonly department: number;
  /** Column of the reasons why criteria do not apply; null where all of the set's always do. */
  readonly reason: number | null;
  readonly columns: number;
  /** Column of the departments that are offered, right of the mark. */
  readonly offered: number;
  readonly total: number;
  /** Row of the result; null where the set has none. */
  readonly result: number | null;
  readonly last: number;
  /** Row of a domain, group or criterion of the set. */
  rowOf(code: string): number;
}

/** Where everything of a set stands on its score table. */
export function layOut(set: CriteriaSet): ScoreLayout {
  const department = COLUMNS.firstStage + set.stages.length;
  const codes = set.domains.flatMap((domain) => [domain.code, ...domain.rows.map(({ code }) => code)]);
  const rows = new Map(codes.map((code, i) => [code, FIRST_ROW + i]));
  const total = FIRST_ROW + codes.length;
  const reason = hasConditional(set) ? department + 1 : null;
  const columns = (reason ?? department) + 1;
  const result = hasResult(set) ? total + 1 : null;
  return {
    ...{ set, department, reason, columns, total, result },
    ...COLUMNS,
    stageColumns: set.stages.map((_, i) => COLUMNS.firstStage + i),
    offered: markColumn(columns) + 1,
    last: result ?? total,
    rowOf: (code) => rows.get(code)!,
  };
}
