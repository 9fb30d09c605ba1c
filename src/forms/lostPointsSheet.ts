import { hasResult, type CriteriaSet, type Criterion } from "../criteria/criteriaSet";
import { toNumber } from "../criteria/points";
import { sheetText } from "../messages/sheets";
import { rowOf, type Identity, type Scorebook } from "../scoring/scorebook";
import { cellAddress, columnName, parseCell, quoteSheetName, type CellArea, type CellPosition } from "../workbook/address";
import type { CellRole } from "../workbook/cellStyle";
import type { CellContent, PlannedCell, SheetPlan } from "../workbook/sheetPlan";
import type { CarriedCell } from "./carriedCell";
import { placesOf, reasonsApart, reconciliationFormula, wholeLoss } from "./lossFormulas";
import type { LostPointsColumns, LostPointsRole } from "./lostPointsColumns";
import type { LostPointsSheet } from "./readLostPointsSheet";
import { lossFormula } from "./scoreFormulas";
import { FIRST_ROW, HEADING } from "./scoreLayout";
import { belongingTo, headingMerges, planHeading } from "./scoreSheet";
import { isOfFirstVersion, readSheetMark } from "./readSheetMark";
import { marked, markText } from "./sheetMark";

/** What a cell is to hold, and the number format that a person gave it. */
export type LaidCell = Pick<CarriedCell, "content" | "numberFormat">;

/** One row to be laid: what stands in each column, and what a person put beside them. */
export interface LostPointsLine {
  /** In the column of row numbers: what a person wrote in place of the number. */
  readonly cells: Readonly<Record<LostPointsRole, LaidCell>>;
  readonly beside: readonly CarriedCell[];
}

export interface LostPointsContent {
  readonly set: CriteriaSet;
  readonly book: Scorebook;
  readonly identity: Identity;
  /** The stage that is counted against, and whether a person chose it. */
  readonly stage: string;
  readonly chosen: boolean;
  readonly lines: readonly LostPointsLine[];
  readonly kept: readonly LostPointsLine[];
}

/** The columns of the form, from the left, and how their cells look. */
export const ROLES: readonly (readonly [LostPointsRole, CellRole])[] = [
  ["number", "rowNumber"],
  ["code", "code"],
  ["name", "words"],
  ["reason", "words"],
  ["amount", "amount"],
  ["remedy", "words"],
  ["person", "words"],
];

export const OWN_COLUMNS = Object.fromEntries(ROLES.map(([role], column) => [role, column])) as LostPointsColumns;
const WIDTH = ROLES.length;
/** Characters. */
export const COLUMN_WIDTHS: readonly number[] = [5, 9, 30, 38, 8, 38, 22];

/** Rows of the sheet below its header. */
interface Layout {
  readonly first: number;
  readonly columns: LostPointsColumns;
  readonly total: number;
  readonly keptHeading: number | null;
  /** The last row that is ours. */
  readonly last: number;
}

/** A criterion's whole loss as a live formula over the score table. */
export function wholeLossFormula(book: Scorebook, set: CriteriaSet, criterion: Criterion, stage: string): string {
  const row = rowOf(book.criteria, criterion.code)!;
  const sheet = quoteSheetName(book.sheet.name);
  return `=${wholeLoss(set, criterion, `${sheet}!${row.maximum.address}`, `${sheet}!${row.scores[stage]!.address}`)}`;
}

/** A new lost-points sheet: the form of appendix 2. */
export function planLostPointsSheet(content: LostPointsContent, name: string): SheetPlan {
  const { set, identity } = content;
  const body = planBody(content, layOut(content, HEADING.header, OWN_COLUMNS));
  const headers = set.wording.lostPointsHeaders;
  const plan: SheetPlan = {
    name,
    columnWidths: COLUMN_WIDTHS,
    rowHeights: new Map([
      [HEADING.title, 33],
      [HEADING.attachment, 24],
    ]),
    merges: headingMerges(WIDTH, 3),
    frozenRows: FIRST_ROW,
    ...body,
    cells: [
      ...planHeading(set.wording.lostPointsTitle, set, identity.unit, identity.year ?? set.year),
      ...ROLES.map(([role], column): PlannedCell => ({ row: HEADING.header, column, role: "header", content: headers[role] })),
      ...body.cells,
    ],
  };
  return marked(plan, { what: "lost", ...belongingTo(identity), stage: chosenStage(content) });
}

/**
 * The same sheet laid anew where one of ours stands already. What stands above the rows is left alone, columns stay where the person
 * moved them, and what was written beside the total and below goes along.
 */
export function replanLostPointsSheet(content: LostPointsContent, existing: LostPointsSheet): { plan: SheetPlan; firstCleared: number } {
  const layout = layOut(content, existing.headerRow, existing.columns);
  const planned = planBody(content, layout);
  const besideTotal = new Map(existing.besideTotal.map((cell) => [cell.column, cell]));
  const body = planned.cells.filter(({ row, column }) => row !== layout.total || !besideTotal.has(column));
  const below = existing.below.rows.flatMap((cells, i) => cells.map((cell) => laid(cell, layout.last + 1 + existing.below.gap + i)));
  return {
    firstCleared: layout.first,
    plan: {
      name: existing.snapshot.name,
      columnWidths: [],
      rowHeights: new Map(),
      merges: [],
      frozenRows: existing.headerRow + 1,
      ...planned,
      cells: [...markedAnew(content, existing), ...body, ...[...besideTotal.values()].map((cell) => laid(cell, layout.total)), ...below],
    },
  };
}

function laid({ column, content, numberFormat }: CarriedCell, row: number): PlannedCell {
  return { row, column, content, ...(numberFormat === undefined ? {} : { numberFormat }) };
}

