import type { CriteriaSet, Domain } from "../criteria/criteriaSet";
import { toNumber } from "../criteria/points";
import { sheetText } from "../messages/sheets";
import type { Identity } from "../scoring/scorebook";
import { cellAddress, columnName, type CellArea } from "../workbook/address";
import type { CellRole } from "../workbook/cellStyle";
import type { CellContent, PlannedCell, SheetPlan, ValidationPlan } from "../workbook/sheetPlan";
import { IDENTITY_COLUMN, planIdentity } from "./identityBlock";
import { fillWording, placeOf } from "./unitName";

/** Rows of the heading, on this form and on the lost-points form. */
export const HEADING = { issuer: 0, place: 1, title: 2, attachment: 3, header: 4 } as const;
export const FIRST_ROW = HEADING.header + 1;

const CODE = 0;
const NAME = 1;
export const MAXIMUM = 2;
export const FIRST_STAGE = 3;

/** Where each row and column of the score table stands: one reckoning for contents, formulas, guards and print. */
export interface ScoreLayout {
  readonly set: CriteriaSet;
  /** Column right of the last stage. */
  readonly department: number;
  readonly columns: number;
  readonly domains: readonly { readonly domain: Domain; readonly row: number }[];
  readonly total: number;
  /** Row of a criterion of the set. */
  rowOf(criterion: string): number;
}

/** The official score table of appendix 1, with formulas and guards that work without the add-in. */
export function planScoreSheet(set: CriteriaSet, unit: string, year: number, name: string): SheetPlan {
  const layout = layOut(set);
  const table: CellArea = { row: HEADING.header, column: 0, rows: layout.total - HEADING.header + 1, columns: layout.columns };
  return {
    name,
    columnWidths: [6, 46, 8, ...set.stages.map(() => 9), 24, 2, 16, 26],
    rowHeights: new Map([
      [HEADING.title, 33],
      [HEADING.attachment, 24],
    ]),
    autofitRows: { first: HEADING.header, last: layout.total },
    cells: [
      ...planHeading(set.wording.scoreTitle, set, unit, year),
      ...planHeaderRow(layout),
      ...layout.domains.flatMap(({ domain, row }) => planDomain(layout, domain, row)),
      ...planTotal(layout),
      ...planIdentity(identityOf(set, unit, year)),
    ],
    merges: headingMerges(layout.columns),
    validations: planValidations(layout),
    conditionalFormats: planConditionalFormats(layout),
    unlocked: [
      { row: 0, column: 0, rows: HEADING.header, columns: layout.columns },
      ...layout.domains.map(({ domain, row }) => scoreArea(layout, domain, row)),
      { row: FIRST_ROW, column: layout.department, rows: layout.total - FIRST_ROW, columns: 1 },
    ],
    frozenRows: FIRST_ROW,
    print: {
      orientation: "portrait",
      area: { row: 0, column: 0, rows: table.row + table.rows, columns: layout.columns },
      titleRows: { first: HEADING.header, last: HEADING.header },
      margins: { top: 20, bottom: 20, left: 30, right: 15 },
    },
  };
}

export function identityOf(set: CriteriaSet, unit: string, year: number): Identity {
  return { setId: set.id, setVersion: set.version, unit: placeOf(unit), year };
}

/** Issuing body, place, title and the "Kèm theo" line, above either form. */
export function planHeading(title: string, set: CriteriaSet, unit: string, year: number): PlannedCell[] {
  const line = (row: number, role: CellRole, content: string): PlannedCell => ({ row, column: 0, role, content });
  return [
    line(HEADING.issuer, "issuer", sheetText.issuer),
    line(HEADING.place, "issuer", placeOf(unit).toLocaleUpperCase("vi")),
    line(HEADING.title, "title", fillWording(title, unit, year)),
    line(HEADING.attachment, "attachment", fillWording(set.wording.attachment, unit, year)),
  ];
}

/** The issuing body stands over the first two columns, the titles over the whole table. */
export function headingMerges(columns: number, issuerColumns = 2): CellArea[] {
  const across = (row: number, width: number): CellArea => ({ row, column: 0, rows: 1, columns: width });
  return [
    across(HEADING.issuer, issuerColumns),
    across(HEADING.place, issuerColumns),
    across(HEADING.title, columns),
    across(HEADING.attachment, columns),
  ];
}

/** Where everything of a set stands on its score table. */
export function layOut(set: CriteriaSet): ScoreLayout {
  const department = FIRST_STAGE + set.stages.length;
  let row = FIRST_ROW;
  const domains = set.domains.map((domain) => {
    const placed = { domain, row };
    row += 1 + domain.criteria.length;
    return placed;
  });
  const rows = new Map(domains.flatMap(({ domain, row: first }) => domain.criteria.map(({ code }, i) => [code, first + 1 + i])));
  return { set, department, columns: department + 1, domains, total: row, rowOf: (criterion) => rows.get(criterion)! };
}

function planHeaderRow({ set, department }: ScoreLayout): PlannedCell[] {
  const { scoreHeaders } = set.wording;
  const headers = [scoreHeaders.code, scoreHeaders.name, scoreHeaders.maximum, ...set.stages.map(({ name }) => name)];
  headers[department] = scoreHeaders.department;
  return headers.map((content, column) => ({ row: HEADING.header, column, content, role: "header" }));
}

