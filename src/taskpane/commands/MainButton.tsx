import { makeStyles, tokens } from "@fluentui/react-components";
import type { CheckedScorebook } from "../../actions/inspect";
import { BottomBar } from "../BottomBar";
import { CheckIcon } from "../icons";
import { nextStep, scoreCauses, type NextStep } from "../nextStep";
import { stageName, usePane } from "../PaneContext";
import type { View } from "../view";
import { useCommands, type Command, type Commands } from "./commands";
import { MainCommand } from "./MainCommand";

const useStyles = makeStyles({
  done: { display: "grid", gridTemplateColumns: "16px 1fr", gap: "0 8px", color: tokens.colorStatusSuccessForeground1 },
  icon: { display: "flex", paddingTop: "2px" },
  hint: { gridColumn: "2", margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** The one main button: always the next sensible step. */
export function MainButton({ checked, view }: { checked: CheckedScorebook; view: View }) {
  const styles = useStyles();
  const { text } = usePane();
  const commands = useCommands();
  const step = nextStep(checked);
  // Whoever sees the errors already wants the next of them.
  const isAtErrors = step.kind === "errors" && view === "findings";
  const command = isAtErrors ? commands.nextError(scoreCauses(checked, "error")) : commandFor(step, commands);
  return (
    <BottomBar>
      {command ? (
        <MainCommand command={command} />
      ) : (
        <div className={styles.done}>
          <span className={styles.icon}>
            <CheckIcon />
          </span>
          <strong>{text.next.finished}</strong>
          <p className={styles.hint}>{text.next.finishedHint(stageName(checked.set, checked.totals.inHand))}</p>
        </div>
      )}
    </BottomBar>
  );
}

/** The command that takes a step; null where there is nothing left to do. */
function commandFor(step: NextStep, commands: Commands): Command | null {
  switch (step.kind) {
    case "insert":
      return commands.insert;
    case "errors":
      return commands.errors(step.count);
    case "enter":
      return commands.enter(step.criterion, step.cell);
    case "build":
      return commands.build;
    case "amounts":
      return commands.amounts(step.criterion);
    case "explain":
      return commands.explain(step);
    case "finished":
      return null;
  }
}
