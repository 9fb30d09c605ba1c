import { BottomBar } from "../BottomBar";
import type { Command } from "../commands/commands";
import { MainCommand } from "../commands/MainCommand";
import { focusSoon } from "../view";
import { HEADING_ID } from "./DetailsHead";
import { Progress } from "./Progress";
import { nextReviewStep, unsureFiles, type ReviewStep } from "./nextReviewStep";
import { useChooseFiles } from "./useChooseFiles";
import { useMakeRequests } from "./useMakeRequests";
import { useReview } from "./useReview";
import { useWriteResults } from "./useWriteResults";

/** The next step of a reviewer: choose files, wait, name the columns of what is unclear, write the results, make the requests. */
export function ReviewButton() {
  const { review, reviewing, say } = useReview();
  const chooser = useChooseFiles();
  const write = useWriteResults();
  const requests = useMakeRequests();
  if (reviewing.opened) return null;
  const unsure = unsureFiles(reviewing);
  const steps: Readonly<Record<ReviewStep, Command>> = {
    choose: { label: say.choose, run: chooser.open },
    "go-on": { label: say.goOn(reviewing.found.counts.waiting), run: () => review.goOn() },
    "try-again": { label: say.tryAgain, run: () => review.goOn() },
    bind: {
      label: say.results.bind(unsure.length),
      run: () => {
        review.open({ kind: "file", id: unsure[0]!.id });
        focusSoon(HEADING_ID);
      },
    },
    write: { label: say.results.write, run: write },
    requests: { label: requests.label, run: requests.make },
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
  return (
    <BottomBar>
      {chooser.input}
      <MainCommand command={steps[next]} />
    </BottomBar>
  );
}
