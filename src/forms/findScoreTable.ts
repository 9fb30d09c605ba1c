import type { CriteriaSet } from "../criteria/criteriaSet";
import { columnName } from "../workbook/address";
import { cellAt, textOf, type CellSnapshot, type SheetSnapshot } from "../workbook/sheetSnapshot";
import { type ColumnBinding, type HeaderCandidate, isComplete, isStageRole, type KnownBindings, shapeOf, stageRole } from "./columnBinding";
import { ColumnContents } from "./columnContents";
import { type HeaderBand, headerBands, type HeaderLabel } from "./headerBand";
import { findReceivedHeader, isNoPoints, type ReceivedHeader } from "./receivedHeader";
import { scoreWordings } from "./scoreColumns";
import type { TableHeader } from "./tableHeader";

/** What a sheet that our template did not make says about where its score table stands. */
export type FoundScoreTable =
  | { readonly kind: "table"; readonly header: TableHeader<string> }
  /** The set's codes stand there, but not every column can be told for certain. */
  | { readonly kind: "unsure"; readonly candidate: HeaderCandidate }
  | { readonly kind: "none" };

/** A sheet with this share of the set's codes on it is meant to be a score table. */
const MEANT = 0.5;
/** A column with numbers in this share of the rows holds points, whatever it is called; with that share of the set's codes it holds codes. */
const FILLED = 0.5;
/** A header stands this near above the first criterion: a domain's row and numbered columns may come between. */
const NEAR = 6;
const SAMPLES = 4;
const DEEPEST_HEADER = 3;

/**
 * Finds a score table by its header's wording, and where that leaves something open, by what the columns hold. A binding that a
 * person made for a table of this shape comes before everything.
 */
export function findScoreTable(sheet: SheetSnapshot, set: CriteriaSet, bindings: KnownBindings = {}): FoundScoreTable {
  const header = findReceivedHeader(sheet, scoreWordings(set), isEnough);
  const told = header && tellColumns(sheet, set, header);
  const hasBindings = Object.keys(bindings).length > 0;
  if (told?.isSure && !hasBindings) return { kind: "table", header: told };
  const contents = new ColumnContents(sheet, set, sheet.origin.row);
  const codes = contents.codes();
  const isMeant = codes !== null && codes.share >= MEANT;
  if (isMeant && hasBindings) {
    const bound = findBound(sheet, bindings, bandOf(sheet, contents, codes.column, header));
    if (bound) return { kind: "table", header: bound };
  }
  if (told?.isSure) return { kind: "table", header: told };
  if (!isMeant) return { kind: "none" };
  return { kind: "unsure", candidate: candidateOf(sheet, set, contents, codes.column, header, told) };
}

function findBound(sheet: SheetSnapshot, bindings: KnownBindings, own: Band): TableHeader<string> | null {
  for (const { row, labels } of [own, ...headerBands(sheet)]) {
    const columns = bindings[shapeOf(labels)];
    if (columns && isComplete(columns)) return { row, columns: { name: columns.code, ...columns } };
  }
  return null;
}

function isEnough(columns: ReceivedHeader<string>["columns"]): boolean {
  const has = (role: string) => columns[role] !== undefined;
  const roles = Object.keys(columns);
  return (has("code") || has("name")) && (has("maximum") || roles.some(isStageRole)) && roles.length >= 3;
}

interface ToldColumns extends TableHeader<string> {
  readonly columns: Record<string, number>;
  readonly isSure: boolean;
  /** Columns that hold points and nobody knows which. */
  readonly unsure: readonly number[];
}

/** Puts what the columns hold beside what their header says. */
function tellColumns(sheet: SheetSnapshot, set: CriteriaSet, header: ReceivedHeader<string>): ToldColumns | null {
  const contents = new ColumnContents(sheet, set, header.row + 1);
  const code = contents.codes(header.columns.code)?.column;
  if (code === undefined) return null;
  const columns: Record<string, number> = { ...definedColumns(header), code };
  columns.name = contents.names(code) ?? columns.name ?? code;
  if (columns.maximum === undefined || header.rivals.maximum) {
    const official = contents.officialMaxima(code);
    if (official !== null && !isStageColumn(columns, official)) columns.maximum = official;
  }
  const unsure = [
    ...otherMaxima(columns, header, contents),
    ...set.stages.flatMap(({ id }) => settleRivals(stageRole(id), columns, header, contents)),
    ...unnamedPoints(columns, header, contents),
  ];
  return { row: rowOf(header, columns, contents), columns, unsure, isSure: isComplete(columns) && unsure.length === 0 };
}

/** A second table beside this one, with its header lower down, draws this one's first rows into the header. */
function rowOf({ row: last }: Band, columns: Readonly<Record<string, number>>, contents: ColumnContents): number {
  let row = last;
  for (let above = last; above > last - DEEPEST_HEADER; above--) if (contents.isEntry(above, columns.code!, columns.name!)) row = above - 1;
  return row;
}

function definedColumns({ columns }: ReceivedHeader<string>): Record<string, number> {
  return Object.fromEntries(Object.entries(columns).filter((entry): entry is [string, number] => entry[1] !== undefined));
}

