import type { FillMessages } from "./filling";
import { counted } from "./numbers";

export const en: FillMessages = {
  intro: (stage) => `Only blank cells of ${stage} are filled in; scores that are there stay. Look through them, then choose Fill.`,
  changed: "The sheet has just changed. These are the cells to fill in now; look through them, then choose Fill.",
  scope: "Where",
  all: "Every domain",
  nothing: (stage) => `There is no blank cell of ${stage} that could be filled in.`,
  left: (codes) => `Left blank for want of a score: ${codes}.`,
  columns: { criterion: "Criterion", cell: "Cell", score: "Score" },
  fill: (count) => `Fill ${counted(count, "cell")}`,
  done: (count, stage) => `Filled in for ${stage}: ${counted(count, "cell")}. Change those that differ.`,
};
