import type { CheckedScorebook } from "../actions/inspect";
import { allCriteria } from "../criteria/criteriaSet";
import { rowOf } from "../scoring/scorebook";
import { keyOfScore, type ScoreDraft, type ScorePlace } from "./scoreDrafts";

/** Where the next score is to be entered: behind this one in official order, then from the top; blank on the sheet, and not typed in the pane yet. */
export function nextBlank(
  { set, book }: CheckedScorebook,
  { sheetId, criterion, stage }: ScorePlace,
  drafts: ReadonlyMap<string, ScoreDraft>,
): { readonly criterion: string; readonly cell: string } | null {
  const codes = allCriteria(set).map(({ code }) => code);
  const at = codes.indexOf(criterion);
  for (const code of [...codes.slice(at + 1), ...codes.slice(0, at)]) {
    const cell = rowOf(book.criteria, code)?.scores[stage];
    if (cell?.reading.kind === "blank" && !drafts.has(keyOfScore({ sheetId, criterion: code, stage })))
      return { criterion: code, cell: cell.address };
  }
  return null;
}
