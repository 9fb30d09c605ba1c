import { cellAddress, type CellArea, type CellPosition } from "../../src/workbook/address";
import { ErrorValue, isFormula } from "../host/document/cell";
import { formulaAt } from "../host/document/relativeFormula";
import { shownText } from "../host/document/shownText";
import type { SpreadsheetDocument } from "../host/document/spreadsheetDocument";
import type { Worksheet } from "../host/document/worksheet";
import type { CellLook, GridModel, Refusal, ShownCell, ShownSheet } from "./gridModel";
import { shownCharts } from "./shownCharts";

const SPARE_ROWS = 20;
const FEWEST_ROWS = 40;
const MOST_ROWS = 400;
const FEWEST_COLUMNS = 12;
const MOST_COLUMNS = 40;
const PIXELS_PER_POINT = 96 / 72;

/** The document as the grid shows it. The document is the truth; this only looks. */
export class DocumentGrid implements GridModel {
  constructor(private readonly current: () => SpreadsheetDocument) {}
  private readonly listeners = new Set<() => void>();
  private pending = false;
  /** Cells as they were last looked at: moving the selection changes none, and conditional formats are slow to calculate. */
  private readonly seen = new Map<string, ShownCell>();

  /** Follows a document that took the place of another. */
  follow(document: SpreadsheetDocument): void {
    this.seen.clear();
    document.subscribe(({ kind }) => {
      if (kind !== "selected") this.seen.clear();
      this.changed();
    });
    this.changed();
  }

  sheets(): readonly { readonly id: string; readonly name: string }[] {
    return this.current().sheets.filter(({ visibility }) => visibility === "Visible");
  }

  active(): ShownSheet {
    const sheet = this.current().active;
    return shownSheet(sheet, (position) => this.look(sheet, position));
  }

  private look(sheet: Worksheet, position: CellPosition): ShownCell {
    const key = `${sheet.id} ${cellAddress(position)}`;
    const seen = this.seen.get(key) ?? shownCell(sheet, position);
    this.seen.set(key, seen);
    return seen;
  }

  activate(sheetId: string): void {
    const sheet = this.current().findSheet(sheetId);
    if (sheet) this.current().activate(sheet);
  }

  selection(): CellArea {
    return this.current().selection;
  }

  select(area: CellArea): void {
    this.current().select(area);
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

  insertRow(row: number): Refusal | null {
    return this.current().insertRows(this.current().active, row);
  }

  deleteRow(row: number): Refusal | null {
    return this.current().deleteRows(this.current().active, row);
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

function shownSheet(sheet: Worksheet, cell: ShownSheet["cell"]): ShownSheet {
  const used = sheet.usedPositions(true);
  const rows = Math.max(FEWEST_ROWS, ...used.map(({ row }) => row + 1 + SPARE_ROWS));
  const columns = Math.max(FEWEST_COLUMNS, ...used.map(({ column }) => column + 2));
  return {
    id: sheet.id,
    name: sheet.name,
    isProtected: sheet.protection !== null,
    rows: Math.min(rows, MOST_ROWS),
    columns: Math.min(columns, MOST_COLUMNS),
    frozenRows: sheet.frozenRows,
    merges: sheet.merges,
    charts: shownCharts(sheet),
    columnWidth: (column) => sheet.columnWidth(column) * PIXELS_PER_POINT,
    rowHeight: (row) => {
      const height = sheet.rowHeights.get(row);
      return height === undefined ? null : height * PIXELS_PER_POINT;
    },
    cell,
  };
}

const HORIZONTAL: Readonly<Record<string, CellLook["horizontal"]>> = { Left: "left", Center: "center", Right: "right" };
const VERTICAL: Readonly<Record<string, CellLook["vertical"]>> = { Top: "top", Center: "middle", Bottom: "bottom" };

function shownCell(sheet: Worksheet, position: CellPosition): ShownCell {
  const format = sheet.formatAt(position);
  const value = sheet.valueAt(position);
  const conditional = conditionalColours(sheet, position);
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

/** The first conditional format that is true for a cell. */
function conditionalColours(sheet: Worksheet, { row, column }: CellPosition): { fill: string; fontColor: string } | null {
  const found = sheet.conditionalFormats.find(({ area, formula }) => {
    const inside = row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
    return inside && sheet.document.calculator.evaluate(sheet.id, formulaAt(formula, row - area.row, column - area.column)) === true;
  });
  return found ?? null;
}
