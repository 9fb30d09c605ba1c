import type { CheckedScorebook } from "../actions/inspect";
import { lockMessages } from "../messages/locking";
import { ChangeDialog } from "./ChangeDialog";
import { useCommands, work } from "./commands/commands";
import { usePane, useSentences } from "./PaneContext";
import { focusSoon, PANEL_ID } from "./view";

/** Says what locking or unlocking costs, before it is done: Excel forgets what could be undone. */
export default function LockDialog({ checked, close }: { checked: CheckedScorebook; close(): void }) {
  const { host, store } = usePane();
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
    <ChangeDialog title={lock.label} act={{ label: isProtected ? say.unlockNow : say.lockNow, run: act }} close={end}>
      <p>{isProtected ? say.unlockIntro : say.lockIntro}</p>
      <p>{say.undoLost}</p>
    </ChangeDialog>
  );
}
