import { isWithin, normalizeCode } from "../criteria/code";
import type { DraftRow, SetDraft } from "../criteria/setDraft";
import { setSheetText } from "../messages/setSheets";
import type { CellArea } from "../workbook/address";
import type { CellRole } from "../workbook/cellStyle";
import type { CellContent, PlannedCell, SheetPlan, ValidationPlan } from "../workbook/sheetPlan";
import { READ_WINDOW } from "../workbook/workbook";
import { writeAllowed } from "./allowedEntry";
import { markOf } from "./setTables";
import { marked } from "./sheetMark";

const text = setSheetText.criteria;
export type CriteriaColumn = keyof typeof text.headers;

export const CRITERIA_COLUMNS = Object.keys(text.headers) as readonly CriteriaColumn[];
const WIDTH: Readonly<Record<CriteriaColumn, number>> = {
  code: 10,
  name: 46,
  maximum: 9,
  minimum: 11,
  department: 24,
  allowed: 15,
  conditional: 11,
  guidance: 38,
  evidence: 28,
};
const CHECK = 2;
const HEADER = 3;
const FIRST_ROW = HEADER + 1;
/** Empty rows at the end, to go on in. */
const SPARE_ROWS = 10;
/** A gap, then the departments that are offered. */
const DEPARTMENTS = CRITERIA_COLUMNS.length + 1;
const MOST_POINTS = 1_000_000;
const EMPTY_ROW: DraftRow = { code: "", name: "", maximum: null, department: "" };

/** "Tiêu chí": the tree of a set, a row for each domain, group and criterion. */
export function planSetCriteriaSheet({ settings, rows }: SetDraft, name: string = setSheetText.criteriaSheet): SheetPlan {
  const written = [...rows, ...Array.from({ length: SPARE_ROWS }, () => EMPTY_ROW)];
  const departments = departmentsOf(settings.departments ?? [], rows);
  const area: CellArea = { row: FIRST_ROW, column: 0, rows: written.length, columns: CRITERIA_COLUMNS.length };
  const plan: SheetPlan = {
    name,
    columnWidths: [...CRITERIA_COLUMNS.map((column) => WIDTH[column]), 3, 24],
    rowHeights: new Map([[0, 33]]),
    autofitRows: { first: CHECK, last: FIRST_ROW + written.length - 1 },
    cells: [
      { row: 0, column: 0, role: "section", content: text.title(settings.title) },
      { row: 1, column: 0, role: "reconciliation", content: text.note },
      { row: CHECK, column: 1, role: "words", content: text.check },
      { row: CHECK, column: 2, role: "totalPoints", content: { formula: checkFormula() } },
      ...CRITERIA_COLUMNS.map((key, column): PlannedCell => ({ row: HEADER, column, role: "header", content: text.headers[key] })),
      ...written.flatMap((row, i) => rowCells(row, FIRST_ROW + i, lookOf(row, rows))),
      ...departmentCells(departments),
    ],
    merges: [],
    validations: validationsOf(area, departments.length),
    conditionalFormats: [],
    unlocked: [area],
    frozenRows: FIRST_ROW,
    frozenColumns: 2,
    print: {
      orientation: "landscape",
      area: { row: 0, column: 0, rows: FIRST_ROW + rows.length, columns: CRITERIA_COLUMNS.length },
      titleRows: { first: HEADER, last: HEADER },
      margins: { top: 20, bottom: 20, left: 15, right: 15 },
    },
  };
  return marked(plan, { what: "criteria", set: settings.id, version: settings.version });
}

/** The maxima of rows whose code has one segment and that are no bonuses and penalties. Reaches as far down as the sheet is read. */
function checkFormula(): string {
  const column = (key: CriteriaColumn) => {
    const letter = String.fromCharCode(65 + CRITERIA_COLUMNS.indexOf(key));
    return `$${letter}$${FIRST_ROW + 1}:$${letter}$${READ_WINDOW.rows}`;
  };
  const [code, maximum, minimum] = (["code", "maximum", "minimum"] as const).map(column);
  return `=SUMIFS(${maximum},${code},"<>",${code},"<>*.*",${minimum},"=")`;
}

