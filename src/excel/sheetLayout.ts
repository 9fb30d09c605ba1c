import { areaAddress, type CellArea } from "../workbook/address";
import { columnPoints } from "../workbook/columnPoints";
import type { PrintPlan, SheetPlan } from "../workbook/sheetPlan";
import { rangeOf } from "./cellWriter";

const rowsFrom = (first: number, last: number): CellArea => ({ row: first, column: 0, rows: last - first + 1, columns: 1 });

/** Widths and frozen rows: for a new sheet only, since a person may have set them otherwise since. */
export function writeFrame(sheet: Excel.Worksheet, { columnWidths, frozenRows, frozenColumns = 0 }: SheetPlan): void {
  columnWidths.forEach((width, column) => {
    rangeOf(sheet, { row: 0, column, rows: 1, columns: 1 }).format.columnWidth = columnPoints(width);
  });
  if (frozenRows > 0 && frozenColumns > 0) {
    sheet.freezePanes.freezeAt(rangeOf(sheet, { row: 0, column: 0, rows: frozenRows, columns: frozenColumns }));
  } else if (frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows);
}

/** Row heights, once the contents stand: a row fits its longest text, unless the plan says how high it is. */
export function writeRowHeights(sheet: Excel.Worksheet, { autofitRows, rowHeights }: SheetPlan): void {
  if (autofitRows) rangeOf(sheet, rowsFrom(autofitRows.first, autofitRows.last)).getEntireRow().format.autofitRows();
  for (const [row, height] of rowHeights) rangeOf(sheet, rowsFrom(row, row)).format.rowHeight = height;
}

/** Print set-up of a new sheet: A4, one page wide and as many pages long as it takes. */
export function writePrintSetup(sheet: Excel.Worksheet, print: PrintPlan): void {
  const { pageLayout } = sheet;
  const { top, bottom, left, right } = print.margins;
  pageLayout.orientation = print.orientation === "portrait" ? "Portrait" : "Landscape";
  pageLayout.paperSize = "A4";
  // No pages vertically means as many as needed; left out, Excel squeezes all into one.
  pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  pageLayout.centerHorizontally = true;
  pageLayout.setPrintMargins("Centimeters", { top: top / 10, bottom: bottom / 10, left: left / 10, right: right / 10 });
  if (print.blackAndWhite) pageLayout.blackAndWhite = true;
  if (print.titleRows) pageLayout.setPrintTitleRows(`$${print.titleRows.first + 1}:$${print.titleRows.last + 1}`);
  writePrintArea(sheet, print);
}

/** What is printed follows the table; paper and margins stay as the person may have set them. */
export function writePrintArea(sheet: Excel.Worksheet, { area }: PrintPlan): void {
  sheet.pageLayout.setPrintArea(areaAddress(area));
}
