import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { usePane } from "../PaneContext";
import { nextReviewStep } from "./nextReviewStep";
import { useMakeRequests } from "./useMakeRequests";
import { useReview } from "./useReview";
import { useWriteResults } from "./useWriteResults";

const useStyles = makeStyles({
  results: { display: "flex", flexDirection: "column", gap: "8px", marginTop: "12px", ":empty": { display: "none" } },
  hint: { margin: "-4px 0 0", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

/** What can be made of the whole batch while the main button has something else to do: the requests to all units, the sheets of results. */
export function BatchResults() {
  const styles = useStyles();
  const { host, state } = usePane();
  const { reviewing, say } = useReview();
  const { found, finished, isRunning } = reviewing;
  const write = useWriteResults();
  const requests = useMakeRequests();
  if (isRunning || found.looked.length === 0) return null;
  const step = nextReviewStep(reviewing);
  const isBusy = state.busy !== "no";
  return (
    <div className={styles.results}>
      {found.requests.length > 0 && step !== "requests" && (
        <Button disabledFocusable={isBusy} onClick={requests.make}>
          {requests.label}
        </Button>
      )}
      {found.requests.length > 0 && !host.canSaveFiles() && <p className={styles.hint}>{say.results.sheetsHint}</p>}
      {step !== "write" && (
        <Button disabledFocusable={isBusy} onClick={write}>
          {finished.results === found ? say.results.writeAgain : say.results.write}
        </Button>
      )}
    </div>
  );
}
