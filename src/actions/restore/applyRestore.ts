import type { Change, Workbook } from "../../workbook/workbook";
import type { CheckedScorebook, Inspection } from "../inspect";
import type { RestorePlan } from "./planRestore";

/**
 * Does what was planned and shown, in one request: all of it, or nothing where Excel refuses. A locked form is opened for it and locked
 * again. Throws WorkbookError.
 */
export async function applyRestore(
  workbook: Workbook,
  { snapshot }: Inspection,
  { sheet, lostSheet }: CheckedScorebook,
  { unmerged, steps, arranged, plan, lostCells }: RestorePlan,
): Promise<void> {
  const lookers = snapshot.sheets.filter(({ id }) => id !== sheet.id);
  const lost = lostSheet && lostCells.length > 0 ? lostSheet.snapshot : null;
  const changes: Change[] = [
    ...(steps.length + unmerged.length > 0 ? [{ kind: "arrangeRows", before: sheet, unmerged, steps, lookers } as const] : []),
    { kind: "rewriteSheet", before: arranged, plan, cleared: { row: 0, column: 0, rows: 0, columns: 0 } },
    ...(lost ? [{ kind: "setCells", before: lost, cells: lostCells } as const] : []),
  ];
  const locked = [sheet, ...(lost ? [lost] : [])].filter(({ isProtected }) => isProtected);
  await workbook.apply([
    ...locked.map(({ id }) => ({ kind: "unprotect", sheetId: id }) as const),
    ...changes,
    ...locked.map(({ id }) => ({ kind: "protect", sheetId: id }) as const),
  ]);
}
