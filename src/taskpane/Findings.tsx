import { makeStyles, tokens } from "@fluentui/react-components";
import type { CheckedScorebook } from "../actions/inspect";
import { findingScreenMessages } from "../messages/findingScreens";
import { FindingList } from "./FindingList";
import { CheckIcon, PendingIcon } from "./icons";
import { isNotEntered, scoreFindings } from "./nextStep";
import { usePane, useSentences } from "./PaneContext";

const useStyles = makeStyles({
  empty: { padding: "40px 0 24px", textAlign: "center", "& p": { margin: "4px 0 0", color: tokens.colorNeutralForeground2 } },
  icon: { display: "inline-block", transform: "scale(2)", margin: "8px" },
  good: { color: tokens.colorStatusSuccessForeground1 },
});

/** What is wrong with scores, maxima and totals: the most serious first. */
export function Findings({ checked }: { checked: CheckedScorebook }) {
  const { store } = usePane();
  const findings = scoreFindings(checked);
  return (
    <FindingList set={checked.set} findings={findings} checked={checked} goTo={store.goTo}>
      {findings.every(isNotEntered) && <NothingWrong hasBegun={checked.totals.stages.some(({ begun }) => begun)} />}
    </FindingList>
  );
}

function NothingWrong({ hasBegun }: { hasBegun: boolean }) {
  const styles = useStyles();
  const say = useSentences(findingScreenMessages);
  return (
    <div className={styles.empty}>
      <span className={hasBegun ? styles.good : undefined}>
        <span className={styles.icon}>{hasBegun ? <CheckIcon /> : <PendingIcon />}</span>
      </span>
      <div>
        <strong>{hasBegun ? say.none : say.notBegun}</strong>
      </div>
      {hasBegun && <p>{say.noneHint}</p>}
    </div>
  );
}
