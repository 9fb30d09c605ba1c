import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { Language } from "../messages/language";
import { commandsOf } from "./commands/commands";
import type { OpenDialog } from "./Dialogs";
import { sessionDrafts } from "./draftMemory";
import { DraftStore } from "./draftStore";
import { ErrorBoundary } from "./ErrorBoundary";
import type { PaneHost } from "./host";
import { fetchLanguage, keepLanguage } from "./shownLanguage";
import { PaneContext, type DialogAsked, type Pane } from "./PaneContext";
import { paneMessages } from "../messages/pane";
import { ScoreDrafts } from "./scoreDrafts";
import { Screen } from "./Screen";
import { ScorebookStore } from "./scorebookStore";
import { SetLibrary } from "./sets/setLibrary";
import { createTurns } from "./turns";
import type { FirstCommand, View } from "./view";

export interface AppProps {
  readonly host: PaneHost;
  /** Has been fetched. */
  readonly firstLanguage: Language;
  readonly firstView: View;
  /** What the ribbon asked for when it opened the pane. */
  readonly firstCommand: FirstCommand | null;
}

/** The pane: what the workbook holds, what is wrong, and what to do next. */
export function App({ host, firstLanguage, firstView, firstCommand }: AppProps) {
  const [language, setLanguage] = useState(firstLanguage);
  const [view, show] = useState<View>(firstView);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const { store, drafts, scores, library } = useStores(host);
  const known = useSyncExternalStore(library.subscribe, library.snapshot);
  const state = useSyncExternalStore(store.subscribe, store.snapshot);

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const current = state.checked?.sheet.id;
  const pane = useMemo((): Pane => {
    const open = (asked: DialogAsked) => {
      if (current !== undefined) setDialog({ ...asked, sheetId: current });
    };
    const switchLanguage = () => {
      const other = language === "vi" ? "en" : "vi";
      const turn = () => {
        setLanguage(other);
        keepLanguage(other);
      };
      fetchLanguage(other).then(turn, store.fail);
    };
    const text = paneMessages[language];
    return { host, store, drafts, scores, state, library, known, sets: known.all, language, text, view, show, open, switchLanguage };
  }, [host, store, drafts, scores, state, library, known, language, view, current]);

  const hasBegun = useRef(false);
  useEffect(() => {
    if (hasBegun.current) return;
    hasBegun.current = true;
    commandsOf(pane)[firstCommand ?? "recheck"].run();
  }, [pane, firstCommand]);

  return (
    <PaneContext.Provider value={pane}>
      <ErrorBoundary language={language}>
        <Screen view={view} dialog={dialog} closeDialog={() => setDialog(null)} />
      </ErrorBoundary>
    </PaneContext.Provider>
  );
}

/** What outlives every screen: the last look at the workbook, and the words that are not on a sheet yet. */
function useStores(host: PaneHost) {
  const [stores] = useState(() => {
    const inTurn = createTurns();
    const library = new SetLibrary();
    const store = new ScorebookStore(host, library, inTurn);
    const lookout = { scorebooks: () => store.snapshot().inspection?.scorebooks ?? [], look: () => store.look() };
    const scores = new ScoreDrafts(host.workbook, library, lookout.look, inTurn);
    return { store, library, scores, drafts: new DraftStore(host.workbook, library, lookout, inTurn, sessionDrafts) };
  });
  useEffect(() => {
    const { store, drafts } = stores;
    let seen = store.snapshot().inspection;
    const unsubscribe = store.subscribe(() => {
      const { inspection } = store.snapshot();
      if (inspection === seen) return;
      seen = inspection;
      drafts.settleSaved();
    });
    const close = store.open();
    const leave = () => void drafts.saveAll();
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      unsubscribe();
      close();
    };
  }, [stores]);
  return stores;
}
