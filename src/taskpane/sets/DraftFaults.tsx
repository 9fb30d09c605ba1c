import { makeStyles, tokens } from "@fluentui/react-components";
import type { DraftFault, SetDraft } from "../../criteria/setDraft";
import { draftFaultSentence } from "../../messages/criteriaSets";
import { usePane } from "../PaneContext";
import { PlainButton } from "../PlainButton";
import { fieldOf, goToFault } from "./faultPlace";
import { useSets } from "./useSets";

/** Nobody mends more at once; each that is mended brings up the next. */
const MOST_SHOWN = 5;

const useStyles = makeStyles({
  list: { margin: "8px 0 0", padding: 0, listStyle: "none" },
  fault: { padding: "4px", textDecorationLine: "underline", textUnderlineOffset: "2px", ":hover": { backgroundColor: "transparent" } },
  plain: { padding: "4px" },
  more: { margin: "4px 0 0", fontSize: tokens.fontSizeBase200 },
});

/** What keeps the draft from being a set; each leads to where it can be mended. */
export function DraftFaults({ draft, faults }: { draft: SetDraft; faults: readonly DraftFault[] }) {
  const styles = useStyles();
  const { language } = usePane();
  const { drafts, say } = useSets();
  return (
    <>
      <ul className={styles.list}>
        {faults.slice(0, MOST_SHOWN).map((fault, i) => {
          const sentence = draftFaultSentence(fault, fault.row === null ? null : draft.rows[fault.row]!, language);
          return (
            <li key={i}>
              {fault.row === null && fieldOf(fault) === null ? (
                <div className={styles.plain}>{sentence}</div>
              ) : (
                <PlainButton className={styles.fault} onClick={() => goToFault(fault, drafts)}>
                  {sentence}
                </PlainButton>
              )}
            </li>
          );
        })}
      </ul>
      {faults.length > MOST_SHOWN && <p className={styles.more}>{say.editor.moreFaults(faults.length - MOST_SHOWN)}</p>}
    </>
  );
}
