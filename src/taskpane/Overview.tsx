import { makeStyles, tokens } from "@fluentui/react-components";
import type { CheckedScorebook } from "../actions/inspect";
import { DomainBar } from "./DomainBar";
import { Figure } from "./Figure";
import { LaterDecimalWarning, LaterScoreCard } from "./laterParts";
import { Note } from "./Note";
import { stageName, usePane } from "./PaneContext";

const useStyles = makeStyles({
  heading: { margin: "20px 0 4px", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { listStyle: "none", margin: "0 -8px", padding: 0 },
  hint: { margin: 0 },
});

/** The figure, how it came there, and the domains. */
export function Overview({ checked }: { checked: CheckedScorebook }) {
  const styles = useStyles();
  const { text, state } = usePane();
  const { set, totals } = checked;
  return (
    <>
      <Figure checked={checked} />
      {!totals.stages.some(({ begun }) => begun) && (
        <Note kind="information">
          <strong>{text.firstRun.title}</strong>
          <p className={styles.hint}>{text.firstRun.body(stageName(set, totals.inHand))}</p>
        </Note>
      )}
      {state.decimalMark !== "," && <LaterDecimalWarning.Part />}
      <LaterScoreCard.Part checked={checked} />
      <h2 className={styles.heading}>{text.domains}</h2>
      <ul className={styles.list}>
        {set.domains.map((domain) => (
          <DomainBar key={domain.code} checked={checked} domain={domain} />
        ))}
      </ul>
    </>
  );
}
