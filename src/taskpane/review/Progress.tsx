import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useReview } from "./useReview";

const useStyles = makeStyles({
  progress: { display: "grid", gridTemplateColumns: "1fr auto", alignItems: "center", gap: "4px 12px" },
  figure: { fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
  track: {
    gridColumn: "1 / -1",
    height: "4px",
    borderRadius: "2px",
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralStroke2,
    "@media (forced-colors: active)": { border: "1px solid CanvasText", height: "6px" },
  },
  bar: {
    height: "100%",
    backgroundColor: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { forcedColorAdjust: "none", backgroundColor: "Highlight" },
  },
});

/** How far the check is, and the way to end it. */
export function Progress() {
  const styles = useStyles();
  const { review, reviewing, say } = useReview();
  const { files, found } = reviewing;
  const done = files.length - found.counts.waiting;
  return (
    <div className={styles.progress}>
      <span className={styles.figure}>{say.progress(done, files.length)}</span>
      <Button onClick={() => review.stop()}>{say.stop}</Button>
      <div
        className={styles.track}
        role="progressbar"
        aria-label={say.progressLabel}
        aria-valuemin={0}
        aria-valuemax={files.length}
        aria-valuenow={done}
      >
        <div className={styles.bar} style={{ width: `${(100 * done) / Math.max(files.length, 1)}%` }} />
      </div>
    </div>
  );
}
