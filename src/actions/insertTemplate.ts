import { allCriteria, type CriteriaSet } from "../criteria/criteriaSet";
import { layOut } from "../forms/scoreLayout";
import { identityOf, planScoreSheet } from "../forms/scoreSheet";
import { sheetText } from "../messages/sheets";
import { cellAddress } from "../workbook/address";
import type { Workbook } from "../workbook/workbook";
import { belongTogether, inspectSnapshot } from "./inspect";
import { partWith } from "./partWith";
import { freeSheetName, isTaken } from "./sheetName";

export interface TemplateRequest {
  readonly set: CriteriaSet;
  /** As typed: "UBND xã Bình Thành" or "xã Bình Thành". */
  readonly unit: string;
  readonly year: number;
  /** The set's JSON, where it did not come with the add-in: it travels with the workbook. */
  readonly setText?: string;
  /** What this Excel takes for it. */
  readonly decimalMark?: string;
  /** The person's own choice, after having been told that the usual name is taken. */
  readonly sheetName?: string;
}

export type InsertOutcome =
  | { readonly kind: "inserted"; readonly sheet: string }
  /** The workbook holds this unit's and year's template already. Nothing was changed. */
  | { readonly kind: "already-there"; readonly sheet: string; readonly freeName: string }
  /** A sheet that is not ours has the name. Nothing was changed. */
  | { readonly kind: "name-taken"; readonly sheet: string; readonly freeName: string };

/** Adds the official score table as a new sheet. Nothing that exists is ever overwritten. Throws WorkbookError. */
export async function insertTemplate(workbook: Workbook, sets: readonly CriteriaSet[], request: TemplateRequest): Promise<InsertOutcome> {
  const { set, unit, year, setText, decimalMark } = request;
  const identity = identityOf(set, unit, year);
  const snapshot = await workbook.read();
  const inspection = inspectSnapshot(snapshot, sets);
  const name = request.sheetName ?? sheetText.scoreSheetName(year);
  const freeName = freeSheetName(name, snapshot.sheetNames);

  const same = inspection.scorebooks.find(({ book }) => belongTogether(book.identity, identity));
  if (same && request.sheetName === undefined) return { kind: "already-there", sheet: same.sheet.name, freeName };
  if (isTaken(name, snapshot.sheetNames)) return { kind: "name-taken", sheet: name, freeName };

  await workbook.apply([
    { kind: "addSheet", plan: planScoreSheet(set, unit, year, name, decimalMark) },
    { kind: "putPart", xml: partWith(inspection, { sheet: name, identity, setText }) },
    { kind: "activate", sheet: { name }, address: firstScore(set) },
  ]);
  return { kind: "inserted", sheet: name };
}

function firstScore(set: CriteriaSet): string {
  const { rowOf, firstStage } = layOut(set);
  return cellAddress({ row: rowOf(allCriteria(set)[0]!.code), column: firstStage });
}
