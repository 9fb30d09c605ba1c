import type { Points } from "../criteria/points";
import { percentOf, toNumber } from "../criteria/points";
import { comparisonText } from "../messages/comparison";
import {
  isComparable,
  type Change,
  type Comparable,
  type ComparedBook,
  type ComparedDomain,
  type ComparedRow,
  type Comparison,
  type Figure,
} from "../scoring/likeForLike";
import { isProvisional } from "../scoring/totals";
import { columnName, type CellArea } from "../workbook/address";
import type { CellRole } from "../workbook/cellStyle";
import { withinCells } from "../workbook/cellText";
import type { CellContent, ChartPlan, PlannedCell, SheetPlan } from "../workbook/sheetPlan";
import { acrossTable, type TextAcross } from "./acrossTable";
import { comparisonCautionSentences, comparisonSentences } from "./comparisonSentences";
import { marked, ofSet } from "./sheetMark";
import { capitalised } from "./unitName";

/** What the sheet calls the two sides ("2023", "2024"), and whose scores they are; "" where that is not known. */
export interface ComparisonNames {
  readonly older: string;
  readonly newer: string;
  readonly unit: string;
}

const HEADER = 4;
const FIRST_DOMAIN = HEADER + 1;
/** Two of them and the table go on the first printed page. */
const CHART_ROWS = 12;
const WIDTHS = [8, 8, 34, 7, 7, 8, 7, 7, 8, 8, 9, 10, 9, 9, 9, 9, 9, 24];
/** Where things stand in a row of figures. */
const COLUMN = { olderCode: 0, newerCode: 1, name: 2, before: 3, after: 6, change: 9, comparable: 12, note: 17 } as const;
/** Percent columns that the charts draw: older, newer. */
const WHOLE = [5, 8] as const;
const COMPARABLE = [14, 16] as const;
/** Columns whose domains add up to the total. */
const ADDED = [3, 6, 9, 10, 11, 13, 15];

/**
 * "So sánh 2023 – 2024": each domain of two scorebooks side by side and what of the difference is due to the set; sentences where it is;
 * a chart of the shares that were reached, and a second one of what both sets ask for where that is not everything; then every criterion.
 */
export function planComparisonSheet(comparison: Comparison, names: ComparisonNames, name: string): SheetPlan {
  const domains = inChartOrder(comparison.domains);
  const total = FIRST_DOMAIN + domains.length;
  const sentences = [...comparisonSentences(comparison, "vi"), ...comparisonCautionSentences(comparison, names, "vi")];
  const free = total + 2 + sentences.length;
  const charts = planCharts(comparison, names, free);
  const section = free + charts.length * (CHART_ROWS + 1);
  const lines = domains.flatMap(criteriaLines);
  const last = section + lines.length + 1;
  const across = acrossTable(textsAcross({ comparison, names, sentences, total, last }), WIDTHS);
  const plan = withinCells({
    name,
    columnWidths: WIDTHS,
    rowHeights: new Map([[0, 33], ...across.rowHeights]),
    autofitRows: { first: HEADER, last: last - 1 },
    cells: [
      ...titleCells(names),
      ...across.cells,
      ...headers(names).map((content, column): PlannedCell => ({ row: HEADER, column, role: "header", content })),
      ...domains.flatMap((domain, i) => lineCells(FIRST_DOMAIN + i, domainLine(domain))),
      ...lineCells(total, totalLine(comparison, domains.length)),
      { row: section, column: 0, role: "section", content: comparisonText.criteria },
      ...lines.flatMap((line, i) => lineCells(section + 1 + i, line)),
    ],
    merges: [...[0, 1].map((row): CellArea => ({ row, column: 0, rows: 1, columns: WIDTHS.length })), ...across.merges],
    ...{ validations: [], conditionalFormats: [], unlocked: [], charts },
    frozenRows: HEADER + 1,
    print: {
      orientation: "landscape",
      area: { row: 0, column: 0, rows: last + 1, columns: WIDTHS.length },
      titleRows: { first: HEADER, last: HEADER },
      margins: { top: 20, bottom: 20, left: 15, right: 15 },
    },
  });
  return marked(plan, { what: "comparison", ...ofSet(comparison.newer.set), unit: names.unit });
}

