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
import type { CheckedScorebook } from "../actions/inspect";
import { lockMessages } from "../messages/locking";
import { useCommands, work } from "./commands/commands";
import { DialogFailure } from "./DialogFailure";
import { usePane, useSentences } from "./PaneContext";
import { focusSoon, PANEL_ID } from "./view";

const useStyles = makeStyles({
  surface: { padding: "20px", maxHeight: "100vh", overflowWrap: "anywhere" },
  content: { "& p": { margin: "0 0 12px" } },
});

/** Says what locking or unlocking costs, before it is done: Excel forgets what could be undone. */
export default function LockDialog({ checked, close }: { checked: CheckedScorebook; close(): void }) {
  const styles = useStyles();
  const { host, store, state, text } = usePane();
  const say = useSentences(lockMessages);
  const { lock } = useCommands();
  const { isProtected } = checked.sheet;
  const end = () => {
    close();
    focusSoon(PANEL_ID);
  };
  const act = () =>
    void store.run(async () => {
      const told = await (await work.fetch()).toggleLock(host.workbook, checked);
      end();
      return told;
    });
  return (
    <Dialog open onOpenChange={end}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{lock.label}</DialogTitle>
          <DialogContent className={styles.content}>
            <p>{isProtected ? say.unlockIntro : say.lockIntro}</p>
            <p>{say.undoLost}</p>
            <DialogFailure />
          </DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" disabledFocusable={state.busy !== "no"} onClick={act}>
              {state.busy === "long" ? text.working : isProtected ? say.unlockNow : say.lockNow}
            </Button>
            <Button onClick={end}>{text.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
