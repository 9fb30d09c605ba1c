import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import type { CheckedScorebook } from "../actions/inspect";
import type { PaneMessages } from "../messages/pane";
import { BottomBar } from "./BottomBar";
import { CheckIcon } from "./icons";
import { nextStep, type NextStep } from "./nextStep";
import { stageName, usePane } from "./PaneContext";
import { focusSoon, PANEL_ID, wordsId } from "./view";

const useStyles = makeStyles({
  button: { width: "100%", minHeight: "40px" },
  done: { display: "grid", gridTemplateColumns: "16px 1fr", gap: "0 8px", color: tokens.colorStatusSuccessForeground1 },
  icon: { display: "flex", paddingTop: "2px" },
  hint: { gridColumn: "2", margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** The one main button: always the next sensible step. */
export function MainButton({ checked }: { checked: CheckedScorebook }) {
  const styles = useStyles();
  const { state, text } = usePane();
  const step = nextStep(checked);
  const take = useTaking(checked);
  return (
    <BottomBar>
      {step.kind === "finished" ? (
        <div className={styles.done}>
          <span className={styles.icon}>
            <CheckIcon />
          </span>
          <strong>{text.next.finished}</strong>
          <p className={styles.hint}>{text.next.finishedHint(stageName(checked.set, checked.totals.inHand))}</p>
        </div>
      ) : (
        <Button
          appearance="primary"
          className={styles.button}
          disabledFocusable={state.busy === "long"}
          icon={state.busy === "long" ? <Spinner size="tiny" /> : undefined}
          onClick={() => take(step)}
        >
          {state.busy === "long" ? text.working : labelOf(step, text.next)}
        </Button>
      )}
    </BottomBar>
  );
}

/** Does a step, and takes the focus to where the person goes on. */
function useTaking(checked: CheckedScorebook): (step: NextStep) => void {
  const { store, show, split, build } = usePane();
  return (step) => {
    switch (step.kind) {
      case "insert":
        return show("insert");
      case "errors":
        show("findings");
        return focusSoon(PANEL_ID);
      case "enter":
        store.choose(step.criterion);
        return store.goTo(checked.sheet.name, step.cell);
      case "build":
        return build();
      case "amounts":
        show("lost");
        store.choose(step.criterion);
        return split(step.criterion);
      case "explain":
        show("lost");
        store.choose(step.criterion);
        store.goTo(checked.lostSheet!.snapshot.name, step.cell);
        return focusSoon(wordsId(step.cell));
      case "finished":
        return undefined;
    }
  };
}

function labelOf(step: NextStep, next: PaneMessages["next"]): string {
  switch (step.kind) {
    case "insert":
      return next.insert;
    case "errors":
      return next.errors(step.count);
    case "enter":
      return next.enter(step.criterion);
    case "build":
      return step.again ? next.rebuild : next.build;
    case "amounts":
      return next.amounts(step.criterion);
    case "explain":
      return next[step.column === "reason" ? "explain" : step.column](step.criterion);
    case "finished":
      return next.finished;
  }
}
