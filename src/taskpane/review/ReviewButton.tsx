import { Button, makeStyles, Spinner } from "@fluentui/react-components";
import { BottomBar } from "../BottomBar";
import { usePane } from "../PaneContext";
import { focusSoon } from "../view";
import { HEADING_ID } from "./DetailsHead";
import { Progress } from "./Progress";
import { nextReviewStep, unsureFiles, type ReviewStep } from "./nextReviewStep";
import { useChooseFiles } from "./useChooseFiles";
import { useMakeRequests } from "./useMakeRequests";
import { useReview } from "./useReview";
import { useWriteResults } from "./useWriteResults";

const useStyles = makeStyles({ button: { width: "100%", minHeight: "40px" } });

/** The next step of a reviewer: choose files, wait, name the columns of what is unclear, write the results, make the requests. */
export function ReviewButton() {
  const styles = useStyles();
  const { state, text } = usePane();
  const { review, reviewing, say } = useReview();
  const chooser = useChooseFiles();
  const write = useWriteResults();
  const requests = useMakeRequests();
  if (reviewing.opened) return null;
  const unsure = unsureFiles(reviewing);
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
    requests: { label: requests.label, take: requests.make },
  };
  if (reviewing.isRunning) {
    return (
      <BottomBar>
        <Progress />
      </BottomBar>
    );
  }
  const next = nextReviewStep(reviewing);
  if (next === null) return null;
  const step = steps[next];
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
