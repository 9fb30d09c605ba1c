import { makeStyles, tokens } from "@fluentui/react-components";
import type { CheckedFile } from "../../actions/checkFile";
import type { RankedFile } from "../../actions/checkBatch";
import { BUILT_IN_SETS } from "../../criteria/builtInSets";
import { FindingList } from "../FindingList";
import { CheckIcon } from "../icons";
import { Note } from "../Note";
import { stageName, useFigures } from "../PaneContext";
import { Steps } from "../Steps";
import { useReview } from "./useReview";

const useStyles = makeStyles({
  facts: { margin: "8px 0 0", color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  part: { marginTop: "16px" },
  empty: { padding: "32px 0 16px", textAlign: "center", "& p": { margin: "4px 0 0", color: tokens.colorNeutralForeground2 } },
  icon: { display: "inline-block", transform: "scale(2)", margin: "8px", color: tokens.colorStatusSuccessForeground1 },
});

interface ReportViewProps {
  readonly report: CheckedFile;
  /** Null for a workbook that stands in no ranking. */
  readonly ranked: RankedFile | null;
  readonly goTo: ((sheet: string, address: string) => void) | null;
}

/** What was found in one workbook: what each stage comes to, and every finding by severity. */
export function ReportView({ report, ranked, goTo }: ReportViewProps) {
  const styles = useStyles();
  const { say } = useReview();
  const figures = useFigures();
  const { totals, findings, otherSheets } = report;
  const set = BUILT_IN_SETS.find(({ id }) => id === report.setId)!;
  const begun = totals.stages.filter((stage) => stage.begun);
  const facts = [
    ranked && (ranked.rank === null ? ranked.unranked && say.unranked[ranked.unranked] : say.rank(ranked.rank)),
    ranked?.className && say.details.scoreClass(ranked.className),
    say.details.maximum(figures.points(totals.maximum)),
  ];
  return (
    <>
      {begun.length > 0 && (
        <Steps
          label={say.details.stages}
          between="→"
          steps={begun.map(({ stage, total }) => ({ name: stageName(set, stage), figure: figures.points(total) }))}
        />
      )}
      <p className={styles.facts}>{facts.filter(Boolean).join(" · ")}</p>
      {otherSheets.length > 0 && (
        <div className={styles.part}>
          <Note kind="information">{say.details.otherSheets(otherSheets.map((name) => `"${name}"`).join(", "))}</Note>
        </div>
      )}
      {findings.length === 0 ? (
        <div className={styles.empty}>
          <span className={styles.icon}>
            <CheckIcon />
          </span>
          <div>
            <strong>{say.details.nothing}</strong>
          </div>
          <p>{say.details.nothingHint}</p>
        </div>
      ) : (
        <div className={styles.part}>
          {goTo && <p className={styles.facts}>{say.details.goTo}</p>}
          <FindingList set={set} findings={findings} audience="reviewer" goTo={goTo} />
        </div>
      )}
    </>
  );
}
