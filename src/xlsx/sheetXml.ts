import { areaAddress, cellAddress, type CellArea, type CellPosition, fixedAddress } from "../workbook/address";
import { CELL_STYLES } from "../workbook/cellStyle";
import { columnPoints } from "../workbook/columnPoints";
import type { PlannedCell, SheetPlan, ValidationPlan } from "../workbook/sheetPlan";
import { textHeight } from "../workbook/textHeight";
import { StyleTable } from "./styleTable";
import { escapeXml } from "./xmlText";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MILLIMETRES_PER_INCH = 25.4;
const A4 = 9;
/** Excel's own distance of header and footer from the edge; inches. */
const HEADER_MARGIN = 0.3;

/** Pixels of the widest digit of the standard font, Calibri 11, and of the room around a column's text. */
const DIGIT = 7;
const PADDING = 5;
/** Points: of a row without tall text, and left and right of wrapped text. */
const STANDARD_HEIGHT = 15;
const ROOM_AROUND_TEXT = 4;
/** Characters in a column that has no width of its own. */
const STANDARD_WIDTH = 8.43;

/** What all sheets of a workbook share. */
export interface SharedTables {
  readonly styles: StyleTable;
  /** A text → its number in the table of shared strings. */
  textNumber(text: string): number;
}

/** One planned sheet as its worksheet part. Elements stand in the order that the schema demands (ECMA-376 part 1, 18.3.1.99). */
export function sheetXml(plan: SheetPlan, shared: SharedTables, isFirst: boolean): string {
  return [
    `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    viewXml(plan, isFirst),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(plan.columnWidths),
    `<sheetData>${rowsXml(plan, shared)}</sheetData>`,
    plan.filter ? `<autoFilter ref="${areaAddress(plan.filter)}"/>` : "",
    mergesXml(plan.merges),
    ...plan.conditionalFormats.map(conditionalXml),
    validationsXml(plan.validations),
    printXml(plan.print),
    // The only relation of the part.
    plan.charts?.length ? '<drawing r:id="rId1"/>' : "",
    "</worksheet>",
  ].join("");
}

function viewXml({ frozenRows, frozenColumns = 0 }: SheetPlan, isFirst: boolean): string {
  const selected = isFirst ? ' tabSelected="1"' : "";
  if (frozenRows === 0) return `<sheetViews><sheetView${selected} workbookViewId="0"/></sheetViews>`;
  const first = cellAddress({ row: frozenRows, column: frozenColumns });
  const active = frozenColumns === 0 ? "bottomLeft" : "bottomRight";
  const columns = frozenColumns === 0 ? "" : ` xSplit="${frozenColumns}"`;
  const pane = `<pane${columns} ySplit="${frozenRows}" topLeftCell="${first}" activePane="${active}" state="frozen"/>`;
  const selection = `<selection pane="${active}" activeCell="${first}" sqref="${first}"/>`;
  return `<sheetViews><sheetView${selected} workbookViewId="0">${pane}${selection}</sheetView></sheetViews>`;
}

function columnsXml(widths: readonly number[]): string {
  if (widths.length === 0) return "";
  const column = (width: number, i: number) => `<col min="${i + 1}" max="${i + 1}" width="${fileWidth(width)}" customWidth="1"/>`;
  return `<cols>${widths.map(column).join("")}</cols>`;
}

/** Characters of the standard font → the width that a file names, padding included (ECMA-376 part 1, 18.3.1.13). */
function fileWidth(characters: number): number {
  return Math.trunc(((characters * DIGIT + PADDING) / DIGIT) * 256) / 256;
}

function rowsXml(plan: SheetPlan, shared: SharedTables): string {
  const rows = new Map<number, Map<number, PlannedCell>>();
  for (const cell of [...bareCells(plan), ...plan.cells]) {
    const row = rows.get(cell.row) ?? new Map<number, PlannedCell>();
    rows.set(cell.row, row.set(cell.column, cell));
  }
  for (const row of plan.rowHeights.keys()) if (!rows.has(row)) rows.set(row, new Map());
  const isOpen = openCells(plan.unlocked);
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => {
      const inOrder = [...cells.values()].sort((a, b) => a.column - b.column);
      const xml = inOrder.map((cell) => cellXml(cell, isOpen(cell), shared)).join("");
      return `<row r="${row + 1}"${heightXml(plan, row, inOrder)}>${xml}</row>`;
    })
    .join("");
}

/** A height of its own stays; one that follows the text is the program's to change. */
function heightXml({ rowHeights, autofitRows, columnWidths }: SheetPlan, row: number, cells: readonly PlannedCell[]): string {
  const height = rowHeights.get(row);
  if (height !== undefined) return ` ht="${height}" customHeight="1"`;
  if (!autofitRows || row < autofitRows.first || row > autofitRows.last) return "";
  const heights = cells.map(({ role, content, column }) => {
    const text = typeof content === "string" || typeof content === "number" ? String(content) : "";
    const width = columnPoints(columnWidths[column] ?? STANDARD_WIDTH) - ROOM_AROUND_TEXT;
    return role === undefined ? 0 : textHeight(text, CELL_STYLES[role], width);
  });
  return ` ht="${Math.max(STANDARD_HEIGHT, ...heights)}"`;
}

/** Cells of open areas that the plan names no content for: each must say for itself that it is open. */
function bareCells({ unlocked }: SheetPlan): PlannedCell[] {
  return unlocked.flatMap(({ row, column, rows, columns }) =>
    Array.from({ length: rows * columns }, (_, i): PlannedCell => ({
      row: row + Math.floor(i / columns),
      column: column + (i % columns),
      content: null,
    })),
  );
}

function openCells(areas: readonly CellArea[]): (cell: CellPosition) => boolean {
  return ({ row, column }) =>
    areas.some((area) => row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns);
}

function cellXml(cell: PlannedCell, unlocked: boolean, { styles, textNumber }: SharedTables): string {
  const { content, role = null, numberFormat = null } = cell;
  const quoted = typeof content === "string" && /^[=+\-@]/.test(content);
  const start = `<c r="${cellAddress(cell)}" s="${styles.indexOf({ role, numberFormat, unlocked, quoted })}"`;
  // To Excel an empty text that is written is a blank cell.
  if (content === null || content === "") return `${start}/>`;
  if (typeof content === "number") return `${start}><v>${content}</v></c>`;
  if (typeof content === "string") return `${start} t="s"><v>${textNumber(content)}</v></c>`;
  return `${start}><f>${escapeXml(content.formula.slice(1))}</f></c>`;
}

function mergesXml(merges: readonly CellArea[]): string {
  if (merges.length === 0) return "";
  return `<mergeCells count="${merges.length}">${merges.map((area) => `<mergeCell ref="${areaAddress(area)}"/>`).join("")}</mergeCells>`;
}

function conditionalXml({ area, formula, meaning }: SheetPlan["conditionalFormats"][number], i: number): string {
  const rule = `<cfRule type="expression" dxfId="${StyleTable.conditional(meaning)}" priority="${i + 1}"><formula>${escapeXml(formula.slice(1))}</formula></cfRule>`;
  return `<conditionalFormatting sqref="${areaAddress(area)}">${rule}</conditionalFormatting>`;
}

function validationsXml(validations: readonly ValidationPlan[]): string {
  if (validations.length === 0) return "";
  const rules = validations.map(({ area, rule, title, message }) => {
    const { type, formulas } = validationRule(rule);
    const alert = `showErrorMessage="${rule.kind === "offer" ? 0 : 1}" errorStyle="stop" errorTitle="${escapeXml(title)}" error="${escapeXml(message)}"`;
    return `<dataValidation type="${type}" allowBlank="1" ${alert} sqref="${areaAddress(area)}">${formulas}</dataValidation>`;
  });
  return `<dataValidations count="${rules.length}">${rules.join("")}</dataValidations>`;
}

function validationRule(rule: ValidationPlan["rule"]): { type: string; formulas: string } {
  if (rule.kind === "refuse") return { type: "custom", formulas: "<formula1>FALSE</formula1>" };
  if (rule.kind === "custom") return { type: "custom", formulas: `<formula1>${escapeXml(rule.formula.slice(1))}</formula1>` };
  if (rule.kind === "offer") return { type: "list", formulas: `<formula1>${fixedAddress(rule.source)}</formula1>` };
  const maximum = typeof rule.maximum === "number" ? String(rule.maximum) : escapeXml(rule.maximum.slice(1));
  return { type: 'decimal" operator="between', formulas: `<formula1>${rule.minimum}</formula1><formula2>${maximum}</formula2>` };
}

function printXml({ orientation, margins, blackAndWhite }: SheetPlan["print"]): string {
  const inches = (millimetres: number) => millimetres / MILLIMETRES_PER_INCH;
  const edges = (["left", "right", "top", "bottom"] as const).map((edge) => `${edge}="${inches(margins[edge])}"`);
  return [
    '<printOptions horizontalCentered="1"/>',
    `<pageMargins ${edges.join(" ")} header="${HEADER_MARGIN}" footer="${HEADER_MARGIN}"/>`,
    `<pageSetup paperSize="${A4}" orientation="${orientation}" fitToWidth="1" fitToHeight="0"${blackAndWhite ? ' blackAndWhite="1"' : ""}/>`,
  ].join("");
}
