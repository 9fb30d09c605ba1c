import { explain, type ExplainOutcome, type WordsColumn } from "../actions/explain";
import type { CheckedScorebook } from "../actions/inspect";
import type { LostPointsSheet, LostPointsSheetRow } from "../forms/readLostPointsSheet";
import { paneMessages } from "../messages/pane";
import type { Workbook } from "../workbook/workbook";
import type { SetLibrary } from "./sets/setLibrary";
import type { DraftMemory, KeptDraft } from "./draftMemory";
import { ExternalStore } from "./externalStore";
import { sayFailure, type Say } from "./say";
import type { InTurn } from "./turns";

/** A cell of words on a lost-points sheet, told by its row's code: rows move when the sheet is built anew. */
export interface WordsPlace {
  /** Which scorebook's sheet it is: ids of sheets are the same in many workbooks. */
  readonly book: string;
  readonly sheetId: string;
  readonly criterion: string;
  readonly code: string;
  /** Among the rows that have this code. */
  readonly nth: number;
  readonly column: WordsColumn;
}

export type DraftStatus =
  | { readonly kind: "unsaved" }
  | { readonly kind: "saving" }
  /** It stands on the sheet; the next look will show it there. */
  | { readonly kind: "saved" }
  | { readonly kind: "failed"; readonly say: Say }
  /** Somebody wrote something else into the cell since the person began to type here. */
  | { readonly kind: "conflict"; readonly found: string };

export interface Draft {
  readonly place: WordsPlace;
  readonly text: string;
  /** What the cell held when the person began to type. */
  readonly shown: string;
  readonly status: DraftStatus;
}

export interface Drafts {
  /** By keyOf(place). */
  readonly open: ReadonlyMap<string, Draft>;
  /** Keys of the cells whose last draft went to the sheet. */
  readonly saved: ReadonlySet<string>;
}

/** What the drafts need of the pane: the last look at the workbook's scorebooks, and a fresh one. */
export interface Lookout {
  scorebooks(): readonly CheckedScorebook[];
  look(): Promise<void>;
}

export function keyOf({ book, sheetId, code, nth, column }: WordsPlace): string {
  return JSON.stringify([book, sheetId, code, nth, column]);
}

/** The place of a row's words; the row is one of the scorebook's lost-points sheet. */
export function placeOfWords(
  checked: CheckedScorebook & { readonly lostSheet: LostPointsSheet },
  row: LostPointsSheetRow,
  column: WordsColumn,
): WordsPlace {
  const { snapshot, table } = checked.lostSheet;
  const nth = table.rows.filter((each) => each.code.text === row.code.text).indexOf(row);
  return { book: labelOf(checked), sheetId: snapshot.id, criterion: row.criterion ?? "", code: row.code.text, nth, column };
}

function labelOf({ set, book: { identity } }: CheckedScorebook): string {
  return [set.id, identity?.unit ?? "", identity?.year ?? ""].join("|");
}

/**
 * Words that were typed in the pane and do not stand on the sheet yet. Each stays here until it does, or until the person
 * discards it: no re-render, tab, selection, failed save or rebuilt sheet takes it away.
 */
export class DraftStore extends ExternalStore<Drafts> {
  /** Drafts that are being written. */
  private readonly underWay = new Map<string, Promise<void>>();
  /** What a page before this one left behind: it stands on no sheet. */
  private leftOver: readonly KeptDraft[];

  constructor(
    private readonly workbook: Workbook,
    private readonly library: SetLibrary,
    private readonly lookout: Lookout,
    private readonly inTurn: InTurn,
    private readonly memory: DraftMemory,
  ) {
    super({ open: new Map(), saved: new Set() });
    this.leftOver = memory.load();
  }

  get(key: string): Draft | undefined {
    return this.snapshot().open.get(key);
  }

  /** Takes what the person typed. `shown` is what the cell holds by the last look. */
  type(place: WordsPlace, text: string, shown: string): void {
    const key = keyOf(place);
    const draft = this.get(key) ?? { place, shown, status: { kind: "unsaved" } };
    const status: DraftStatus = draft.status.kind === "saving" || draft.status.kind === "conflict" ? draft.status : { kind: "unsaved" };
    if (text === draft.shown && status.kind === "unsaved") return this.discard(key);
    this.put(key, { ...draft, text, status });
  }

  discard(key: string): void {
    const open = new Map(this.snapshot().open);
    open.delete(key);
    this.change({ ...this.snapshot(), open });
  }

