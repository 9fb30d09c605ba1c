import ExcelJS from "exceljs";
import type { Form } from "./form";

/** A form as bytes, saved by exceljs. */
export async function formFile({ sheets }: Pick<Form, "sheets">): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  for (const { name, hidden, cells, merges } of sheets) {
    const sheet = workbook.addWorksheet(name, { state: hidden ? "hidden" : "visible" });
    for (const { row, column, rows, columns } of merges) sheet.mergeCells(row + 1, column + 1, row + rows, column + columns);
    for (const [address, { value, formula, numberFormat }] of cells) {
      const cell = sheet.getCell(address);
      cell.value = formula === undefined ? (value ?? null) : { formula: formula.slice(1), result: value };
      if (numberFormat !== undefined) cell.numFmt = numberFormat;
    }
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
