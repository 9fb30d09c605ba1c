import type { SetDraft } from "../criteria/setDraft";
import { setSheetText, type NotUnderstood } from "../messages/setSheets";
import type { SheetSnapshot } from "../workbook/sheetSnapshot";
import type { WorkbookSnapshot } from "../workbook/workbook";
import { findCriteriaHeader, readSetCriteria, type ReadCriteria } from "./readSetCriteria";
import { isSettingsSheet, readSetSettings, type ReadSettings } from "./readSetSettings";
import { settingsOf } from "./setFields";

/** A set as two sheets of a workbook say it. It may still lack or contradict something: draftFaults tells. */
export interface ReadSetWorkbook {
  readonly draft: SetDraft;
  /** What was not taken over as it stands, in the order in which it stands. */
  readonly notUnderstood: readonly NotUnderstood[];
}

/**
 * Reads the sheets "Cài đặt" and "Tiêu chí" back, wherever a person moved their rows and columns to, and whatever the sheets are called.
 * Of several pairs the one in front, else the first. Null where the workbook has neither sheet.
 */
export function readSetWorkbook({ sheets, inFront }: WorkbookSnapshot): ReadSetWorkbook | null {
  const { settings, criteria } = pairOf(sheets, inFront);
  if (!settings && !criteria) return null;
  const said = settings ? readSetSettings(settings) : NO_SETTINGS;
  const header = criteria && findCriteriaHeader(criteria);
  const listed = criteria && header ? readSetCriteria(criteria, header) : NO_CRITERIA;
  return {
    draft: { settings: said.settings, rows: listed.rows, scoresAt: said.scoresAt },
    notUnderstood: [...said.notUnderstood, ...listed.notUnderstood],
  };
}

/** The settings in hand, and the criteria next to them: an export puts them there. */
function pairOf(sheets: readonly SheetSnapshot[], inFront: string | undefined): { settings?: SheetSnapshot; criteria?: SheetSnapshot } {
  const isSettings = new Map(sheets.map((sheet) => [sheet, isSettingsSheet(sheet)]));
  const isCriteria = (sheet: SheetSnapshot) => !isSettings.get(sheet) && findCriteriaHeader(sheet) !== null;
  const front = sheets.findIndex(({ id }) => id === inFront);
  if (front >= 0 && isCriteria(sheets[front]!)) {
    const before = sheets.slice(0, front).reverse();
    return { settings: [...before, ...sheets.slice(front)].find((sheet) => isSettings.get(sheet)), criteria: sheets[front] };
  }
  const first = front >= 0 && isSettings.get(sheets[front]!) ? front : sheets.findIndex((sheet) => isSettings.get(sheet));
  return { settings: sheets[first], criteria: [...sheets.slice(Math.max(first, 0)), ...sheets].find(isCriteria) };
}

const nowhere = (sheet: string, why: NotUnderstood["why"]): NotUnderstood => ({ sheet, cell: "", text: "", why });

const NO_SETTINGS: ReadSettings = {
  settings: settingsOf({}, {}),
  scoresAt: "lowest",
  notUnderstood: [nowhere(setSheetText.settingsSheet, "no-settings-sheet")],
};
const NO_CRITERIA: ReadCriteria = { rows: [], notUnderstood: [nowhere(setSheetText.criteriaSheet, "no-criteria-sheet")] };
