import type { Change } from "../workbook/workbook";
import { runExcel } from "./gateway";

type SheetName = Extract<Change, { kind: "activate" }>["sheet"];

/** Queues bringing a sheet to the front, and selecting a cell or an area of it. */
export function activate(context: Excel.RequestContext, sheet: SheetName, address?: string): void {
  const worksheet = context.workbook.worksheets.getItem("id" in sheet ? sheet.id : sheet.name);
  worksheet.activate();
  if (address !== undefined) worksheet.getRange(address).select();
}

/** Brings a sheet to the front and selects a cell or an area of it ("D10"). Throws WorkbookError. */
export function selectCell(sheet: SheetName, address: string): Promise<void> {
  const place = { sheet: "name" in sheet ? sheet.name : undefined, address };
  return runExcel(
    async (context) => {
      activate(context, sheet, address);
      await context.sync();
    },
    { place },
  );
}
