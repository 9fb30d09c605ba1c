import { LAST_COLUMN, LAST_ROW } from "../../host/document/excelAddress";
import { cellAddress, parseCell, type CellArea, type CellPosition } from "../../../src/workbook/address";
import { CellEditor } from "./cellEditor";
import { gridMenu } from "../menu/gridMenu";
import { openMenu } from "../menu/contextMenu";
import { drawChart } from "./chartView";
import { GridClipboard } from "./gridClipboard";
import type { GridModel, Refusal, ShownChart, ShownSheet } from "./gridModel";
import { isSameSheet, ROW_NAME_WIDTH, rowsOf, tableOf, topOf, widthOf } from "./sheetTable";

/** The sheet in front as a table of real cells: roles for a screen reader and for tests, keys as in Excel. */
export class GridView {
  private readonly editor: CellEditor;
  private readonly clipboard: GridClipboard;
  private anchor: CellPosition = { row: 0, column: 0 };
  private cursor: CellPosition = { row: 0, column: 0 };
  /** Null for the version where a box for typing stood in a cell: it has to go. */
  private drawn: (Pick<ShownSheet, "id" | "rows" | "columns"> & { readonly version: number | null }) | null = null;
  private cells: Map<string, HTMLElement> = new Map();

  constructor(
    private readonly root: HTMLElement,
    private readonly model: GridModel,
    private readonly refuse: (refusal: Refusal) => Promise<void>,
  ) {
    this.editor = new CellEditor(model);
    this.clipboard = new GridClipboard(model);
    root.tabIndex = 0;
    root.addEventListener("keydown", (event) => this.onKey(event));
    root.addEventListener("mousedown", (event) => this.onMouseDown(event));
    root.addEventListener("mouseover", (event) => this.onDrag(event));
    root.addEventListener("contextmenu", (event) => this.onMenu(event));
    root.addEventListener("copy", (event) => this.onTake(event, false));
    root.addEventListener("cut", (event) => this.onTake(event, true));
    root.addEventListener("paste", (event) => void this.onPaste(event));
    root.addEventListener("scroll", () => this.fill());
    model.subscribe(() => this.draw());
    this.draw();
    new ResizeObserver(() => this.fill()).observe(root);
  }

  focus(): void {
    this.root.focus({ preventScroll: true });
  }

  /** Begins editing the selected cell from outside: the formula bar. */
  async enter(text: string): Promise<void> {
    await this.settle(this.model.type(this.cursor, text));
    this.focus();
  }

  draw(): void {
    // A cell that is being edited keeps its box; the grid catches up when it closes.
    if (this.editor.isOpen) return;
    const selected = this.model.selection();
    const sheet = this.model.active();
    const isOtherSheet = sheet.id !== this.drawn?.id;
    const wasSelectedElsewhere = isOtherSheet || !contains(selected, this.cursor);
    if (wasSelectedElsewhere) this.anchor = this.cursor = { row: selected.row, column: selected.column };
    if (isOtherSheet || sheet.version !== this.drawn?.version || sheet.columns !== this.drawn.columns) this.drawSheet(sheet, isOtherSheet);
    else if (sheet.rows > this.drawn.rows) this.drawMoreRows(sheet, this.drawn.rows);
    this.markSelection(sheet, selected);
    if (wasSelectedElsewhere) this.reveal();
  }

  private drawSheet(shown: ShownSheet, isOtherSheet: boolean): void {
    const sheet = this.asWideAsFrame(shown);
    this.drawn = sheet;
    this.unmarkSelection();
    const scroll = isOtherSheet ? { left: 0, top: 0 } : { left: this.root.scrollLeft, top: this.root.scrollTop };
    this.show(tableOf(sheet));
    this.root.scrollTo(scroll);
    this.settleFrozenRows(sheet);
    this.cells = new Map();
    this.keepCells(this.root);
    for (const chart of sheet.charts) this.layChart(chart);
    this.fill();
  }

  private drawMoreRows(sheet: ShownSheet, from: number): void {
    this.drawn = sheet;
    const lines = rowsOf(sheet, from);
    for (const line of lines) this.keepCells(line);
    this.root.querySelector("tbody")!.append(...lines);
    this.root.querySelector("table")!.setAttribute("aria-rowcount", String(sheet.rows));
  }

  private keepCells(within: HTMLElement): void {
    for (const cell of within.querySelectorAll<HTMLElement>("[data-cell]")) this.cells.set(cell.dataset["cell"]!, cell);
  }

  /** The same sheet with as many columns as the frame has room for: to find out later would be to draw it twice. */
  private asWideAsFrame(sheet: ShownSheet): ShownSheet {
    const column = sheet.columns - 1 + missing(this.root.clientWidth - widthOf(sheet), COLUMN_WIDTH);
    if (column < sheet.columns) return sheet;
    this.model.reach({ row: 0, column });
    return this.model.active();
  }

