import { createContext, useContext, useSyncExternalStore } from "react";
import type { FillFrom } from "../actions/fillScores";
import type { CriteriaSet } from "../criteria/criteriaSet";
import type { Points } from "../criteria/points";
import type { Bilingual } from "../messages/bilingual";
import type { Language } from "../messages/language";
import { formatNumber, formatPoints } from "../messages/numbers";
import type { PaneMessages } from "../messages/pane";
import type { Drafts, DraftStore } from "./draftStore";
import type { PaneHost } from "./host";
import type { ScoreDrafts } from "./scoreDrafts";
import type { ScorebookState, ScorebookStore } from "./scorebookStore";
import type { SetLibrary, Sets } from "./sets/setLibrary";
import type { View } from "./view";

/** A dialog: the repairs, a block to move back, the form as its set has it, what locking does, blanks to fill in, or the split of a loss. */
export type DialogAsked =
  | { readonly kind: "repair" }
  | { readonly kind: "move-back"; readonly area: string }
  | { readonly kind: "restore" }
  | { readonly kind: "lock" }
  | { readonly kind: "fill"; readonly from: FillFrom; readonly domain: string | null }
  | { readonly kind: "split"; readonly criterion: string };

export interface Pane {
  readonly host: PaneHost;
  readonly store: ScorebookStore;
  readonly drafts: DraftStore;
  readonly scores: ScoreDrafts;
  readonly state: ScorebookState;
  readonly library: SetLibrary;
  readonly known: Sets;
  /** Every criteria set that is known here. */
  readonly sets: readonly CriteriaSet[];
  readonly language: Language;
  readonly text: PaneMessages;
  /** The part of the pane that is shown. */
  readonly view: View;
  /** Shows a part of the pane. */
  show(view: View): void;
  /** Opens a dialog about the scorebook in hand. */
  open(dialog: DialogAsked): void;
  /** Turns to the other language. */
  switchLanguage(): void;
}

export const PaneContext = createContext<Pane | null>(null);

/** What every component of the pane may ask for. */
export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error("A component of the pane stands outside of it.");
  return pane;
}

/** What a part of the pane says, in the language that is shown. */
export function useSentences<Sentences>(part: Bilingual<Sentences>): Sentences {
  return part[usePane().language];
}

export function useDrafts(): Drafts {
  const { drafts } = usePane();
  return useSyncExternalStore(drafts.subscribe, drafts.snapshot);
}

/** Figures as the person's language writes them. */
export function useFigures() {
  const { language } = usePane();
  return {
    points: (points: Points) => formatPoints(points, language),
    number: (value: number) => formatNumber(value, language),
  };
}

export function stageName(set: CriteriaSet, id: string): string {
  return set.stages.find((stage) => stage.id === id)?.name ?? id;
}
