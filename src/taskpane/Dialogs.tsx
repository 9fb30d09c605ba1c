import {
  LaterFillDialog,
  LaterLockDialog,
  LaterMoveBackDialog,
  LaterRepairDialog,
  LaterRestoreDialog,
  LaterSplitDialog,
} from "./laterParts";
import { usePane, type DialogAsked } from "./PaneContext";

/** A dialog stays with its scorebook, whatever is taken in hand meanwhile. */
export type OpenDialog = DialogAsked & {
  /** Id of the score sheet. */
  readonly sheetId: string;
};

/** The dialog that is open. */
export function Dialogs({ dialog, close }: { dialog: OpenDialog; close(): void }) {
  const { state } = usePane();
  const scorebook = state.inspection?.scorebooks.find(({ sheet }) => sheet.id === dialog.sheetId);
  if (!scorebook) return null;
  if (dialog.kind === "repair") return <LaterRepairDialog.Part checked={scorebook} close={close} />;
  if (dialog.kind === "move-back") return <LaterMoveBackDialog.Part checked={scorebook} area={dialog.area} close={close} />;
  if (dialog.kind === "lock") return <LaterLockDialog.Part checked={scorebook} close={close} />;
  if (dialog.kind === "restore") return <LaterRestoreDialog.Part checked={scorebook} close={close} />;
  if (dialog.kind === "fill") return <LaterFillDialog.Part checked={scorebook} from={dialog.from} domain={dialog.domain} close={close} />;
  return <LaterSplitDialog.Part key={dialog.criterion} checked={scorebook} criterion={dialog.criterion} close={close} />;
}