function layOut({ lines, kept }: LostPointsContent, headerRow: number, columns: Layout["columns"]): Layout {
  const first = headerRow + 1;
  const total = first + lines.length;
  const reconciliation = total + 1;
  const keptHeading = kept.length > 0 ? reconciliation + 2 : null;
  return { first, columns, total, keptHeading, last: keptHeading === null ? reconciliation : keptHeading + kept.length };
}

function planBody(
  content: LostPointsContent,
  layout: Layout,
): Pick<SheetPlan, "cells" | "validations" | "conditionalFormats" | "unlocked" | "print" | "autofitRows"> {
  const { first, columns, total, keptHeading, last } = layout;
  const left = Math.min(...Object.values(columns).filter((column) => column >= 0));
  const right = Math.max(...Object.values(columns));
  const rows = Math.max(total - first, 1);
  const column = (role: LostPointsRole): CellArea => ({ row: first, column: columns[role], rows, columns: 1 });
  const blank = (role: LostPointsRole) => ({
    area: column(role),
    meaning: "missing" as const,
    formula: `=LEN(TRIM(${columnName(columns[role])}${first + 1}))=0`,
  });
  const { validation } = sheetText;
  return {
    cells: [
      ...content.lines.flatMap((line, i) => planLine(line, first + i, columns, i + 1)),
      ...planTotal(content, layout),
      ...(keptHeading === null ? [] : [{ row: keptHeading, column: left, content: sheetText.keptHeading, role: "keptHeading" as const }]),
      ...content.kept.flatMap((line, i) => planLine(line, keptHeading! + 1 + i, columns, null)),
    ],
    validations: [
      {
        area: { row: total, column: columns.amount, rows: 1, columns: 1 },
        rule: { kind: "refuse" },
        title: validation.fixedTitle,
        message: validation.total,
      },
    ],
    conditionalFormats: content.lines.length === 0 ? [] : [blank("reason"), blank("remedy"), blank("person")],
    unlocked: [{ row: first, column: left, rows: last - first + 1, columns: right - left + 1 }],
    autofitRows: { first: first - 1, last },
    print: {
      orientation: "landscape",
      area: { row: 0, column: left, rows: total + 1, columns: right - left + 1 },
      titleRows: { first: first - 1, last: first - 1 },
      margins: { top: 20, bottom: 20, left: 30, right: 15 },
      blackAndWhite: true,
    },
  };
}

function planLine(line: LostPointsLine, row: number, columns: Layout["columns"], number: number | null): PlannedCell[] {
  const own = ROLES.filter(([role]) => columns[role] >= 0).map(([role, style]): PlannedCell => {
    const { content, numberFormat } = line.cells[role];
    const isNumber = role === "number" && content === null;
    return { ...laid({ column: columns[role], content: isNumber ? number : content, numberFormat }, row), role: style };
  });
  return [...own, ...line.beside.map((cell) => laid(cell, row))];
}

function planTotal(content: LostPointsContent, { first, columns, total }: Layout): PlannedCell[] {
  const amounts = columns.amount;
  const sum = `${cellAddress({ row: first, column: amounts })}:${cellAddress({ row: total - 1, column: amounts })}`;
  const label = columns.number >= 0 ? "number" : "code";
  const cells = ROLES.filter(([role]) => columns[role] >= 0).map(([role]): PlannedCell => {
    const at = { row: total, column: columns[role] };
    if (role === label) return { ...at, role: "totalLabel", content: content.set.wording.total };
    if (role === "amount") return { ...at, role: "totalPoints", content: content.lines.length === 0 ? 0 : { formula: `=SUM(${sum})` } };
    return { ...at, role: "totalLabel", content: null };
  });
  return [
    ...cells,
    { row: total + 1, column: columns.name, role: "reconciliation", content: reconciliation(content, { row: total, column: amounts }) },
  ];
}

/** Says whether the table agrees with the score table. */
export function reconciliation({ book, stage, set }: Pick<LostPointsContent, "book" | "stage" | "set">, total: CellPosition): CellContent {
  const sheet = quoteSheetName(book.sheet.name);
  const standing = (hasResult(set) ? book.result : null) ?? book.total;
  const score = standing?.scores[stage];
  if (!standing || !score) return null;
  const maximum = book.total ? `${sheet}!${book.total.maximum.address}` : String(toNumber(set.total));
  const missing = `ROUND(${maximum}-N(${sheet}!${score.address}),6)`;
  const column = parseCell(score.address)!.column;
  const lost = reasonsApart(set).length === 0 ? missing : `ROUND(${lossFormula(placesOf(book, set, `${sheet}!`), column)},6)`;
  return { formula: `=${reconciliationFormula(set, cellAddress(total), lost, missing)}` };
}

function chosenStage({ stage, chosen }: LostPointsContent): string | undefined {
  return chosen ? stage : undefined;
}

/** The marks of a sheet that stands say which stage was chosen; version 1.0 had it in words, for whichever stage it was. */
function markedAnew(content: LostPointsContent, { snapshot }: LostPointsSheet): PlannedCell[] {
  const found = readSheetMark(snapshot);
  if (!found) return [];
  const { mark, cells } = found;
  if (!isOfFirstVersion(mark)) {
    const text = markText({ ...mark, stage: chosenStage(content) });
    return cells.map((cell) => ({ ...cell, role: "mark", content: text }));
  }
  const { set, stage, chosen } = content;
  const name = set.stages.find(({ id }) => id === stage)?.name ?? stage;
  return cells.map((cell) => ({ ...cell, role: "identityValue", content: chosen ? name : `${name} (${sheetText.identity.latestStage})` }));
}
