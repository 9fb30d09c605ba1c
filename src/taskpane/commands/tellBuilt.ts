import { buildLostPoints, type BuildOutcome, type BuildRequest } from "../../actions/buildLostPoints";
import type { CriteriaSet } from "../../criteria/criteriaSet";
import type { Language } from "../../messages/language";
import { formatPoints } from "../../messages/numbers";
import { lostPointsMessages } from "../../messages/lostPoints";
import type { Workbook } from "../../workbook/workbook";
import type { Told } from "../scorebookStore";

/** Builds the lost-points sheet; the answer says what became of it. Throws WorkbookError. */
export async function buildAndTell(workbook: Workbook, sets: readonly CriteriaSet[], request: BuildRequest): Promise<Told> {
  return tellBuilt(await buildLostPoints(workbook, sets, request), sets);
}

export function tellBuilt(outcome: BuildOutcome, sets: readonly CriteriaSet[]): Told {
  const isDone = outcome.kind === "built" || outcome.kind === "nothing-lost";
  return { kind: isDone ? "success" : "warning", say: (language) => sentence(outcome, sets, language) };
}

function sentence(outcome: BuildOutcome, sets: readonly CriteriaSet[], language: Language): string {
  const { lost } = lostPointsMessages[language];
  switch (outcome.kind) {
    case "built": {
      const built = lost.built(outcome.rows, formatPoints(outcome.total, language), outcome.sheet);
      return outcome.kept > 0 ? `${built} ${lost.kept(outcome.kept)}` : built;
    }
    case "nothing-lost":
      return lost.nothing;
    case "stage-incomplete":
      return lost.notYet(stageName(outcome.stage, sets), outcome.missing);
    case "no-scorebook":
      return lost.noScorebook;
  }
}

function stageName(stage: string, sets: readonly CriteriaSet[]): string {
  return sets.flatMap(({ stages }) => [...stages]).find(({ id }) => id === stage)?.name ?? stage;
}
