/** The parts of the pane that not every first sight of it needs. Imported by name, so that whoever reads the network sees what comes. */
import { work } from "./commands/commands";
import { later } from "./later";

export const LaterInsertForm = later(async () => (await import(/* webpackChunkName: "insert" */ "./InsertForm")).InsertForm);
export const LaterScorebook = later(async () => (await import(/* webpackChunkName: "scorebook" */ "./Scorebook")).Scorebook);
export const LaterScorebookChoice = later(
  async () => (await import(/* webpackChunkName: "scorebook-choice" */ "./ScorebookChoice")).ScorebookChoice,
);
export const LaterFindings = later(async () => (await import(/* webpackChunkName: "findings" */ "./Findings")).Findings);
export const LaterLostPoints = later(async () => (await import(/* webpackChunkName: "lost-points" */ "./LostPoints")).LostPoints);
export const LaterUnsavedDrafts = later(async () => (await import(/* webpackChunkName: "lost-points" */ "./UnsavedDrafts")).UnsavedDrafts);
export const LaterRepairDialog = later(async () => (await import(/* webpackChunkName: "findings" */ "./RepairDialog")).default);
export const LaterMoveBackDialog = later(async () => (await import(/* webpackChunkName: "findings" */ "./MoveBackDialog")).MoveBackDialog);
export const LaterLockDialog = later(async () => (await import(/* webpackChunkName: "lock" */ "./LockDialog")).default);
export const LaterCommandList = later(async () => (await import(/* webpackChunkName: "menu" */ "./commands/CommandList")).default);
export const LaterRestoreDialog = later(async () => (await import(/* webpackChunkName: "restore" */ "./restore/RestoreDialog")).default);
export const LaterScoreCard = later(async () => (await import(/* webpackChunkName: "entry" */ "./ScoreCard")).default);
export const LaterFillDialog = later(async () => (await import(/* webpackChunkName: "fill" */ "./FillDialog")).default);
export const LaterDecimalWarning = later(async () => (await import(/* webpackChunkName: "decimal-mark" */ "./DecimalWarning")).default);
export const LaterSplitDialog = later(async () => (await import(/* webpackChunkName: "split" */ "./SplitDialog")).default);
export const LaterReview = later(async () => (await import(/* webpackChunkName: "review" */ "./review/Review")).Review);
export const LaterSets = later(async () => (await import(/* webpackChunkName: "sets" */ "./sets/Sets")).Sets);
export const LaterMove = later(async () => (await import(/* webpackChunkName: "move" */ "./move/Move")).Move);
export const LaterCompare = later(async () => (await import(/* webpackChunkName: "compare" */ "./compare/Compare")).Compare);
export const LaterSetButton = later(async () => (await import(/* webpackChunkName: "sets" */ "./sets/SetButton")).SetButton);
export const LaterReviewButton = later(async () => (await import(/* webpackChunkName: "review" */ "./review/ReviewButton")).ReviewButton);

/** Fetches what the first screen cannot be drawn without. Throws a ToldFailure. */
export async function fetchFirstParts(isInserting: boolean, scorebooks: number): Promise<void> {
  const needed = [isInserting ? LaterInsertForm : LaterScorebook, ...(scorebooks > 1 ? [LaterScorebookChoice] : [])];
  await Promise.all(needed.map(({ fetch }) => fetch()));
}

/** Fetches the others while the person looks at the first screen, so that none has to be waited for. */
export function fetchLaterParts(): void {
  for (const { fetchAhead } of [
    work,
    LaterScoreCard,
    LaterScorebook,
    LaterInsertForm,
    LaterCommandList,
    LaterFindings,
    LaterLostPoints,
    LaterRepairDialog,
    LaterSplitDialog,
    LaterReview,
    LaterReviewButton,
    LaterScorebookChoice,
  ])
    fetchAhead();
}
