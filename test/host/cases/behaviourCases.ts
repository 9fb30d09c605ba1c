import type { BehaviourCase } from "./behaviourCase";
import { CALCULATION_CASES } from "./calculationCases";
import { ENTRY_CASES } from "./entryCases";
import { EVENT_CASES } from "./eventCases";
import { FORMAT_CASES } from "./formatCases";
import { PROTECTION_CASES } from "./protectionCases";
import { SHEET_CASES } from "./sheetCases";

/** Everything that the add-in relies on Excel to do, as far as it is written down. */
export const BEHAVIOUR_CASES: readonly BehaviourCase[] = [
  ...ENTRY_CASES,
  ...CALCULATION_CASES,
  ...SHEET_CASES,
  ...PROTECTION_CASES,
  ...FORMAT_CASES,
  ...EVENT_CASES,
];
