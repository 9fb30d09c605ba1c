import type { SheetState } from "./workbookState";

/** Without a password. Columns and rows may still be made wider and higher, so that every word can be seen. */
export const PROTECTION: Excel.WorksheetProtectionOptions = { allowFormatColumns: true, allowFormatRows: true };

/** Which sheets are protected while a batch is queued: Excel refuses to protect a sheet twice. */
export class ProtectedSheets {
  private readonly ids: Set<string>;

  constructor(sheets: readonly SheetState[]) {
    this.ids = new Set(sheets.filter(({ isProtected }) => isProtected).map(({ id }) => id));
  }

  protect(sheet: Excel.Worksheet, id: string, options = PROTECTION): void {
    if (this.ids.has(id)) return;
    this.ids.add(id);
    sheet.protection.protect(options);
  }

  unprotect(sheet: Excel.Worksheet, id: string): void {
    if (!this.ids.delete(id)) return;
    sheet.protection.unprotect();
  }
}
