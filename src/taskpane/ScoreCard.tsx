import { makeStyles, tokens } from "@fluentui/react-components";
import type { CheckedScorebook } from "../actions/inspect";
import { findCriterion } from "../criteria/criteriaSet";
import { scoreEntryMessages } from "../messages/scoreEntry";
import { usePane, useSentences } from "./PaneContext";
import { ScoreField } from "./ScoreField";

const useStyles = makeStyles({
  card: {
    marginTop: "16px",
    padding: "12px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightRegular },
  code: { fontWeight: tokens.fontWeightSemibold },
});

/** On the overview: the criterion of the row that is selected, and its score. Nothing while no criterion is chosen. */
export default function ScoreCard({ checked }: { checked: CheckedScorebook }) {
  const styles = useStyles();
  const { state } = usePane();
  const say = useSentences(scoreEntryMessages);
  const criterion = state.chosen === null ? undefined : findCriterion(checked.set, state.chosen);
  if (!criterion) return null;
  return (
    <section className={styles.card} aria-label={say.region(criterion.code)}>
      <h2 className={styles.name}>
        <span className={styles.code}>{criterion.code}</span> {criterion.name}
      </h2>
      <ScoreField checked={checked} criterion={criterion} />
    </section>
  );
}
