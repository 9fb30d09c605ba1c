import { findCriterion } from "../../criteria/criteriaSet";
import { isWholeLoss } from "../../forms/lossFormulas";
import { reconciliation, wholeLossFormula } from "../../forms/lostPointsSheet";
import type { LostPointsSheet } from "../../forms/readLostPointsSheet";
import { layOut, ownColumns, type ScoreLayout } from "../../forms/scoreLayout";
import { standingFormulas } from "../../forms/standingLostPointsSheet";
import { sheetText } from "../../messages/sheets";
import { rowsOf } from "../../scoring/lostPointsTable";
import { rowOf, type Scorebook } from "../../scoring/scorebook";
import { parseCell } from "../../workbook/address";
import type { PlannedCell } from "../../workbook/sheetPlan";
import type { CheckedScorebook } from "../inspect";

/**
 * The amounts of the lost-points sheet over the rows as they will stand: after a sort, or where a row was deleted, its formulas look at other
 * rows than those of their criteria. Only what is a criterion's whole loss; what a person gave to a part stays.
 */
export function lostSheetCells(
  { set, sheet, book: before, lostSheet, lostStage }: CheckedScorebook,
  book: Scorebook,
  layout: ScoreLayout,
): PlannedCell[] {
  if (lostSheet === null || lostSheet.snapshot.id === sheet.id) return [];
  const standing = isOnForm(layout) ? standingFormulas(lostSheet.snapshot, set, sheet.name) : [];
  if (standing.length > 0) return standing;
  const { rows, total } = lostSheet.table;
  const told = rows.map(({ amount }) => stageOfFormula(amount.formula ?? "", before)).find((stage) => stage !== null);
  const stageIn = (formula: string) => stageOfFormula(formula, before) ?? told ?? lostStage;
  const amounts = rows.flatMap(({ criterion, amount }): PlannedCell[] => {
    const { formula } = amount;
    const official = criterion === null ? undefined : findCriterion(set, criterion);
    if (!official || !formula || rowsOf(rows, official.code).length > 1 || !isLoss(formula)) return [];
    const stage = stageIn(formula);
    if (stage === null || !rowOf(book.criteria, official.code)) return [];
    return [{ ...parseCell(amount.address)!, content: { formula: wholeLossFormula(book, set, official, stage) } }];
  });
  const line = reconciliationCell(lostSheet);
  const stage = line && stageIn(line.formula);
  if (!line || !stage || !total) return amounts;
  return [...amounts, { ...line.at, content: reconciliation({ book, set, stage }, parseCell(total.address)!) }];
}

/** Whether a table stands where the form has it: what is told by its place alone is told rightly. */
function isOnForm(layout: ScoreLayout): boolean {
  const form = layOut(layout.set);
  return layout.header === form.header && ownColumns(layout).every((column, i) => column === ownColumns(form)[i]);
}

/** A criterion's whole loss, also where its row was deleted. */
function isLoss(formula: string): boolean {
  return isWholeLoss(formula.replaceAll("#REF!", "'_'!A1").replaceAll(/'[^']+'!'_'/g, "'_'"));
}

/** The stage whose scores a formula looks at: the last cell that it names. */
function stageOfFormula(formula: string, { criteria, stages }: Scorebook): string | null {
  const column = parseCell(formula.match(/\$?[A-Z]{1,3}\$?\d+/g)?.at(-1) ?? "")?.column;
  const [row] = criteria;
  return stages.find((stage) => row && parseCell(row.scores[stage]!.address)!.column === column) ?? null;
}

/** The line under the table that says whether it agrees with the scores. */
function reconciliationCell({ snapshot: { cells, origin } }: LostPointsSheet) {
  for (const [i, row] of cells.entries()) {
    const j = row.findIndex(({ formula }) => formula?.includes(sheetText.reconciled));
    if (j >= 0) return { at: { row: origin.row + i, column: origin.column + j }, formula: row[j]!.formula! };
  }
  return null;
}
