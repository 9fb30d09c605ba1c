import { makeStyles } from "@fluentui/react-components";
import { batchNoteText } from "../../messages/batch";
import { Disclosure } from "../Disclosure";
import { Note } from "../Note";
import { usePane } from "../PaneContext";
import { useReview } from "./useReview";

/** So many notes stand open; more would push the list out of sight. */
const FEW = 2;

const useStyles = makeStyles({
  notes: { marginTop: "12px" },
  list: { margin: "4px 0 0", paddingLeft: "18px", "& li": { marginBottom: "4px" } },
});

/** What is said about the batch as a whole: one file twice, two units of one name, several years or sets. */
export function BatchNotes() {
  const styles = useStyles();
  const { language } = usePane();
  const { reviewing, say } = useReview();
  const { notes } = reviewing.found;
  if (notes.length === 0) return null;
  const areFew = notes.length <= FEW;
  return (
    <div className={styles.notes}>
      <Note kind="warning">
        <Disclosure key={String(areFew)} title={say.notes(notes.length)} isOpen={areFew}>
          <ul className={styles.list}>
            {notes.map((note, i) => (
              <li key={i}>{batchNoteText(note, language)}</li>
            ))}
          </ul>
        </Disclosure>
      </Note>
    </div>
  );
}
