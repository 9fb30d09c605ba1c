import type { CheckedScorebook } from "../actions/inspect";
import { rowsOf } from "../scoring/lostPointsTable";

/** Takes a criterion in hand and selects its row: on the lost-points sheet where it has one, else on the score sheet. */
export function goToCriterion(
  { lostSheet, sheet, book }: CheckedScorebook,
  code: string,
  store: { choose(code: string): void; goTo(sheet: string, address: string): void },
): void {
  store.choose(code);
  const row = rowsOf(lostSheet?.table.rows ?? [], code)[0];
  if (row && lostSheet) return store.goTo(lostSheet.snapshot.name, row.code.address);
  const score = book.criteria.find((each) => each.code === code);
  if (score) store.goTo(sheet.name, score.codeCell.address);
}
