import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CheckedScorebook } from "../actions/inspect";
import { lostPointsMessages } from "../messages/lostPoints";
import type { LostPoint } from "../scoring/lostPoints";
import { rowsOf, saysNothing } from "../scoring/lostPointsTable";
import { goToCriterion } from "./goToCriterion";
import { useDrafts, useFigures, usePane, useSentences } from "./PaneContext";
import { PlainButton } from "./PlainButton";

const useStyles = makeStyles({
  heading: { margin: "24px 0 4px", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { listStyle: "none", margin: "0 -8px", padding: 0 },
  item: {
    display: "grid",
    gridTemplateColumns: "36px 1fr auto",
    gap: "0 8px",
    padding: "6px 8px",
    borderLeft: "3px solid transparent",
    borderTopLeftRadius: 0,
    borderBottomLeftRadius: 0,
  },
  onCard: { borderLeftColor: tokens.colorCompoundBrandStroke, backgroundColor: tokens.colorSubtleBackgroundSelected },
  code: { fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
  name: { minWidth: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  mark: { display: "block", color: tokens.colorNeutralForeground3 },
  unsaved: { color: tokens.colorStatusWarningForeground3 },
  amount: { whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
});

interface LostListProps {
  readonly checked: CheckedScorebook;
  readonly onCard: string | null;
}

/** Every criterion that lost points, in official order; choosing one shows its card and selects its row. */
export function LostList({ checked, onCard }: LostListProps) {
  const styles = useStyles();
  const say = useSentences(lostPointsMessages);
  return (
    <section>
      <h2 className={styles.heading}>
        {say.lost.list} ({checked.lost.length})
      </h2>
      <ul className={styles.list}>
        {checked.lost.map((lost) => (
          <li key={lost.criterion.code}>
            <LostLine checked={checked} lost={lost} isOnCard={lost.criterion.code === onCard} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function LostLine({ checked, lost, isOnCard }: { checked: CheckedScorebook; lost: LostPoint; isOnCard: boolean }) {
  const styles = useStyles();
  const { store } = usePane();
  const say = useSentences(lostPointsMessages);
  const figures = useFigures();
  const { open } = useDrafts();
  const { criterion, amount } = lost;
  const rows = rowsOf(checked.lostSheet?.table.rows ?? [], criterion.code);
  const isUnsaved = [...open.values()].some(({ place }) => place.criterion === criterion.code);
  const lacks = (["reason", "remedy"] as const).find((column) => rows.some((row) => saysNothing(row[column])));
  return (
    <PlainButton
      className={mergeClasses(styles.item, isOnCard && styles.onCard)}
      aria-current={isOnCard}
      onClick={() => goToCriterion(checked, criterion.code, store)}
    >
      <span className={styles.code}>{criterion.code}</span>{" "}
      <span className={styles.name}>
        {criterion.name} {isUnsaved && <span className={mergeClasses(styles.mark, styles.unsaved)}>{say.lost.unsaved}</span>}
        {!isUnsaved && lacks && <span className={styles.mark}>{say.lost.without[lacks]}</span>}
      </span>{" "}
      <span className={styles.amount}>{figures.points(amount)}</span>
    </PlainButton>
  );
}
