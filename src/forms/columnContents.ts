import { allCriteria, allGroups, type CriteriaSet } from "../criteria/criteriaSet";
import { normalizeCode } from "../criteria/code";
import type { Points } from "../criteria/points";
import type { CellPosition } from "../workbook/address";
import { cellAt, endOf, textOf, type CellSnapshot, type SheetSnapshot } from "../workbook/sheetSnapshot";
import { readPoints } from "./readPoints";
import { isReceivedTotal } from "./receivedRows";
import { splitCode } from "./splitCode";
import { plainHeader } from "./tableHeader";

/** A column with official names in this share of its rows is the column of names. */
const MANY = 0.3;

/** What the columns of a sheet hold, where their header does not tell. */
export class ColumnContents {
  private readonly maxima: ReadonlyMap<string, Points>;
  private readonly namesByCode: ReadonlyMap<string, string>;
  private readonly officialNames: readonly string[];
  private readonly end: CellPosition;
  private readonly coded = new Map<number, readonly (readonly [row: number, code: string])[]>();

  constructor(
    private readonly sheet: SheetSnapshot,
    set: CriteriaSet,
    private readonly firstRow: number,
  ) {
    this.maxima = new Map(allCriteria(set).map(({ code, maximum }) => [code, maximum]));
    this.namesByCode = new Map(allCriteria(set).map(({ code, name }) => [code, plainHeader(name)]));
    this.officialNames = [...set.domains, ...allGroups(set), ...allCriteria(set)].map(({ name }) => plainHeader(name));
    this.end = endOf(sheet);
  }

  /** The column that shows most of the set's criteria, and which share of them; `preferred` where that shows about as many. */
  codes(preferred?: number): { readonly column: number; readonly share: number } | null {
    const shares = this.columns().map((column) => ({ column, share: this.shareOfCodes(column) }));
    const best = shares.reduce((a, b) => (b.share > a.share ? b : a), { column: -1, share: 0 });
    if (best.share === 0) return null;
    const told = shares.find(({ column }) => column === preferred);
    return told && told.share * 2 >= best.share ? told : best;
  }

  /** Which share of the set's criteria a column shows. */
  shareOfCodes(column: number): number {
    return new Set(this.codedRows(column).map(([, code]) => code)).size / this.maxima.size;
  }

  /** The first row in which a column shows a criterion of the set. */
  firstCodedRow(codeColumn: number): number {
    return this.codedRows(codeColumn)[0]?.[0] ?? this.end.row;
  }

  /** The first rows in which a column shows a criterion of the set. */
  rowsOf(codeColumn: number, count: number): number[] {
    return this.codedRows(codeColumn)
      .slice(0, count)
      .map(([row]) => row);
  }

  /** Columns that hold anything in the rows of criteria. */
  columnsInUse(codeColumn: number): number[] {
    const rows = this.codedRows(codeColumn);
    return this.columns().filter((column) => rows.some(([row]) => cellAt(this.sheet, { row, column }).kind !== "empty"));
  }

  /** The column that shows most of the criteria's official names, alone or behind their codes; null where none shows many. */
  names(codeColumn: number): number | null {
    const rows = this.codedRows(codeColumn);
    const counts = this.columns().map((column) => ({
      column,
      count: rows.filter(([row, code]) => this.isNamed(cellAt(this.sheet, { row, column }), code)).length,
    }));
    const best = counts.reduce((a, b) => (b.count > a.count ? b : a), { column: -1, count: 0 });
    return best.count >= rows.length * MANY && best.count > 0 ? best.column : null;
  }

  private isNamed(cell: CellSnapshot, code: string): boolean {
    if (cell.kind !== "text") return false;
    const text = textOf(cell);
    const official = this.namesByCode.get(code);
    return plainHeader(text) === official || plainHeader(splitCode(text)?.name ?? "") === official;
  }

  /** Whether a row has the total, or the official name of a domain, group or criterion, numbered or not: it is no header. */
  isEntry(row: number, ...columns: readonly number[]): boolean {
    const texts = columns.map((column) => plainHeader(textOf(cellAt(this.sheet, { row, column }))));
    return texts.some((text) => isReceivedTotal(text) || this.officialNames.some((name) => text.endsWith(name)));
  }

  /** The leftmost column whose points are nearly all the official maxima. */
  officialMaxima(codeColumn: number): number | null {
    const rows = this.codedRows(codeColumn);
    const shareAt = (column: number) => this.share(codeColumn, (row, code) => this.pointsAt(row, column) === this.maxima.get(code));
    return this.columns().find((column) => column !== codeColumn && rows.length > 2 && shareAt(column) >= 0.8) ?? null;
  }

  /** Which share of the coded rows has a number in a column. */
  shareOfPoints(column: number, codeColumn: number): number {
    return this.share(codeColumn, (row) => this.pointsAt(row, column) !== null);
  }

  /** Which share of the coded rows has a number in a column that the criterion's score may be. */
  shareOfScores(column: number, codeColumn: number): number {
    return this.share(codeColumn, (row, code) => {
      const points = this.pointsAt(row, column);
      return points !== null && points >= 0 && points <= this.maxima.get(code)!;
    });
  }

  private share(codeColumn: number, fits: (row: number, code: string) => boolean): number {
    const rows = this.codedRows(codeColumn);
    return rows.length === 0 ? 0 : rows.filter(([row, code]) => fits(row, code)).length / rows.length;
  }

  private pointsAt(row: number, column: number): Points | null {
    const reading = readPoints(cellAt(this.sheet, { row, column }));
    return reading.kind === "points" || reading.kind === "text-points" ? reading.points : null;
  }

  /** Whether two columns have the same points in every coded row. */
  isSamePoints(one: number, other: number, codeColumn: number): boolean {
    return this.codedRows(codeColumn).every(([row]) => this.pointsAt(row, one) === this.pointsAt(row, other));
  }

  private codedRows(column: number): readonly (readonly [row: number, code: string])[] {
    const known = this.coded.get(column);
    if (known) return known;
    const rows = this.readCodes(column);
    this.coded.set(column, rows);
    return rows;
  }

  private readCodes(column: number): [row: number, code: string][] {
    const rows: [number, string][] = [];
    for (let row = this.firstRow; row < this.end.row; row++) {
      const cell = cellAt(this.sheet, { row, column });
      if (cell.kind !== "text" && cell.kind !== "number") continue;
      const text = textOf(cell);
      const code = normalizeCode(text) ?? splitCode(text)?.code;
      if (code !== undefined && this.maxima.has(code)) rows.push([row, code]);
    }
    return rows;
  }

  private columns(): number[] {
    const { column: first } = this.sheet.origin;
    return Array.from({ length: this.end.column - first }, (_, i) => first + i);
  }
}
