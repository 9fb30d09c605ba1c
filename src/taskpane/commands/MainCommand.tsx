import { Button, makeStyles, Spinner } from "@fluentui/react-components";
import { usePane } from "../PaneContext";
import type { Command } from "./commands";

const useStyles = makeStyles({ button: { width: "100%", minHeight: "40px" } });

/** The main button, which says so while a command takes long. */
export function MainCommand({ command }: { command: Command }) {
  const styles = useStyles();
  const { state, text } = usePane();
  const isBusy = state.busy === "long";
  return (
    <Button
      appearance="primary"
      className={styles.button}
      disabledFocusable={isBusy}
      icon={isBusy ? <Spinner size="tiny" /> : undefined}
      onClick={() => command.run()}
    >
      {isBusy ? text.working : command.label}
    </Button>
  );
}
