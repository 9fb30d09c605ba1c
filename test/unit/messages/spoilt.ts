import { checkFile } from "../../../src/actions/checkFile";
import type { CriteriaSet } from "../../../src/criteria/criteriaSet";
import { check } from "../../../src/scoring/check";
import type { Finding } from "../../../src/scoring/finding";
import { parseCell } from "../../../src/workbook/address";
import { plannedSheet } from "../../../src/workbook/plannedSheet";
import { bookOf, type TypedScore } from "../books";
import { example, type Example } from "../examples";
import { plan2023 } from "../nextYear";
import { makeForm, type Form, type FormCell, type FormSheet, type Layout } from "../received/form";
import { snapshotOf } from "../received/snapshot";
import { SET } from "../seed";

/** What a check finds, and in which set. */
export interface Found {
  readonly set: CriteriaSet;
  readonly findings: readonly Finding[];
}

/** In the seed's report on a form of a commune's own, once it was spoilt. */
export function inReport(spoil: (form: Form) => void, layout?: Layout): Found {
  const form = makeForm(layout);
  spoil(form);
  return inSheets(form.sheets);
}

export function inSheets(sheets: readonly FormSheet[]): Found {
  return { set: SET, findings: findingsOf(checkFile("bao-cao.xlsx", snapshotOf({ sheets: [...sheets] }), [SET])) };
}

/** In our own form with the seed's scores, among sets of which the first is meant. */
export function inOwnForm(...sets: readonly [CriteriaSet, ...CriteriaSet[]]): Found {
  const sheet = plannedSheet(plan2023());
  return { set: sets[0], findings: findingsOf(checkFile("so-diem.xlsx", { sheetNames: [sheet.name], sheets: [sheet], part: null }, sets)) };
}

/** In some scores of the first stage of an example set. */
export function inScores(name: Example, scores: Readonly<Record<string, TypedScore>>): Found {
  const set = example(name);
  return { set, findings: check(bookOf(set, { [set.stages[0]!.id]: scores }), set, null).findings };
}

/** Something else in one cell of the score table. */
export function inScore(row: string, column: string, cell: FormCell | null, layout?: Layout): Found {
  return inReport((form) => put(form.scores, form.at(row, column), cell), layout);
}

/** Something else in one cell of the lost-points table. */
export function inLost(row: string, column: Parameters<Form["lostAt"]>[1], cell: FormCell | null): Found {
  return inReport((form) => put(form.lost!, form.lostAt(row, column), cell));
}

export function put(sheet: FormSheet, address: string, cell: FormCell | null): void {
  if (cell === null) sheet.cells.delete(address);
  else sheet.cells.set(address, cell);
}

/** Empties a whole row or column, by one of its cells. */
export function empty(sheet: FormSheet, which: "row" | "column", address: string): void {
  const gone = parseCell(address)![which];
  for (const each of [...sheet.cells.keys()]) if (parseCell(each)![which] === gone) sheet.cells.delete(each);
}

/** Two rows change places, by a cell of each. */
export function swapRows(sheet: FormSheet, one: string, other: string): void {
  const rows = [one, other].map((address) => parseCell(address)!.row + 1);
  for (const column of "ABCDEFG") {
    const [first, second] = rows.map((row) => `${column}${row}`) as [string, string];
    const [upper, lower] = [sheet.cells.get(first), sheet.cells.get(second)];
    put(sheet, first, lower ?? null);
    put(sheet, second, upper ?? null);
  }
}

function findingsOf(report: ReturnType<typeof checkFile>): readonly Finding[] {
  if (report.status !== "checked") throw new Error(`The report was ${report.status}.`);
  return report.findings;
}
