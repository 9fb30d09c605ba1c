import type { FindingScreenMessages } from "./findingScreens";
import { counted } from "./numbers";

export const en: FindingScreenMessages = {
  none: "No errors",
  noneHint: "The scores entered, the maxima and the totals are right.",
  notBegun: "No scores to check yet",
  notEntered: "Not entered",
  missing: (count, stage) => `${counted(count, "score")} still to enter for ${stage}`,
  many: (count, title) => `${title}: ${counted(count, "cell")}`,
  otherPlace: "Total row and other rows",
  lostTable: "Lost-points table",
  goTo: (cell) => `Go to ${cell}`,
  place: (sheet, cell) => `Sheet "${sheet}"${cell === null ? "" : `, ${cell}`}`,
  repairTitle: "Cells that will be repaired",
  repairIntro: "No score changes its value. Look through them, then choose Repair.",
  repairChanged: "The sheet has just changed. These are the cells to repair now; look through them, then choose Repair.",
  repairNothing: "Nothing is left to repair.",
  repairNow: "Repair",
  repaired: (count) => `${counted(count, "cell")} repaired.`,
  repairs: {
    "text-number": "Text to number",
    maximum: "Maximum as in the set",
    "total-formula": "Formula of the total",
    code: "Code as text",
    name: "Name as in the set",
    "moved-score": "Score moved back",
    "left-cell": "Cell left blank again",
    department: "Department as in the set",
  },
  column: { cell: "Cell", before: "Is now", after: "Becomes" },
  blank: "blank",
};
