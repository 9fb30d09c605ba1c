import { makeStyles, tokens } from "@fluentui/react-components";
import type { RankedFile } from "../../actions/checkBatch";
import type { CheckedFile } from "../../actions/checkFile";
import { findSet } from "../../criteria/findSet";
import { stageName, useFigures, usePane } from "../PaneContext";
import { Steps } from "../Steps";
import { useReview } from "./useReview";

const useStyles = makeStyles({
  facts: { margin: "8px 0 0", color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
});

interface TotalsProps {
  readonly report: CheckedFile;
  /** Null for a workbook that stands in no ranking. */
  readonly ranked: RankedFile | null;
}

/** What each stage of a workbook comes to, and its rank and class. */
export function Totals({ report, ranked }: TotalsProps) {
  const styles = useStyles();
  const { say, sets } = useReview();
  const { totals } = report;
  const figures = useFigures();
  const { text } = usePane();
  const set = findSet(sets, report);
  const begun = totals.stages.filter((stage) => stage.begun);
  const facts = [
    ranked &&
      (ranked.rank === null ? ranked.unranked && say.unranked[ranked.unranked](stageName(set, ranked.stage)) : say.rank(ranked.rank)),
    ranked?.className && say.details.scoreClass(ranked.className),
    say.details.maximum(figures.points(totals.maximum)),
  ];
  return (
    <>
      {begun.length > 0 && (
        <Steps
          label={say.details.stages}
          between="→"
          steps={begun.map(({ stage, total, complete }) => ({
            name: stageName(set, stage),
            figure: figures.points(total),
            remark: complete ? undefined : text.provisional,
          }))}
        />
      )}
      <p className={styles.facts}>{facts.filter(Boolean).join(" · ")}</p>
    </>
  );
}
