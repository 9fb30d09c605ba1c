import { makeStyles, tokens } from "@fluentui/react-components";
import { Note } from "../Note";
import { useReview } from "./useReview";

const useStyles = makeStyles({
  told: { margin: "16px 0 0", "& p": { margin: 0 } },
  counts: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
});

/** How the check ended, and what it comes to so far. */
export function Outcome() {
  const styles = useStyles();
  const { reviewing, say } = useReview();
  const { files, found, isRunning, cannotStart } = reviewing;
  const { clean, errors, notChecked, waiting } = found.counts;
  const done = files.length - waiting;
  if (files.length === 0) return null;
  return (
    <>
      <div className={styles.told} role="status">
        {cannotStart && <Note kind="error">{say.cannotStart}</Note>}
        {!isRunning && !cannotStart && waiting > 0 && <Note kind="information">{say.stopped(waiting)}</Note>}
        {!isRunning && waiting === 0 && <strong>{say.finished(files.length)}</strong>}
      </div>
      {done > 0 && <div className={styles.counts}>{say.counts(clean, errors, notChecked)}</div>}
    </>
  );
}
