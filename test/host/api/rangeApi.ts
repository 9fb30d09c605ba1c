import { type CellArea, type CellPosition } from "../../../src/workbook/address";
import { ErrorValue, isFormula, PLAIN_FORMAT, type CellFormat, type CellValue } from "../document/cell";
import { enterFromProgram } from "../document/entry";
import { LAST_COLUMN, LAST_ROW } from "../document/excelAddress";
import { shownText } from "../document/shownText";
import { positionsOf } from "../document/areas";
import type { Worksheet } from "../document/worksheet";
import { HostError } from "../protocol/messages";
import { formatOf, type SettableProperties } from "./cellProperties";
import { ConditionalFormatCollectionApi } from "./conditionalFormatApi";
import { DataValidationApi } from "./dataValidationApi";
import { RangeAreasApi } from "./rangeAreasApi";
import { RangeFormatApi } from "./rangeFormatApi";
import { fullAddress, WorksheetApi } from "./worksheetApi";

/** More cells than any form: what would be walked cell by cell is refused, not hung on. */
const MOST_CELLS = 200_000;

const WRONG_SIZE = "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

export class RangeApi {
  readonly $type = "Range";
  readonly format: RangeFormatApi;
  readonly dataValidation: DataValidationApi;
  readonly conditionalFormats: ConditionalFormatCollectionApi;

  constructor(
    readonly sheet: Worksheet,
    readonly area: CellArea,
  ) {
    this.format = new RangeFormatApi(this);
    this.dataValidation = new DataValidationApi(this);
    this.conditionalFormats = new ConditionalFormatCollectionApi(this);
  }

  get address(): string {
    return fullAddress(this.sheet, this.area);
  }
  get worksheet(): WorksheetApi {
    return new WorksheetApi(this.sheet);
  }
  get rowIndex(): number {
    return this.area.row;
  }
  get columnIndex(): number {
    return this.area.column;
  }
  get rowCount(): number {
    return this.area.rows;
  }
  get columnCount(): number {
    return this.area.columns;
  }
  get cellCount(): number {
    return this.area.rows * this.area.columns;
  }

  get values(): unknown[][] {
    return this.grid((at) => plainValue(this.sheet.valueAt(at)));
  }
  set values(values: unknown) {
    this.enter(values);
  }
  get formulas(): unknown[][] {
    return this.grid((at) => {
      const input = this.sheet.inputAt(at);
      return isFormula(input) ? input.formula : plainValue(input.constant);
    });
  }
  set formulas(values: unknown) {
    this.enter(values);
  }
  get valueTypes(): string[][] {
    return this.grid((at) => typeOf(this.sheet.valueAt(at)));
  }
  get text(): string[][] {
    return this.grid((at) => shownText(this.sheet.valueAt(at), this.sheet.formatAt(at).numberFormat));
  }
  get numberFormat(): string[][] {
    return this.grid((at) => this.sheet.formatAt(at).numberFormat);
  }
  set numberFormat(formats: unknown) {
    this.guardFormatting();
    this.each(formats, (at, format) => this.sheet.dress(at, { numberFormat: String(format) }));
  }

  /** One format member where all cells agree, else null. */
  common<K extends keyof CellFormat>(member: K): CellFormat[K] | null {
    const [first, ...rest] = this.positions().map((at) => this.sheet.formatAt(at)[member]);
    return rest.every((each) => each === first) ? (first ?? PLAIN_FORMAT[member]) : null;
  }

  dress(format: Partial<CellFormat>): void {
    this.guardFormatting();
    for (const at of this.positions()) this.sheet.dress(at, format);
  }

  positions(): CellPosition[] {
    if (this.cellCount > MOST_CELLS)
      throw new HostError("InvalidArgument", `The emulated Excel does not walk through ${this.cellCount} cells.`);
    return positionsOf(this.area);
  }

  getCell(row: number, column: number): RangeApi {
    return this.at({ row: this.area.row + row, column: this.area.column + column, rows: 1, columns: 1 });
  }

  getRow(row: number): RangeApi {
    return this.at({ ...this.area, row: this.area.row + row, rows: 1 });
  }

  getColumn(column: number): RangeApi {
    return this.at({ ...this.area, column: this.area.column + column, columns: 1 });
  }

  getOffsetRange(rows: number, columns: number): RangeApi {
    return this.at({ ...this.area, row: this.area.row + rows, column: this.area.column + columns });
  }