/** Bonuses and penalties last: they have no share of a maximum, and the charts draw what stands above them. */
function inChartOrder(domains: readonly ComparedDomain[]): ComparedDomain[] {
  return [...domains].sort((a, b) => Number(isExtra(a)) - Number(isExtra(b)));
}

function isExtra({ from, to }: ComparedDomain): boolean {
  return (to ?? from)!.extra !== undefined;
}

function titleCells(names: ComparisonNames): PlannedCell[] {
  return [
    { row: 0, column: 0, role: "title", content: comparisonText.title(names.older, names.newer) },
    { row: 1, column: 0, role: "attachment", content: capitalised(names.unit) || comparisonText.unknownUnit },
  ];
}

interface AroundTable {
  readonly comparison: Comparison;
  readonly names: ComparisonNames;
  readonly sentences: readonly string[];
  /** Rows of the total, and of how it was reckoned. */
  readonly total: number;
  readonly last: number;
}

/** What is compared, above the table; what there is to say of it, below; how it was reckoned, at the end. */
function textsAcross({ comparison: { older, newer }, names, sentences, total, last }: AroundTable): TextAcross[] {
  const side = ({ set, stage, totals }: ComparedBook, label: string) =>
    comparisonText.side(label, set.title, set.version, set.stages.find(({ id }) => id === stage)!.name, isProvisional(totals));
  return [
    ...[side(older, names.older), side(newer, names.newer)].map((content, i): TextAcross => ({ row: 2 + i, role: "sentence", content })),
    ...sentences.map((content, i): TextAcross => ({ row: total + 1 + i, role: "sentence", content })),
    { row: last, role: "footnote", content: comparisonText.method(names.older, names.newer) },
  ];
}

function headers({ older, newer }: ComparisonNames): string[] {
  const { headers: text } = comparisonText;
  const figure = (label: string) => [text.points(label), text.maximum(label), text.percent(label)];
  const comparable = (label: string) => [text.comparablePoints(label), text.comparablePercent(label)];
  return [
    ...[text.code(older), text.code(newer), text.name],
    ...[...figure(older), ...figure(newer)],
    ...[text.whole, text.set, text.work],
    ...[text.comparableMaximum, ...comparable(older), ...comparable(newer), text.note],
  ];
}

/** One row of figures. */
interface Line {
  readonly cells: readonly CellContent[];
  /** Of the text columns, and of the figures. */
  readonly roles: { readonly code: CellRole; readonly words: CellRole; readonly figure: CellRole; readonly change: CellRole };
}

const ROLES: Line["roles"] = { code: "code", words: "words", figure: "amount", change: "signedAmount" };
const SIGNED_ROLES: Line["roles"] = { ...ROLES, figure: "signedAmount" };
const TOTAL_ROLES: Line["roles"] = { code: "totalLabel", words: "totalLabel", figure: "totalPoints", change: "signedTotal" };
const HEADING_ROLES: Line["roles"] = {
  code: "domainCode",
  words: "domainName",
  figure: "domainPoints",
  change: "domainPoints",
};

function lineCells(row: number, { cells, roles }: Line): PlannedCell[] {
  const roleOf = (column: number) => {
    if (column < COLUMN.name) return roles.code;
    if (column === COLUMN.name || column === COLUMN.note) return roles.words;
    return column >= COLUMN.change && column < COLUMN.comparable ? roles.change : roles.figure;
  };
  return cells.map((content, column) => ({ row, column, content, role: roleOf(column) }));
}

function domainLine(domain: ComparedDomain): Line {
  const { from, to, before, after, change, comparable } = domain;
  const hasShare = !isExtra(domain);
  return {
    cells: [
      ...[from?.code ?? null, to?.code ?? null, (to ?? from)!.name],
      ...[...figureCells(before, hasShare), ...figureCells(after, hasShare)],
      ...changeCells(change),
      ...comparableCells(comparable, hasShare),
      null,
    ],
    roles: hasShare ? ROLES : SIGNED_ROLES,
  };
}