  /** Draws more where the frame shows the end of what is drawn: at first, in a larger window, and while one scrolls. */
  private fill(): void {
    const table = this.root.querySelector("table");
    if (!table || !this.drawn || this.editor.isOpen) return;
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = this.root;
    const right = scrollLeft + clientWidth - table.offsetWidth;
    const below = scrollTop + clientHeight - table.offsetHeight;
    if (right < 0 && below < 0) return;
    const { rows, columns } = this.drawn;
    this.model.reach({
      row: rows - 1 + missing(below, ROW_HEIGHT) + (below >= 0 && scrollTop > 0 ? MORE_ROWS : 0),
      column: columns - 1 + missing(right, COLUMN_WIDTH) + (right >= 0 && scrollLeft > 0 ? MORE_COLUMNS : 0),
    });
    this.draw();
  }

  private unmarkSelection(): void {
    for (const cell of this.root.querySelectorAll("[aria-selected], .cursor")) {
      cell.classList.remove("selected", "cursor");
      cell.removeAttribute("aria-selected");
    }
  }

  private markSelection(sheet: ShownSheet, selected: CellArea): void {
    this.unmarkSelection();
    const end = {
      row: Math.min(selected.row + selected.rows, sheet.rows),
      column: Math.min(selected.column + selected.columns, sheet.columns),
    };
    for (let row = selected.row; row < end.row; row++) {
      for (let column = selected.column; column < end.column; column++) {
        const cell = this.cellElement({ row, column });
        cell?.classList.add("selected");
        cell?.setAttribute("aria-selected", "true");
      }
    }
    this.cellElement(this.cursor)?.classList.add("cursor");
  }

  /** A row that looks as it did stays: the browser lays out and paints only what is new. */
  private show(table: HTMLElement): void {
    const [shown, ...charts] = this.root.children;
    for (const chart of charts) chart.remove();
    if (!shown || !isSameSheet(shown, table)) return this.root.replaceChildren(table);
    const before = [...shown.querySelectorAll("tbody tr")];
    const after = [...table.querySelectorAll("tbody tr")];
    after.forEach((line, i) => {
      if (!before[i]) shown.querySelector("tbody")!.append(line);
      else if (!before[i].isEqualNode(line)) before[i].replaceWith(line);
    });
    for (const line of before.slice(after.length)) line.remove();
  }

  /** Rows as high as their text are known only once drawn. */
  private settleFrozenRows(sheet: ShownSheet): void {
    const lines = [...this.root.querySelectorAll<HTMLTableRowElement>("tbody tr")].slice(0, sheet.frozenRows);
    let top = heightOf(this.root.querySelector("thead")!);
    lines.forEach((line, row) => {
      // By a name that the row keeps, so that it looks as before when it is drawn again.
      this.root.style.setProperty(topOf(row), `${top}px`);
      top += heightOf(line);
    });
    // A cell that is brought into view must not hide behind them.
    this.root.style.scrollPadding = `${top}px 0 0 ${ROW_NAME_WIDTH}px`;
  }

  /** Over the cells that it covers, as far as the grid reaches. Where those lie is known only once they are drawn. */
  private layChart(chart: ShownChart): void {
    const { row, column, rows, columns } = chart.at;
    const first = this.cellElement({ row, column });
    const last = this.cellElement({ row: row + rows - 1, column: column + columns - 1 });
    if (!first || !last) return;
    const width = last.offsetLeft + last.offsetWidth - first.offsetLeft;
    const height = last.offsetTop + last.offsetHeight - first.offsetTop;
    const drawn = drawChart(chart, { width, height });
    drawn.style.left = `${first.offsetLeft}px`;
    drawn.style.top = `${first.offsetTop}px`;
    this.root.append(drawn);
  }

  private onMouseDown(event: MouseEvent): void {
    const position = positionOf(event.target);
    if (!position || this.editor.isOpen) return;
    event.preventDefault();
    if (event.button === 2 && contains(this.model.selection(), position)) return this.focus();
    this.cursor = position;
    if (!event.shiftKey) this.anchor = position;
    this.focus();
    this.model.select(between(this.anchor, this.cursor));
    // Not "dblclick": the browser leaves it out where the cell was drawn anew between the two clicks.
    if (event.detail === 2) this.edit(this.model.entry(this.cursor));
  }

  private onDrag(event: MouseEvent): void {
    if (event.buttons !== 1 || this.editor.isOpen) return;
    const position = positionOf(event.target);
    if (position) this.model.select(between(this.anchor, position));
  }

  private onKey(event: KeyboardEvent): void {
    if (this.editor.isOpen || event.metaKey || event.altKey) return;
    if (event.ctrlKey) return this.onControlKey(event);
    const step = STEPS[event.key];
    if (step) return this.move(event, step);
    if (event.key === "F2") return this.begin(event, this.model.entry(this.cursor));
    if (event.key === "Delete" || event.key === "Backspace") {
      event.preventDefault();
      return void this.settle(this.model.clear(this.model.selection()));
    }
    if ([...event.key].length === 1) this.begin(event, event.key);
  }

  private onControlKey(event: KeyboardEvent): void {
    if (event.key !== "Home" && event.key !== "End") return;
    event.preventDefault();
    const first = () => ({ row: shownRow(this.model.active(), this.model.active().frozenRows - 1, 1), column: 0 });
    this.goTo(event.key === "Home" ? first() : this.model.lastCell(), event.shiftKey);
  }

