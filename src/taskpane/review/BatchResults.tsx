import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { addRequestSheets } from "../../actions/addReportSheets";
import { reviewMessages } from "../../messages/review";
import { usePane } from "../PaneContext";
import { ToldFailure } from "../say";
import { CheckerFailure } from "./fileChecker";
import { nextReviewStep } from "./nextReviewStep";
import { useReview } from "./useReview";
import { useWriteResults } from "./useWriteResults";

const useStyles = makeStyles({
  results: { display: "flex", flexDirection: "column", gap: "8px", marginTop: "12px", ":empty": { display: "none" } },
  hint: { margin: "-4px 0 0", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

/**
 * What can be made of the whole batch: the requests to all units, as files in a .zip, or as sheets where the pane cannot save files; and
 * the sheets of results, while the main button has something else to do first.
 */
export function BatchResults() {
  const styles = useStyles();
  const { host, state, store } = usePane();
  const { review, reviewing, sets, say } = useReview();
  const { requests } = reviewing.found;
  const write = useWriteResults();
  if (reviewing.isRunning || reviewing.found.looked.length === 0) return null;
  const canSave = host.canSaveFiles();
  const years = [...new Set(requests.map(({ year }) => year))];
  const save = () =>
    void store.run(async () => {
      try {
        const file = say.results.zipName(years.length === 1 ? years[0]! : null);
        host.saveFile(file, await review.packRequests(requests));
        return (language) => reviewMessages[language].results.zipped(requests.length, file);
      } catch (failure) {
        if (!(failure instanceof CheckerFailure)) throw failure;
        throw new ToldFailure((language) => reviewMessages[language].results.packFailed, failure);
      }
    });
  const make = () =>
    void store.run(async () => {
      const sheets = await addRequestSheets(host.workbook, requests, sets);
      return (language) => reviewMessages[language].results.sheetsDone(sheets.length);
    });
  const isBusy = state.busy !== "no";
  return (
    <div className={styles.results}>
      {requests.length > 0 && (
        <Button disabledFocusable={isBusy} onClick={canSave ? save : make}>
          {canSave ? say.results.zip(requests.length) : say.results.sheets(requests.length)}
        </Button>
      )}
      {requests.length > 0 && !canSave && <p className={styles.hint}>{say.results.sheetsHint}</p>}
      {nextReviewStep(reviewing) !== "write" && (
        <Button disabledFocusable={isBusy} onClick={write}>
          {say.results.write}
        </Button>
      )}
    </div>
  );
}
