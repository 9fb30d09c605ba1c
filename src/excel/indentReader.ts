import { areaAddress } from "../workbook/address";
import type { CellSnapshot, SheetSnapshot } from "../workbook/sheetSnapshot";

/** The same sheet with the indents of its texts, in one sync. A sheet that was deleted meanwhile fails as any read of it does. */
export async function readIndents(context: Excel.RequestContext, sheet: SheetSnapshot): Promise<SheetSnapshot> {
  const { origin, cells } = sheet;
  const columns = Math.max(0, ...cells.map((row) => row.length));
  if (columns === 0) return sheet;
  const range = context.workbook.worksheets.getItem(sheet.id).getRange(areaAddress({ ...origin, rows: cells.length, columns }));
  const properties = range.getCellProperties({ format: { indentLevel: true } });
  await context.sync();
  const { value: formats } = properties;
  const withIndent = (cell: CellSnapshot, { format }: Excel.CellProperties = {}): CellSnapshot =>
    cell.kind === "text" && format?.indentLevel ? { ...cell, indent: format.indentLevel } : cell;
  return { ...sheet, cells: cells.map((row, i) => row.map((cell, j) => withIndent(cell, formats[i]?.[j]))) };
}
