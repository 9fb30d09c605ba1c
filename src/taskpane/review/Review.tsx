import { makeStyles, tokens } from "@fluentui/react-components";
import { usePane } from "../PaneContext";
import { BackButton } from "./BackButton";
import { FilePicker } from "./FilePicker";
import { FileDetails } from "./FileDetails";
import { WorkbookDetails } from "./WorkbookDetails";
import { Outcome } from "./Outcome";
import { BatchNotes } from "./BatchNotes";
import { FileList } from "./FileList";
import { BatchResults } from "./BatchResults";
import { RememberedColumns } from "./RememberedColumns";
import { useDroppedFiles } from "./useDroppedFiles";
import { useReview } from "./useReview";

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
});

/**
 * The reviewing level's part: the files that were received, what was found in each, and the sheets and requests made of it. `leave` goes
 * back to the form where the workbook holds no scorebook, and so no tabs.
 */
export function Review({ leave }: { leave: (() => void) | null }) {
  const styles = useStyles();
  const { text } = usePane();
  const { review, reviewing, say } = useReview();
  const isDropping = useDroppedFiles((files) => review.add(files));
  const { opened, files } = reviewing;
  if (opened?.kind === "workbook") return <WorkbookDetails report={opened.report} />;
  const inFront = opened && files.find(({ id }) => id === opened.id);
  if (inFront) return <FileDetails file={inFront} />;
  return (
    <>
      {leave && <BackButton label={text.insert.title} onClick={leave} />}
      <h2 className={styles.title}>{say.title}</h2>
      <FilePicker isDropping={isDropping} />
      <Outcome />
      <BatchNotes />
      <BatchResults />
      <FileList />
      <RememberedColumns />
    </>
  );
}
