import {
  countedDomains,
  isGroup,
  shownCap,
  type CriteriaSet,
  type Criterion,
  type CriterionGroup,
  type Domain,
} from "../criteria/criteriaSet";
import { toNumber, type Points } from "../criteria/points";
import { formatPoints } from "../messages/numbers";
import { sheetText } from "../messages/sheets";
import type { Identity } from "../scoring/scorebook";
import type { CellArea } from "../workbook/address";
import { CELL_STYLES, POINTS_FORMAT, SIGNED_FORMAT, type CellRole } from "../workbook/cellStyle";
import type { CellContent, PlannedCell, SheetPlan } from "../workbook/sheetPlan";
import { grandTotalFormula, maximumFormula, pointsFormula, resultFormula } from "./scoreFormulas";
import { planConditionalFormats, planValidations, scoreBlocks } from "./scoreGuards";
import { FIRST_ROW, HEADING, layOut, spansOf, type ScoreLayout } from "./scoreLayout";
import { marked, type SheetMark } from "./sheetMark";
import { fillWording, placeOf } from "./unitName";

/** More characters than this across make the print too small to read on an upright page. */
const WIDEST_UPRIGHT = 125;

/**
 * The official score table of appendix 1, with formulas and guards that work without the add-in.
 * @param decimalMark what Excel takes for it, where that is known; else as official papers have it
 */
export function planScoreSheet(set: CriteriaSet, unit: string, year: number, name: string, decimalMark?: string): SheetPlan {
  const layout = layOut(set);
  const longestCode = Math.max(...set.domains.flatMap(({ rows }) => rows.map(({ code }) => code.length)));
  const widths = [Math.max(6, longestCode + 1), 46, 8, ...set.stages.map(() => 9), 24, ...(layout.reason === null ? [] : [24])];
  const isUpright = widths.reduce((sum, width) => sum + width, 0) <= WIDEST_UPRIGHT;
  const table = planScoreTable(layout, decimalMark);
  const plan: SheetPlan = {
    name,
    columnWidths: [...widths, ...(set.departments.length > 0 ? [2, 2, 26] : [])],
    rowHeights: new Map([
      [HEADING.title, 33],
      [HEADING.attachment, 24],
    ]),
    ...table,
    cells: [...planHeading(set.wording.scoreTitle, set, unit, year), ...table.cells],
    merges: headingMerges(layout.columns),
    unlocked: [{ row: 0, column: 0, rows: HEADING.header, columns: layout.columns }, ...table.unlocked],
    frozenRows: FIRST_ROW,
    print: {
      orientation: isUpright ? "portrait" : "landscape",
      area: { row: 0, column: 0, rows: layout.last + 1, columns: layout.columns },
      titleRows: { first: HEADING.header, last: HEADING.header },
      margins: { top: 20, bottom: 20, left: 30, right: 15 },
      blackAndWhite: true,
    },
  };
  return marked(plan, { what: "scores", ...belongingTo(identityOf(set, unit, year)) });
}

/** The table from its header down, wherever it stands: what it holds, and its guards. */
export function planScoreTable(
  layout: ScoreLayout,
  decimalMark = ",",
): Pick<SheetPlan, "autofitRows" | "cells" | "validations" | "conditionalFormats" | "unlocked"> {
  const { set, header, first, total, department, reason } = layout;
  const words = reason === null ? [department] : [department, reason];
  return {
    autofitRows: { first: header, last: layout.last },
    cells: [
      ...planHeaderRow(layout),
      ...set.domains.flatMap((domain) => planDomain(layout, domain)),
      ...planTotal(layout),
      ...planResult(layout),
      ...planDepartments(layout),
    ],
    validations: planValidations(layout, decimalMark),
    conditionalFormats: planConditionalFormats(layout),
    unlocked: [
      ...scoreBlocks(layout, () => "").map(({ area }) => area),
      ...spansOf(words).map((span) => ({ row: first, rows: total - first, ...span })),
    ],
  };
}

/** The same identity as a mark says it. */
export function belongingTo({ setId, setVersion, checksum, unit, year }: Identity): Partial<SheetMark> {
  return { set: setId, version: setVersion, checksum, unit, year: year ?? undefined };
}

