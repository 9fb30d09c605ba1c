import type { SheetState } from "./workbookState";

/** Without a password. Formats stay free: points repaired from text need theirs, and a column may be made wide enough to read. */
export const PROTECTION: Excel.WorksheetProtectionOptions = {
  allowFormatCells: true,
  allowFormatColumns: true,
  allowFormatRows: true,
};

/** How each sheet is protected while a batch is queued. Excel refuses to protect a sheet twice. */
export class ProtectedSheets {
  private readonly options: Map<string, Excel.WorksheetProtectionOptions>;
  private readonly before: ReadonlyMap<string, Excel.WorksheetProtectionOptions>;

  constructor(sheets: readonly SheetState[]) {
    this.before = new Map(sheets.filter(({ isProtected }) => isProtected).map(({ id, protection }) => [id, protection]));
    this.options = new Map(this.before);
  }

  /** Unless told otherwise, as it was protected before the batch, else as ours are. */
  protect(sheet: Excel.Worksheet, id: string, options = this.before.get(id) ?? PROTECTION): void {
    if (this.options.has(id)) return;
    this.options.set(id, options);
    sheet.protection.protect(options);
  }

  unprotect(sheet: Excel.Worksheet, id: string): void {
    if (!this.options.delete(id)) return;
    sheet.protection.unprotect();
  }

  /** Whether cells may be formatted; if not, contents may still go into the unlocked ones. */
  mayFormat(id: string): boolean {
    return !this.options.has(id) || this.options.get(id)?.allowFormatCells === true;
  }
}
