import { createContext, useContext, useSyncExternalStore } from "react";
import type { CriteriaSet } from "../criteria/criteriaSet";
import type { Points } from "../criteria/points";
import type { Bilingual } from "../messages/bilingual";
import type { Language } from "../messages/language";
import { formatNumber, formatPoints } from "../messages/numbers";
import type { PaneMessages } from "../messages/pane";
import type { Drafts, DraftStore } from "./draftStore";
import type { PaneHost } from "./host";
import type { ScorebookState, ScorebookStore } from "./scorebookStore";
import type { SetLibrary, Sets } from "./sets/setLibrary";
import type { View } from "./view";

/** A dialog: the repairs, moving a block of scores back, bringing the form back to its set, what locking does, or the split of what a criterion lost. */
export type DialogAsked =
  | { readonly kind: "repair" }
  | { readonly kind: "move-back"; readonly area: string }
  | { readonly kind: "restore" }
  | { readonly kind: "lock" }
  | { readonly kind: "split"; readonly criterion: string };

export interface Pane {
  readonly host: PaneHost;
  readonly store: ScorebookStore;
  readonly drafts: DraftStore;
  readonly state: ScorebookState;
  readonly library: SetLibrary;
  readonly known: Sets;
  /** Every criteria set that is known here. */
  readonly sets: readonly CriteriaSet[];
  readonly language: Language;
  readonly text: PaneMessages;
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
