import type { CriteriaSet } from "../criteria/criteriaSet";
import { toNumber } from "../criteria/points";
import { layOut } from "../forms/scoreLayout";
import { planScoreSheet } from "../forms/scoreSheet";
import { sheetText } from "../messages/sheets";
import type { MovedScores } from "../scoring/movedScores";
import { cellAddress } from "../workbook/address";
import type { CellContent, SheetPlan } from "../workbook/sheetPlan";
import type { MovedRemarks } from "./movedRemarks";

/** What goes along to another set. */
export interface Moved {
  readonly to: CriteriaSet;
  readonly scores: MovedScores;
  readonly remarks: MovedRemarks;
}

/** The new set's form, filled with what goes along. */
export function planMovedScores({ to, scores, remarks }: Moved, unit: string, year: number, name: string, decimalMark?: string): SheetPlan {
  const layout = layOut(to);
  const contents = new Map<string, CellContent>();
  const put = (code: string, column: number, content: CellContent) =>
    contents.set(cellAddress({ row: layout.rowOf(code), column }), content);
  for (const { code, stage, points } of scores.moved) {
    const column = layout.firstStage + to.stages.findIndex(({ id }) => id === stage);
    put(code, column, points === null ? sheetText.notApplicable : toNumber(points));
  }
  for (const { code, column, text } of remarks.moved) put(code, column === "reason" ? layout.reason! : layout.department, text);
  const plan = planScoreSheet(to, unit, year, name, decimalMark);
  return { ...plan, cells: plan.cells.map((cell) => ({ ...cell, content: contents.get(cellAddress(cell)) ?? cell.content })) };
}
