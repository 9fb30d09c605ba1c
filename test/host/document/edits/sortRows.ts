import type { CellArea, CellPosition } from "../../../../src/workbook/address";
import { areasWithout, contains } from "../areas";
import { isFormula, type Cell, type CellInput, type CellValue } from "../cell";
import { formulaAt } from "../relativeFormula";
import { LOCKED, type TypingRefusal } from "../validation";
import type { Worksheet } from "../worksheet";

const MERGED: TypingRefusal = {
  title: "Microsoft Excel",
  message: "Để thực hiện việc này, tất cả các ô đã phối phải có cùng kích cỡ.",
};

/** In which order Excel sorts kinds of values; blanks come last, whichever way. */
const KINDS = ["number", "string", "boolean", "object"];
const WORDS = new Intl.Collator("vi", { sensitivity: "base" });

/**
 * What Excel sorts where some cells are selected: their rows, or, where it is one row, all that stand together with it but a heading. As
 * wide as what stands together ("expand the selection").
 */
export function areaToSort(sheet: Worksheet, selected: CellArea): CellArea {
  const region = regionAround(sheet, selected);
  if (selected.rows > 1) return { ...region, row: selected.row, rows: selected.rows };
  const isText = (row: number) => typeof sheet.valueAt({ row, column: selected.column }) === "string";
  const hasHeading = region.rows > 1 && isText(region.row) && !isText(region.row + 1);
  return hasHeading ? { ...region, row: region.row + 1, rows: region.rows - 1 } : region;
}

/** Why Excel would not sort an area for a person. Null where it would. */
export function refusalOfSorting(sheet: Worksheet, area: CellArea): TypingRefusal | null {
  const { protection } = sheet;
  const isLocked = ({ row }: CellPosition) =>
    Array.from({ length: area.columns }, (_, i) => ({ row, column: area.column + i })).some((at) => sheet.formatAt(at).locked);
  const rows = Array.from({ length: area.rows }, (_, i) => ({ row: area.row + i, column: area.column }));
  if (protection && (protection["allowSort"] !== true || rows.some(isLocked))) return LOCKED;
  return sheet.merges.some((merge) => areasWithout(merge, area)[0] !== merge) ? MERGED : null;
}

/** Brings the rows of an area into the order of one column. What stands in them moves as if copied; borders and hidden rows stay. */
export function sortRows(sheet: Worksheet, area: CellArea, column: number, isDescending: boolean): void {
  const rows = Array.from({ length: area.rows }, (_, i) => area.row + i).filter((row) => !sheet.hiddenRows.has(row));
  const lines = rows.map((row) => lineOf(sheet, area, row, column)).sort((a, b) => compare(a.key, b.key, isDescending));
  lines.forEach(({ row, cells }, i) => {
    const to = rows[i]!;
    if (to === row) return;
    cells.forEach(({ input, format }, j) => {
      const at = { row: to, column: area.column + j };
      sheet.put(at, moved(input, to - row));
      sheet.dress(at, { ...format, borders: sheet.formatAt(at).borders });
    });
  });
}

interface Line {
  readonly row: number;
  readonly key: CellValue;
  readonly cells: readonly Cell[];
}

function lineOf(sheet: Worksheet, area: CellArea, row: number, column: number): Line {
  const cells = Array.from({ length: area.columns }, (_, i) => {
    const at = { row, column: area.column + i };
    return { input: sheet.inputAt(at), format: sheet.formatAt(at) };
  });
  return { row, key: sheet.valueAt({ row, column }), cells };
}

function moved(input: CellInput, rows: number): CellInput {
  return isFormula(input) ? { formula: formulaAt(input.formula, rows, 0) } : input;
}

function compare(a: CellValue, b: CellValue, isDescending: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const way = isDescending ? -1 : 1;
  const byKind = KINDS.indexOf(typeof a) - KINDS.indexOf(typeof b);
  if (byKind !== 0) return way * byKind;
  return way * (typeof a === "string" ? WORDS.compare(a, String(b)) : Number(a) - Number(b) || 0);
}

/** The cells that hold something and stand together with some, up to blank rows and columns: Excel's current region. */
function regionAround(sheet: Worksheet, from: CellArea): CellArea {
  const used = sheet.usedPositions(false);
  for (let region = from; ;) {
    const around = { row: region.row - 1, column: region.column - 1, rows: region.rows + 2, columns: region.columns + 2 };
    const next = used.filter((at) => contains(around, at)).reduce(including, region);
    if (next.rows === region.rows && next.columns === region.columns) return region;
    region = next;
  }
}

function including(area: CellArea, { row, column }: CellPosition): CellArea {
  const top = Math.min(area.row, row);
  const left = Math.min(area.column, column);
  const bottom = Math.max(area.row + area.rows, row + 1);
  const right = Math.max(area.column + area.columns, column + 1);
  return { row: top, column: left, rows: bottom - top, columns: right - left };
}
