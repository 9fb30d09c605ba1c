import type { ScoreEntry } from "../actions/enterScore";
import type { ScoreContent } from "../forms/typedScore";
import type { Workbook } from "../workbook/workbook";
import { work } from "./commands/commands";
import { ExternalStore } from "./externalStore";
import { sayFailure, type Say } from "./say";
import type { SetLibrary } from "./sets/setLibrary";
import type { InTurn } from "./turns";

/** The cell of a score, told by its criterion: rows move. */
export type ScorePlace = Pick<ScoreEntry, "sheetId" | "criterion" | "stage">;

/** A score that was typed in the pane and does not stand on the sheet yet. */
export interface ScoreDraft {
  readonly text: string;
  /** What the cell held when the person began to type. */
  readonly shown: ScoreContent;
  readonly status: "unsaved" | "saving" | { readonly failed: Say };
}

export function keyOfScore({ sheetId, criterion, stage }: ScorePlace): string {
  return JSON.stringify([sheetId, criterion, stage]);
}

/** Scores that were typed in the pane. Each stays here until it stands on its sheet, however fast a person goes on to the next. */
export class ScoreDrafts extends ExternalStore<ReadonlyMap<string, ScoreDraft>> {
  constructor(
    private readonly workbook: Workbook,
    private readonly library: SetLibrary,
    private readonly look: () => Promise<void>,
    private readonly inTurn: InTurn,
  ) {
    super(new Map());
  }

  type(place: ScorePlace, text: string, shown: ScoreContent): void {
    const before = this.snapshot().get(keyOfScore(place));
    this.put(place, { text, shown: before?.shown ?? shown, status: "unsaved" });
  }

  discard(place: ScorePlace): void {
    const left = new Map(this.snapshot());
    left.delete(keyOfScore(place));
    this.set(left);
  }

  /** Writes what was typed, which is this content; what could not be written stays, with the reason. */
  async save(place: ScorePlace, content: ScoreContent): Promise<void> {
    const draft = this.snapshot().get(keyOfScore(place));
    if (!draft || draft.status === "saving") return;
    this.put(place, { ...draft, status: "saving" });
    try {
      const { enterAndTell } = await work.fetch();
      const refused = await this.inTurn(() => enterAndTell(this.workbook, this.library.all, { ...place, content, shown: draft.shown }));
      if (refused) return this.fail(place, refused);
      await this.look();
      if (this.snapshot().get(keyOfScore(place))?.text === draft.text) this.discard(place);
    } catch (failure) {
      this.fail(place, sayFailure(failure));
    }
  }

  private fail(place: ScorePlace, failed: Say): void {
    const draft = this.snapshot().get(keyOfScore(place));
    if (draft) this.put(place, { ...draft, status: { failed } });
  }

  private put(place: ScorePlace, draft: ScoreDraft): void {
    this.set(new Map(this.snapshot()).set(keyOfScore(place), draft));
  }
}