  getResizedRange(rows: number, columns: number): RangeApi {
    return this.at({ ...this.area, rows: this.area.rows + rows, columns: this.area.columns + columns });
  }

  getEntireColumn(): RangeApi {
    return this.at({ ...this.area, row: 0, rows: LAST_ROW });
  }

  getEntireRow(): RangeApi {
    return new RangeApi(this.sheet, { ...this.area, column: 0, columns: LAST_COLUMN });
  }

  getBoundingRect(other: RangeApi): RangeApi {
    const row = Math.min(this.area.row, other.area.row);
    const column = Math.min(this.area.column, other.area.column);
    const bottom = Math.max(this.area.row + this.area.rows, other.area.row + other.area.rows);
    const right = Math.max(this.area.column + this.area.columns, other.area.column + other.area.columns);
    return new RangeApi(this.sheet, { row, column, rows: bottom - row, columns: right - column });
  }

  /** The client sends a large grid in pieces of rows, and has its size checked first. */
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.area.rows || columns !== this.area.columns) throw new HostError("InvalidArgument", WRONG_SIZE);
  }

  getUsedRangeOrNullObject(valuesOnly?: boolean): RangeApi | null {
    const { row, column, rows, columns } = this.area;
    const used = this.sheet
      .usedPositions(!valuesOnly)
      .filter((at) => at.row >= row && at.row < row + rows && at.column >= column && at.column < column + columns);
    if (used.length === 0) return null;
    const top = Math.min(...used.map((at) => at.row));
    const left = Math.min(...used.map((at) => at.column));
    const bottom = Math.max(...used.map((at) => at.row));
    const right = Math.max(...used.map((at) => at.column));
    return new RangeApi(this.sheet, { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 });
  }

  getMergedAreasOrNullObject(): RangeAreasApi | null {
    const inside = this.sheet.merges.filter((merge) => overlap(merge, this.area));
    return inside.length > 0 ? new RangeAreasApi(this.sheet, inside) : null;
  }

  /** Whole rows only: cells do not move sideways or in part here. */
  insert(_shift: string): RangeApi {
    this.wholeRows("insert");
    if (this.sheet.document.insertRows(this.sheet, this.area.row, this.area.rows, true)) throw denied();
    return this;
  }

  delete(_shift: string): void {
    this.wholeRows("delete");
    if (this.sheet.document.deleteRows(this.sheet, this.area.row, this.area.rows, true)) throw denied();
  }

  /** A whole row to a blank one only. What looks at its cells follows; rules stay where they are. */
  moveTo(destination: RangeApi): void {
    this.wholeRows("moveTo");
    destination.wholeRows("moveTo");
    this.guardShape();
    if (this.area.rows !== 1 || this.sheet !== destination.sheet || destination.getUsedRangeOrNullObject(true) !== null) {
      throw new HostError(
        "NotImplemented",
        "The emulated Excel does not implement Range.moveTo but for a row to a blank row of its sheet.",
      );
    }
    this.sheet.document.moveRow(this.sheet, this.area.row, destination.area.row);
  }

  merge(): void {
    this.guardShape();
    if (this.sheet.merges.some((merge) => overlap(merge, this.area) && !encloses(this.area, merge))) {
      throw new HostError("MergedRangeConflict", "The range overlaps a merged cell.");
    }
    this.unmerge();
    if (this.cellCount < 2) return;
    this.sheet.merges.push(this.area);
    const [, ...others] = this.positions();
    for (const at of others) if (this.sheet.peek(at)) this.sheet.put(at, { constant: null });
  }

  unmerge(): void {
    this.guardShape();
    this.sheet.merges = this.sheet.merges.filter((merge) => !overlap(merge, this.area));
  }

  clear(applyTo = "All"): void {
    this.guardShape();
    for (const at of this.sheet.usedPositions(true).filter((each) => contains(this.area, each))) {
      if (applyTo !== "Formats") this.sheet.put(at, { constant: null });
      if (applyTo !== "Contents") this.sheet.undress(at);
    }
    this.changed();
  }

  setCellProperties(properties: readonly (readonly SettableProperties[])[]): void {
    this.guardFormatting();
    this.each(properties, (at, settable) => this.sheet.dress(at, formatOf(settable as SettableProperties, this.sheet.formatAt(at))));
  }

  /** Of what can be asked for, only what the document holds and somebody needed. */
  getCellProperties({ format }: { readonly format?: { readonly indentLevel?: boolean } }): object[][] {
    return this.grid((at) => (format?.indentLevel ? { format: { indentLevel: this.sheet.formatAt(at).indent } } : {}));
  }

  select(): void {
    this.sheet.document.activate(this.sheet);
    this.sheet.document.select(this.area);
  }

  private grid<T>(read: (at: CellPosition) => T): T[][] {
    const cells = this.positions().map(read);
    return Array.from({ length: this.area.rows }, (_, i) => cells.slice(i * this.area.columns, (i + 1) * this.area.columns));
  }

  private enter(values: unknown): void {
    if (this.sheet.document.isReadOnly) throw denied();
    if (this.sheet.protection && this.positions().some((at) => this.sheet.formatAt(at).locked)) throw denied();
    this.sheet.document.calculator.hold(() =>
      this.each(values, (at, value) => {
        // What is written behind the first cell of a merged area is lost without a word.
        const merge = this.sheet.mergeAt(at);
        if (merge && (merge.row !== at.row || merge.column !== at.column)) return;
        const { input, numberFormat } = enterFromProgram(value, this.sheet.formatAt(at).numberFormat);
        this.sheet.put(at, input);
        if (numberFormat && this.sheet.formatAt(at).numberFormat === "General") this.sheet.dress(at, { numberFormat });
      }),
    );
    this.changed();
  }

  /** Calls for each cell with its own value of a grid, or with the one value for all; null leaves a cell alone. */
  private each(values: unknown, put: (at: CellPosition, value: unknown) => void): void {
    const isGrid = Array.isArray(values);
    const fits =
      !isGrid || (values.length === this.area.rows && values.every((row) => Array.isArray(row) && row.length === this.area.columns));
    if (!fits) throw new HostError("InvalidArgument", WRONG_SIZE);
    this.positions().forEach((at) => {
      const value = isGrid ? (values as unknown[][])[at.row - this.area.row]![at.column - this.area.column] : values;
      if (value !== null) put(at, value);
    });
  }

  /** Formats of a protected sheet are shut, on locked and on open cells alike, unless it was protected to leave them free. */
  guardFormatting(permission = "allowFormatCells"): void {
    if (this.sheet.protection && this.sheet.protection[permission] !== true) throw denied();
    if (this.sheet.document.isReadOnly) throw denied();
  }

  /** Merging and clearing are refused on every protected sheet. */
  guardShape(): void {
    if (this.sheet.protection || this.sheet.document.isReadOnly) throw denied();
  }

  private wholeRows(member: string): void {
    if (this.area.columns === LAST_COLUMN) return;
    throw new HostError("NotImplemented", `The emulated Excel does not implement Range.${member} but for whole rows.`);
  }

  private at(area: CellArea): RangeApi {
    const { row, column, rows, columns } = area;
    const isOnSheet = row >= 0 && column >= 0 && rows > 0 && columns > 0 && row + rows <= LAST_ROW && column + columns <= LAST_COLUMN;
    if (!isOnSheet) throw new HostError("InvalidArgument", "The argument is invalid or missing or has an incorrect format.");
    return new RangeApi(this.sheet, area);
  }

  private changed(): void {
    this.sheet.document.edited(this.sheet, this.area, true);
  }
}

function denied(): HostError {
  return new HostError("AccessDenied", "You cannot perform the requested operation.");
}

function plainValue(value: CellValue): string | number | boolean {
  if (value === null) return "";
  return value instanceof ErrorValue ? value.text : value;
}

function typeOf(value: CellValue): string {
  if (value === null) return "Empty";
  if (value instanceof ErrorValue) return "Error";
  return typeof value === "string" ? "String" : typeof value === "number" ? "Double" : "Boolean";
}

export function overlap(a: CellArea, b: CellArea): boolean {
  return a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;
}

function encloses(outer: CellArea, inner: CellArea): boolean {
  return contains(outer, inner) && contains(outer, { row: inner.row + inner.rows - 1, column: inner.column + inner.columns - 1 });
}

function contains({ row, column, rows, columns }: CellArea, at: CellPosition): boolean {
  return at.row >= row && at.row < row + rows && at.column >= column && at.column < column + columns;
}
