import { cellAddress, columnName, type CellArea, type CellPosition } from "../../../src/workbook/address";
import type { ShownCell, ShownSheet } from "./gridModel";

const NARROWEST = 12;
/** Pixels. */
export const ROW_NAME_WIDTH = 44;

/** A sheet as a table: names of columns and rows around, a cell for each that is shown, merged ones as one. */
export function tableOf(sheet: ShownSheet): HTMLElement {
  const table = element("table", "grid", { role: "grid", "aria-label": sheet.name, "aria-rowcount": String(sheet.rows) });
  // Only a table of a given width keeps the widths of its columns, whatever stands in them.
  table.style.width = `${widthOf(sheet)}px`;
  const body = document.createElement("tbody");
  body.append(...rowsOf(sheet, 0));
  table.append(columnsOf(sheet), headOf(sheet), body);
  return table;
}

/** The rows of a sheet from one on. */
export function rowsOf(sheet: ShownSheet, from: number): HTMLElement[] {
  const covered = coveredCells(sheet.merges);
  return Array.from({ length: Math.max(sheet.rows - from, 0) }, (_, i) => rowOf(sheet, from + i, covered));
}

/** Pixels, names of rows with it. */
export function widthOf(sheet: ShownSheet): number {
  return widthsOf(sheet).reduce((sum, width) => sum + width, 0);
}

/** Whether two tables have the same columns and names, so that one can take over the rows of the other. */
export function isSameSheet(shown: Element, table: Element): boolean {
  const frame = (each: Element) => [each.cloneNode(false), each.querySelector("colgroup"), each.querySelector("thead")];
  const shownFrame = frame(shown);
  return frame(table).every((part, i) => part?.isEqualNode(shownFrame[i] ?? null));
}

/** The name under which the place of a frozen row is kept. */
export function topOf(row: number): string {
  return `--top-of-row-${row}`;
}

function headOf(sheet: ShownSheet): HTMLElement {
  const head = document.createElement("thead");
  const line = document.createElement("tr");
  line.append(element("td", "corner"));
  for (let column = 0; column < sheet.columns; column++) {
    const cell = element("th", "column-name", { scope: "col" });
    cell.textContent = columnName(column);
    line.append(cell);
  }
  head.append(line);
  return head;
}

function rowOf(sheet: ShownSheet, row: number, covered: ReadonlyMap<string, CellArea | null>): HTMLElement {
  const isFrozen = row < sheet.frozenRows;
  const line = element("tr", isFrozen ? "frozen" : "", { role: "row", "aria-rowindex": String(row + 1) });
  const height = sheet.rowHeight(row);
  line.hidden = sheet.isHidden(row);
  if (height !== null) line.style.height = `${height}px`;
  const name = element("th", "row-name", { scope: "row" });
  name.textContent = String(row + 1);
  line.append(name);
  for (let column = 0; column < sheet.columns; column++) {
    const merge = covered.get(`${row},${column}`);
    if (merge === null) continue;
    line.append(cellOf(sheet, { row, column }, merge));
  }
  if (isFrozen) for (const cell of line.children) (cell as HTMLElement).style.top = `var(${topOf(row)})`;
  return line;
}

function cellOf(sheet: ShownSheet, position: CellPosition, merge: CellArea | undefined): HTMLElement {
  const shown = sheet.cell(position);
  const cell = element("td", sheet.isProtected && shown.isLocked ? "locked" : "", {
    role: "gridcell",
    "data-cell": cellAddress(position),
  });
  if (merge) {
    cell.setAttribute("colspan", String(merge.columns));
    cell.setAttribute("rowspan", String(merge.rows));
  }
  dress(cell, shown);
  cell.textContent = shown.text;
  return cell;
}

function element(tag: string, className: string, attributes: Readonly<Record<string, string>> = {}): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

function widthsOf(sheet: ShownSheet): number[] {
  return [ROW_NAME_WIDTH, ...Array.from({ length: sheet.columns }, (_, column) => Math.max(sheet.columnWidth(column), NARROWEST))];
}

function columnsOf(sheet: ShownSheet): HTMLElement {
  const group = document.createElement("colgroup");
  for (const width of widthsOf(sheet)) {
    const column = document.createElement("col");
    column.style.width = `${width}px`;
    group.append(column);
  }
  return group;
}

function dress(cell: HTMLElement, { look, text }: ShownCell): void {
  const { style } = cell;
  style.fontFamily = `"${look.fontFamily}", "Liberation Serif", serif`;
  style.fontSize = `${look.fontSize}pt`;
  style.fontWeight = look.bold ? "700" : "400";
  style.fontStyle = look.italic ? "italic" : "normal";
  style.textAlign = look.horizontal;
  style.verticalAlign = look.vertical;
  style.whiteSpace = look.wrap ? "pre-wrap" : "pre";
  if (look.color) style.color = look.color;
  if (look.fill) style.backgroundColor = look.fill;
  if (look.border) cell.classList.add("bordered");
  if (!look.wrap && look.horizontal === "left" && text !== "") cell.classList.add("overflowing");
}

/** Merged cells: the first of each with its area, the others with null. */
function coveredCells(merges: readonly CellArea[]): Map<string, CellArea | null> {
  const covered = new Map<string, CellArea | null>();
  for (const merge of merges) {
    for (let row = merge.row; row < merge.row + merge.rows; row++) {
      for (let column = merge.column; column < merge.column + merge.columns; column++) covered.set(`${row},${column}`, null);
    }
    covered.set(`${merge.row},${merge.column}`, merge);
  }
  return covered;
}
