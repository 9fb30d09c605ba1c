import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { CheckedScorebook } from "../actions/inspect";
import type { Draft } from "./draftStore";
import { goToCriterion } from "./LostList";
import { Note } from "./Note";
import { useDrafts, usePane } from "./PaneContext";

const useStyles = makeStyles({
  drafts: { marginBottom: "16px" },
  list: { margin: "4px 0 0", padding: 0, listStyle: "none" },
  text: { margin: "2px 0 4px", whiteSpace: "pre-wrap", userSelect: "text", color: tokens.colorNeutralForeground1 },
  item: { marginTop: "8px" },
});

interface UnsavedDraftsProps {
  readonly checked: CheckedScorebook;
  /** Its card shows its own drafts. */
  readonly inHand: string | null;
}

/** Words that do not stand on a sheet and are in no box on the screen: so that nobody takes them for saved, and none is lost. */
export function UnsavedDrafts({ checked, inHand }: UnsavedDraftsProps) {
  const styles = useStyles();
  const { drafts, text } = usePane();
  const isInBox = ({ place }: Draft) =>
    place.criterion === inHand && checked.lostSheet?.snapshot.id === place.sheetId && drafts.rowOf(place)?.criterion === inHand;
  const hidden = [...useDrafts().open].filter(
    ([, draft]) => !isInBox(draft) && draft.status.kind !== "saved" && draft.status.kind !== "saving",
  );
  if (hidden.length === 0) return null;
  return (
    <div className={styles.drafts}>
      <Note kind="warning">
        <strong>{text.drafts.title(hidden.length)}</strong>
        <ul className={styles.list}>
          {hidden.map(([key, draft]) => (
            <li key={key} className={styles.item}>
              <HiddenDraft checked={checked} draftKey={key} draft={draft} />
            </li>
          ))}
        </ul>
      </Note>
    </div>
  );
}

function HiddenDraft({ checked, draftKey, draft }: { checked: CheckedScorebook; draftKey: string; draft: Draft }) {
  const styles = useStyles();
  const { drafts, store, text } = usePane();
  const { place } = draft;
  const isHere = checked.lostSheet?.snapshot.id === place.sheetId && drafts.rowOf(place) !== undefined;
  const isDue = checked.lost.some(({ criterion }) => criterion.code === place.criterion);
  return (
    <>
      {text.drafts.where(place.code, text.card[place.column])}
      <p className={styles.text}>{draft.text}</p>
      {isHere && isDue ? (
        <Button size="small" onClick={() => goToCriterion(checked, place.criterion, store)}>
          {text.drafts.open(place.criterion)}
        </Button>
      ) : (
        <>
          <p>{text.drafts.noRow}</p>
          <Button size="small" onClick={() => drafts.discard(draftKey)}>
            {text.drafts.discard}
          </Button>
        </>
      )}
    </>
  );
}