type Look = "domain" | "group" | "criterion";

function lookOf({ code }: DraftRow, rows: readonly DraftRow[]): Look {
  const plain = normalizeCode(code);
  if (plain === null) return "criterion";
  if (!plain.includes(".")) return "domain";
  return rows.some((other) => other.code !== code && isWithin(normalizeCode(other.code) ?? "", plain)) ? "group" : "criterion";
}

const ROLES: Readonly<Record<Look, Readonly<Record<"code" | "name" | "points" | "department", CellRole>>>> = {
  domain: { code: "domainCode", name: "domainName", points: "domainPoints", department: "domainDepartment" },
  group: { code: "groupCode", name: "groupName", points: "groupPoints", department: "groupDepartment" },
  criterion: { code: "code", name: "name", points: "maximum", department: "department" },
};

function rowCells(row: DraftRow, at: number, look: Look): PlannedCell[] {
  return CRITERIA_COLUMNS.map((key, column) => ({ row: at, column, ...cellOf(row, key, look) }));
}

/** What somebody types as words stays as typed: a guidance may begin with a dash. */
function cellOf(row: DraftRow, key: CriteriaColumn, look: Look): Pick<PlannedCell, "content" | "role" | "numberFormat"> {
  const roles = ROLES[look];
  switch (key) {
    case "code":
      return { content: row.code || null, role: roles.code };
    case "name":
      return { content: row.name || null, role: roles.name, numberFormat: "@" };
    case "maximum":
      return points(row.maximum, look);
    case "minimum":
      return points(row.minimum ?? null, look);
    case "department":
      return { content: row.department || null, role: roles.department, numberFormat: "@" };
    case "allowed":
      return { content: row.allowed ? writeAllowed(row.allowed) : null, role: "code" };
    case "conditional":
      return { content: markOf(row.conditional), role: "code" };
    case "guidance":
    case "evidence":
      return { content: row[key] || null, role: "words", numberFormat: "@" };
  }
}

/** The form's own number format would leave out a minus. */
function points(content: number | null, look: Look): Pick<PlannedCell, "content" | "role"> {
  const isNegative = content !== null && content < 0;
  if (isNegative) return { content, role: look === "criterion" ? "signedAmount" : "signedTotal" };
  return { content, role: ROLES[look].points };
}

function departmentsOf(named: readonly { readonly name: string }[], rows: readonly DraftRow[]): string[] {
  return [...new Set([...named.map(({ name }) => name), ...rows.map(({ department }) => department)])].filter((each) => each.trim() !== "");
}

function departmentCells(departments: readonly string[]): PlannedCell[] {
  if (departments.length === 0) return [];
  return [text.departments, ...departments].map((content: CellContent, i) => ({
    row: HEADER + i,
    column: DEPARTMENTS,
    role: i === 0 ? "identityLabel" : "identityValue",
    content,
  }));
}

function validationsOf(area: CellArea, departments: number): ValidationPlan[] {
  const { validation } = text;
  const column = (key: CriteriaColumn): CellArea => ({ ...area, column: CRITERIA_COLUMNS.indexOf(key), columns: 1 });
  const number = (key: CriteriaColumn, maximum: number, message: string): ValidationPlan => ({
    area: column(key),
    rule: { kind: "decimal", minimum: -MOST_POINTS, maximum },
    title: validation.numberTitle,
    message,
  });
  const { fixedTitle, fixed } = setSheetText.settings.validation;
  return [
    { area: { ...area, row: HEADER, rows: 1 }, rule: { kind: "refuse" }, title: fixedTitle, message: fixed },
    number("maximum", MOST_POINTS, validation.maximum),
    number("minimum", 0, validation.minimum),
    ...(departments === 0
      ? []
      : [
          {
            area: column("department"),
            rule: { kind: "offer", source: { row: FIRST_ROW, column: DEPARTMENTS, rows: departments, columns: 1 } },
            title: "",
            message: "",
          } satisfies ValidationPlan,
        ]),
  ];
}
