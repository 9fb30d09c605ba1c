import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CheckedScorebook } from "../actions/inspect";
import { allCriteria } from "../criteria/criteriaSet";
import { percentOf, sum } from "../criteria/points";
import { classOf, nextClassOf } from "../scoring/scoreClass";
import { standingOf, stageOf, type StageTotals } from "../scoring/totals";
import { stageName, useFigures, usePane } from "./PaneContext";
import { Steps } from "./Steps";

const useStyles = makeStyles({
  stage: { display: "flex", flexWrap: "wrap", gap: "4px 12px", justifyContent: "space-between", alignItems: "center", minHeight: "24px" },
  name: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightSemibold },
  stale: {
    display: "inline-flex",
    alignItems: "center",
    gap: "4px",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorStatusWarningForeground3,
  },
  figure: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    columnGap: "8px",
    margin: 0,
    fontVariantNumeric: "tabular-nums",
  },
  score: {
    fontSize: "48px",
    lineHeight: "56px",
    "@media (max-width: 340px)": { fontSize: "40px", lineHeight: "48px" },
    fontWeight: tokens.fontWeightSemibold,
    letterSpacing: "-0.02em",
  },
  none: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
  outOf: { fontSize: tokens.fontSizeBase500, color: tokens.colorNeutralForeground3 },
  percent: { marginLeft: "auto", fontSize: tokens.fontSizeBase400, color: tokens.colorNeutralForeground2 },
  result: { margin: 0, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  entered: { margin: "2px 0 16px", color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
});

/** The grand total of the stage in hand, and how it came there. */
export function Figure({ checked }: { checked: CheckedScorebook }) {
  const styles = useStyles();
  const { text } = usePane();
  const figures = useFigures();
  const { set, totals } = checked;
  const inHand = stageOf(totals, totals.inHand) ?? totals.stages[0]!;
  const begun = totals.stages.filter((stage) => stage.begun);
  const percent = percentOf(standingOf(inHand), totals.maximum);
  return (
    <section aria-label={text.stage(stageName(set, inHand.stage))}>
      <div className={styles.stage}>
        <span className={styles.name}>{text.stage(stageName(set, inHand.stage))}</span>
      </div>
      <p className={styles.figure}>
        <span className={mergeClasses(styles.score, !inHand.begun && styles.none)}>
          {inHand.begun ? figures.points(inHand.total) : "–"}
        </span>{" "}
        <span className={styles.outOf}>{text.outOf(figures.points(totals.maximum))}</span>{" "}
        {inHand.begun && percent !== null && <span className={styles.percent}>{text.percent(figures.number(percent))}</span>}
      </p>
      {inHand.begun && inHand.result !== null && (
        <p className={styles.result}>{text.standing.result(figures.points(inHand.result), figures.points(totals.maximum))}</p>
      )}
      <p className={styles.entered}>
        <EnteredSoFar checked={checked} inHand={inHand} />
      </p>
      {begun.length > 1 && (
        <Steps
          label={text.journey}
          between="→"
          steps={begun.map(({ stage, total, complete }) => ({
            name: stageName(set, stage),
            figure: figures.points(total),
            remark: complete ? undefined : text.provisional,
          }))}
        />
      )}
    </section>
  );
}

/** How many criteria have a score, the class that a complete stage is in, how far the next one is, and what does not apply. */
function EnteredSoFar({ checked: { set, totals }, inHand }: { checked: CheckedScorebook; inHand: StageTotals }) {
  const { text } = usePane();
  const figures = useFigures();
  const { entered, begun, complete, notApplicable } = inHand;
  const scoreClass = complete ? classOf(standingOf(inHand), set) : null;
  const next = complete ? nextClassOf(standingOf(inHand), set) : null;
  const left = allCriteria(set).filter(({ code }) => notApplicable.includes(code));
  const parts = [
    text.entered(entered, totals.criteria),
    begun && !complete && text.provisional,
    scoreClass && text.scoreClass(scoreClass),
    next && text.standing.missing(figures.points(next.missing), next.name, next.above, inHand.result !== null),
    left.length > 0 && text.standing.notApplicable(notApplicable.join(", "), figures.points(sum(left.map(({ maximum }) => maximum)))),
  ];
  return parts.filter(Boolean).join(" · ");
}
