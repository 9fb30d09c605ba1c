import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { useCommands } from "./commands/commands";
import { MainButton } from "./commands/MainButton";
import { Dialogs, type OpenDialog } from "./Dialogs";
import { Foot } from "./Foot";
import { Header } from "./Header";
import { keepFocus } from "./keepFocus";
import {
  fetchFirstParts,
  fetchLaterParts,
  LaterCompare,
  LaterInsertForm,
  LaterMove,
  LaterReview,
  LaterReviewButton,
  LaterScorebook,
  LaterSetButton,
  LaterSets,
  LaterUnsavedDrafts,
} from "./laterParts";
import { Page } from "./Page";
import { Panel } from "./Panel";
import { useDrafts, usePane } from "./PaneContext";
import type { View } from "./view";

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    minHeight: "100vh",
    boxSizing: "border-box",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  end: { marginTop: "16px", textAlign: "center" },
  loading: { padding: "96px 20px" },
});

interface ScreenProps {
  readonly view: View;
  readonly dialog: OpenDialog | null;
  closeDialog(): void;
}

/** What stands in the pane: a page while nothing was read, the form where there is no scorebook, else its parts. */
export function Screen({ view, dialog, closeDialog }: ScreenProps) {
  const styles = useStyles();
  const { state, show } = usePane();
  const { help, language } = useCommands();
  const { checked, inspection, notice } = state;
  useEffect(keepFocus, []);
  const isReviewing = view === "review";
  const isOnSets = view === "sets";
  const isAside = view === "move" || view === "compare";
  const isOnScorebook = checked !== null && !isReviewing && !isOnSets && !isAside && view !== "insert";
  const isInserting = view === "insert" || (!checked && !isReviewing && !isOnSets);
  const canBeDrawn = useFirstParts(isInserting);
  if (!inspection || !canBeDrawn) return notice?.kind === "error" ? <Unread /> : <Loading />;
  return (
    <div className={styles.pane}>
      <Header />
      {dialog && <Dialogs dialog={dialog} close={closeDialog} />}
      {isInserting || isOnSets || isAside || !checked ? (
        <Panel>
          <DraftsOffScreen />
          {isInserting && <LaterInsertForm.Part isFirst={!checked} done={() => show("overview")} />}
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
        </Panel>
      ) : (
        <LaterScorebook.Part checked={checked} view={view} />
      )}
      <Foot>
        {isReviewing && <LaterReviewButton.Part />}
        {isOnSets && <LaterSetButton.Part />}
        {isOnScorebook && <MainButton checked={checked} view={view} />}
      </Foot>
    </div>
  );
}

/** Whether what the first screen is made of has come. The screen is drawn at once then, and whatever else there is comes after it. */
function useFirstParts(isInserting: boolean): boolean {
  const { state, store } = usePane();
  const { inspection } = state;
  const [haveCome, setHaveCome] = useState(false);
  useEffect(() => {
    if (inspection && !haveCome) fetchFirstParts(isInserting, inspection.scorebooks.length).then(() => setHaveCome(true), store.fail);
  }, [inspection, haveCome, isInserting, store]);
  useEffect(() => {
    if (haveCome) fetchLaterParts();
  }, [haveCome]);
  return haveCome;
}

/** Words that stand on no sheet, where no card shows them. */
function DraftsOffScreen() {
  return useDrafts().open.size > 0 ? <LaterUnsavedDrafts.Part onCard={null} /> : null;
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

/** The workbook could not be read at all, or what shows it could not be had. */
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
