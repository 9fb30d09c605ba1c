import type { CriteriaSet } from "../criteria/criteriaSet";
import { sheetText } from "../messages/sheets";
import type { CellArea } from "../workbook/address";
import type { PlannedCell, SheetPlan } from "../workbook/sheetPlan";
import { READ_WINDOW } from "../workbook/workbook";

/** Every kind of sheet that the add-in lays. */
export const SHEET_KINDS = [
  "scores",
  "lost",
  "ranking",
  "findings",
  "matrix",
  "request",
  "comparison",
  "move",
  "settings",
  "criteria",
] as const;
export type SheetKind = (typeof SHEET_KINDS)[number];

/** What a sheet of ours says of itself, in cells of its own: what it is, which version of ours laid it, and what it belongs to. */
export interface SheetMark {
  readonly what: SheetKind;
  /** Of the add-in, as in package.json without the last number. */
  readonly madeBy: string;
  readonly set?: string;
  readonly version?: string;
  readonly checksum?: string;
  readonly unit?: string;
  readonly year?: number;
  /** On a lost-points sheet: id of the stage that a person chose to count against. */
  readonly stage?: string;
}

const MADE_BY = "1.1";
/** Characters: more than any unit's name has. */
const LONGEST_UNIT = 200;
/** What each mark begins with; a number of its own, should marks ever be written otherwise. */
export const MARK_PREFIX = "so-diem-cchc/1 ";
/** The last column that is read of a sheet. */
const LAST_COLUMN = READ_WINDOW.column + READ_WINDOW.columns - 1;
const WIDTH = 2;

/** Column of the mark beside a sheet that is so many columns wide: a gap between, out of what is printed. */
export function markColumn(columns: number): number {
  return Math.min(columns + 1, LAST_COLUMN);
}

/** What a mark says of the set that a sheet is laid by. */
export function ofSet({
  id,
  version,
  checksum,
}: Pick<CriteriaSet, "id" | "version" | "checksum">): Pick<SheetMark, "set" | "version" | "checksum"> {
  return { set: id, version, checksum };
}

export function markText(mark: Omit<SheetMark, "madeBy">): string {
  const { what, set, version, checksum, unit, year, stage } = mark;
  return MARK_PREFIX + JSON.stringify({ what, madeBy: MADE_BY, set, version, checksum, unit: unit?.slice(0, LONGEST_UNIT), year, stage });
}

/**
 * A plan with its mark beside the heading, three times: whoever deletes rows of the heading, or inserts some, leaves one. It is shown by no
 * program, stands outside of what is printed, and typing over it is refused.
 */
export function marked(plan: SheetPlan, mark: Omit<SheetMark, "madeBy">): SheetPlan {
  const column = markColumn(plan.print.area.column + plan.print.area.columns);
  const taken = new Set(plan.cells.filter((cell) => cell.column === column).map(({ row }) => row));
  const last = plan.print.titleRows?.last ?? 2;
  const rows = [...new Set([0, Math.floor(last / 2), last])].filter((row) => !taken.has(row));
  const content = markText(mark);
  return {
    ...plan,
    columnWidths: widened(plan.columnWidths, column),
    cells: [...plan.cells, ...rows.map((row): PlannedCell => ({ row, column, role: "mark", content }))],
    merges: plan.merges.map((merge) =>
      rows.some((row) => covers(merge, row, column)) ? { ...merge, columns: column - merge.column } : merge,
    ),
    validations: [
      ...plan.validations,
      ...rows.map((row) => ({
        area: { row, column, rows: 1, columns: 1 },
        rule: { kind: "refuse" } as const,
        title: sheetText.validation.fixedTitle,
        message: sheetText.validation.mark,
      })),
    ],
  };
}

function widened(widths: readonly number[], column: number): number[] {
  return Array.from({ length: Math.max(widths.length, column + 1) }, (_, i) => widths[i] ?? WIDTH);
}

function covers({ row: first, rows, column: left, columns }: CellArea, row: number, column: number): boolean {
  return row >= first && row < first + rows && column >= left && column < left + columns;
}
