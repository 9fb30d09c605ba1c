import { makeStyles, tokens } from "@fluentui/react-components";
import type { CheckedFile } from "../../actions/checkFile";
import type { CheckedScorebook } from "../../actions/inspect";
import { findSet } from "../../criteria/findSet";
import { FindingList } from "../FindingList";
import { CheckIcon } from "../icons";
import { Note } from "../Note";
import { useReview } from "./useReview";

const useStyles = makeStyles({
  part: { marginTop: "16px" },
  hint: { margin: "0 0 12px", color: tokens.colorNeutralForeground2 },
  empty: { padding: "32px 0 16px", textAlign: "center", "& p": { margin: "4px 0 0", color: tokens.colorNeutralForeground2 } },
  icon: { display: "inline-block", transform: "scale(2)", margin: "8px", color: tokens.colorStatusSuccessForeground1 },
});

interface FoundInFileProps {
  readonly report: CheckedFile;
  /** The scorebook in hand, where it is the one that was checked: then its owner reads. */
  readonly checked?: CheckedScorebook;
  /** Goes to a cell of the open workbook; null where that is not the one that was checked. */
  readonly goTo: ((sheet: string, address: string) => void) | null;
}

/** Every finding of one workbook, by severity. */
export function FoundInFile({ report, checked, goTo }: FoundInFileProps) {
  const styles = useStyles();
  const { say, sets } = useReview();
  const { findings, otherSheets } = report;
  const set = findSet(sets, report);
  return (
    <>
      {otherSheets.length > 0 && (
        <div className={styles.part}>
          <Note kind="information">{say.details.otherSheets(otherSheets.map((name) => `"${name}"`).join(", "))}</Note>
        </div>
      )}
      {findings.length === 0 ? (
        <div className={styles.empty}>
          <span className={styles.icon}>
            <CheckIcon />
          </span>
          <div>
            <strong>{say.details.nothing}</strong>
          </div>
          <p>{say.details.nothingHint}</p>
        </div>
      ) : (
        <div className={styles.part}>
          {goTo && <p className={styles.hint}>{say.details.goTo}</p>}
          <FindingList set={set} findings={findings} audience={checked ? "owner" : "reviewer"} checked={checked} tellsSheet goTo={goTo} />
        </div>
      )}
    </>
  );
}
