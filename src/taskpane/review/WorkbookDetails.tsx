import { Button, makeStyles } from "@fluentui/react-components";
import type { CheckedFile, FileReport, RefusedFile } from "../../actions/checkFile";
import type { ReviewMessages } from "../../messages/review";
import { capitalised } from "../../forms/unitName";
import { Note } from "../Note";
import { usePane } from "../PaneContext";
import { BindColumns } from "./BindColumns";
import { DetailsHead } from "./DetailsHead";
import { FoundInFile } from "./FoundInFile";
import { Totals } from "./Totals";
import { useCheckOpen } from "./useCheckOpen";
import { useReview } from "./useReview";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "16px" },
});

/** What was found in the workbook that is open; choosing a finding goes to its cell. */
export function WorkbookDetails({ report }: { report: FileReport }) {
  const styles = useStyles();
  const { state, store } = usePane();
  const { review, say } = useReview();
  const checkAgain = useCheckOpen();
  const checked = report.status === "checked" ? report : null;
  const inHand = checked !== null && state.checked?.sheet.name === checked.sheet ? state.checked : undefined;
  return (
    <>
      <DetailsHead title={say.details.openWorkbook} facts={checked ? factsOf(checked, say) : []} back={() => review.open(null)} />
      {report.status === "refused" && <Note kind="error">{reasonOf(report, say)}</Note>}
      {checked && <Totals report={checked} ranked={null} />}
      {report.status === "unsure" && <BindColumns key={report.candidates[0]!.shape} candidate={report.candidates[0]!} after={checkAgain} />}
      <div className={styles.actions}>
        <Button size="small" disabledFocusable={state.busy !== "no"} onClick={checkAgain}>
          {say.details.again}
        </Button>
      </div>
      {checked && <FoundInFile report={checked} checked={inHand} goTo={store.goTo} />}
    </>
  );
}

/** Why the open workbook was not checked: nobody sent it, so that nobody is asked for another. */
function reasonOf({ madeFrom }: RefusedFile, { details }: ReviewMessages): string {
  return madeFrom ? details.otherSet(`"${madeFrom.setId}" · ${madeFrom.setVersion}`) : details.noScores;
}

function factsOf({ unit, year, sheet }: CheckedFile, { details }: ReviewMessages): string[] {
  return [...(unit === null ? [] : [capitalised(unit)]), ...(year === null ? [] : [details.year(year)]), details.sheet(sheet)];
}
