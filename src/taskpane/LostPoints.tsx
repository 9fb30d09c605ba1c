import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { CheckedScorebook } from "../actions/inspect";
import { lostPointsMessages } from "../messages/lostPoints";
import { stageOf } from "../scoring/totals";
import { CriterionCard } from "./CriterionCard";
import { FindingList } from "./FindingList";
import { PendingIcon } from "./icons";
import { LostList } from "./LostList";
import { LostSummary } from "./LostSummary";
import { isWordless, lostFindings } from "./nextStep";
import { Note } from "./Note";
import { stageName, useFigures, usePane, useSentences } from "./PaneContext";
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
  const isKnown = set.domains.some(({ criteria }) => criteria.some(({ code }) => code === state.chosen));
  const inHand = isKnown ? state.chosen : (lost[0]?.criterion.code ?? null);
  const card = useBroughtIntoView(inHand);
  if (lostStage === null) return <NotYet checked={checked} inHand={inHand} />;
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
      {inHand !== null && (
        <div ref={card}>
          <CriterionCard key={inHand} checked={checked} code={inHand} />
        </div>
      )}
      {lost.length > 0 && <LostList checked={checked} inHand={inHand} />}
    </>
  );
}

/** Scrolls to the card once another criterion is in hand: it may have been chosen far below, or on the sheet. */
function useBroughtIntoView(inHand: string | null) {
  const card = useRef<HTMLDivElement>(null);
  const before = useRef(inHand);
  useEffect(() => {
    if (before.current !== inHand) card.current?.scrollIntoView({ block: "nearest" });
    before.current = inHand;
  }, [inHand]);
  return card;
}

/** No stage is complete, so nothing can be said to be lost. */
function NotYet({ checked, inHand: criterion }: { checked: CheckedScorebook; inHand: string | null }) {
  const styles = useStyles();
  const say = useSentences(lostPointsMessages);
  const figures = useFigures();
  const { totals, set, reconciliation } = checked;
  const inHand = stageOf(totals, totals.inHand);
  return (
    <>
      <div className={styles.empty}>
        <span className={styles.icon}>
          <PendingIcon />
        </span>
        <p>
          <strong>
            {inHand?.begun ? say.lost.notYet(stageName(set, inHand.stage), totals.criteria - inHand.entered) : say.lost.notBegun}
          </strong>
        </p>
        <p className={styles.hint}>{say.lost.notYetHint}</p>
      </div>
      {reconciliation.told !== null && <Note kind="warning">{say.lost.toldOnly(figures.points(reconciliation.told))}</Note>}
      <UnsavedDrafts inHand={criterion} />
      {criterion !== null && <CriterionCard key={criterion} checked={checked} code={criterion} />}
    </>
  );
}
