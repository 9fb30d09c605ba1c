import { finding } from "../finding";
import { shiftedBlocks } from "../shifted/shiftedBlocks";
import type { Rule } from "./rule";

/** Scores that were pasted some rows or columns off: at the area where the block stands, with the one where it belongs. */
export const shiftedScores: Rule = ({ book, set }) =>
  shiftedBlocks(book, set).map(({ area, home, shift, criterion, stage }) =>
    finding("score/shifted", { sheet: book.sheet.name, cell: area, criterion, stage, expected: home, shift }),
  );
