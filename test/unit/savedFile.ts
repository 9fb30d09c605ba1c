import ExcelJS from "exceljs";
import type { CellSnapshot } from "../../src/workbook/sheetSnapshot";
import type { Workbook } from "../../src/workbook/workbook";

/** The bytes of a workbook as a person saves and sends it: values, formulas with what they show, merged cells. */
export async function savedFile(workbook: Workbook): Promise<Uint8Array> {
  const file = new ExcelJS.Workbook();
  for (const { name, visible, merges, origin, cells } of (await workbook.read()).sheets) {
    const sheet = file.addWorksheet(name, { state: visible ? "visible" : "hidden" });
    cells.forEach((row, i) =>
      row.forEach((cell, j) => {
        if (cell.kind !== "empty") sheet.getCell(origin.row + i + 1, origin.column + j + 1).value = valueOf(cell);
      }),
    );
    for (const { row, column, rows, columns } of merges) sheet.mergeCells(row + 1, column + 1, row + rows, column + columns);
  }
  return new Uint8Array(await file.xlsx.writeBuffer());
}

function valueOf({ formula, value }: CellSnapshot): ExcelJS.CellValue {
  return formula === null ? value : { formula: formula.slice(1), result: value ?? undefined };
}
