import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useReview } from "./useReview";

const useStyles = makeStyles({
  remembered: { margin: "24px 0 0", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

/** Says that columns are read as a person once said, and lets that be taken back. */
export function RememberedColumns() {
  const styles = useStyles();
  const { review, reviewing, say } = useReview();
  const count = Object.keys(reviewing.bindings).length;
  if (count === 0) return null;
  return (
    <p className={styles.remembered}>
      {say.columns.remembered(count)}{" "}
      <Button size="small" appearance="transparent" onClick={() => review.forgetColumns()}>
        {say.columns.forget}
      </Button>
    </p>
  );
}