function planDomain(layout: ScoreLayout, domain: Domain, row: number): PlannedCell[] {
  const { set, department } = layout;
  const first = row + 1;
  const last = row + domain.criteria.length;
  const cell = (column: number, role: CellRole, content: CellContent): PlannedCell => ({ row, column, role, content });
  return [
    cell(CODE, "domainCode", domain.code),
    cell(NAME, "domainName", domain.name),
    cell(MAXIMUM, "domainPoints", { formula: `=SUM(${span(MAXIMUM, first, last)})` }),
    ...set.stages.map((_, i) => cell(FIRST_STAGE + i, "domainPoints", { formula: domainTotalFormula(FIRST_STAGE + i, first, last) })),
    cell(department, "domainDepartment", null),
    ...domain.criteria.flatMap((criterion, i): PlannedCell[] => {
      const at = (column: number, role: CellRole, content: CellContent): PlannedCell => ({ row: first + i, column, role, content });
      return [
        at(CODE, "code", criterion.code),
        at(NAME, "name", criterion.name),
        at(MAXIMUM, "maximum", toNumber(criterion.maximum)),
        ...set.stages.map((_, stage) => at(FIRST_STAGE + stage, "score", null)),
        at(department, "department", criterion.department),
      ];
    }),
  ];
}

/** A domain of a stage that has not begun shows nothing: a zero would read as a score. */
export function domainTotalFormula(column: number, first: number, last: number): string {
  const scores = span(column, first, last);
  return `=IF(COUNT(${scores})=0,"",SUM(${scores}))`;
}

/** Adds the domain rows, never the whole column: that would count every point twice. */
export function grandTotalFormula(column: number, domainRows: readonly number[], always: boolean): string {
  const totals = domainRows.map((row) => cellAddress({ row, column })).join(",");
  return always ? `=SUM(${totals})` : `=IF(COUNT(${totals})=0,"",SUM(${totals}))`;
}

function planTotal({ set, department, domains, total }: ScoreLayout): PlannedCell[] {
  const rows = domains.map(({ row }) => row);
  const cell = (column: number, role: CellRole, content: CellContent): PlannedCell => ({ row: total, column, role, content });
  return [
    cell(CODE, "totalLabel", set.wording.total),
    cell(NAME, "totalLabel", null),
    cell(MAXIMUM, "totalPoints", { formula: grandTotalFormula(MAXIMUM, rows, true) }),
    ...set.stages.map((_, i) => cell(FIRST_STAGE + i, "totalPoints", { formula: grandTotalFormula(FIRST_STAGE + i, rows, false) })),
    cell(department, "totalLabel", null),
  ];
}

function planValidations(layout: ScoreLayout): ValidationPlan[] {
  const { set, domains, total, columns } = layout;
  const { validation } = sheetText;
  const refuse = (area: CellArea, message: string): ValidationPlan => ({
    area,
    rule: { kind: "refuse" },
    title: validation.fixedTitle,
    message,
  });
  const totals = (row: number) => refuse({ row, column: MAXIMUM, rows: 1, columns: 1 + set.stages.length }, validation.total);
  return [
    refuse({ row: HEADING.header, column: 0, rows: 1, columns }, validation.header),
    ...domains.flatMap(({ domain, row }): ValidationPlan[] => [
      refuse({ row, column: CODE, rows: 1, columns: 2 }, validation.criterion),
      totals(row),
      refuse({ row: row + 1, column: CODE, rows: domain.criteria.length, columns: 3 }, validation.criterion),
      {
        area: scoreArea(layout, domain, row),
        rule: { kind: "decimal", minimum: 0, maximum: `=$${columnName(MAXIMUM)}${row + 2}` },
        title: validation.scoreTitle,
        message: validation.score,
      },
    ]),
    refuse({ row: total, column: CODE, rows: 1, columns: 2 }, validation.total),
    totals(total),
    refuse({ row: 0, column: IDENTITY_COLUMN, rows: 4, columns: 2 }, validation.identity),
  ];
}

/** Over the whole table: on rows of totals neither rule can be true. */
function planConditionalFormats({ set, total }: ScoreLayout): SheetPlan["conditionalFormats"] {
  const area: CellArea = { row: FIRST_ROW, column: FIRST_STAGE, rows: total - FIRST_ROW, columns: set.stages.length };
  const first = cellAddress(area);
  const maximum = `$${columnName(MAXIMUM)}${FIRST_ROW + 1}`;
  const column = `${columnName(FIRST_STAGE)}$${FIRST_ROW + 1}:${columnName(FIRST_STAGE)}$${total}`;
  return [
    {
      area,
      meaning: "error",
      formula: `=IF(ISNUMBER(${first}),OR(${first}<0,${first}>${maximum}),IF(ISERROR(${first}),TRUE,LEN(${first})>0))`,
    },
    { area, meaning: "missing", formula: `=AND(ISBLANK(${first}),COUNT(${column})>0)` },
  ];
}

function scoreArea({ set }: ScoreLayout, domain: Domain, row: number): CellArea {
  return { row: row + 1, column: FIRST_STAGE, rows: domain.criteria.length, columns: set.stages.length };
}

function span(column: number, first: number, last: number): string {
  return `${cellAddress({ row: first, column })}:${cellAddress({ row: last, column })}`;
}
