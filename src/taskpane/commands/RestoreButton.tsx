import { Button, makeStyles } from "@fluentui/react-components";
import type { Command } from "./commands";

export const RESTORE_ID = "restore";

const useStyles = makeStyles({ restore: { margin: "0 8px 16px 0" } });

/** Offers to bring the form back to its set where its rows are not. */
export function RestoreButton({ command: { label, run } }: { command: Command }) {
  const styles = useStyles();
  return (
    <Button id={RESTORE_ID} className={styles.restore} onClick={run}>
      {label}
    </Button>
  );
}
