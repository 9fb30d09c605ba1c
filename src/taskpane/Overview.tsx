import { Badge, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { CheckedScorebook } from "../actions/inspect";
import type { Domain } from "../criteria/criteriaSet";
import { percentOf, type Points, ZERO } from "../criteria/points";
import { formatNumber, formatPoints } from "../messages/numbers";
import { classOf } from "../scoring/scoreClass";
import { rowOf } from "../scoring/scorebook";
import { stageOf } from "../scoring/totals";
import { usePane } from "./PaneContext";

const useStyles = makeStyles({
  figure: { fontVariantNumeric: "tabular-nums", lineHeight: 1.1, margin: "4px 0 8px" },
  score: { fontSize: "40px", fontWeight: tokens.fontWeightSemibold },
  outOf: { fontSize: tokens.fontSizeBase500, color: tokens.colorNeutralForeground3, marginLeft: "6px" },
  meta: { color: tokens.colorNeutralForeground2, margin: "0 0 4px", fontVariantNumeric: "tabular-nums" },
  heading: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, margin: "20px 0 8px" },
  list: { listStyle: "none", margin: 0, padding: 0 },
  domain: { padding: "6px 0" },
  button: {
    display: "block",
    width: "100%",
    textAlign: "left",
    background: "none",
    border: 0,
    padding: "2px 0",
    font: "inherit",
    color: "inherit",
    cursor: "pointer",
  },
  line: { display: "flex", justifyContent: "space-between", gap: "12px", fontSize: tokens.fontSizeBase200 },
  name: { minWidth: 0 },
  points: { whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  track: {
    height: "6px",
    marginTop: "4px",
    borderRadius: "3px",
    backgroundColor: tokens.colorNeutralBackground5,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    overflow: "hidden",
  },
  bar: { height: "100%", backgroundColor: tokens.colorBrandBackground },
  criteria: { listStyle: "none", margin: "4px 0 0", padding: "0 0 0 12px", fontSize: tokens.fontSizeBase200 },
  lostPoints: { fontWeight: tokens.fontWeightSemibold },
});

/** The figure, how it came there, and the domains. */
export function Overview({ checked }: { checked: CheckedScorebook }) {
  const styles = useStyles();
  const { state, language, text } = usePane();
  const { set, totals } = checked;
  const inHand = stageOf(totals, totals.inHand) ?? totals.stages[0]!;
  const begun = totals.stages.filter((stage) => stage.begun);
  const stageName = (id: string) => set.stages.find((stage) => stage.id === id)?.name ?? id;
  const scoreClass = inHand.complete ? classOf(inHand.total, set) : null;
  return (
    <>
      <p className={styles.meta}>
        {text.stageInHand(stageName(inHand.stage))} {state.isStale && <Badge color="warning">{text.stale}</Badge>}
      </p>
      <p className={styles.figure}>
        <span className={styles.score}>{inHand.begun ? formatPoints(inHand.total, language) : "–"}</span>
        <span className={styles.outOf}>{text.outOf(formatPoints(totals.maximum, language))}</span>
      </p>
      {begun.length > 1 && (
        <p className={styles.meta}>{begun.map(({ stage, total }) => `${stageName(stage)} ${formatPoints(total, language)}`).join(" → ")}</p>
      )}
      <p className={styles.meta}>
        {text.entered(inHand.entered, totals.criteria)}
        {scoreClass && ` · ${text.scoreClass(scoreClass)}`}
      </p>
      <h2 className={styles.heading}>{text.domains}</h2>
      <ul className={styles.list}>
        {set.domains.map((domain) => (
          <DomainBar key={domain.code} checked={checked} domain={domain} stage={inHand.stage} score={inHand.domains[domain.code] ?? ZERO} />
        ))}
      </ul>
    </>
  );
}

interface DomainBarProps {
  readonly checked: CheckedScorebook;
  readonly domain: Domain;
  readonly stage: string;
  readonly score: Points;
}

/** One domain as a bar; choosing it shows its criteria and selects its row. */
function DomainBar({ checked, domain, stage, score }: DomainBarProps) {
  const styles = useStyles();
  const { state, language, text } = usePane();
  const [isOpen, setOpen] = useState(false);
  const percent = percentOf(score, domain.maximum) ?? 0;
  const points = `${formatPoints(score, language)}/${formatPoints(domain.maximum, language)}`;
  const row = rowOf(checked.book.domains, domain.code);
  const choose = () => {
    setOpen(!isOpen);
    if (row) state.goTo(checked.sheet.name, row.name.address);
  };
  const label = text.domainScore(
    domain.code,
    domain.name,
    formatPoints(score, language),
    formatPoints(domain.maximum, language),
    formatNumber(percent, language),
  );
  return (
    <li className={styles.domain}>
      <button type="button" className={styles.button} aria-expanded={isOpen} aria-label={label} onClick={choose}>
        <span className={styles.line}>
          <span className={styles.name}>
            {domain.code}. {domain.name}
          </span>
          <span className={styles.points}>
            {points} · {formatNumber(percent, language)}%
          </span>
        </span>
        <span className={styles.track} style={{ display: "block" }} aria-hidden="true">
          <span className={styles.bar} style={{ display: "block", width: `${Math.min(Math.max(percent, 0), 100)}%` }} />
        </span>
      </button>
      {isOpen && (
        <ul className={styles.criteria}>
          {domain.criteria.map((criterion) => (
            <CriterionLine
              key={criterion.code}
              checked={checked}
              code={criterion.code}
              name={criterion.name}
              maximum={criterion.maximum}
              stage={stage}
            />
          ))}
        </ul>
      )}
    </li>
  );
}

function CriterionLine({
  checked,
  code,
  name,
  maximum,
  stage,
}: {
  checked: CheckedScorebook;
  code: string;
  name: string;
  maximum: Points;
  stage: string;
}) {
  const styles = useStyles();
  const { state, language } = usePane();
  const cell = rowOf(checked.book.criteria, code)?.scores[stage];
  const reading = cell?.reading;
  const points = reading?.kind === "points" || reading?.kind === "text-points" ? reading.points : null;
  const isLost = points !== null && points < maximum;
  return (
    <li className={styles.line}>
      <Link as="button" className={styles.name} onClick={() => cell && state.goTo(checked.sheet.name, cell.address)}>
        {code} {name}
      </Link>
      <span className={mergeClasses(styles.points, isLost && styles.lostPoints)}>
        {points === null ? "–" : formatPoints(points, language)}/{formatPoints(maximum, language)}
      </span>
    </li>
  );
}
