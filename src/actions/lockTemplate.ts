import type { Workbook } from "../workbook/workbook";
import type { CheckedScorebook } from "./inspect";

/** Real protection of the score sheet, without a password: scores, owners and the heading stay open. Throws WorkbookError. */
export async function lockTemplate(workbook: Workbook, { sheet }: CheckedScorebook): Promise<void> {
  if (sheet.isProtected) return;
  await workbook.apply([{ kind: "protect", sheetId: sheet.id }]);
}

/** Takes the protection off again. Throws WorkbookError ("sheet-protected" where somebody set a password). */
export async function unlockTemplate(workbook: Workbook, { sheet }: CheckedScorebook): Promise<void> {
  if (!sheet.isProtected) return;
  await workbook.apply([{ kind: "unprotect", sheetId: sheet.id }]);
}