  private move(event: KeyboardEvent, step: CellPosition): void {
    // Tab leaves the grid at its edge, so that a keyboard alone gets out of it.
    if (event.key === "Tab" && this.cursor.column + (event.shiftKey ? -1 : 1) < 0) return;
    event.preventDefault();
    const backwards = (event.key === "Tab" || event.key === "Enter") && event.shiftKey ? -1 : 1;
    const row = shownRow(this.model.active(), this.cursor.row, step.row * backwards);
    const column = clamp(this.cursor.column + step.column * backwards, LAST_COLUMN);
    this.goTo({ row, column }, event.shiftKey && event.key !== "Tab" && event.key !== "Enter");
  }

  private goTo(cell: CellPosition, isSelecting: boolean): void {
    this.cursor = cell;
    if (!isSelecting) this.anchor = cell;
    this.model.select(between(this.anchor, cell));
    this.reveal();
  }

  private reveal(): void {
    const { row, column } = this.cursor;
    if (this.drawn && (row >= this.drawn.rows || column >= this.drawn.columns)) {
      this.model.reach(this.cursor);
      this.draw();
    }
    this.cellElement(this.cursor)?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  private begin(event: KeyboardEvent, text: string): void {
    event.preventDefault();
    this.edit(text);
  }

  private edit(text: string): void {
    const cell = this.cellElement(this.cursor);
    if (!cell) return;
    this.editor.open(cell, text, async (typed, step) => {
      if (this.drawn) this.drawn = { ...this.drawn, version: null };
      this.draw();
      if (typed === null) return this.focus();
      if (!(await this.settle(this.model.type(this.cursor, typed)))) return this.focus();
      this.focus();
      this.goTo({ row: clamp(this.cursor.row + step.row, LAST_ROW), column: clamp(this.cursor.column + step.column, LAST_COLUMN) }, false);
    });
  }

  private onTake(event: ClipboardEvent, isCut: boolean): void {
    if (this.editor.isOpen) return;
    event.clipboardData?.setData("text/plain", this.clipboard.take(isCut));
    event.preventDefault();
  }

  private async onPaste(event: ClipboardEvent): Promise<void> {
    if (this.editor.isOpen) return;
    event.preventDefault();
    await this.settle(this.clipboard.paste(event.clipboardData?.getData("text/plain") ?? ""));
  }

  /** By the right button at the pointer; by the keyboard at the cursor. */
  private onMenu(event: MouseEvent): void {
    if (this.editor.isOpen) return;
    event.preventDefault();
    const { left, bottom } = (this.cellElement(this.cursor) ?? this.root).getBoundingClientRect();
    const at = positionOf(event.target) ? { x: event.clientX, y: event.clientY } : { x: left, y: bottom };
    openMenu(
      "Các ô đang chọn",
      gridMenu(this.model, this.clipboard, (refusal) => void this.settle(refusal)),
      at,
    );
  }

  /** Shows a refusal; true where there is none. */
  private async settle(refusal: Refusal | null): Promise<boolean> {
    if (refusal) await this.refuse(refusal);
    return refusal === null;
  }

  private cellElement(position: CellPosition): HTMLElement | null {
    return this.cells.get(cellAddress(position)) ?? null;
  }
}

/** Pixels, of a row and a column with nothing in them. */
const ROW_HEIGHT = 22;
const COLUMN_WIDTH = 64;
/** How much further the grid is drawn at a time while one scrolls. */
const MORE_ROWS = 20;
const MORE_COLUMNS = 5;

const STEPS: Readonly<Record<string, CellPosition>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
  Enter: { row: 1, column: 0 },
  Tab: { row: 0, column: 1 },
  PageDown: { row: 20, column: 0 },
  PageUp: { row: -20, column: 0 },
};

/** How many rows or columns go into an empty room of so many pixels and just beyond it: only then can one scroll on. */
function missing(room: number, size: number): number {
  return room < 0 ? 0 : Math.ceil((room + 1) / size);
}

/** To the fraction of a pixel: rounded, the rows below would show in the gaps. */
function heightOf(element: Element): number {
  return element.getBoundingClientRect().height;
}

function positionOf(target: EventTarget | null): CellPosition | null {
  const cell = target instanceof HTMLElement ? target.closest<HTMLElement>("[data-cell]") : null;
  return parseCell(cell?.dataset["cell"] ?? "");
}

function between(a: CellPosition, b: CellPosition): CellArea {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return { row, column, rows: Math.abs(a.row - b.row) + 1, columns: Math.abs(a.column - b.column) + 1 };
}

function contains(area: CellArea, { row, column }: CellPosition): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

/** The row so many further, or the next after it that is not hidden; where there is none, the same. */
function shownRow(sheet: ShownSheet, from: number, step: number): number {
  const way = Math.sign(step);
  let row = clamp(from + step, LAST_ROW);
  while (sheet.isHidden(row) && row + way >= 0 && row + way < LAST_ROW) row += way;
  return sheet.isHidden(row) ? from : row;
}

function clamp(value: number, count: number): number {
  return Math.min(Math.max(value, 0), count - 1);
}
