import { Button, makeStyles } from "@fluentui/react-components";
import { useCommands } from "./commands";

export const RESTORE_ID = "restore";

const useStyles = makeStyles({ restore: { margin: "0 8px 16px 0" } });

/** Offers to bring the form back to its set where its rows are not. */
export function RestoreButton() {
  const styles = useStyles();
  const { label, isOffered, run } = useCommands().restore;
  if (!isOffered) return null;
  return (
    <Button id={RESTORE_ID} className={styles.restore} onClick={run}>
      {label}
    </Button>
  );
}
