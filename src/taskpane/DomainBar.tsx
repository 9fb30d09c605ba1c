import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { CheckedScorebook } from "../actions/inspect";
import type { Criterion, Domain } from "../criteria/criteriaSet";
import { percentOf, ZERO } from "../criteria/points";
import { pointsOf, rowOf } from "../scoring/scorebook";
import { stageOf } from "../scoring/totals";
import { ForwardIcon } from "./icons";
import { useFigures, usePane } from "./PaneContext";
import { PlainButton } from "./PlainButton";

const useStyles = makeStyles({
  domain: { display: "grid", gridTemplateColumns: "16px minmax(0, 1fr) 56px", gap: "2px 6px", padding: "6px 8px" },
  chevron: { display: "flex", alignSelf: "start", color: tokens.colorNeutralForeground3 },
  open: { transform: "rotate(90deg)" },
  name: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, minWidth: 0 },
  points: { whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums", lineHeight: tokens.lineHeightBase200, textAlign: "right" },
  score: { fontWeight: tokens.fontWeightSemibold },
  maximum: { color: tokens.colorNeutralForeground3 },
  track: {
    gridColumn: "2",
    alignSelf: "center",
    display: "block",
    height: "4px",
    borderRadius: "2px",
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralStroke2,
    "@media (forced-colors: active)": { border: "1px solid CanvasText", height: "6px" },
  },
  bar: {
    display: "block",
    height: "100%",
    borderRadius: "2px",
    backgroundColor: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { forcedColorAdjust: "none", backgroundColor: "Highlight" },
  },
  percent: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: "tabular-nums",
    textAlign: "right",
  },
  criteria: { listStyle: "none", margin: "2px 0 8px", padding: 0 },
  criterion: {
    display: "grid",
    gridTemplateColumns: "34px 1fr auto",
    gap: "6px",
    padding: "4px 8px 4px 30px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  code: { color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
});

/** One domain as a bar; choosing it shows its criteria and selects its row. */
export function DomainBar({ checked, domain }: { checked: CheckedScorebook; domain: Domain }) {
  const styles = useStyles();
  const { store, text } = usePane();
  const figures = useFigures();
  const [isOpen, setOpen] = useState(false);
  const listId = useId();
  const { book, sheet, totals } = checked;
  const inHand = stageOf(totals, totals.inHand);
  const score = inHand?.domains[domain.code] ?? ZERO;
  const percent = percentOf(score, domain.maximum) ?? 0;
  const [shownScore, shownMaximum, shownPercent] = [figures.points(score), figures.points(domain.maximum), figures.number(percent)];
  const choose = () => {
    setOpen(!isOpen);
    const row = rowOf(book.domains, domain.code);
    if (!isOpen && row) store.goTo(sheet.name, row.name.address);
  };
  return (
    <li>
      <PlainButton
        className={styles.domain}
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        aria-label={text.domainScore(domain.code, domain.name, shownScore, shownMaximum, shownPercent)}
        onClick={choose}
      >
        <span className={mergeClasses(styles.chevron, isOpen && styles.open)}>
          <ForwardIcon />
        </span>
        <span className={styles.name}>
          {domain.code}. {domain.name}
        </span>
        <span className={styles.points}>
          <span className={styles.score}>{inHand?.begun ? shownScore : "–"}</span>
          <span className={styles.maximum}>/{shownMaximum}</span>
        </span>
        <span className={styles.track}>
          <span className={styles.bar} style={{ width: `${Math.min(Math.max(percent, 0), 100)}%` }} />
        </span>
        <span className={styles.percent}>{inHand?.begun && text.percent(shownPercent)}</span>
      </PlainButton>
      {isOpen && (
        <ul className={styles.criteria} id={listId}>
          {domain.criteria.map((criterion) => (
            <CriterionLine key={criterion.code} checked={checked} criterion={criterion} />
          ))}
        </ul>
      )}
    </li>
  );
}

function CriterionLine({ checked, criterion }: { checked: CheckedScorebook; criterion: Criterion }) {
  const styles = useStyles();
  const { store } = usePane();
  const figures = useFigures();
  const { book, sheet, totals } = checked;
  const cell = rowOf(book.criteria, criterion.code)?.scores[totals.inHand];
  const points = pointsOf(cell);
  const choose = () => {
    store.choose(criterion.code);
    if (cell) store.goTo(sheet.name, cell.address);
  };
  return (
    <li>
      <PlainButton className={styles.criterion} onClick={choose}>
        <span className={styles.code}>{criterion.code}</span> <span>{criterion.name}</span>{" "}
        <span className={styles.points}>
          <span className={mergeClasses(points !== null && points < criterion.maximum && styles.score)}>
            {points === null ? "–" : figures.points(points)}
          </span>
          <span className={styles.maximum}>/{figures.points(criterion.maximum)}</span>
        </span>
      </PlainButton>
    </li>
  );
}
