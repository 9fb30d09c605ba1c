import { allCriteria, allGroups, hasConditional, type Criterion, type CriteriaSet } from "../criteria/criteriaSet";
import { toNumber } from "../criteria/points";
import { sheetText } from "../messages/sheets";
import { losableCriteria } from "../scoring/lostPoints";
import { areaAddress, cellAddress, columnName, quoteSheetName, type CellArea } from "../workbook/address";
import type { CellContent, PlannedCell, SheetPlan } from "../workbook/sheetPlan";
import { cellAt, type SheetSnapshot } from "../workbook/sheetSnapshot";
import { COLUMN_WIDTHS, OWN_COLUMNS, ROLES } from "./lostPointsSheet";
import { reasonsApart, reconciliationFormula, wholeLoss } from "./lossFormulas";
import { lossFormula } from "./scoreFormulas";
import { FIRST_ROW, HEADING, layOut, type ScoreLayout } from "./scoreLayout";
import { belongingTo, headingMerges, identityOf, planHeading } from "./scoreSheet";
import { markColumn, marked } from "./sheetMark";

/** The number of the stage in hand stands beside the mark, as little to be seen. */
const STAGE_NUMBER = { row: HEADING.header, column: markColumn(ROLES.length) + 1 };
/** For whoever looks at the sheet without the add-in. */
const STAGE_NAME = { row: STAGE_NUMBER.row, column: STAGE_NUMBER.column + 1 };
/** Above it, where it is needed: what was lost at that stage. */
const DUE = { row: STAGE_NUMBER.row - 1, column: STAGE_NUMBER.column };

/**
 * A lost-points sheet for a workbook that the add-in will not run in: every criterion has a row of its own, whose amount fills itself
 * where points are lost. Rows do not move, so that words stay beside the criterion that they explain; the others are filtered away
 * for print.
 */
export function planStandingLostPointsSheet(set: CriteriaSet, unit: string, year: number, scoreSheet: string, name: string): SheetPlan {
  const criteria = losableCriteria(set);
  const score: ScoreTable = { name: quoteSheetName(scoreSheet), layout: layOut(set) };
  const total = FIRST_ROW + criteria.length;
  const width = ROLES.length;
  const plan: SheetPlan = {
    name,
    columnWidths: COLUMN_WIDTHS,
    rowHeights: new Map([
      [HEADING.title, 33],
      [HEADING.attachment, 24],
    ]),
    autofitRows: { first: HEADING.header, last: total },
    cells: [
      ...planHeading(set.wording.lostPointsTitle, set, unit, year),
      { ...STAGE_NUMBER, role: "mark", content: stageNumber(score) },
      { ...STAGE_NAME, role: "identityLabel", content: stageName(score) },
      ...planDue(score),
      ...ROLES.map(([role], column): PlannedCell => ({
        row: HEADING.header,
        column,
        role: "header",
        content: set.wording.lostPointsHeaders[role],
      })),
      ...criteria.flatMap((criterion, i) => planRow(criterion, FIRST_ROW + i, score)),
      ...planTotal(set, total),
      { row: total + 1, column: OWN_COLUMNS.name, role: "reconciliation", content: reconciliation(score, total) },
      { row: total + 2, column: OWN_COLUMNS.name, role: "reconciliation", content: sheetText.filterHint },
    ],
    merges: headingMerges(width, 3),
    validations: (["number", "code", "name", "amount"] as const).map((role) => ({
      area: columnOf(role, total),
      rule: { kind: "refuse" },
      title: sheetText.validation.fixedTitle,
      message: role === "amount" || role === "number" ? sheetText.validation.total : sheetText.validation.criterion,
    })),
    conditionalFormats: (["reason", "remedy", "person"] as const).map((role) => ({
      area: columnOf(role, total),
      meaning: "missing",
      formula: `=AND(N($${columnName(OWN_COLUMNS.amount)}${FIRST_ROW + 1})>0,LEN(TRIM(${cellAddress({ row: FIRST_ROW, column: OWN_COLUMNS[role] })}))=0)`,
    })),
    unlocked: (["reason", "remedy", "person"] as const).map((role) => columnOf(role, total)),
    frozenRows: FIRST_ROW,
    filter: { row: HEADING.header, column: 0, rows: criteria.length + 1, columns: width },
    print: {
      orientation: "landscape",
      area: { row: 0, column: 0, rows: total + 1, columns: width },
      titleRows: { first: HEADING.header, last: HEADING.header },
      margins: { top: 20, bottom: 20, left: 30, right: 15 },
      blackAndWhite: true,
    },
  };
  return marked(plan, { what: "lost", ...belongingTo(identityOf(set, unit, year)) });
}

/**
 * The formulas of such a sheet that stands, as they are over a score table that stands where the form has it: none where the sheet is another,
 * and none for rows that a person moved.
 */
export function standingFormulas(snapshot: SheetSnapshot, set: CriteriaSet, scoreSheet: string): PlannedCell[] {
  if (cellAt(snapshot, STAGE_NUMBER).formula === null) return [];
  const { cells } = planStandingLostPointsSheet(set, "", set.year, scoreSheet, snapshot.name);
  const codes = cells.filter(({ column, role }) => column === OWN_COLUMNS.code && role === "code");
  const moved = new Set(codes.filter((cell) => cellAt(snapshot, cell).value !== cell.content).map(({ row }) => row));
  return cells
    .filter(({ row, content }) => content !== null && typeof content === "object" && !moved.has(row))
    .filter((cell) => cellAt(snapshot, cell).formula !== null)
    .map(({ row, column, content }) => ({ row, column, content }));
}

