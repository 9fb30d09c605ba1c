import { Button, makeStyles, Spinner, Tab, TabList, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import type { CheckedScorebook } from "../actions/inspect";
import type { PaneMessages } from "../messages/pane";
import { CommandMenu } from "./commands/CommandMenu";
import { useCommands } from "./commands/commands";
import { MainButton } from "./commands/MainButton";
import { Dialogs, type OpenDialog } from "./Dialogs";
import { Foot } from "./Foot";
import { Header } from "./Header";
import { InsertForm } from "./InsertForm";
import { keepFocus } from "./keepFocus";
import {
  fetchLaterParts,
  LaterCompare,
  LaterFindings,
  LaterLostPoints,
  LaterMove,
  LaterReview,
  LaterReviewButton,
  LaterSetButton,
  LaterSets,
  LaterUnsavedDrafts,
} from "./laterParts";
import { scoreCauses } from "./nextStep";
import { Overview } from "./Overview";
import { Page } from "./Page";
import { useDrafts, usePane } from "./PaneContext";
import { COMPACT, NARROW, PANEL_ID, type View } from "./view";

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    minHeight: "100vh",
    boxSizing: "border-box",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  navigation: {
    display: "flex",
    alignItems: "center",
    gap: "4px",
    padding: "0 8px 0 12px",
    [COMPACT]: { padding: "0 8px 0 16px" },
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tabs: {
    flexGrow: 1,
    flexShrink: 1,
    flexBasis: 0,
    minWidth: 0,
    // Four in one line of the pane as Office opens it, and of its narrowest, beside the scroll bar of Windows.
    [COMPACT]: {
      justifyContent: "space-between",
      "& .fui-Tab": { paddingLeft: 0, paddingRight: 0, whiteSpace: "nowrap" },
      "& .fui-Tab__content": { paddingLeft: 0, paddingRight: 0, fontSize: tokens.fontSizeBase200 },
      // Room that every tab keeps for the time when it is the chosen one.
      "& .fui-Tab__content--reserved-space": { display: "none" },
    },
    [NARROW]: { flexWrap: "wrap" },
  },
  main: { flexGrow: 1, minWidth: 0 },
  end: { marginTop: "16px", textAlign: "center" },
  panel: {
    padding: "16px 20px 24px",
    [NARROW]: { padding: "12px 12px 24px" },
    minWidth: 0,
    overflowWrap: "anywhere",
    ":focus-visible": { outline: "none" },
  },
  loading: { padding: "96px 20px" },
});

interface ScreenProps {
  readonly view: View;
  readonly dialog: OpenDialog | null;
  closeDialog(): void;
}

