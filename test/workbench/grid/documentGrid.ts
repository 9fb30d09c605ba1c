import { cellAddress, type CellArea, type CellPosition } from "../../../src/workbook/address";
import { ErrorValue, isFormula } from "../../host/document/cell";
import { copyByHand, hideByHand, renameByHand, showByHand } from "../../host/document/edits/sheetEdits";
import { LAST_COLUMN, LAST_ROW } from "../../host/document/excelAddress";
import { formulaAt } from "../../host/document/relativeFormula";
import { shownText } from "../../host/document/shownText";
import type { SpreadsheetDocument } from "../../host/document/spreadsheetDocument";
import type { ConditionalFormat, Worksheet } from "../../host/document/worksheet";
import type { CellLook, GridModel, Refusal, ShownCell, ShownSheet } from "./gridModel";
import { shownCharts } from "./shownCharts";

const SPARE_ROWS = 5;
const FEWEST_ROWS = 30;
const MOST_ROWS = 400;
const FEWEST_COLUMNS = 12;
const MOST_COLUMNS = 40;
const PIXELS_PER_POINT = 96 / 72;

/** The document as the grid shows it. The document is the truth; this only looks. */
export class DocumentGrid implements GridModel {
  constructor(private readonly current: () => SpreadsheetDocument) {}
  private readonly listeners = new Set<() => void>();
  private pending = false;
  private version = 0;
  /** A person moves the selection, which changes nothing else. */
  private isMoving = false;
  /** Cells as they were last looked at. */
  private readonly seen = new Map<string, ShownCell>();
  /** The same for the conditional formats of each sheet, by its id: those are slow to calculate. */
  private readonly conditions = new Map<string, ReadonlyMap<string, ConditionalFormat>>();
  /** How far a person went in a sheet. Forgotten with the next one: what is shown is drawn anew with every change. */
  private reached: Reached = { sheetId: null, rows: 0, columns: 0 };

  /** Follows a document that took the place of another. */
  follow(document: SpreadsheetDocument): void {
    this.forget();
    this.reached = { sheetId: null, rows: 0, columns: 0 };
    const other = () => {
      this.forget();
      this.changed();
    };
    document.undoList.onChange = other;
    document.subscribe(() => (this.isMoving ? this.changed() : other()));
    this.changed();
  }

  private forget(): void {
    this.version++;
    this.seen.clear();
    this.conditions.clear();
  }

  sheets(): readonly { readonly id: string; readonly name: string }[] {
    return this.current().sheets.filter(({ visibility }) => visibility === "Visible");
  }

  hiddenSheets(): readonly { readonly id: string; readonly name: string }[] {
    return this.current().sheets.filter(({ visibility }) => visibility === "Hidden");
  }

  renameSheet(sheetId: string, name: string): Refusal | null {
    return this.onSheet(sheetId, (sheet) => renameByHand(sheet, name));
  }

  copySheet(sheetId: string): Refusal | null {
    return this.onSheet(sheetId, copyByHand);
  }

  hideSheet(sheetId: string): Refusal | null {
    return this.onSheet(sheetId, hideByHand);
  }

  showSheet(sheetId: string): Refusal | null {
    return this.onSheet(sheetId, showByHand);
  }

  private onSheet(sheetId: string, edit: (sheet: Worksheet) => Refusal | null): Refusal | null {
    const sheet = this.current().findSheet(sheetId);
    return sheet ? edit(sheet) : null;
  }

  active(): ShownSheet {
    const sheet = this.current().active;
    return shownSheet(sheet, this.version, this.reachedIn(sheet), (position) => this.look(sheet, position));
  }

  reach({ row, column }: CellPosition): void {
    const sheet = this.current().active;
    const { rows, columns } = this.reachedIn(sheet);
    this.reached = {
      sheetId: sheet.id,
      rows: Math.max(rows, Math.min(row + 1, LAST_ROW)),
      columns: Math.max(columns, Math.min(column + 1, LAST_COLUMN)),
    };
    if (this.reached.rows > MOST_ROWS || this.reached.columns > MOST_COLUMNS) this.conditions.delete(sheet.id);
  }

  private reachedIn({ id }: Worksheet): Reached {
    return this.reached.sheetId === id ? this.reached : { sheetId: id, rows: 0, columns: 0 };
  }

  lastCell(): CellPosition {
    const used = this.current().active.usedPositions(true);
    return { row: Math.max(0, ...used.map(({ row }) => row)), column: Math.max(0, ...used.map(({ column }) => column)) };
  }

  private look(sheet: Worksheet, position: CellPosition): ShownCell {
    const address = cellAddress(position);
    const key = `${sheet.id} ${address}`;
    const seen = this.seen.get(key) ?? shownCell(sheet, position, this.conditionsOf(sheet).get(address));
    this.seen.set(key, seen);
    return seen;
  }

  private conditionsOf(sheet: Worksheet): ReadonlyMap<string, ConditionalFormat> {
    const known = this.conditions.get(sheet.id) ?? trueConditions(sheet, this.reachedIn(sheet));
    this.conditions.set(sheet.id, known);
    return known;
  }

  activate(sheetId: string): void {
    const sheet = this.current().findSheet(sheetId);
    if (sheet) this.current().activate(sheet);
  }

  selection(): CellArea {
    return this.current().selection;
  }

  select(area: CellArea): void {
    this.isMoving = true;
    this.current().select(area);
    this.isMoving = false;
  }

  entry(position: CellPosition): string {
    const input = this.current().active.inputAt(position);
    if (isFormula(input)) return input.formula;
    const { constant } = input;
    return typeof constant === "number" ? String(constant).replace(".", ",") : constant === null ? "" : String(constant);
  }