function isStageColumn(columns: Readonly<Record<string, number>>, column: number): boolean {
  return Object.entries(columns).some(([role, each]) => isStageRole(role) && each === column);
}

/** Other columns that are called the maximum and hold other points: a stage's score may be among them. */
function otherMaxima({ code, maximum }: Record<string, number>, header: ReceivedHeader<string>, contents: ColumnContents): number[] {
  const called = [...(header.rivals.maximum ?? []), ...(header.columns.maximum === undefined ? [] : [header.columns.maximum])];
  return called.filter(
    (column) => column !== maximum && contents.shareOfPoints(column, code!) >= FILLED && !contents.isSamePoints(column, maximum!, code!),
  );
}

/** Of several columns that one stage's wording fits, the only one with points in it; otherwise all of them are unsure. */
function settleRivals(role: string, columns: Record<string, number>, header: ReceivedHeader<string>, contents: ColumnContents): number[] {
  const rivals = header.rivals[role];
  if (!rivals) return [];
  const all = [columns[role]!, ...rivals];
  const filled = all.filter((column) => contents.shareOfPoints(column, columns.code!) > 0);
  if (filled.length > 1) return all;
  if (filled.length === 1) columns[role] = filled[0]!;
  return [];
}

/**
 * Columns right of the maximum that hold points and are called nothing that points are: one of them may be the score that counts. Of
 * those called a number, a name or a department ("STT" over scores), those whose points may be scores.
 */
function unnamedPoints(columns: Record<string, number>, header: ReceivedHeader<string>, contents: ColumnContents): number[] {
  const code = columns.code!;
  const ofPoints = claimed(columns, header, isPointsRole);
  const ofWords = claimed(columns, header, (role) => !isPointsRole(role));
  const labelOf = new Map(header.labels.map(({ column, plain }) => [column, plain]));
  const mayBeScore = (column: number) => {
    const label = labelOf.get(column);
    return label === undefined || !(isNoPoints(label) || /trừ|mất/.test(label));
  };
  return contents
    .columnsInUse(code)
    .filter((column) => column > (columns.maximum ?? code) && column !== columns.name && !ofPoints.has(column) && mayBeScore(column))
    .filter((column) => (ofWords.has(column) ? contents.shareOfScores(column, code) : contents.shareOfPoints(column, code)) >= FILLED)
    .filter((column) => contents.shareOfCodes(column) < FILLED);
}

/** The columns that roles have, and those that their wording fits just as well. */
function claimed(columns: Record<string, number>, { rivals }: ReceivedHeader<string>, isRole: (role: string) => boolean): Set<number> {
  const claims = [...Object.entries(columns), ...Object.entries(rivals)];
  return new Set(claims.flatMap(([role, of]) => (isRole(role) ? [of ?? []].flat() : [])));
}

function isPointsRole(role: string): boolean {
  return role === "maximum" || isStageRole(role);
}

type Band = Pick<HeaderBand, "row" | "labels">;

/** The header as far as one could be told, else the row of wordings nearest above the criteria, else the bare columns. */
function bandOf(sheet: SheetSnapshot, contents: ColumnContents, codeColumn: number, header: Band | null): Band {
  if (header) return header;
  const first = contents.firstCodedRow(codeColumn);
  const above = headerBands(sheet).filter(
    ({ depth, row, labels }) => depth === 1 && row < first && row >= first - NEAR && labels.length > 2,
  );
  const bare = contents.columnsInUse(codeColumn).map((column): HeaderLabel => ({ column, parts: [], plain: "", plainLast: "" }));
  return above.at(-1) ?? { row: Math.max(first - NEAR, sheet.origin.row) - 1, labels: bare };
}

function sampleOf(cell: CellSnapshot): string | number {
  return typeof cell.value === "number" ? cell.value : textOf(cell);
}

function candidateOf(
  sheet: SheetSnapshot,
  set: CriteriaSet,
  contents: ColumnContents,
  codeColumn: number,
  header: Band | null,
  told: ToldColumns | null,
): HeaderCandidate {
  const { row, labels } = bandOf(sheet, contents, codeColumn, header);
  const labelOf = new Map(labels.map(({ column, parts }) => [column, parts.join(" – ")]));
  const inUse = new Set([...contents.columnsInUse(codeColumn), ...labelOf.keys()]);
  const certain: ColumnBinding = { code: codeColumn, ...told?.columns };
  return {
    sheet: { id: sheet.id, name: sheet.name },
    setId: set.id,
    setVersion: set.version,
    headerRow: row,
    columns: [...inUse]
      .sort((a, b) => a - b)
      .map((column) => ({
        column,
        letter: columnName(column),
        label: labelOf.get(column) ?? "",
        samples: contents.rowsOf(codeColumn, SAMPLES).map((each) => sampleOf(cellAt(sheet, { row: each, column }))),
      })),
    roles: ["code", "name", "maximum", ...set.stages.map(({ id }) => stageRole(id))],
    told: Object.fromEntries(Object.entries(certain).filter(([, column]) => column !== undefined && !told?.unsure.includes(column))),
    shape: shapeOf(labels),
  };
}
