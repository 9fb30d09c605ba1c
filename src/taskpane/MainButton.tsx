import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import type { CheckedScorebook } from "../actions/inspect";
import type { View } from "./App";
import { buildAndTell } from "./commands";
import { nextStep, type NextStep } from "./nextStep";
import { usePane } from "./PaneContext";

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    bottom: 0,
    padding: "12px 20px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  button: { width: "100%", minHeight: "40px" },
  done: { margin: 0, textAlign: "center", fontWeight: tokens.fontWeightSemibold, color: tokens.colorStatusSuccessForeground1 },
});

/** The one main button: always the next sensible step. */
export function MainButton({ checked, show }: { checked: CheckedScorebook; show(view: View): void }) {
  const styles = useStyles();
  const { host, state, language, text } = usePane();
  const step = nextStep(checked);
  const take = () => {
    switch (step.kind) {
      case "insert":
        return show("insert");
      case "errors":
        return show("findings");
      case "enter":
        return state.goTo(checked.sheet.name, step.cell);
      case "build":
        show("lost");
        return void state.run(() => buildAndTell(host.workbook, { preferredSheet: checked.sheet.id }, language));
      case "explain":
        show("lost");
        return state.goTo(checked.lostSheet!.snapshot.name, step.cell);
      case "finished":
        return undefined;
    }
  };
  return (
    <footer className={styles.bar}>
      {step.kind === "finished" ? (
        <p className={styles.done}>✓ {text.next.finished}</p>
      ) : (
        <Button
          appearance="primary"
          className={styles.button}
          disabledFocusable={state.isBusy}
          icon={state.isBusy ? <Spinner size="tiny" /> : undefined}
          onClick={take}
        >
          {state.isBusy ? text.working : labelOf(step, text.next)}
        </Button>
      )}
    </footer>
  );
}

function labelOf(step: NextStep, next: ReturnType<typeof usePane>["text"]["next"]): string {
  switch (step.kind) {
    case "insert":
      return next.insert;
    case "errors":
      return next.errors(step.count);
    case "enter":
      return next.enter(step.criterion);
    case "build":
      return step.again ? next.rebuild : next.build;
    case "explain":
      return step.isReason ? next.explain(step.criterion) : next.complete(step.criterion);
    case "finished":
      return next.finished;
  }
}