/** The score table that the sheet counts from. */
interface ScoreTable {
  /** The sheet's name as a formula writes it. */
  readonly name: string;
  readonly layout: ScoreLayout;
}

function planRow(criterion: Criterion, row: number, { name, layout }: ScoreTable): PlannedCell[] {
  const score = layout.rowOf(criterion.code);
  const stages = `${name}!${cellAddress({ row: score, column: layout.firstStage })}:${cellAddress({ row: score, column: layout.department - 1 })}`;
  const maximum = `${name}!${cellAddress({ row: score, column: layout.maximum })}`;
  const lost = `ROUND(${wholeLoss(layout.set, criterion, maximum, `INDEX(${stages},1,${absolute(STAGE_NUMBER)})`)},6)`;
  const amount = cellAddress({ row, column: OWN_COLUMNS.amount });
  const above = `${columnName(OWN_COLUMNS.amount)}$${FIRST_ROW + 1}:${amount}`;
  const contents: Record<(typeof ROLES)[number][0], CellContent> = {
    number: { formula: `=IF(N(${amount})>0,COUNTIF(${above},">0"),"")` },
    code: criterion.code,
    name: criterion.name,
    reason: null,
    amount: { formula: `=IF(${absolute(STAGE_NUMBER)}=0,"",IF(${lost}=0,"",${lost}))` },
    remedy: null,
    person: criterion.department || null,
  };
  return ROLES.map(([role, style], column): PlannedCell => ({ row, column, role: style, content: contents[role] }));
}

function planTotal(set: CriteriaSet, row: number): PlannedCell[] {
  return ROLES.map(([role], column): PlannedCell => {
    if (role === "number") return { row, column, role: "totalLabel", content: set.wording.total };
    if (role !== "amount") return { row, column, role: "totalLabel", content: null };
    const amounts = `${cellAddress({ row: FIRST_ROW, column })}:${cellAddress({ row: row - 1, column })}`;
    // Of the rows that a filter leaves and of all: the same, as long as only rows without a loss are filtered away.
    return { row, column, role: "totalPoints", content: { formula: `=SUM(${amounts})` } };
  });
}

/** The latest stage at which every criterion has a score or does not apply; 0 while there is none. */
function stageNumber({ name, layout }: ScoreTable): CellContent {
  const { set, department } = layout;
  const isComplete = (column: number) => {
    const area = (row: number, rows: number) => `${name}!${areaAddress({ row, column, rows, columns: 1 })}`;
    if (allGroups(set).length === 0 && !hasConditional(set)) {
      const areas = set.domains.map(({ code, rows }) => area(layout.rowOf(code) + 1, rows.length));
      return `COUNT(${areas.join(",")})=${allCriteria(set).length}`;
    }
    // Totals are numbers too, once there is anything to add: all rows are filled where all criteria are.
    const all = area(FIRST_ROW, layout.total - FIRST_ROW);
    return `COUNT(${all})+COUNTIF(${all},"${sheetText.notApplicable}")=${layout.total - FIRST_ROW}`;
  };
  const stages = set.stages.map((_, i) => ({ number: i + 1, column: department - set.stages.length + i })).reverse();
  return { formula: `=${stages.reduceRight((rest, { number, column }) => `IF(${isComplete(column)},${number},${rest})`, "0")}` };
}

function stageName({ name, layout }: ScoreTable): CellContent {
  const headers = `${name}!${cellAddress({ row: HEADING.header, column: layout.firstStage })}:${cellAddress({ row: HEADING.header, column: layout.department - 1 })}`;
  const number = absolute(STAGE_NUMBER);
  const { lostStage, latestStage } = sheetText.identity;
  return { formula: `=IF(${number}=0,"","${lostStage}: "&INDEX(${headers},1,${number})&" (${latestStage})")` };
}

/** Of a set whose total says something else: what the table must add up to. A formula that held it several times would be too long. */
function planDue({ name, layout }: ScoreTable): PlannedCell[] {
  const { set } = layout;
  if (reasonsApart(set).length === 0) return [];
  const losses = layout.stageColumns.map((column) => lossFormula({ ...layout, prefix: `${name}!` }, column));
  const number = absolute(STAGE_NUMBER);
  const formula = `=IF(${number}=0,0,ROUND(CHOOSE(${number},${losses.join(",")}),6))`;
  return [{ ...DUE, role: "mark", content: { formula } }];
}

/** Says under the table whether it agrees with the score table. */
function reconciliation({ name, layout }: ScoreTable, total: number): CellContent {
  const { set, department } = layout;
  const number = absolute(STAGE_NUMBER);
  const row = layout.result ?? layout.total;
  const stages = `${name}!${cellAddress({ row, column: layout.firstStage })}:${cellAddress({ row, column: department - 1 })}`;
  const missing = `ROUND(${toNumber(set.total)}-N(INDEX(${stages},1,${number})),6)`;
  const lost = reasonsApart(set).length === 0 ? missing : absolute(DUE);
  const told = reconciliationFormula(set, cellAddress({ row: total, column: OWN_COLUMNS.amount }), lost, missing);
  return { formula: `=IF(${number}=0,"",${told})` };
}

function columnOf(role: (typeof ROLES)[number][0], total: number): CellArea {
  return { row: FIRST_ROW, column: OWN_COLUMNS[role], rows: total - FIRST_ROW, columns: 1 };
}

/** "$K$5". */
function absolute({ row, column }: { row: number; column: number }): string {
  return `$${columnName(column)}$${row + 1}`;
}
