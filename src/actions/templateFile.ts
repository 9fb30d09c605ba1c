import type { CriteriaSet } from "../criteria/criteriaSet";
import { writeIdentityPart } from "../forms/identityPart";
import { identityOf, planScoreSheet } from "../forms/scoreSheet";
import { planStandingLostPointsSheet } from "../forms/standingLostPointsSheet";
import { sheetText } from "../messages/sheets";
import type { SheetPlan } from "../workbook/sheetPlan";

/** What a workbook holds that is handed to an office without the add-in: its sheets, and the text of our custom part. */
export interface TemplateFile {
  readonly plans: readonly SheetPlan[];
  readonly part: string;
}

/** The template of one unit and year, to fill in wherever .xlsx files open: it totals, guards and explains itself. `setText`: the JSON of a set that did not come with the add-in. */
export function templateFile(set: CriteriaSet, unit: string, year: number, setText?: string): TemplateFile {
  const scores = sheetText.scoreSheetName(year);
  return {
    plans: [
      planScoreSheet(set, unit, year, scores),
      planStandingLostPointsSheet(set, unit, year, scores, sheetText.lostPointsSheetName(year)),
    ],
    part: writeIdentityPart([{ sheet: scores, identity: identityOf(set, unit, year) }], setText === undefined ? [] : [setText]),
  };
}
