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
import { tableFindings } from "./nextStep";
import { Note } from "./Note";
import { stageName, useFigures, usePane, useSentences } from "./PaneContext";
import { UnsavedDrafts } from "./UnsavedDrafts";

const useStyles = makeStyles({
  wrong: { marginBottom: "16px" },
  empty: { padding: "40px 0 24px", textAlign: "center", "& p": { margin: "4px 0 0" } },
  icon: { display: "inline-block", transform: "scale(2)", margin: "8px" },
  hint: { color: tokens.colorNeutralForeground2 },
});

/** What was lost, whether the table tells it rightly, and the card of the criterion that was chosen. */
export function LostPoints({ checked }: { checked: CheckedScorebook }) {
  const styles = useStyles();
  const { state, store } = usePane();
  const { lost, lostStage, set } = checked;
  const isKnown = set.domains.some(({ criteria }) => criteria.some(({ code }) => code === state.chosen));
  const onCard = isKnown ? state.chosen : (lost[0]?.criterion.code ?? null);
  const card = useBroughtIntoView(onCard);
  if (lostStage === null) return <NotYet checked={checked} onCard={onCard} />;
  const wrong = tableFindings(checked);
  return (
    <>
      <LostSummary checked={checked} />
      <UnsavedDrafts onCard={onCard} />
      {wrong.length > 0 && (
        <div className={styles.wrong}>
          <FindingList set={checked.set} findings={wrong} checked={checked} goTo={store.goTo} />
        </div>
      )}
      {onCard !== null && (
        <div ref={card}>
          <CriterionCard key={onCard} checked={checked} code={onCard} />
        </div>
      )}
      {lost.length > 0 && <LostList checked={checked} onCard={onCard} />}
    </>
  );
}

/** Scrolls to the card once it is another's: it may have been chosen far below, or on the sheet. */
function useBroughtIntoView(onCard: string | null) {
  const card = useRef<HTMLDivElement>(null);
  const before = useRef(onCard);
  useEffect(() => {
    if (before.current !== onCard) card.current?.scrollIntoView({ block: "nearest" });
    before.current = onCard;
  }, [onCard]);
  return card;
}

/** No stage is complete, so nothing can be said to be lost. */
function NotYet({ checked, onCard }: { checked: CheckedScorebook; onCard: string | null }) {
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
      <UnsavedDrafts onCard={onCard} />
      {onCard !== null && <CriterionCard key={onCard} checked={checked} code={onCard} />}
    </>
  );
}
