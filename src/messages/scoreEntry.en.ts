import type { ScoreEntryMessages } from "./scoreEntry";

export const en: ScoreEntryMessages = {
  label: (stage) => `Score, ${stage}`,
  region: (code) => `Enter the score of ${code}`,
  range: (lowest, highest) => `From ${lowest} to ${highest}`,
  allowed: (words) => `Only ${words}`,
  mayNotApply: "where it does not apply: KAD",
  enter: "Enter, next cell",
  saving: "Writing…",
  unsaved: "Not written yet",
  bad: (lowest, highest) => `Enter a number from ${lowest} to ${highest}.`,
  badAllowed: (words) => `The set allows only ${words}.`,
  rowGone: "The row of this criterion is not on the sheet any more, so nothing was written. Your text is still here.",
  changed: (found) => `The cell on the sheet has just become "${found}", so it was not written over. Type it again to replace it.`,
};
