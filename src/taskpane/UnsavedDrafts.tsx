import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { CheckedScorebook } from "../actions/inspect";
import { lostPointsMessages } from "../messages/lostPoints";
import type { Draft } from "./draftStore";
import { goToCriterion } from "./goToCriterion";
import { Note } from "./Note";
import { useDrafts, usePane, useSentences } from "./PaneContext";
import { Trouble } from "./Trouble";

const useStyles = makeStyles({
  drafts: { marginBottom: "16px" },
  list: { margin: "4px 0 0", padding: 0, listStyle: "none" },
  text: { margin: "2px 0 4px", whiteSpace: "pre-wrap", userSelect: "text", color: tokens.colorNeutralForeground1 },
  item: { marginTop: "8px" },
});

interface UnsavedDraftsProps {
  /** Code of the criterion whose card is on the screen: it shows its own unsaved words. */
  readonly onCard: string | null;
}

/** Words that do not stand on a sheet and are in no box on the screen: so that nobody takes them for saved, and none is lost. */
export function UnsavedDrafts({ onCard }: UnsavedDraftsProps) {
  const styles = useStyles();
  const { state } = usePane();
  const say = useSentences(lostPointsMessages);
  const homeOf = useHomes();
  const hidden = [...useDrafts().open].filter(([, draft]) => {
    const home = homeOf(draft);
    const isInBox = draft.place.criterion === onCard && home !== null && home === state.checked;
    return !isInBox && draft.status.kind !== "saved" && draft.status.kind !== "saving";
  });
  if (hidden.length === 0) return null;
  return (
    <div className={styles.drafts}>
      <Note kind="warning">
        <strong>{say.drafts.title(hidden.length)}</strong>
        <ul className={styles.list}>
          {hidden.map(([key, draft]) => (
            <li key={key} className={styles.item}>
              <HiddenDraft draftKey={key} draft={draft} home={homeOf(draft)} />
            </li>
          ))}
        </ul>
      </Note>
    </div>
  );
}

/** Finds the scorebook whose cards have a box for a draft; null where none has. */
function useHomes(): (draft: Draft) => CheckedScorebook | null {
  const { state, drafts } = usePane();
  return ({ place }) => {
    const home = state.inspection?.scorebooks.find(({ lostSheet }) => lostSheet?.snapshot.id === place.sheetId);
    const isDue = home?.lost.some(({ criterion }) => criterion.code === place.criterion);
    return home && isDue && drafts.rowOf(place) ? home : null;
  };
}

function HiddenDraft({ draftKey, draft, home }: { draftKey: string; draft: Draft; home: CheckedScorebook | null }) {
  const styles = useStyles();
  const { drafts, store, show } = usePane();
  const say = useSentences(lostPointsMessages);
  const { place } = draft;
  const open = (scorebook: CheckedScorebook) => {
    show("lost");
    store.chooseScorebook(scorebook.sheet.id);
    goToCriterion(scorebook, place.criterion, store);
  };
  return (
    <>
      {say.drafts.where(place.code, say.card[place.column])}
      <p className={styles.text}>{draft.text}</p>
      {home ? (
        <Button size="small" onClick={() => open(home)}>
          {say.drafts.open(place.criterion)}
        </Button>
      ) : drafts.rowOf(place) ? (
        <Trouble draftKey={draftKey} status={draft.status} />
      ) : (
        <>
          <p>{say.drafts.noRow}</p>
          <Button size="small" onClick={() => drafts.discard(draftKey)}>
            {say.drafts.discard}
          </Button>
        </>
      )}
    </>
  );
}
