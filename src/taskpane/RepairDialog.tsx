import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from "@fluentui/react-components";
import { applyRepairs, type Repair } from "../actions/repair";
import type { CheckedScorebook } from "../actions/inspect";
import { formatNumber } from "../messages/numbers";
import { usePane } from "./PaneContext";

interface RepairDialogProps {
  readonly checked: CheckedScorebook;
  readonly repairs: readonly Repair[];
  close(): void;
}

/** Shows every cell that would change, before anything does. */
export default function RepairDialog({ checked, repairs, close }: RepairDialogProps) {
  const { host, state, language, text } = usePane();
  const shown = (value: Repair["before"]) =>
    value === null || value === "" ? text.findings.blank : typeof value === "number" ? formatNumber(value, language) : value;
  const repair = () => {
    close();
    void state.run(async () => {
      await applyRepairs(host.workbook, checked, repairs);
      return text.findings.repaired(repairs.length);
    });
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{text.findings.repairTitle}</DialogTitle>
          <DialogContent>
            <p>{text.findings.repairIntro}</p>
            <ul>
              {repairs.map(({ cell, before, after }) => (
                <li key={cell}>
                  <strong>{cell}</strong>: {shown(before)} {text.findings.becomes} {shown(after)}
                </li>
              ))}
            </ul>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={repair}>
              {text.findings.repairNow}
            </Button>
            <Button onClick={close}>{text.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
