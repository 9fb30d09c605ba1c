import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { Language } from "../messages/language";
import { sessionDrafts } from "./draftMemory";
import { DraftStore } from "./draftStore";
import { ErrorBoundary } from "./ErrorBoundary";
import type { PaneHost } from "./host";
import { keepLanguage, recallLanguage } from "./languageMemory";
import { PaneContext, type Pane } from "./PaneContext";
import { paneMessages } from "../messages/pane";
import { Screen, type Splitting } from "./Screen";
import { ScorebookStore } from "./scorebookStore";
import { SetLibrary } from "./sets/setLibrary";
import { buildAndTell } from "./tellBuilt";
import { createTurns } from "./turns";
import type { View } from "./view";

export interface AppProps {
  readonly host: PaneHost;
  readonly firstLanguage: Language;
  readonly firstView: View;
  /** What the ribbon asked for when it opened the pane. */
  readonly firstCommand: "build" | null;
}

/** The pane: what the workbook holds, what is wrong, and what to do next. */
export function App({ host, firstLanguage, firstView, firstCommand }: AppProps) {
  const [language, setLanguage] = useState(() => recallLanguage() ?? firstLanguage);
  const [view, show] = useState<View>(firstView);
  const [splitting, setSplitting] = useState<Splitting | null>(null);
  const { store, drafts, library } = useStores(host, firstCommand);
  const known = useSyncExternalStore(library.subscribe, library.snapshot);
  const state = useSyncExternalStore(store.subscribe, store.snapshot);

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const switchLanguage = () => {
    const other = language === "vi" ? "en" : "vi";
    setLanguage(other);
    keepLanguage(other);
  };

  const inHand = state.checked?.sheet.id;
  const pane = useMemo((): Pane => {
    const split = (criterion: string) => {
      if (inHand !== undefined) setSplitting({ sheetId: inHand, criterion });
    };
    const build = (stage?: string) => {
      show("lost");
      void store.run(
        () => buildAndTell(host.workbook, library.all, { preferredSheet: inHand, stage }),
        () => drafts.saveAll(),
      );
    };
    return { host, store, drafts, state, library, known, sets: known.all, language, text: paneMessages[language], show, split, build };
  }, [host, store, drafts, state, library, known, language, inHand]);

  return (
    <PaneContext.Provider value={pane}>
      <ErrorBoundary language={language}>
        <Screen view={view} splitting={splitting} endSplitting={() => setSplitting(null)} switchLanguage={switchLanguage} />
      </ErrorBoundary>
    </PaneContext.Provider>
  );
}

/** What outlives every screen: the last look at the workbook, and the words that are not on a sheet yet. */
function useStores(host: PaneHost, firstCommand: AppProps["firstCommand"]) {
  const [stores] = useState(() => {
    const inTurn = createTurns();
    const library = new SetLibrary();
    const store = new ScorebookStore(host, library, inTurn);
    const lookout = { scorebooks: () => store.snapshot().inspection?.scorebooks ?? [], look: () => store.look() };
    return { store, library, drafts: new DraftStore(host.workbook, library, lookout, inTurn, sessionDrafts) };
  });
  useEffect(() => {
    const { store, drafts, library } = stores;
    let seen = store.snapshot().inspection;
    const unsubscribe = store.subscribe(() => {
      const { inspection } = store.snapshot();
      if (inspection === seen) return;
      seen = inspection;
      drafts.settleSaved();
    });
    const takeUp = () => store.look().then(() => drafts.takeUp());
    const build = () => buildAndTell(host.workbook, library.all, {});
    const close = store.open(firstCommand === "build" ? build : undefined, drafts.isLeftOver ? takeUp : undefined);
    const leave = () => void drafts.saveAll();
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      unsubscribe();
      close();
    };
  }, [stores, host, firstCommand]);
  return stores;
}
