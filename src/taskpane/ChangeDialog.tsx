import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Command } from "./commands/commands";
import { DialogFailure } from "./DialogFailure";
import { Note } from "./Note";
import { usePane } from "./PaneContext";

const useStyles = makeStyles({
  surface: { padding: "20px", maxHeight: "100vh", overflowWrap: "anywhere" },
  content: { display: "flex", flexDirection: "column", gap: "12px", "& p": { margin: 0 }, "& > *": { flexShrink: 0 } },
  // Always there, so that a screen reader tells what comes into it; empty it takes no room.
  changed: { ":empty": { marginBottom: "-12px" } },
});

interface ChangeDialogProps {
  readonly title: string;
  /** What is to change. */
  readonly children: ReactNode;
  /** Says that the workbook is no longer what was shown; absent where nothing of it is shown. */
  readonly changed?: string | false;
  /** Does it; null where there is nothing to do. */
  readonly act: Command | null;
  /** What the button says that leaves all as it is. */
  readonly leave?: string;
  /** Whether the person has typed something: then they leave by a button, not by a slip of the Escape key. */
  readonly isTyped?: boolean;
  close(): void;
}

/** Shows what a command would change before it does, says where it failed, and closes only when it is done or given up. */
export function ChangeDialog({ title, children, changed, act, leave, isTyped, close }: ChangeDialogProps) {
  const styles = useStyles();
  const { state, text } = usePane();
  return (
    <Dialog
      open
      modalType={isTyped === undefined ? "modal" : "alert"}
      onOpenChange={(_, { type }) => {
        if (type !== "escapeKeyDown" || !isTyped) close();
      }}
    >
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.content}>
            {changed !== undefined && (
              <div role="status" className={styles.changed}>
                {changed && <Note kind="warning">{changed}</Note>}
              </div>
            )}
            {children}
            <DialogFailure />
          </DialogContent>
          <DialogActions fluid>
            {act && (
              <Button appearance="primary" disabledFocusable={state.busy !== "no"} onClick={() => act.run()}>
                {state.busy === "long" ? text.working : act.label}
              </Button>
            )}
            <Button onClick={close}>{leave ?? (act ? text.cancel : text.close)}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
