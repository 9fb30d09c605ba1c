import { Button, makeStyles } from "@fluentui/react-components";
import { addRequestSheets } from "../../actions/addReportSheets";
import { needsRequest } from "../../actions/requestSheets";
import type { CheckedFile } from "../../actions/checkFile";
import { reviewMessages, type ReviewMessages } from "../../messages/review";
import { capitalised } from "../../forms/unitName";
import { Note } from "../Note";
import { usePane } from "../PaneContext";
import { focusSoon, PANEL_ID } from "../view";
import { BindColumns } from "./BindColumns";
import { CopyLetter } from "./CopyLetter";
import { DetailsHead } from "./DetailsHead";
import { lineId } from "./FileLine";
import { TakeSet } from "./TakeSet";
import { reasonOf } from "./reasonOf";
import { FoundInFile } from "./FoundInFile";
import { Totals } from "./Totals";
import type { ReviewFile } from "./reviewStore";
import { useReview } from "./useReview";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "16px" },
});

/** One file of the list: what was found in it, or why it was not checked, and what can be done about it. */
export function FileDetails({ file }: { file: ReviewFile }) {
  const styles = useStyles();
  const { language } = usePane();
  const { review, reviewing, say } = useReview();
  const back = () => {
    review.open(null);
    focusSoon(lineId(file.id));
  };
  const remove = () => {
    review.remove(file.id);
    focusSoon(PANEL_ID);
  };
  const report = file.looked?.report;
  const checked = report?.status === "checked" ? report : null;
  const madeFrom = report?.status === "refused" ? report.madeFrom : undefined;
  const ranked = reviewing.found.lines.find((line) => line.file.id === file.id)?.ranked ?? null;
  return (
    <>
      <DetailsHead
        title={checked ? (checked.unit === null ? say.unknownUnit : capitalised(checked.unit)) : file.name}
        facts={checked ? factsOf(checked, file.name, say) : []}
        back={back}
      />
      {!report && <Note kind="information">{file.status === "checking" ? say.checking : say.waiting}</Note>}
      {report?.status === "refused" && <Note kind="error">{reasonOf(file.looked!, language)}</Note>}
      {checked && <Totals report={checked} ranked={ranked} />}
      {report?.status === "unsure" && <BindColumns key={report.candidates[0]!.shape} candidate={report.candidates[0]!} />}
      <div className={styles.actions}>
        {madeFrom?.isCarried && <TakeSet file={file.file} madeFrom={madeFrom} />}
        {report && report.status !== "unsure" && <CopyLetter report={report} />}
        {checked && needsRequest(checked) && <MakeRequest report={checked} />}
        <Button size="small" onClick={remove}>
          {say.details.remove}
        </Button>
      </div>
      {checked && <FoundInFile report={checked} goTo={null} />}
    </>
  );
}

function MakeRequest({ report }: { report: CheckedFile }) {
  const { host, state, store } = usePane();
  const { say, sets } = useReview();
  const make = () =>
    void store.run(async () => {
      const [sheet] = await addRequestSheets(host.workbook, [report], sets);
      return (language) => reviewMessages[language].details.requested(sheet!);
    });
  return (
    <Button size="small" disabledFocusable={state.busy !== "no"} onClick={make}>
      {say.details.request}
    </Button>
  );
}

function factsOf({ year, sheet }: CheckedFile, name: string, { details }: ReviewMessages): string[] {
  return [name, ...(year === null ? [] : [details.year(year)]), details.sheet(sheet)];
}
