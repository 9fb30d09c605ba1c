import { planComparisonSheet, type ComparisonNames } from "../forms/comparisonSheet";
import { placeOf } from "../forms/unitName";
import { comparisonText } from "../messages/comparison";
import type { CodeLink } from "../scoring/criterionLinks";
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
  const names = namesOf(older, newer);
  const wanted = comparisonText.sheet(names.older, names.newer).replace(NOT_IN_SHEET_NAMES, "-");
  const plan = planComparisonSheet(comparison, names, freeSheetName(wanted, sheetNames));
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

const NOT_IN_SHEET_NAMES = /[\\/?*[\]:]/g;

function lastCompleteInBoth(older: ComparedScorebook, newer: ComparedScorebook): string | undefined {
  const complete = older.totals.stages.filter((each) => each.complete).map((each) => each.stage);
  return newer.totals.stages.findLast((each) => each.complete && complete.includes(each.stage))?.stage;
}

/** By year; by version where the year is the same. */
function namesOf(older: ComparedScorebook, newer: ComparedScorebook): ComparisonNames {
  const year = ({ book, set }: ComparedScorebook) => book.identity?.year ?? set.year;
  const unit = placeOf(newer.book.identity?.unit || older.book.identity?.unit || "");
  if (year(older) !== year(newer)) return { older: String(year(older)), newer: String(year(newer)), unit };
  const version = (side: ComparedScorebook) => comparisonText.version(year(side), side.set.version);
  const [before, after] = [version(older), version(newer)];
  if (before !== after) return { older: before, newer: after, unit };
  return { older: comparisonText.earlier(before), newer: comparisonText.later(after), unit };
}
