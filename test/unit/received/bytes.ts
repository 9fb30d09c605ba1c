import ExcelJS from "exceljs";
import type { Form, FormCell, FormSheet } from "./form";

/** A form as a file that another program wrote: exceljs, which nothing here reads with. */
export async function bytesOf({ sheets }: Pick<Form, "sheets">): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const sheet of sheets) fill(workbook.addWorksheet(sheet.name, { state: sheet.hidden ? "hidden" : "visible" }), sheet);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function fill(worksheet: ExcelJS.Worksheet, { cells, merges }: FormSheet): void {
  for (const [address, content] of cells) {
    const cell = worksheet.getCell(address);
    cell.value = valueOf(content);
    if (content.numberFormat !== undefined) cell.numFmt = content.numberFormat;
  }
  for (const { row, column, rows, columns } of merges) worksheet.mergeCells(row + 1, column + 1, row + rows, column + columns);
}

function valueOf({ value, formula }: FormCell): ExcelJS.CellValue {
  return formula === undefined ? (value ?? null) : { formula: formula.slice(1), result: value };
}