  type(position: CellPosition, text: string): Refusal | null {
    return this.current().type(position, text);
  }

  paste(position: CellPosition, block: readonly (readonly string[])[]): Refusal | null {
    return this.current().paste(position, block);
  }

  clear(area: CellArea): Refusal | null {
    return this.current().clear(area);
  }

  pasteCells(sheetId: string, area: CellArea, isCut: boolean): Refusal | null {
    return this.onSheet(sheetId, (sheet) => this.current().pasteCells({ sheet, area }, this.current().selection, isCut));
  }

  insertRows(row: number, count: number): Refusal | null {
    return this.current().insertRows(this.current().active, row, count);
  }

  deleteRows(row: number, count: number): Refusal | null {
    return this.current().deleteRows(this.current().active, row, count);
  }

  hideRows(row: number, count: number): Refusal | null {
    return this.current().setHidden(row, count, true);
  }

  showRows(row: number, count: number): Refusal | null {
    return this.current().setHidden(Math.max(row - 1, 0), count + 2, false);
  }

  hasHiddenRows(row: number, count: number): boolean {
    return [...this.current().active.hiddenRows].some((each) => each >= row - 1 && each <= row + count);
  }

  sort(isDescending: boolean): Refusal | null {
    return this.current().sort(isDescending);
  }

  undo(): void {
    this.current().undoList.undo();
  }

  redo(): void {
    this.current().undoList.redo();
  }

  canUndo(): boolean {
    return this.current().undoList.canUndo;
  }

  canRedo(): boolean {
    return this.current().undoList.canRedo;
  }

  setEditing(editing: boolean): void {
    this.current().isEditing = editing;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Many changes of one command are drawn once. */
  private changed(): void {
    if (this.pending) return;
    this.pending = true;
    requestAnimationFrame(() => {
      this.pending = false;
      for (const listener of this.listeners) listener();
    });
  }
}

interface Reached {
  readonly sheetId: string | null;
  readonly rows: number;
  readonly columns: number;
}

function shownSheet(sheet: Worksheet, version: number, reached: Reached, cell: ShownSheet["cell"]): ShownSheet {
  const ends = sheet.charts.map(({ at }) => ({ row: at.row + at.rows - 1, column: at.column + at.columns - 1 }));
  const used = [...sheet.usedPositions(true), ...ends];
  const rows = Math.max(FEWEST_ROWS, ...used.map(({ row }) => row + 1 + SPARE_ROWS));
  const columns = Math.max(FEWEST_COLUMNS, ...used.map(({ column }) => column + 2));
  return {
    id: sheet.id,
    name: sheet.name,
    version,
    isProtected: sheet.protection !== null,
    rows: Math.max(Math.min(rows, MOST_ROWS), reached.rows),
    columns: Math.max(Math.min(columns, MOST_COLUMNS), reached.columns),
    frozenRows: sheet.frozenRows,
    merges: sheet.merges,
    charts: shownCharts(sheet),
    columnWidth: (column) => sheet.columnWidth(column) * PIXELS_PER_POINT,
    rowHeight: (row) => {
      const height = sheet.rowHeights.get(row);
      return height === undefined ? null : height * PIXELS_PER_POINT;
    },
    isHidden: (row) => sheet.hiddenRows.has(row),
    cell,
  };
}

const HORIZONTAL: Readonly<Record<string, CellLook["horizontal"]>> = { Left: "left", Center: "center", Right: "right" };
const VERTICAL: Readonly<Record<string, CellLook["vertical"]>> = { Top: "top", Center: "middle", Bottom: "bottom" };

function shownCell(sheet: Worksheet, position: CellPosition, conditional: ConditionalFormat | undefined): ShownCell {
  const format = sheet.formatAt(position);
  const value = sheet.valueAt(position);
  const byKind = typeof value === "number" ? "right" : value instanceof ErrorValue || typeof value === "boolean" ? "center" : "left";
  return {
    text: shownText(value, format.numberFormat),
    isLocked: format.locked,
    look: {
      fontFamily: format.fontName,
      fontSize: format.fontSize,
      bold: format.bold,
      italic: format.italic,
      color: conditional?.fontColor || format.fontColor,
      fill: conditional?.fill || format.fill || null,
      horizontal: HORIZONTAL[format.horizontal] ?? byKind,
      vertical: VERTICAL[format.vertical] ?? "bottom",
      wrap: format.wrap,
      border: format.borders.bottom !== undefined,
    },
  };
}

/** For the cells that are shown, the first conditional format that is true. By address. */
function trueConditions(sheet: Worksheet, reached: Reached): Map<string, ConditionalFormat> {
  const conditions = sheet.conditionalFormats.flatMap((format) =>
    shownCells(format.area, reached).map((position) => ({ format, position, address: cellAddress(position) })),
  );
  const values = sheet.document.calculator.evaluateAll(
    sheet.id,
    conditions.map(({ format: { area, formula }, position }) => formulaAt(formula, position.row - area.row, position.column - area.column)),
  );
  const found = new Map<string, ConditionalFormat>();
  conditions.forEach(({ format, address }, i) => values[i] === true && !found.has(address) && found.set(address, format));
  return found;
}

/** The cells of an area that the grid shows at most. */
function shownCells(area: CellArea, reached: Reached): CellPosition[] {
  const rows = Math.min(area.rows, Math.max(MOST_ROWS, reached.rows) - area.row);
  const columns = Math.min(area.columns, Math.max(MOST_COLUMNS, reached.columns) - area.column);
  return Array.from({ length: Math.max(rows * columns, 0) }, (_, i) => ({
    row: area.row + Math.floor(i / columns),
    column: area.column + (i % columns),
  }));
}
