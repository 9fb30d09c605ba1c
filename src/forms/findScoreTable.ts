import type { CriteriaSet } from "../criteria/criteriaSet";
import type { SheetSnapshot } from "../workbook/sheetSnapshot";
import { ColumnContents } from "./columnContents";
import { type ColumnBinding, type HeaderCandidate, type KnownBindings, shapeOf } from "./columnBinding";
import { type HeaderBand, headerBands, type HeaderLabel, plainLabel } from "./headerBand";
import { findReceivedHeader, isNoPoints, type ReceivedHeader } from "./receivedHeader";
import { scoreWordings, stageRole } from "./scoreColumns";
import type { TableHeader } from "./tableHeader";

/** What a sheet that our template did not make says about where its score table stands. */
export type FoundScoreTable =
  | { readonly kind: "table"; readonly header: TableHeader<string> }
  /** The set's codes stand there, but not every column can be told for certain. */
  | { readonly kind: "unsure"; readonly candidate: HeaderCandidate }
  | { readonly kind: "none" };

/** A sheet with this share of the set's codes on it is meant to be a score table. */
const MEANT = 0.5;
/** A column with numbers in this share of the rows holds points, whatever it is called. */
const FILLED = 0.5;

/** Finds a score table by its header's wording, and where that leaves something open, by what the columns hold. */
export function findScoreTable(sheet: SheetSnapshot, set: CriteriaSet, bindings: KnownBindings = {}): FoundScoreTable {
  const bound = findBound(sheet, bindings);
  if (bound) return { kind: "table", header: bound };
  const header = findReceivedHeader(sheet, scoreWordings(set), isEnough);
  const told = header && tellColumns(sheet, set, header);
  if (told?.isSure) return { kind: "table", header: told };
  const contents = new ColumnContents(sheet, set, sheet.origin.row);
  const codes = contents.codes();
  if (!codes || codes.share < MEANT) return { kind: "none" };
  const band = header ?? lastBandAbove(sheet, contents.firstCodedRow(codes.column));
  const columns = { ...told?.columns, code: told?.columns.code ?? codes.column };
  return { kind: "unsure", candidate: candidateOf(sheet, band, columns, told?.unsure ?? []) };
}

/** A header as a person bound it. */
export function headerOf({ headerRow, columns }: ColumnBinding): TableHeader<string> {
  return { row: headerRow, columns };
}

function findBound(sheet: SheetSnapshot, bindings: KnownBindings): TableHeader<string> | null {
  if (Object.keys(bindings).length === 0) return null;
  for (const { row, labels } of headerBands(sheet)) {
    const columns = bindings[shapeOf(labels)];
    if (columns) return { row, columns };
  }
  return null;
}

function isEnough(columns: ReceivedHeader<string>["columns"]): boolean {
  const has = (role: string) => columns[role] !== undefined;
  const stages = Object.keys(columns).filter((role) => role.startsWith(stageRole(""))).length;
  return (has("code") || has("name")) && (has("maximum") || stages > 0) && Object.keys(columns).length >= 3;
}

interface ToldColumns extends TableHeader<string> {
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
  columns.name ??= code;
  if (columns.maximum === undefined || header.rivals.maximum) {
    const official = contents.officialMaxima(code);
    if (official !== null && !isStageColumn(columns, official)) columns.maximum = official;
  }
  const unsure: number[] = [];
  for (const { id } of set.stages) unsure.push(...settleRivals(stageRole(id), columns, header, contents));
  unsure.push(...unnamedPoints(columns, header, contents));
  const stages = Object.keys(columns).filter((role) => role.startsWith(stageRole("")));
  return { row: header.row, columns, unsure, isSure: columns.maximum !== undefined && stages.length > 0 && unsure.length === 0 };
}

function definedColumns({ columns }: ReceivedHeader<string>): Record<string, number> {
  return Object.fromEntries(Object.entries(columns).filter((entry): entry is [string, number] => entry[1] !== undefined));
}

function isStageColumn(columns: Readonly<Record<string, number>>, column: number): boolean {
  return Object.entries(columns).some(([role, each]) => role.startsWith(stageRole("")) && each === column);
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

/** Columns right of the maximum that hold points under a name that no role fits: one of them may be the score that counts. */
function unnamedPoints(columns: Record<string, number>, { labels, rivals }: ReceivedHeader<string>, contents: ColumnContents): number[] {
  const named = new Set([...Object.values(columns), ...Object.values(rivals).flatMap((each) => each ?? [])]);
  return labels
    .filter(({ column }) => column > (columns.maximum ?? columns.code!) && !named.has(column))
    .filter((label) => /điểm|kết quả|chấm/.test(plainLabel(label)) && !isNoPoints(plainLabel(label)) && !/trừ|mất/.test(plainLabel(label)))
    .map(({ column }) => column)
    .filter((column) => contents.shareOfPoints(column, columns.code!) >= FILLED);
}

function lastBandAbove(sheet: SheetSnapshot, row: number): Pick<HeaderBand, "row" | "labels"> {
  const above = headerBands(sheet).filter((band) => band.depth === 1 && band.row < row);
  return above.at(-1) ?? { row: Math.max(row - 1, 0), labels: [] };
}

function candidateOf(
  sheet: SheetSnapshot,
  { row, labels }: { readonly row: number; readonly labels: readonly HeaderLabel[] },
  columns: ColumnBinding["columns"],
  unsure: readonly number[],
): HeaderCandidate {
  const certain = Object.entries(columns).filter(([, column]) => column !== undefined && !unsure.includes(column));
  return {
    sheet: { id: sheet.id, name: sheet.name },
    headerRow: row,
    labels: labels.map(({ column, parts }) => ({ column, text: parts.join(" – ") })),
    columns: Object.fromEntries(certain),
    shape: shapeOf(labels),
  };
}