  /** Writes the person's words over what somebody wrote meanwhile, because they say so. */
  overwrite(key: string): Promise<void> {
    const draft = this.get(key);
    if (draft?.status.kind !== "conflict") return Promise.resolve();
    this.put(key, { ...draft, shown: draft.status.found, status: { kind: "unsaved" } });
    return this.save(key);
  }

  /** Writes a draft to its cell, and waits until it stands there. What could not be written stays, with the reason. */
  async save(key: string): Promise<void> {
    const { kind } = this.get(key)?.status ?? { kind: "saved" };
    if (kind === "saving") return this.underWay.get(key);
    if (kind !== "unsaved" && kind !== "failed") return;
    const writing = this.writeLatest(key);
    this.underWay.set(key, writing);
    await writing;
    const draft = this.get(key);
    if (draft?.status.kind !== "saved") return;
    // Until a look has seen it on the sheet, the draft is what shows.
    await this.lookout.look().then(
      () => this.settle(key, draft.text),
      () => undefined,
    );
  }

  /** Writes every draft to its cell, also those that a page before this one left behind. */
  async saveAll(): Promise<void> {
    await this.takeUp();
    for (const key of this.snapshot().open.keys()) await this.save(key);
  }

  private async takeUp(): Promise<void> {
    if (this.leftOver.length === 0) return;
    await this.lookout.look();
    for (const kept of this.leftOver) {
      const key = keyOf(kept.place);
      if (!this.get(key)) this.put(key, { ...kept, status: { kind: "unsaved" } });
    }
    this.leftOver = [];
  }

  /** Writes until what was typed last is what was written, or until a write fails. */
  private async writeLatest(key: string): Promise<void> {
    for (let draft = this.get(key); draft; draft = this.get(key)) {
      this.put(key, { ...draft, status: { kind: "saving" } });
      const status = await this.write(draft);
      const now = this.get(key);
      if (!now) return;
      if (status.kind !== "saved") return this.put(key, { ...now, status });
      this.put(key, { ...now, shown: draft.text, status });
      if (now.text === draft.text) return;
    }
  }

  /** After a look: drafts that were saved give way to what the sheet shows. */
  settleSaved(): void {
    for (const [key, { status, text }] of this.snapshot().open) if (status.kind === "saved") this.settle(key, text);
  }

  private settle(key: string, text: string): void {
    const { open, saved } = this.snapshot();
    const draft = open.get(key);
    if (draft?.status.kind !== "saved" || draft.text !== text) return;
    const left = new Map(open);
    left.delete(key);
    this.change({ open: left, saved: new Set(saved).add(key) });
  }

  private put(key: string, draft: Draft): void {
    const { open, saved } = this.snapshot();
    const others = new Set(saved);
    others.delete(key);
    this.change({ open: new Map(open).set(key, draft), saved: others });
  }

  private change(next: Drafts): void {
    this.set(next);
    this.memory.keep([...next.open.values()].filter(({ status }) => status.kind !== "saved"));
  }

  private async write(draft: Draft): Promise<DraftStatus> {
    try {
      const outcome = await this.tryToWrite(draft);
      if (outcome.kind !== "row-changed") return statusOf(outcome);
      // The row may just stand elsewhere: a fresh look tells.
      await this.lookout.look();
      return statusOf(await this.tryToWrite(draft));
    } catch (failure) {
      return { kind: "failed", say: sayFailure(failure) };
    }
  }

  private async tryToWrite({ place, text, shown }: Draft): Promise<ExplainOutcome> {
    const row = this.rowOf(place);
    if (!row) return { kind: "row-changed" };
    const { sheetId, column } = place;
    return this.inTurn(() => explain(this.workbook, this.library.all, { sheetId, row, column, text, shown }));
  }

  /** The row as it stands by the last look, if it still does. */
  rowOf({ book, sheetId, code, nth }: WordsPlace): LostPointsSheetRow | undefined {
    const found = this.lookout.scorebooks().find((each) => each.lostSheet?.snapshot.id === sheetId && labelOf(each) === book);
    const rows: readonly LostPointsSheetRow[] = found?.lostSheet?.table.rows ?? [];
    return rows.filter((row) => row.code.text === code)[nth];
  }
}

function statusOf(outcome: ExplainOutcome): DraftStatus {
  switch (outcome.kind) {
    case "written":
      return { kind: "saved" };
    case "row-changed":
      return { kind: "failed", say: (language) => paneMessages[language].rowChanged };
    case "text-changed":
      return { kind: "conflict", found: outcome.found };
  }
}
