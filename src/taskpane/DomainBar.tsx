import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { CheckedScorebook } from "../actions/inspect";
import { isGroup, type Criterion, type CriterionGroup, type Domain } from "../criteria/criteriaSet";
import { percentOf, subtract, ZERO } from "../criteria/points";
import { sheetText } from "../messages/sheets";
import { isNotApplicable, unlostOf } from "../scoring/credit";
import { pointsOf, rowOf } from "../scoring/scorebook";
import { applicableMaximum, stageOf } from "../scoring/totals";
import { useCommands } from "./commands/commands";
import { ForwardIcon } from "./icons";
import { useFigures, usePane } from "./PaneContext";
import { PlainButton } from "./PlainButton";

const useStyles = makeStyles({
  domain: { display: "grid", gridTemplateColumns: "16px minmax(0, 1fr) minmax(62px, max-content)", gap: "2px 6px", padding: "6px 8px" },
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
  fill: { display: "flex", flexWrap: "wrap", paddingLeft: "22px", "& button": { color: tokens.colorBrandForegroundLink } },
  group: { fontWeight: tokens.fontWeightSemibold },
  code: { color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
});

/** One domain as a bar; choosing it shows its criteria and selects its row. Bonuses and penalties have no bar: there is no whole. */
export function DomainBar({ checked, domain }: { checked: CheckedScorebook; domain: Domain }) {
  const styles = useStyles();
  const { store } = usePane();
  const [isOpen, setOpen] = useState(false);
  const listId = useId();
  const { book, sheet } = checked;
  const { label, score, maximum, percent } = useDomainFigures(checked, domain);
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
        aria-label={label}
        onClick={choose}
      >
        <span className={mergeClasses(styles.chevron, isOpen && styles.open)}>
          <ForwardIcon />
        </span>
        <span className={styles.name}>
          {domain.code}. {domain.name}
        </span>
        <span className={styles.points}>
          <span className={styles.score}>{score}</span>
          {maximum !== null && <span className={styles.maximum}>/{maximum}</span>}
        </span>
        {percent !== null && (
          <>
            <span className={styles.track}>
              <span className={styles.bar} style={{ width: `${Math.min(Math.max(percent.value, 0), 100)}%` }} />
            </span>
            <span className={styles.percent}>{percent.shown}</span>
          </>
        )}
      </PlainButton>
      {isOpen && (
        <ul className={styles.criteria} id={listId}>
          <FillLine domain={domain} />
          {domain.rows.map((row) =>
            isGroup(row) ? (
              <GroupLine key={row.code} checked={checked} group={row} />
            ) : (
              <CriterionLine key={row.code} checked={checked} domain={domain} criterion={row} />
            ),
          )}
        </ul>
      )}
    </li>
  );
}

interface DomainFigures {
  /** All of it as one sentence. */
  readonly label: string;
  readonly score: string;
  /** Null where there is no whole to have. */
  readonly maximum: string | null;
  readonly percent: { readonly value: number; readonly shown: string } | null;
}

function useDomainFigures(checked: CheckedScorebook, domain: Domain): DomainFigures {
  const { text } = usePane();
  const figures = useFigures();
  const { set, totals } = checked;
  const inHand = stageOf(totals, totals.inHand);
  const points = inHand?.domains[domain.code] ?? ZERO;
  const isScored = hasScores(checked, domain.criteria);
  if (domain.extra) {
    const { bonus, penalty } = domain.extra;
    const score = isScored ? `${points > 0 ? "+" : ""}${figures.points(points)}` : "–";
    const caps = [
      bonus > 0 && text.standing.bonusUpTo(figures.points(bonus)),
      penalty < 0 && text.standing.penaltyDownTo(figures.points(subtract(ZERO, penalty))),
    ];
    const told = isScored ? text.standing.extra(domain.code, domain.name, score, caps.filter(Boolean).join(", ")) : null;
    const label = told ?? text.notScored(domain.code, domain.name);
    return { label, score, maximum: null, percent: null };
  }
  const whole = inHand ? applicableMaximum(set, domain, inHand) : domain.maximum;
  const value = percentOf(points, whole) ?? 0;
  const [score, maximum, shown] = [figures.points(points), figures.points(whole), figures.number(value)];
  if (!isScored) return { label: text.notScored(domain.code, domain.name), score: "–", maximum, percent: { value: 0, shown: "" } };
  return {
    label: text.domainScore(domain.code, domain.name, score, maximum, shown),
    score,
    maximum,
    percent: { value, shown: text.percent(shown) },
  };
}

/** What fills in the blank scores of the domain at once. */
function FillLine({ domain }: { domain: Domain }) {
  const styles = useStyles();
  const { fill } = useCommands();
  const offered = [fill("previous", domain.code), fill("maximum", domain.code)].filter(({ isOffered }) => isOffered);
  return (
    <li className={styles.fill}>
      {offered.map(({ label, run }) => (
        <Button key={label} size="small" appearance="transparent" onClick={run}>
          {label}
        </Button>
      ))}
    </li>
  );
}

/** Whether any of the criteria has something in its cell at the stage in hand. */
function hasScores({ book, totals }: CheckedScorebook, criteria: readonly Criterion[]): boolean {
  return criteria.some(({ code }) => (rowOf(book.criteria, code)?.scores[totals.inHand]?.reading.kind ?? "blank") !== "blank");
}

/** A row that adds up those below it. */
function GroupLine({ checked, group }: { checked: CheckedScorebook; group: CriterionGroup }) {
  const styles = useStyles();
  const { store, text } = usePane();
  const figures = useFigures();
  const { book, sheet, totals } = checked;
  const inHand = stageOf(totals, totals.inHand);
  const row = rowOf(book.groups, group.code);
  const isScored = hasScores(checked, group.criteria);
  const [score, maximum] = [figures.points(inHand?.groups[group.code] ?? ZERO), figures.points(group.maximum)];
  return (
    <li>
      <PlainButton
        className={mergeClasses(styles.criterion, styles.group)}
        aria-label={isScored ? text.standing.group(group.code, group.name, score, maximum) : text.notScored(group.code, group.name)}
        onClick={() => row && store.goTo(sheet.name, row.name.address)}
      >
        <span className={styles.code}>{group.code}</span> <span>{group.name}</span>{" "}
        <span className={styles.points}>
          {isScored ? score : "–"}
          <span className={styles.maximum}>/{maximum}</span>
        </span>
      </PlainButton>
    </li>
  );
}

function CriterionLine({ checked, domain, criterion }: { checked: CheckedScorebook; domain: Domain; criterion: Criterion }) {
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
          <span className={mergeClasses(points !== null && points < unlostOf(domain, criterion) && styles.score)}>
            {points !== null ? figures.points(points) : isNotApplicable(criterion, cell) ? sheetText.notApplicable : "–"}
          </span>
          <span className={styles.maximum}>/{figures.points(criterion.maximum)}</span>
        </span>
      </PlainButton>
    </li>
  );
}
