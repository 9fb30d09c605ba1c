import { enterScore, type ScoreEntry } from "../../actions/enterScore";
import type { CriteriaSet } from "../../criteria/criteriaSet";
import { scoreEntryMessages } from "../../messages/scoreEntry";
import type { Workbook } from "../../workbook/workbook";
import type { Say } from "../say";

/** Writes one score; the answer says why it was not written, null where it was. Throws WorkbookError. */
export async function enterAndTell(workbook: Workbook, sets: readonly CriteriaSet[], entry: ScoreEntry): Promise<Say | null> {
  const outcome = await enterScore(workbook, sets, entry);
  if (outcome.kind === "written") return null;
  return (language) => {
    const say = scoreEntryMessages[language];
    return outcome.kind === "row-gone" ? say.rowGone : say.changed(String(outcome.found ?? ""));
  };
}
