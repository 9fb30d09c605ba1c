import { makeStyles, tokens } from "@fluentui/react-components";
import type { CheckedScorebook } from "../actions/inspect";
import { stageOf } from "../scoring/totals";
import { CriterionCard } from "./CriterionCard";
import { FindingList } from "./FindingList";
import { PendingIcon } from "./icons";
import { LostList } from "./LostList";
import { LostSummary } from "./LostSummary";
import { isWordless, lostFindings } from "./nextStep";
import { stageName, usePane } from "./PaneContext";
import { UnsavedDrafts } from "./UnsavedDrafts";

const useStyles = makeStyles({
  wrong: { marginBottom: "16px" },
  empty: { padding: "40px 0 24px", textAlign: "center", "& p": { margin: "4px 0 0" } },
  icon: { display: "inline-block", transform: "scale(2)", margin: "8px" },
  hint: { color: tokens.colorNeutralForeground2 },
});

/** What was lost, whether the table tells it rightly, and the card of the criterion in hand. */
export function LostPoints({ checked }: { checked: CheckedScorebook }) {
  const styles = useStyles();
  const { state, store } = usePane();
  const { lost, lostStage, set } = checked;
  if (lostStage === null) return <NotYet checked={checked} />;
  const isKnown = set.domains.some(({ criteria }) => criteria.some(({ code }) => code === state.chosen));
  const inHand = isKnown ? state.chosen : (lost[0]?.criterion.code ?? null);
  const wrong = lostFindings(checked).filter((finding) => !isWordless(finding) && finding.code !== "lost/sheet-missing");
  return (
    <>
      <LostSummary checked={checked} />
      <UnsavedDrafts inHand={inHand} />
      {wrong.length > 0 && (
        <div className={styles.wrong}>
          <FindingList set={checked.set} findings={wrong} goTo={store.goTo} />
        </div>
      )}
      {inHand !== null && <CriterionCard key={inHand} checked={checked} code={inHand} />}
      {lost.length > 0 && <LostList checked={checked} inHand={inHand} />}
    </>
  );
}

/** No stage is complete, so nothing can be said to be lost. */
function NotYet({ checked }: { checked: CheckedScorebook }) {
  const styles = useStyles();
  const { text } = usePane();
  const { totals, set } = checked;
  const inHand = stageOf(totals, totals.inHand);
  return (
    <>
      <div className={styles.empty}>
        <span className={styles.icon}>
          <PendingIcon />
        </span>
        <p>
          <strong>
            {inHand?.begun ? text.lost.notYet(stageName(set, inHand.stage), totals.criteria - inHand.entered) : text.lost.notBegun}
          </strong>
        </p>
        <p className={styles.hint}>{text.lost.notYetHint}</p>
      </div>
      <UnsavedDrafts inHand={null} />
    </>
  );
}
