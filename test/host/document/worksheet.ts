import type { CellArea, CellPosition } from "../../../src/workbook/address";
import { EMPTY_INPUT, isFormula, PLAIN_FORMAT, type Cell, type CellFormat, type CellInput, type CellValue } from "./cell";
import { areaAfterShift, contains } from "./areas";
import { chartAfterShift, type Chart } from "./chart";
import { ruleAfterShift } from "./cellRules";
import type { SpreadsheetDocument } from "./spreadsheetDocument";

/** A validation rule as the API words it, over an area. */
export interface Validation {
  area: CellArea;
  rule: Readonly<Record<string, unknown>>;
  errorAlert: { readonly message: string; readonly showAlert: boolean; readonly style: string; readonly title: string };
  prompt: { readonly message: string; readonly showPrompt: boolean; readonly title: string };
  ignoreBlanks: boolean;
}

export interface ConditionalFormat {
  readonly id: string;
  area: CellArea;
  formula: string;
  fill: string;
  fontColor: string;
  stopIfTrue: boolean;
}

/** What somebody remarked on a cell, which Excel keeps beside it. */
export interface Comment {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface PageSetup {
  orientation: string;
  paperSize: string;
  zoom: Readonly<Record<string, number>>;
  /** Points. */
  margins: { top: number; bottom: number; left: number; right: number; header: number; footer: number };
  printArea: CellArea | null;
  titleRows: { first: number; last: number } | null;
  centerHorizontally: boolean;
  /** Colours stay off the paper. */
  blackAndWhite: boolean;
}

/** What a sheet holds besides its cells, as far as undo brings it back. */
type Layout = Pick<
  Worksheet,
  | "columnWidths"
  | "rowHeights"
  | "hiddenRows"
  | "validations"
  | "conditionalFormats"
  | "merges"
  | "charts"
  | "comments"
  | "frozenRows"
  | "frozenColumns"
  | "tabColor"
  | "showGridlines"
  | "page"
>;

/** All that undo brings back of a sheet. Its name, visibility and protection have no undo. */
export interface SheetContents {
  readonly cells: ReadonlyMap<string, Cell>;
  readonly layout: Layout;
}

const STANDARD_COLUMN_WIDTH = 48;

/** One sheet of the document: everything that it holds, and nothing of how it is shown. */
export class Worksheet {
  private cells = new Map<string, Cell>();
  columnWidths = new Map<number, number>();
  /** Of rows that somebody made as high; the others fit what stands in them. */
  rowHeights = new Map<number, number>();
  hiddenRows = new Set<number>();
  validations: Validation[] = [];
  conditionalFormats: ConditionalFormat[] = [];
  merges: CellArea[] = [];
  charts: Chart[] = [];
  comments: Comment[] = [];
  frozenRows = 0;
  frozenColumns = 0;
  visibility = "Visible";
  tabColor = "";
  showGridlines = true;
  /** Null while the sheet is open. */
  protection: Readonly<Record<string, unknown>> | null = null;
  page: PageSetup = {
    orientation: "Portrait",
    paperSize: "Letter",
    zoom: { scale: 100 },
    margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
    printArea: null,
    titleRows: null,
    centerHorizontally: false,
    blackAndWhite: false,
  };

  constructor(
    readonly document: SpreadsheetDocument,
    readonly id: string,
    public name: string,
  ) {}

  /** The cell, if anything was ever put there. */
  peek(position: CellPosition): Cell | undefined {
    return this.cells.get(keyOf(position));
  }

  valueAt(position: CellPosition): CellValue {
    const cell = this.peek(position);
    if (!cell) return null;
    return isFormula(cell.input) ? this.document.calculator.value(this.id, position.row, position.column) : cell.input.constant;
  }

  inputAt(position: CellPosition): CellInput {
    return this.peek(position)?.input ?? EMPTY_INPUT;
  }

  formatAt(position: CellPosition): CellFormat {
    return this.peek(position)?.format ?? PLAIN_FORMAT;
  }

  put(position: CellPosition, input: CellInput): void {
    this.cells.set(keyOf(position), { ...this.cellAt(position), input });
    this.document.calculator.set(this.id, position.row, position.column, input);
  }

  dress(position: CellPosition, format: Partial<CellFormat>): void {
    const cell = this.cellAt(position);
    this.cells.set(keyOf(position), { ...cell, format: { ...cell.format, ...format } });
  }

  undress(position: CellPosition): void {
    const cell = this.peek(position);
    if (cell) this.cells.set(keyOf(position), { ...cell, format: PLAIN_FORMAT });
  }

  /** Every position that holds something, or, with `dressed`, that has a format of its own too. */
  usedPositions(dressed: boolean): CellPosition[] {
    const used: CellPosition[] = [];
    for (const [key, { input, format }] of this.cells) {
      if (isFormula(input) || input.constant !== null || (dressed && format !== PLAIN_FORMAT)) used.push(positionOf(key));
    }
    return used;
  }

  columnWidth(column: number): number {
    return this.columnWidths.get(column) ?? STANDARD_COLUMN_WIDTH;
  }

  /** The merged area that a cell is part of. */
  mergeAt(at: CellPosition): CellArea | undefined {
    return this.merges.find((area) => contains(area, at));
  }

  validationAt(at: CellPosition): Validation | undefined {
    return this.validations.find(({ area }) => contains(area, at));
  }

