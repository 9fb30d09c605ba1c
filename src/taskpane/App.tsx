import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Spinner,
  Tab,
  TabList,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Language } from "../messages/language";
import { buildAndTell } from "./commands";
import { Findings } from "./Findings";
import { Header } from "./Header";
import type { PaneHost } from "./host";
import { InsertForm } from "./InsertForm";
import { LostPoints } from "./LostPoints";
import { MainButton } from "./MainButton";
import { lostFindings, scoreFindings } from "./nextStep";
import { Overview } from "./Overview";
import { PaneContext, textFor, usePane } from "./PaneContext";
import { useDrafts } from "./useDrafts";
import { useScorebook } from "./useScorebook";

export type View = "overview" | "findings" | "lost" | "insert";

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    minHeight: "100vh",
    boxSizing: "border-box",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  content: { flex: 1, padding: "12px 20px 20px", minWidth: 0, overflowWrap: "anywhere" },
  tabs: { padding: "0 12px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  centre: { padding: "64px 20px" },
  notice: { margin: "0 20px 8px" },
});

export interface AppProps {
  readonly host: PaneHost;
  readonly firstLanguage: Language;
  readonly firstView: View;
  /** What the ribbon asked for before the pane was open. */
  readonly firstCommand: "build" | null;
}

/** The pane: what the workbook holds, what is wrong, and what to do next. */
export function App({ host, firstLanguage, firstView, firstCommand }: AppProps) {
  const [language, setLanguage] = useState(firstLanguage);
  const [view, setView] = useState<View>(firstView);
  const state = useScorebook(host, language);
  const drafts = useDrafts();
  const text = textFor(language);

  const asked = useRef(firstCommand);
  const { inspection, run } = state;
  useEffect(() => {
    if (asked.current === null || inspection === null) return;
    asked.current = null;
    void Promise.resolve().then(() => run(() => buildAndTell(host.workbook, {}, language)));
  }, [inspection, run, host, language]);

  return (
    <PaneContext.Provider value={{ host, state, drafts, language, text }}>
      <Screen view={view} show={setView} switchLanguage={() => setLanguage(language === "vi" ? "en" : "vi")} />
    </PaneContext.Provider>
  );
}

interface ScreenProps {
  readonly view: View;
  show(view: View): void;
  switchLanguage(): void;
}

function Screen({ view, show, switchLanguage }: ScreenProps) {
  const styles = useStyles();
  const { state, text } = usePane();
  const { checked, inspection, isBusy } = state;
  if (!inspection) {
    return <main className={styles.centre}>{state.notice ? <Notice /> : <Spinner label={text.loading} />}</main>;
  }
  const inserting = view === "insert" || !checked;
  return (
    <div className={styles.pane}>
      <Header show={show} switchLanguage={switchLanguage} />
      <Notice />
      {inserting ? (
        <main className={styles.content}>
          <InsertForm isFirst={!checked} done={() => show("overview")} />
        </main>
      ) : (
        <>
          <nav>
            <TabList className={styles.tabs} size="small" selectedValue={view} onTabSelect={(_, { value }) => show(value as View)}>
              <Tab value="overview">{text.tabs.overview}</Tab>
              <Tab value="findings">{text.tabs.findings(scoreFindings(checked).length)}</Tab>
              <Tab value="lost">{text.tabs.lost(lostFindings(checked).length)}</Tab>
            </TabList>
          </nav>
          <main className={styles.content} aria-busy={isBusy}>
            {view === "overview" && <Overview checked={checked} />}
            {view === "findings" && <Findings checked={checked} />}
            {view === "lost" && <LostPoints checked={checked} />}
          </main>
          <MainButton checked={checked} show={show} />
        </>
      )}
    </div>
  );
}

/** The result of the last command, or why it failed; read out when it appears. */
function Notice() {
  const styles = useStyles();
  const { state, text } = usePane();
  const { notice } = state;
  return (
    <div className={styles.notice} role="status" aria-live="polite">
      {notice && (
        <MessageBar intent={notice.kind} layout="multiline">
          <MessageBarBody>{notice.text}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={state.dismiss}>
              {text.close}
            </Button>
            {notice.kind === "error" && (
              <Button size="small" onClick={() => void state.recheck()}>
                {text.recheck}
              </Button>
            )}
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}
