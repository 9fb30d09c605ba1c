import type { CriteriaSet } from "../criteria/criteriaSet";
import type { ScoreContent } from "../forms/typedScore";
import { rowOf, shownIn } from "../scoring/scorebook";
import { parseCell } from "../workbook/address";
import { cellAt } from "../workbook/sheetSnapshot";
import type { Workbook } from "../workbook/workbook";
import { inspect } from "./inspect";

/** One score that was typed in the pane. */
export interface ScoreEntry {
  /** Id of the score sheet. */
  readonly sheetId: string;
  readonly criterion: string;
  readonly stage: string;
  readonly content: ScoreContent;
  /** What the cell held when the person began to type; where it holds something else now, nothing is written over it. */
  readonly shown: ScoreContent;
}

export type EnterOutcome =
  | { readonly kind: "written"; readonly address: string }
  /** The criterion has no row any more. Nothing was changed. */
  | { readonly kind: "row-gone" }
  /** Somebody wrote into the cell since it was shown. Nothing was changed. */
  | { readonly kind: "score-changed"; readonly found: ScoreContent };

/** The format of a cell that keeps whatever is written into it as text. */
const TEXT_FORMAT = "@";

/** Writes one score, after a fresh look at where its row stands and what its cell holds. Throws WorkbookError. */
export async function enterScore(workbook: Workbook, sets: readonly CriteriaSet[], entry: ScoreEntry): Promise<EnterOutcome> {
  const { sheetId, criterion, stage, content, shown } = entry;
  const { current } = await inspect(workbook, sets, sheetId);
  const cell = current?.sheet.id === sheetId ? rowOf(current.book.criteria, criterion)?.scores[stage] : undefined;
  if (!current || !cell) return { kind: "row-gone" };
  const found = shownIn(cell);
  if (found !== shown && found !== content) return { kind: "score-changed", found };
  const position = parseCell(cell.address)!;
  const isText = cellAt(current.sheet, position).numberFormat === TEXT_FORMAT;
  await workbook.apply([
    { kind: "setCells", before: current.sheet, cells: [{ ...position, content, ...(isText ? { role: "score" as const } : {}) }] },
  ]);
  return { kind: "written", address: cell.address };
}
