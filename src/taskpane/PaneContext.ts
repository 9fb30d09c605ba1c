import { createContext, useContext } from "react";
import type { Language } from "../messages/language";
import { paneMessages, type PaneMessages } from "../messages/pane";
import type { PaneHost } from "./host";
import type { Drafts } from "./useDrafts";
import type { PaneState } from "./useScorebook";

export interface Pane {
  readonly host: PaneHost;
  readonly state: PaneState;
  readonly drafts: Drafts;
  readonly language: Language;
  readonly text: PaneMessages;
}

export const PaneContext = createContext<Pane | null>(null);

/** What every component of the pane may ask for. */
export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error("A component of the pane stands outside of it.");
  return pane;
}

export function textFor(language: Language): PaneMessages {
  return paneMessages[language];
}
