import { cellAddress, columnName, parseCell, type CellPosition } from "../../../src/workbook/address";

/** A cell as a formula names it: where, and which of row and column stay put ("$"). */
export interface Reference extends CellPosition {
  readonly fixedRow: string;
  readonly fixedColumn: string;
}

const CELL = String.raw`\$?[A-Z]{1,3}\$?\d{1,7}`;
const SHEET = String.raw`(?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!`;
/** A text, which is passed over, or a cell or range, with its sheet where one is named; not the name of a function such as LOG10. */
const TEXT_OR_RANGE = new RegExp(
  String.raw`"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.$])(?<sheet>${SHEET})?(?<from>${CELL})(?::(?<to>${CELL}))?(?![\p{L}\p{N}_.(!])`,
  "giu",
);

const GONE = "#REF!";

/** A formula written for one cell as it reads so many rows and columns further: relative references move, $ ones stay. */
export function formulaAt(formula: string, rows: number, columns: number): string {
  const move = (reference: Reference): Reference => ({
    ...reference,
    row: reference.fixedRow ? reference.row : reference.row + rows,
    column: reference.fixedColumn ? reference.column : reference.column + columns,
  });
  return mapRanges(formula, (from, to, sheet = "") => sheet + rangeText(move(from), to && move(to)));
}

/**
 * A formula as it reads once rows of its own sheet were inserted before a row, or, with a negative count, deleted from there on. References
 * to other sheets stay.
 */
export function formulaAfterShift(formula: string, row: number, count: number): string {
  return mapRanges(formula, (from, to, sheet) => {
    if (sheet) return null;
    const isGone = (at: number) => count < 0 && at >= row && at < row - count;
    if (isGone(from.row) && (!to || isGone(to.row))) return GONE;
    const first = isGone(from.row) ? row : shiftedRow(from.row, row, count);
    if (!to) return rangeText({ ...from, row: first }, null);
    return rangeText({ ...from, row: first }, { ...to, row: isGone(to.row) ? row - 1 : shiftedRow(to.row, row, count) });
  });
}

function shiftedRow(at: number, row: number, count: number): number {
  return at < row ? at : at + count;
}

/** A formula with every cell and range that it names changed, each with its sheet ("Điểm!") where one is named; null leaves it. */
export function mapRanges(
  formula: string,
  change: (from: Reference, to: Reference | null, sheet: string | undefined) => string | null,
): string {
  return formula.replace(TEXT_OR_RANGE, (whole: string, ...rest: unknown[]) => {
    const { sheet, from, to } = rest.at(-1) as Partial<Record<"sheet" | "from" | "to", string>>;
    const first = from && referenceOf(from);
    if (!first) return whole;
    return change(first, to ? referenceOf(to) : null, sheet) ?? whole;
  });
}

function referenceOf(text: string): Reference | null {
  const match = /^(\$?)[A-Z]+(\$?)/i.exec(text);
  const at = parseCell(text);
  return match && at && { ...at, fixedColumn: match[1] ?? "", fixedRow: match[2] ?? "" };
}

export function rangeText(from: Reference, to: Reference | null): string {
  return [from, ...(to ? [to] : [])].map(cellText).join(":");
}

function cellText({ row, column, fixedRow, fixedColumn }: Reference): string {
  if (row < 0 || column < 0) return GONE;
  if (!fixedRow && !fixedColumn) return cellAddress({ row, column });
  return `${fixedColumn}${columnName(column)}${fixedRow}${row + 1}`;
}
