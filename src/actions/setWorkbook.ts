import type { SetDraft } from "../criteria/setDraft";
import { planSetCriteriaSheet } from "../forms/setCriteriaSheet";
import { planSetSettingsSheet } from "../forms/setSettingsSheet";
import { setSheetText } from "../messages/setSheets";
import type { SheetPlan } from "../workbook/sheetPlan";
import type { Workbook } from "../workbook/workbook";
import { freeSheetName } from "./sheetName";

/** A workbook on which people write and change a set: its name, and its sheets as an adapter for files writes them. */
export interface SetWorkbookFile {
  readonly name: string;
  readonly plans: readonly SheetPlan[];
}

/** The draft as a file to edit in Excel and to bring in again. */
export function setWorkbookFile(draft: SetDraft): SetWorkbookFile {
  const { id, version } = draft.settings;
  return { name: setSheetText.fileName(id, version), plans: setSheets(draft, []) };
}

/**
 * Adds the draft's two sheets to the open workbook, both or none, and shows the first. Returns their names; none that exists is touched.
 * Throws WorkbookError.
 */
export async function addSetSheets(workbook: Workbook, draft: SetDraft): Promise<string[]> {
  const { sheetNames } = await workbook.read(() => false);
  const plans = setSheets(draft, sheetNames);
  const names = plans.map(({ name }) => name);
  await workbook.apply([
    ...plans.map((plan) => ({ kind: "addSheet", plan }) as const),
    { kind: "activate", sheet: { name: names[0]! }, address: "A1" },
  ]);
  return names;
}

function setSheets(draft: SetDraft, taken: readonly string[]): SheetPlan[] {
  return [
    planSetSettingsSheet(draft, freeSheetName(setSheetText.settingsSheet, taken)),
    planSetCriteriaSheet(draft, freeSheetName(setSheetText.criteriaSheet, taken)),
  ];
}
