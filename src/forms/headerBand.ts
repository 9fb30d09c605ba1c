import type { CellArea, CellPosition } from "../workbook/address";
import { cellAt, endOf, type SheetSnapshot } from "../workbook/sheetSnapshot";
import { plainHeader } from "./tableHeader";

/** One to three rows that may together head a table, with what they call each column. */
export interface HeaderBand {
  /** Its last row: the table begins below. */
  readonly row: number;
  readonly depth: number;
  readonly labels: readonly HeaderLabel[];
}

export interface HeaderLabel {
  readonly column: number;
  /** From the top down, as a person reads them: "Điểm", "Tối đa". */
  readonly parts: readonly string[];
  /** The same in a form that can be compared. */
  readonly plain: string;
  /** Of the lowest part alone. */
  readonly plainLast: string;
}

/** A table begins within this many rows of a sheet. */
const ROWS_SEARCHED = 400;
const DEEPEST = 3;
/** More letters than this are a title or a sentence, not the name of a column. */
const LONGEST_LABEL = 90;

/** A sheet is looked at for each kind of table that may stand on it; what stands in its rows does not change in between. */
const bandsBySheet = new WeakMap<SheetSnapshot, readonly HeaderBand[]>();

/** Every band of a sheet that names two columns or more, from the top down, the shallow ones first. */
export function headerBands(sheet: SheetSnapshot): readonly HeaderBand[] {
  const bands = bandsBySheet.get(sheet) ?? readBands(sheet);
  bandsBySheet.set(sheet, bands);
  return bands;
}

function readBands(sheet: SheetSnapshot): HeaderBand[] {
  const texts = new SheetTexts(sheet);
  const last = Math.min(endOf(sheet).row, sheet.origin.row + ROWS_SEARCHED);
  const bands: HeaderBand[] = [];
  for (let top = sheet.origin.row; top < last; top++) {
    if (texts.countIn(top) < 2) continue;
    for (let depth = 1; depth <= DEEPEST && top + depth <= last; depth++) {
      // A row without any text cannot be the last of a header.
      if (depth > 1 && texts.countIn(top + depth - 1) === 0) continue;
      const labels = labelsOf(texts, top, depth);
      if (labels.length >= 2) bands.push({ row: top + depth - 1, depth, labels });
    }
  }
  return bands;
}

function labelsOf(texts: SheetTexts, top: number, depth: number): HeaderLabel[] {
  const labels: HeaderLabel[] = [];
  for (let column = texts.first; column < texts.end; column++) {
    const cells = Array.from({ length: depth }, (_, i) => texts.at(top + i, column));
    // Behind the first column of a merged area nothing is named anew.
    if (!cells.some((cell) => cell?.column === column)) continue;
    if (depth > 1 && !cells[0] && cells.at(-1)) cells[0] = groupOver(texts, top, top + depth - 1, column);
    const parts = [...new Set(cells)].filter((cell) => cell !== null && cell !== undefined);
    labels.push({
      column,
      parts: parts.map(({ text }) => text),
      plain: parts.map(({ plain }) => plain).join(" "),
      plainLast: parts.at(-1)!.plain,
    });
  }
  return labels;
}

/** The name of a group stands over its first column only, where nobody merged it: "Thẩm định" over "Lần 1", "Lần 2". */
function groupOver(texts: SheetTexts, top: number, bottom: number, column: number): CellText | null {
  for (let left = column - 1; left >= texts.first; left--) {
    const below = texts.at(bottom, left);
    if (!below || below.row !== bottom) return null;
    const group = texts.at(top, left);
    if (group) return group;
  }
  return null;
}

interface CellText {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly plain: string;
}

/** The short texts of a sheet's head; every cell of a merged area has the text of its first. */
class SheetTexts {
  readonly first: number;
  readonly end: number;
  private readonly rows = new Map<number, readonly (CellText | null)[]>();
  private readonly masters = new Map<number, Map<number, CellPosition>>();

  constructor(private readonly sheet: SheetSnapshot) {
    this.first = sheet.origin.column;
    this.end = endOf(sheet).column;
    const lastRow = sheet.origin.row + ROWS_SEARCHED;
    for (const area of sheet.merges) {
      for (let row = area.row; row < Math.min(area.row + area.rows, lastRow); row++) this.cover(row, area);
    }
  }

  at(row: number, column: number): CellText | null {
    return this.row(row)[column - this.first] ?? null;
  }

  /** How many texts begin in a row. */
  countIn(row: number): number {
    return this.row(row).filter((cell, i) => cell?.row === row && cell.column === this.first + i).length;
  }

  private cover(row: number, area: CellArea): void {
    const columns = this.masters.get(row) ?? new Map<number, CellPosition>();
    for (let column = area.column; column < Math.min(area.column + area.columns, this.end); column++) columns.set(column, area);
    this.masters.set(row, columns);
  }

  private row(row: number): readonly (CellText | null)[] {
    const known = this.rows.get(row);
    if (known) return known;
    const masters = this.masters.get(row);
    const read = Array.from({ length: this.end - this.first }, (_, i) => {
      const master = masters?.get(this.first + i);
      // A merged cell is one and the same text wherever it is met.
      if (master && master.row < row) return this.at(master.row, master.column);
      return textAt(this.sheet, master ?? { row, column: this.first + i });
    });
    this.rows.set(row, read);
    return read;
  }
}

function textAt(sheet: SheetSnapshot, { row, column }: CellPosition): CellText | null {
  const { kind, value } = cellAt(sheet, { row, column });
  const text = kind === "text" ? String(value).normalize("NFC").replace(/\s+/g, " ").trim() : "";
  return text === "" || text.length > LONGEST_LABEL ? null : { row, column, text, plain: plainHeader(text.replaceAll("%", " phần trăm ")) };
}