/** Points add up on the sheet; maxima do not where there are bonuses. */
function totalLine({ older, newer, change, comparable }: Comparison, domains: number): Line {
  const cells = [
    ...[null, null, comparisonText.total],
    ...[...figureCells(older.total), ...figureCells(newer.total)],
    ...changeCells(change),
    ...comparableCells(comparable),
    null,
  ];
  const sum = (column: number): CellContent => {
    const letter = columnName(column);
    return { formula: `=SUM(${letter}${FIRST_DOMAIN + 1}:${letter}${FIRST_DOMAIN + domains})` };
  };
  return { cells: cells.map((content, column) => (ADDED.includes(column) ? sum(column) : content)), roles: TOTAL_ROLES };
}

function criteriaLines(domain: ComparedDomain): Line[] {
  const { from, to, rows, caps } = domain;
  const heading = [from?.code ?? null, to?.code ?? null, (to ?? from)!.name];
  const capsLine = [null, null, comparisonText.caps, ...blanks(6), ...changeCells(caps), ...blanks(6)];
  return [
    { cells: [...heading, ...blanks(WIDTHS.length - heading.length)], roles: HEADING_ROLES },
    ...rows.map((row) => rowLine(row, isExtra(domain))),
    ...(caps.set === 0 && caps.work === 0 ? [] : [{ cells: capsLine, roles: SIGNED_ROLES }]),
  ];
}

function rowLine(row: ComparedRow, isSigned: boolean): Line {
  const { link, from, to, before, after, change, carried } = row;
  const codes = (criteria: ComparedRow["from"]) => criteria.map(({ code }) => code).join(", ") || null;
  return {
    cells: [
      ...[codes(link.from), codes(link.to), (to.length > 0 ? to : from).map((criterion) => criterion.name).join("; ")],
      ...[...figureCells(before, !isSigned), ...figureCells(after, !isSigned)],
      ...changeCells(change),
      ...(after && isComparable(row)
        ? comparableCells({ maximum: after.maximum, before: carried, after: after.points }, !isSigned)
        : blanks(5)),
      noteOf(row),
    ],
    roles: isSigned ? SIGNED_ROLES : ROLES,
  };
}

function noteOf({ kind, link }: ComparedRow): string | null {
  const { kinds, split, merged } = comparisonText;
  return [link.from.length > 1 ? merged : "", link.to.length > 1 ? split : "", kinds[kind]].filter(Boolean).join("; ") || null;
}

function figureCells(figure: Figure | null, hasShare = true): CellContent[] {
  if (!figure) return blanks(3);
  return [toNumber(figure.points), toNumber(figure.maximum), hasShare ? percentOf(figure.points, figure.maximum) : null];
}

function changeCells({ whole, set, work }: Change): CellContent[] {
  return [whole, set, work].map(toNumber);
}

function comparableCells({ maximum, before, after }: Comparable, hasShare = true): CellContent[] {
  const share = (points: Points) => (hasShare ? percentOf(points, maximum) : null);
  if (maximum === 0) return blanks(5);
  return [toNumber(maximum), toNumber(before), share(before), toNumber(after), share(after)];
}

function blanks(count: number): null[] {
  return Array.from({ length: count }, () => null);
}

/** From a row on, one below the other. */
function planCharts(comparison: Comparison, { older, newer }: ComparisonNames, from: number): ChartPlan[] {
  const drawn = comparison.domains.filter((domain) => !isExtra(domain));
  const rows = drawn.length;
  const column = (at: number): CellArea => ({ row: FIRST_DOMAIN, column: at, rows, columns: 1 });
  const chart = (name: string, title: string, [before, after]: readonly [number, number], place: number): ChartPlan => ({
    ...{ name, title, kind: "column", categories: column(COLUMN.name) },
    series: [
      { name: older, values: column(before) },
      { name: newer, values: column(after) },
    ],
    axis: { minimum: 0, maximum: 100 },
    at: { row: from + place * (CHART_ROWS + 1), column: 0, rows: CHART_ROWS, columns: WIDTHS.length },
  });
  if (rows === 0) return [];
  const whole = chart("whole", comparisonText.charts.whole, WHOLE, 0);
  const hasChanged = comparison.domains.some(({ rows: criteria }) => criteria.some(({ kind }) => kind !== "same"));
  return hasChanged ? [whole, chart("comparable", comparisonText.charts.comparable, COMPARABLE, 1)] : [whole];
}