export function identityOf(set: CriteriaSet, unit: string, year: number): Identity {
  return { setId: set.id, setVersion: set.version, checksum: set.checksum, unit: placeOf(unit), year };
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

function planHeaderRow(layout: ScoreLayout): PlannedCell[] {
  const { set, header, department, reason } = layout;
  const { scoreHeaders } = set.wording;
  const line = new Line(header);
  return [
    line.cell(layout.code, "header", scoreHeaders.code),
    line.cell(layout.name, "header", scoreHeaders.name),
    line.cell(layout.maximum, "header", scoreHeaders.maximum),
    ...layout.stageColumns.map((column, i) => line.cell(column, "header", set.stages[i]!.name)),
    line.cell(department, "header", scoreHeaders.department),
    ...(reason === null ? [] : [line.cell(reason, "header", sheetText.notApplicableReason)]),
  ];
}

function planDomain(layout: ScoreLayout, domain: Domain): PlannedCell[] {
  const { department, reason } = layout;
  const line = new Line(layout.rowOf(domain.code));
  const cells = [
    line.cell(layout.code, "domainCode", domain.code),
    line.cell(layout.name, "domainName", domain.name),
    domain.extra
      ? planCap(line, layout.maximum, domain, domain.extra)
      : line.cell(layout.maximum, "domainPoints", { formula: maximumFormula(layout, domain) }),
    ...layout.stageColumns.map((column) => line.cell(column, "domainPoints", { formula: pointsFormula(layout, domain, column) })),
    line.cell(department, "domainDepartment", null),
    ...(reason === null ? [] : [line.cell(reason, "domainDepartment", null)]),
    ...domain.rows.flatMap((row) => (isGroup(row) ? planGroup(layout, row) : planCriterion(layout, row))),
  ];
  return domain.extra ? cells.map(withSign) : cells;
}

/** Points of bonuses and penalties, with their sign where they have one. */
function withSign(cell: PlannedCell): PlannedCell {
  const isPoints = cell.role && CELL_STYLES[cell.role].numberFormat === POINTS_FORMAT;
  return isPoints ? { numberFormat: SIGNED_FORMAT, ...cell } : cell;
}

/** Of a domain with both, both caps are shown. */
function planCap(line: Line, column: number, domain: Domain, { bonus, penalty }: NonNullable<Domain["extra"]>): PlannedCell {
  const cell = line.cell(column, "domainPoints", toNumber(shownCap(domain)));
  if (bonus === 0 || penalty === 0) return cell;
  const shown = [bonus, Math.abs(penalty) as Points].map((points) => formatPoints(points, "vi"));
  return { ...cell, numberFormat: `"+${shown[0]}; −${shown[1]}"` };
}

function planGroup(layout: ScoreLayout, group: CriterionGroup): PlannedCell[] {
  const { department, reason } = layout;
  const line = new Line(layout.rowOf(group.code));
  return [
    line.cell(layout.code, "groupCode", group.code),
    line.cell(layout.name, "groupName", group.name),
    line.cell(layout.maximum, "groupPoints", { formula: maximumFormula(layout, group) }),
    ...layout.stageColumns.map((column) => line.cell(column, "groupPoints", { formula: pointsFormula(layout, group, column) })),
    line.cell(department, "groupDepartment", group.department),
    ...(reason === null ? [] : [line.cell(reason, "groupDepartment", null)]),
  ];
}

function planCriterion(layout: ScoreLayout, { code, name, maximum, department }: Criterion): PlannedCell[] {
  const line = new Line(layout.rowOf(code));
  return [
    line.cell(layout.code, "code", code),
    line.cell(layout.name, "name", name),
    line.cell(layout.maximum, "maximum", toNumber(maximum)),
    ...layout.stageColumns.map((column) => line.cell(column, "score", null)),
    line.cell(layout.department, "department", department),
    ...(layout.reason === null ? [] : [line.cell(layout.reason, "words", null)]),
  ];
}

function planTotal(layout: ScoreLayout): PlannedCell[] {
  const { set, department, reason, total, rowOf } = layout;
  const line = new Line(total);
  const all = set.domains.map(({ code }) => rowOf(code));
  const counted = countedDomains(set).map(({ code }) => rowOf(code));
  return [
    line.cell(layout.code, "totalLabel", set.wording.total),
    line.cell(layout.name, "totalLabel", null),
    line.cell(layout.maximum, "totalPoints", { formula: grandTotalFormula(layout.maximum, counted, true) }),
    ...layout.stageColumns.map((column) => line.cell(column, "totalPoints", { formula: grandTotalFormula(column, all, false) })),
    line.cell(department, "totalLabel", null),
    ...(reason === null ? [] : [line.cell(reason, "totalLabel", null)]),
  ];
}

function planResult(layout: ScoreLayout): PlannedCell[] {
  const { set, department, reason, result } = layout;
  if (result === null) return [];
  const line = new Line(result);
  return [
    line.cell(layout.code, "totalLabel", null),
    line.cell(layout.name, "totalLabel", sheetText.result),
    line.cell(layout.maximum, "totalPoints", toNumber(set.total)),
    ...layout.stageColumns.map((column) => line.cell(column, "resultPoints", { formula: resultFormula(layout, column) })),
    line.cell(department, "totalLabel", null),
    ...(reason === null ? [] : [line.cell(reason, "totalLabel", null)]),
  ];
}

/** The names that are offered in the column of departments. */
function planDepartments({ set, header, first, offered }: ScoreLayout): PlannedCell[] {
  if (offered === null) return [];
  return [
    { row: header, column: offered, role: "identityLabel", content: sheetText.departments },
    ...set.departments.map(({ name }, i): PlannedCell => ({ row: first + i, column: offered, role: "identityValue", content: name })),
  ];
}

class Line {
  constructor(private readonly row: number) {}

  cell(column: number, role: CellRole, content: CellContent): PlannedCell {
    return { row: this.row, column, role, content };
  }
}
