import type { CriteriaSet } from "../criteria/criteriaSet";
import type { LostPointsSheetRow } from "../forms/readLostPointsSheet";
import type { Workbook } from "../workbook/workbook";
import { inspect } from "./inspect";

/** A column of words that the pane's card lets a person type into. */
export type WordsColumn = "reason" | "remedy" | "person";

export interface Explanation {
  /** Id of the lost-points sheet. */
  readonly sheetId: string;
  /** The row as it was shown: its address and code tell whether it still is the same one. */
  readonly row: Pick<LostPointsSheetRow, "row" | "code">;
  readonly column: WordsColumn;
  readonly text: string;
  /** What the cell held when the person began to type; where it holds something else now, nothing is written over it. */
  readonly shown?: string;
}

export type ExplainOutcome =
  | { readonly kind: "written"; readonly address: string }
  /** The row moved or vanished since it was shown. Nothing was changed. */
  | { readonly kind: "row-changed" }
  /** Somebody wrote into the cell since it was shown. Nothing was changed. */
  | { readonly kind: "text-changed"; readonly found: string };

/** Writes one cell of words, after a fresh look at whether its row still stands where it was shown. Throws WorkbookError. */
export async function explain(workbook: Workbook, sets: readonly CriteriaSet[], explanation: Explanation): Promise<ExplainOutcome> {
  const { sheetId, row, column, text, shown } = explanation;
  const { current } = await inspect(workbook, sets, sheetId);
  const sheet = current?.lostSheet;
  const found = sheet?.table.rows.find((each) => each.row === row.row && each.code.text === row.code.text);
  if (!sheet || sheet.snapshot.id !== sheetId || !found) return { kind: "row-changed" };
  const standing = found[column].text;
  if (shown !== undefined && !isSame(standing, shown) && !isSame(standing, text)) return { kind: "text-changed", found: standing };
  const content = text.trim() === "" ? null : text;
  await workbook.apply([{ kind: "setCells", before: sheet.snapshot, cells: [{ row: found.row, column: sheet.columns[column], content }] }]);
  return { kind: "written", address: found[column].address };
}

function isSame(a: string, b: string): boolean {
  return a.normalize("NFC").trim() === b.normalize("NFC").trim();
}
