import { Button, makeStyles } from "@fluentui/react-components";
import type { CheckedScorebook } from "../../actions/inspect";
import { planRepairs } from "../../actions/repair";
import { useCommands } from "./commands";

export const REPAIR_ID = "repair";

const useStyles = makeStyles({ repair: { marginBottom: "16px" } });

/** Offers to mend what can be mended without a person's judgement. */
export function RepairButton({ checked }: { checked: CheckedScorebook }) {
  const styles = useStyles();
  const { label, isOffered, run } = useCommands().repair(planRepairs(checked));
  if (!isOffered) return null;
  return (
    <Button id={REPAIR_ID} className={styles.repair} onClick={run}>
      {label}
    </Button>
  );
}