/** What stands in the pane: a page while nothing was read, the form where there is no scorebook, else its three parts. */
export function Screen({ view, dialog, closeDialog }: ScreenProps) {
  const styles = useStyles();
  const { state, show } = usePane();
  const { help, language } = useCommands();
  const { checked, inspection, notice } = state;
  const hasRead = inspection !== null;
  useEffect(keepFocus, []);
  useEffect(() => {
    if (hasRead) fetchLaterParts();
  }, [hasRead]);
  if (!inspection) return notice ? <Unread /> : <Loading />;
  const isReviewing = view === "review";
  const isOnSets = view === "sets";
  const isAside = view === "move" || view === "compare";
  const isOnScorebook = checked !== null && !isReviewing && !isOnSets && !isAside && view !== "insert";
  const isInserting = view === "insert" || (!checked && !isReviewing && !isOnSets);
  return (
    <div className={styles.pane}>
      <Header />
      {dialog && <Dialogs dialog={dialog} close={closeDialog} />}
      {isInserting || isOnSets || isAside || !checked ? (
        <main className={styles.main}>
          <div className={styles.panel} id={PANEL_ID} tabIndex={-1}>
            <DraftsOffScreen />
            {isInserting && <InsertForm isFirst={!checked} done={() => show("overview")} />}
            {isOnSets && <LaterSets.Part leave={() => show(checked ? "overview" : "insert")} />}
            {isReviewing && !checked && <LaterReview.Part leave={() => show("insert")} />}
            {checked && view === "move" && <LaterMove.Part key={checked.sheet.id} checked={checked} />}
            {checked && view === "compare" && <LaterCompare.Part key={checked.sheet.id} checked={checked} />}
            {/* Here is no menu. */}
            <div className={styles.end}>
              {[help, language].map(({ label, run }) => (
                <Button key={label} appearance="transparent" size="small" onClick={run}>
                  {label}
                </Button>
              ))}
            </div>
          </div>
        </main>
      ) : (
        <>
          <Navigation checked={checked} view={view} />
          <main className={styles.main}>
            <div className={styles.panel} id={PANEL_ID} tabIndex={-1} role="tabpanel" aria-labelledby={tabId(view)}>
              {view === "overview" && <Overview checked={checked} />}
              {view === "findings" && <LaterFindings.Part checked={checked} />}
              {view === "lost" && <LaterLostPoints.Part checked={checked} />}
              {isReviewing && <LaterReview.Part leave={null} />}
            </div>
          </main>
        </>
      )}
      <Foot>
        {isReviewing && <LaterReviewButton.Part />}
        {isOnSets && <LaterSetButton.Part />}
        {isOnScorebook && <MainButton checked={checked} view={view} />}
      </Foot>
    </div>
  );
}

/** Words that stand on no sheet, where no card shows them. */
function DraftsOffScreen() {
  return useDrafts().open.size > 0 ? <LaterUnsavedDrafts.Part onCard={null} /> : null;
}

function Navigation({ checked, view }: { checked: CheckedScorebook; view: View }) {
  const styles = useStyles();
  const { store, text, show } = usePane();
  return (
    <nav className={styles.navigation} aria-label={text.tabs.label}>
      <TabList
        className={styles.tabs}
        size="small"
        aria-label={text.tabs.label}
        selectedValue={view}
        onTabSelect={(_, { value }) => {
          store.goOn();
          show(value as View);
        }}
      >
        <Tab id={tabId("overview")} value="overview" aria-controls={PANEL_ID}>
          {text.tabs.overview}
        </Tab>
        <Tab id={tabId("findings")} value="findings" aria-controls={PANEL_ID}>
          {findingsTab(checked, text.tabs)}
        </Tab>
        <Tab id={tabId("lost")} value="lost" aria-controls={PANEL_ID}>
          {text.tabs.lost(checked.lostStage === null ? null : checked.lost.length)}
        </Tab>
        <Tab id={tabId("review")} value="review" aria-controls={PANEL_ID}>
          {text.tabs.review}
        </Tab>
      </TabList>
      <CommandMenu />
    </nav>
  );
}

/** Counts what the main button counts and the list's first heading does: errors, or warnings where there are no errors. */
function findingsTab(checked: CheckedScorebook, tabs: PaneMessages["tabs"]): string {
  const [errors, warnings] = [scoreCauses(checked, "error").length, scoreCauses(checked, "warning").length];
  return errors === 0 && warnings > 0 ? tabs.warnings(warnings) : tabs.findings(errors);
}

function tabId(view: View): string {
  return `tab-${view}`;
}

function Loading() {
  const styles = useStyles();
  const { text } = usePane();
  return (
    <main className={styles.loading} aria-busy="true">
      <Spinner label={text.loading} labelPosition="below" />
    </main>
  );
}

/** The workbook could not be read at all. */
function Unread() {
  const { state, text, language } = usePane();
  const { recheck } = useCommands();
  return (
    <Page kind="error" title={text.appName}>
      <p role="alert">{state.notice?.say(language)}</p>
      <Button appearance="primary" disabledFocusable={state.busy !== "no"} onClick={recheck.run}>
        {recheck.label}
      </Button>
    </Page>
  );
}