  /** Moves all that stands at or below a row: cells, merges, rules, heights. Negative: rows vanish. */
  shiftRows(from: number, count: number): void {
    const gone = count < 0 ? -count : 0;
    const to = (row: number) => (row < from ? row : row < from + gone ? null : row + count);
    const moved = new Map<string, Cell>();
    for (const [key, cell] of this.cells) {
      const { row, column } = positionOf(key);
      const target = to(row);
      if (target !== null) moved.set(keyOf({ row: target, column }), cell);
    }
    this.cells = moved;
    if (count > 0) this.dressLikeAbove(from, count);
    this.merges = this.merges.flatMap((area) => areaAfterShift(area, from, count) ?? []);
    this.validations = this.validations.flatMap((each) => ruleAfterShift(each, from, count));
    this.conditionalFormats = this.conditionalFormats.flatMap((each) => ruleAfterShift(each, from, count));
    this.charts = this.charts.flatMap((each) => chartAfterShift(each, from, count));
    this.comments = this.comments.flatMap((each) => {
      const row = to(each.row);
      return row === null ? [] : [{ ...each, row }];
    });
    this.shiftPage(from, count);
    const heights = [...this.rowHeights];
    this.rowHeights.clear();
    for (const [row, height] of heights) {
      const target = to(row);
      if (target !== null) this.rowHeights.set(target, height);
    }
    this.hiddenRows = new Set([...this.hiddenRows].map(to).filter((row) => row !== null));
  }

  /** What stands in a row goes to another, of which nothing stays. */
  moveRow(from: number, to: number): void {
    const moved = new Map<string, Cell>();
    for (const [key, cell] of this.cells) {
      const { row, column } = positionOf(key);
      if (row !== to) moved.set(row === from ? keyOf({ row: to, column }) : key, cell);
    }
    this.cells = moved;
    this.comments = this.comments.filter(({ row }) => row !== to).map((each) => (each.row === from ? { ...each, row: to } : each));
  }

  /** What is printed moves along. */
  private shiftPage(from: number, count: number): void {
    const { printArea, titleRows } = this.page;
    if (printArea) this.page.printArea = areaAfterShift(printArea, from, count);
    if (!titleRows) return;
    const rows = { row: titleRows.first, rows: titleRows.last - titleRows.first + 1, column: 0, columns: 1 };
    const moved = areaAfterShift(rows, from, count);
    this.page.titleRows = moved && { first: moved.row, last: moved.row + moved.rows - 1 };
  }

  /** Inserted rows take on the looks of the row above. */
  private dressLikeAbove(from: number, count: number): void {
    const above = [...this.cells.keys()].map(positionOf).filter(({ row }) => row === from - 1);
    for (const { row, column } of above) {
      const format = this.formatAt({ row, column });
      for (let i = 0; format !== PLAIN_FORMAT && i < count; i++) this.dress({ row: from + i, column }, format);
    }
  }

  /** Formulas as they stand once rows moved or sheets were renamed. */
  refreshFormulas(): void {
    for (const [key, cell] of this.cells) {
      if (!isFormula(cell.input)) continue;
      const { row, column } = positionOf(key);
      const formula = this.document.calculator.formula(this.id, row, column);
      if (formula !== cell.input.formula) this.cells.set(key, { ...cell, input: { formula } });
    }
  }

  /** What the sheet holds now. Cells are never changed in place, so that the copy shares them. */
  contents(): SheetContents {
    return { cells: new Map(this.cells), layout: copyOf(this) };
  }

  /** Holds again what it held before. Returns the cells that are others now. */
  restore({ cells, layout }: SheetContents): CellPosition[] {
    const keys = new Set([...this.cells.keys(), ...cells.keys()]);
    const changed = [...keys].filter((key) => this.cells.get(key) !== cells.get(key)).map(positionOf);
    this.cells = new Map(cells);
    changed.forEach((at) => this.calculate(at));
    Object.assign(this, copyOf(layout));
    return changed;
  }

  /** Tells the engine what stands here, for when it has forgotten the sheet. */
  calculateAll(): void {
    for (const key of this.cells.keys()) this.calculate(positionOf(key));
  }

  private calculate(at: CellPosition): void {
    this.document.calculator.set(this.id, at.row, at.column, this.inputAt(at));
  }

  private cellAt(position: CellPosition): Cell {
    return this.peek(position) ?? { input: EMPTY_INPUT, format: PLAIN_FORMAT };
  }
}

/** A copy that stays as it is while rules, charts and the page are changed in place. */
function copyOf(layout: Layout): Layout {
  const { frozenRows, frozenColumns, tabColor, showGridlines, page } = layout;
  return {
    columnWidths: new Map(layout.columnWidths),
    rowHeights: new Map(layout.rowHeights),
    hiddenRows: new Set(layout.hiddenRows),
    validations: layout.validations.map((each) => ({ ...each })),
    conditionalFormats: layout.conditionalFormats.map((each) => ({ ...each })),
    merges: [...layout.merges],
    comments: [...layout.comments],
    charts: layout.charts.map((chart) => ({ ...chart, series: chart.series.map((each) => ({ ...each })) })),
    frozenRows,
    frozenColumns,
    tabColor,
    showGridlines,
    page: { ...page, margins: { ...page.margins } },
  };
}

function keyOf({ row, column }: CellPosition): string {
  return `${row},${column}`;
}

function positionOf(key: string): CellPosition {
  const comma = key.indexOf(",");
  return { row: Number(key.slice(0, comma)), column: Number(key.slice(comma + 1)) };
}
