import { buildLostPoints, type BuildOutcome, type BuildRequest } from "../actions/buildLostPoints";
import { BUILT_IN_SETS } from "../criteria/builtInSets";
import type { CriteriaSet } from "../criteria/criteriaSet";
import type { Language } from "../messages/language";
import { formatPoints } from "../messages/numbers";
import { paneMessages } from "../messages/pane";
import type { Workbook } from "../workbook/workbook";

/** Builds the lost-points sheet and says in a sentence what became of it. The pane and the ribbon do the same. */
export async function buildAndTell(workbook: Workbook, request: BuildRequest, language: Language): Promise<string> {
  return tellBuilt(await buildLostPoints(workbook, BUILT_IN_SETS, request), language);
}

export function tellBuilt(outcome: BuildOutcome, language: Language): string {
  const { lost } = paneMessages[language];
  switch (outcome.kind) {
    case "built": {
      const built = lost.built(outcome.rows, formatPoints(outcome.total, language), outcome.sheet);
      return outcome.kept > 0 ? `${built} ${lost.kept(outcome.kept)}` : built;
    }
    case "nothing-lost":
      return lost.nothing;
    case "stage-incomplete":
      return lost.notYet(stageName(BUILT_IN_SETS, outcome.stage), outcome.missing);
    case "no-scorebook":
      return lost.noScorebook;
  }
}

function stageName(sets: readonly CriteriaSet[], stage: string): string {
  return sets.flatMap(({ stages }) => [...stages]).find(({ id }) => id === stage)?.name ?? stage;
}
