import type { CriteriaSet } from "../criteria/criteriaSet";
import { reportText } from "../messages/reports";
import { toNumber, type Points } from "../criteria/points";
import type { Severity } from "../scoring/finding";
import type { CellArea } from "../workbook/address";
import type { CellRole } from "../workbook/cellStyle";
import { withinCells } from "../workbook/cellText";
import type { CellContent, PlannedCell, SheetPlan } from "../workbook/sheetPlan";
import { marked, ofSet } from "./sheetMark";

/** Something in the file that the unit has to look at again. */
export interface RequestedRepair {
  readonly criterion: string;
  readonly message: string;
  readonly sheet: string;
  readonly cell: string;
  readonly severity: Severity;
}

/** A criterion that lost points and is not yet fully explained. */
export interface RequestedExplanation {
  readonly criterion: string;
  readonly name: string;
  readonly maximum: Points;
  readonly amount: Points;
  /** "lý do, người phụ trách". */
  readonly needed: string;
}

/** What a unit is asked to mend and to explain. */
export interface Request {
  readonly set: CriteriaSet;
  /** Who asks; "" where the set does not name it. */
  readonly reviewingLevel: string;
  readonly unit: string;
  readonly year: number | null;
  readonly file: string;
  /** "Tự đánh giá 97,5; Thẩm định 93,75". */
  readonly totals: string;
  readonly repairs: readonly RequestedRepair[];
  readonly explanations: readonly RequestedExplanation[];
}

const WIDTHS = [5, 9, 52, 16, 9, 22, 46];
const LAST_COLUMN = WIDTHS.length - 1;
const text = reportText.request;

type Section = readonly { readonly role: CellRole; readonly cells: readonly CellContent[] | CellContent }[];

/** "Phiếu yêu cầu giải trình, bổ sung": goes back to the unit, which answers in the last column. */
export function planRequestSheet(request: Request, name: string): SheetPlan {
  const { unit, year, totals, file, repairs, explanations } = request;
  const heading: Section = [
    { role: "section", cells: text.issuer(request.reviewingLevel) },
    { role: "title", cells: text.title },
    { role: "attachment", cells: text.subject(year) },
    { role: "section", cells: text.to(unit) },
    { role: "paragraph", cells: text.totals(totals) },
    { role: "paragraph", cells: text.file(file) },
  ];
  const lines = [
    ...heading,
    ...section(text.faults, Object.values(text.faultHeaders), repairs.map(repairRow), text.noFaults),
    ...section(text.lost, Object.values(text.lostHeaders), explanations.map(explanationRow), text.noLost),
    { role: "paragraph", cells: text.answerBy },
  ] satisfies Section;
  const signature = lines.length + 1;
  const plan = withinCells({
    name,
    columnWidths: WIDTHS,
    rowHeights: new Map([[1, 33]]),
    autofitRows: { first: heading.length, last: lines.length - 1 },
    cells: [
      ...lines.flatMap(({ role, cells }, row) => lineCells(row, role, cells)),
      { row: signature, column: LAST_COLUMN, role: "issuer", content: text.signature },
    ],
    merges: [across(1, LAST_COLUMN + 1), across(2, LAST_COLUMN + 1)],
    validations: [],
    conditionalFormats: [],
    unlocked: lines.flatMap(({ role }, row) => (role === "words" ? [{ row, column: LAST_COLUMN, rows: 1, columns: 1 }] : [])),
    frozenRows: 0,
    print: {
      orientation: "landscape",
      area: { row: 0, column: 0, rows: signature + 1, columns: WIDTHS.length },
      titleRows: null,
      margins: { top: 20, bottom: 20, left: 20, right: 15 },
    },
  });
  return marked(plan, { what: "request", ...ofSet(request.set), unit, year: year ?? undefined });
}

function section(title: string, headers: readonly string[], rows: readonly CellContent[][], none: string): Section {
  const table: Section = rows.length === 0 ? [{ role: "paragraph", cells: none }] : [{ role: "header", cells: headers }];
  return [{ role: "section", cells: title }, ...table, ...rows.map((cells) => ({ role: "words" as const, cells }))];
}

function lineCells(row: number, role: CellRole, cells: readonly CellContent[] | CellContent): PlannedCell[] {
  if (!isRow(cells)) return [{ row, column: 0, role, content: cells }];
  return cells.map((content, column) => ({ row, column, role: role === "words" ? roleOf(column, content) : role, content }));
}

function isRow(cells: readonly CellContent[] | CellContent): cells is readonly CellContent[] {
  return Array.isArray(cells);
}

function roleOf(column: number, content: CellContent): CellRole {
  if (column === 0) return "rowNumber";
  if (column === 1) return "code";
  return typeof content === "number" ? "amount" : "words";
}

function repairRow({ criterion, message, sheet, cell, severity }: RequestedRepair, i: number): CellContent[] {
  return [i + 1, reportText.rowName(criterion), message, sheet, cell, reportText.severity[severity], null];
}

function explanationRow({ criterion, name, maximum, amount, needed }: RequestedExplanation, i: number): CellContent[] {
  return [i + 1, criterion, name, toNumber(maximum), toNumber(amount), needed, null];
}

function across(row: number, columns: number): CellArea {
  return { row, column: 0, rows: 1, columns };
}
