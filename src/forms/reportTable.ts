import type { CellArea } from "../workbook/address";
import type { CellRole } from "../workbook/cellStyle";
import { withinCells } from "../workbook/cellText";
import type { CellContent, ConditionalFormatPlan, PlannedCell, SheetPlan } from "../workbook/sheetPlan";
import { marked, type SheetMark } from "./sheetMark";

export interface ReportColumn {
  readonly header: string;
  /** In characters of the workbook's standard font. */
  readonly width: number;
  readonly role: CellRole;
}

/** A table with a title above and notes below: the shape of every report. */
export interface Report {
  readonly name: string;
  readonly mark: Omit<SheetMark, "madeBy">;
  readonly title: string;
  readonly subtitle: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly CellContent[])[];
  /** Rows below the others, in bold. */
  readonly totals?: readonly (readonly CellContent[])[];
  readonly notes?: readonly string[];
  readonly conditionalFormats?: readonly ConditionalFormatPlan[];
  readonly frozenColumns?: number;
}

const TITLE = 0;
const SUBTITLE = 1;
const HEADER = 2;
/** Where a report's first row stands. */
export const REPORT_FIRST_ROW = HEADER + 1;

/** Lays a report: A4 across, as wide as a page, its header frozen and repeated on every page. */
export function planReport(report: Report): SheetPlan {
  const { columns, rows, totals = [], notes = [] } = report;
  const firstTotal = REPORT_FIRST_ROW + rows.length;
  const firstNote = firstTotal + totals.length;
  const width = columns.length;
  const plan = withinCells({
    name: report.name,
    columnWidths: columns.map((column) => column.width),
    rowHeights: new Map([[TITLE, 33]]),
    autofitRows: { first: HEADER, last: firstNote - 1 },
    cells: [
      { row: TITLE, column: 0, role: "title", content: report.title },
      { row: SUBTITLE, column: 0, role: "attachment", content: report.subtitle },
      ...columns.map(({ header }, column): PlannedCell => ({ row: HEADER, column, role: "header", content: header })),
      ...rows.flatMap((row, i) => row.map((content, column) => cell(REPORT_FIRST_ROW + i, column, columns[column]!.role, content))),
      ...totals.flatMap((row, i) => row.map((content, column) => cell(firstTotal + i, column, totalRole(columns[column]!.role), content))),
      ...notes.map((content, i): PlannedCell => ({ row: firstNote + i, column: 0, role: "reconciliation", content })),
    ],
    merges: [TITLE, SUBTITLE].map((row): CellArea => ({ row, column: 0, rows: 1, columns: width })),
    validations: [],
    conditionalFormats: report.conditionalFormats ?? [],
    unlocked: [],
    frozenRows: REPORT_FIRST_ROW,
    frozenColumns: report.frozenColumns,
    print: {
      orientation: "landscape",
      area: { row: 0, column: 0, rows: firstNote + notes.length, columns: width },
      titleRows: { first: HEADER, last: HEADER },
      margins: { top: 20, bottom: 20, left: 15, right: 15 },
    },
  });
  return marked(plan, report.mark);
}

function cell(row: number, column: number, role: CellRole, content: CellContent): PlannedCell {
  return { row, column, role, content };
}

function totalRole(role: CellRole): CellRole {
  if (role === "signedAmount") return "signedTotal";
  return role === "amount" || role === "rowNumber" ? "totalPoints" : "totalLabel";
}
