import { counted } from "./numbers";
import type { RestoreScreenMessages } from "./restoreScreens";

export const en: RestoreScreenMessages = {
  title: "Restore the form",
  intro:
    "The table of scores is brought back to its criteria set. Scores, notes and whatever was typed are kept. Look it over, then choose Restore.",
  changed: "The sheet has just changed. This is what is to be done now; look it over, then choose Restore.",
  nothing: "The form agrees with its criteria set: nothing is to be restored.",
  notOurs: "The add-in did not lay this sheet, so it cannot restore it. Insert a new form and copy the scores over.",
  columnsMissing: (columns) =>
    `The table lacks the columns ${columns.map((column) => `"${column}"`).join(", ")}. Put them back with these names in their place, then restore.`,
  sheetFull: "The sheet has so many rows that nothing more fits below the table. Delete surplus rows at its end, then try again.",
  now: "Restore",
  done: "The form was restored.",
  total: "the total",
  result: "the result",
  more: (count) => `… and ${count} more`,
  missing: (rows) => `These rows come back: ${rows}.`,
  moved: (count, rows) => `${counted(count, "row")} to be moved into place: ${rows}.`,
  rewritten: (rows) => `Code, name or maximum to be written anew: ${rows}.`,
  summed: (rows) => `Formulas of totals to be laid anew: ${rows}.`,
  unmerged: (areas) => `Merged cells to be taken apart: ${areas}.`,
  dropped: (rows) => `Doubled rows that say nothing else go: ${rows}. Comments on them, if any, go with them.`,
  nobodys: (count) => `${counted(count, "row")} of no criterion to be set aside below the table.`,
  seconds: (rows) => `Second rows that say something else to be set aside below the table: ${rows}.`,
  typedOver: (cells) => `What was typed over the form to be set aside below the table: ${cells}.`,
  cellsOnly: "Cells of the form that are not right any more are written anew.",
  locked: "The form is locked: it is opened for this and locked again. Earlier steps can then no longer be undone (Ctrl+Z).",
  asked: (row, names) => `Row ${row} may be ${names.join(" or ")}. The scores in this row belong to:`,
  none: "No criterion: set it aside below the table",
  askFirst:
    "Some rows have the code of one criterion and the name of another, or a score and neither. Choose which criterion each of them is.",
};
