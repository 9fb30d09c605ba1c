import { planComparisonSheet, type ComparisonNames } from "../forms/comparisonSheet";
import { placeOf } from "../forms/unitName";
import { comparisonText } from "../messages/comparison";
import type { CodeLink } from "../criteria/codeMap";
import { compareLikeForLike, type Comparison } from "../scoring/likeForLike";
import type { Workbook } from "../workbook/workbook";
import type { CheckedScorebook } from "./inspect";
import { freeSheetName } from "./sheetName";

/** As much of a checked scorebook as a comparison needs. */
export type ComparedScorebook = Pick<CheckedScorebook, "set" | "book" | "totals">;

export interface ScorebookComparison {
  /** Name of the sheet that was added. */
  readonly sheet: string;
  readonly comparison: Comparison;
}

/**
 * Adds a sheet, with its charts, that compares two scorebooks of a unit by a code map, and shows it; none that exists is touched. Either
 * may be of this workbook or of a file that was read. `stage` is the one to compare; where a book has none of that name, and without it,
 * the last stage that is complete in both, else each one's own latest. Throws WorkbookError.
 */
export async function compareScorebooks(
  workbook: Workbook,
  older: ComparedScorebook,
  newer: ComparedScorebook,
  map: readonly CodeLink[],
  stage?: string,
): Promise<ScorebookComparison> {
  const { sheetNames } = await workbook.read(() => false);
  const comparison = compareScores(older, newer, map, stage);
  const { names, sheet } = namesOf(older, newer);
  const plan = planComparisonSheet(comparison, names, freeSheetName(sheet, sheetNames));
  await workbook.apply([
    { kind: "addSheet", plan },
    { kind: "activate", sheet: { name: plan.name }, address: "A1" },
  ]);
  return { sheet: plan.name, comparison };
}

/** The comparison alone, without a sheet. Changes nothing. */
export function compareScores(older: ComparedScorebook, newer: ComparedScorebook, map: readonly CodeLink[], stage?: string): Comparison {
  const common = stage ?? lastCompleteInBoth(older, newer);
  const staged = ({ set, book, totals }: ComparedScorebook) => {
    const own = totals.latestComplete ?? totals.inHand;
    return { set, book, stage: common !== undefined && book.stages.includes(common) ? common : own };
  };
  return compareLikeForLike(staged(older), staged(newer), map);
}

function lastCompleteInBoth(older: ComparedScorebook, newer: ComparedScorebook): string | undefined {
  const complete = older.totals.stages.filter((each) => each.complete).map((each) => each.stage);
  return newer.totals.stages.findLast((each) => each.complete && complete.includes(each.stage))?.stage;
}

/** By year; by version where the year is the same; else by which came first. */
function namesOf(older: ComparedScorebook, newer: ComparedScorebook): { names: ComparisonNames; sheet: string } {
  const unit = placeOf(newer.book.identity?.unit || older.book.identity?.unit || "");
  const [before, after] = [older, newer].map(({ book, set }) => book.identity?.year ?? set.year) as [number, number];
  if (before !== after) {
    return { names: { older: String(before), newer: String(after), unit }, sheet: comparisonText.sheet(String(before), String(after)) };
  }
  const [from, to] = [older.set.version, newer.set.version];
  const label = (version: string) => comparisonText.version(after, version);
  const names =
    from === to
      ? { older: comparisonText.earlier(label(from)), newer: comparisonText.later(label(to)) }
      : { older: label(from), newer: label(to) };
  return { names: { ...names, unit }, sheet: comparisonText.versionsSheet(after, from, to) };
}
