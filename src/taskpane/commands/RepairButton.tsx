import { Button, makeStyles } from "@fluentui/react-components";
import type { Repair } from "../../actions/repair";
import { useCommands } from "./commands";

export const REPAIR_ID = "repair";

const useStyles = makeStyles({ repair: { marginBottom: "16px" } });

/** Offers to mend what can be mended without a person's judgement. */
export function RepairButton({ repairs }: { repairs: readonly Repair[] }) {
  const styles = useStyles();
  const { label, isOffered, run } = useCommands().repair(repairs);
  if (!isOffered) return null;
  return (
    <Button id={REPAIR_ID} className={styles.repair} onClick={run}>
      {label}
    </Button>
  );
}
