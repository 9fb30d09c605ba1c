import { Button, makeStyles, Spinner } from "@fluentui/react-components";
import { addReportSheets } from "../../actions/addReportSheets";
import { BUILT_IN_SETS } from "../../criteria/builtInSets";
import { reviewMessages } from "../../messages/review";
import { BottomBar } from "../BottomBar";
import { usePane } from "../PaneContext";
import { focusSoon } from "../view";
import { HEADING_ID } from "./DetailsHead";
import { Progress } from "./Progress";
import type { ReviewState } from "./reviewStore";
import { useChooseFiles } from "./useChooseFiles";
import { useReview } from "./useReview";

const useStyles = makeStyles({ button: { width: "100%", minHeight: "40px" } });

/** The next step of a reviewer: choose files, wait, name the columns of what is unclear, write the results. */
export function ReviewButton() {
  const styles = useStyles();
  const { host, state, store, text } = usePane();
  const { review, reviewing, say } = useReview();
  const chooser = useChooseFiles();
  if (reviewing.opened) return null;
  const unsure = reviewing.files.filter(({ looked }) => looked?.report.status === "unsure");
  const write = () =>
    void store.run(async () => {
      const sheets = await addReportSheets(host.workbook, reviewing.found.looked, BUILT_IN_SETS);
      return (language) => reviewMessages[language].results.written(sheets.map((name) => `"${name}"`).join(", "));
    });
  const steps: Readonly<Record<ReviewStep, { label: string; take(): void }>> = {
    choose: { label: say.choose, take: chooser.open },
    "go-on": { label: say.goOn(reviewing.found.counts.waiting), take: () => review.goOn() },
    "try-again": { label: say.tryAgain, take: () => review.goOn() },
    bind: {
      label: say.results.bind(unsure.length),
      take: () => {
        review.open({ kind: "file", id: unsure[0]!.id });
        focusSoon(HEADING_ID);
      },
    },
    write: { label: say.results.write, take: write },
  };
  const step = steps[nextStep(reviewing, unsure.length)];
  if (reviewing.isRunning) {
    return (
      <BottomBar>
        <Progress />
      </BottomBar>
    );
  }
  const isBusy = state.busy === "long";
  return (
    <BottomBar>
      {chooser.input}
      <Button
        appearance="primary"
        className={styles.button}
        disabledFocusable={isBusy}
        icon={isBusy ? <Spinner size="tiny" /> : undefined}
        onClick={step.take}
      >
        {isBusy ? text.working : step.label}
      </Button>
    </BottomBar>
  );
}

type ReviewStep = "choose" | "go-on" | "try-again" | "bind" | "write";

function nextStep({ files, cannotStart, found }: ReviewState, unsure: number): ReviewStep {
  if (files.length === 0) return "choose";
  if (cannotStart) return "try-again";
  if (found.counts.waiting > 0) return "go-on";
  return unsure > 0 ? "bind" : "write";
}
