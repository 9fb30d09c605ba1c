import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import { planRepairs } from "../actions/repair";
import type { CheckedScorebook } from "../actions/inspect";
import { describeFinding, findingTitle, severityName } from "../messages/findings";
import type { Finding, Severity } from "../scoring/finding";
import { scoreFindings } from "./nextStep";
import { usePane } from "./PaneContext";

const RepairDialog = lazy(() => import("./RepairDialog"));

const SEVERITIES: readonly Severity[] = ["error", "warning", "information"];
/** From so many scores missing of one stage on, one line tells of them all. */
const MANY = 4;

const useStyles = makeStyles({
  heading: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, margin: "12px 0 4px" },
  list: { listStyle: "none", margin: 0, padding: 0 },
  finding: { padding: "8px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  title: { display: "block", fontWeight: tokens.fontWeightSemibold },
  body: { margin: "2px 0 4px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  empty: { padding: "32px 0", textAlign: "center" },
});

/** What is wrong with scores, maxima and totals: the most serious first. */
export function Findings({ checked }: { checked: CheckedScorebook }) {
  const styles = useStyles();
  const { text } = usePane();
  const [isRepairing, setRepairing] = useState(false);
  const findings = scoreFindings(checked);
  const repairs = planRepairs(checked);
  if (findings.length === 0) {
    return (
      <div className={styles.empty}>
        <strong>{text.findings.none}</strong>
        <p>{text.findings.noneHint}</p>
      </div>
    );
  }
  return (
    <>
      {repairs.length > 0 && <Button onClick={() => setRepairing(true)}>{text.findings.repair(repairs.length)}</Button>}
      {isRepairing && (
        <Suspense fallback={null}>
          <RepairDialog checked={checked} repairs={repairs} close={() => setRepairing(false)} />
        </Suspense>
      )}
      <FindingList checked={checked} findings={findings} />
    </>
  );
}

/** Findings under their severity; choosing one goes to its cell. */
export function FindingList({ checked, findings }: { checked: CheckedScorebook; findings: readonly Finding[] }) {
  const styles = useStyles();
  const { language } = usePane();
  return (
    <>
      {SEVERITIES.map((severity) => {
        const group = findings.filter((finding) => finding.severity === severity);
        if (group.length === 0) return null;
        return (
          <section key={severity}>
            <h2 className={styles.heading}>
              {severityName(severity, language)} ({group.length})
            </h2>
            <ul className={styles.list}>
              <MissingScores checked={checked} findings={group} />
              {group
                .filter((finding) => !isCollapsed(finding, group))
                .map((finding, i) => (
                  <FindingLine key={`${finding.code} ${finding.cell} ${i}`} checked={checked} finding={finding} />
                ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

function isCollapsed({ code, stage }: Finding, all: readonly Finding[]): boolean {
  return code === "score/missing" && all.filter((each) => each.code === code && each.stage === stage).length >= MANY;
}

/** One line for a stage that has many scores missing, instead of fifty. */
function MissingScores({ checked, findings }: { checked: CheckedScorebook; findings: readonly Finding[] }) {
  const styles = useStyles();
  const { state, language, text } = usePane();
  return checked.set.stages.map(({ id, name }) => {
    const missing = findings.filter((finding) => finding.stage === id && isCollapsed(finding, findings));
    const [first] = missing;
    if (!first) return null;
    return (
      <li key={id} className={styles.finding}>
        <span className={styles.title}>{findingTitle("score/missing", language)}</span>
        <p className={styles.body}>{text.findings.missing(missing.length, name)}</p>
        <Link as="button" onClick={() => state.goTo(first.sheet, first.cell!)}>
          {text.findings.goTo(first.cell!)}
        </Link>
      </li>
    );
  });
}

function FindingLine({ checked, finding }: { checked: CheckedScorebook; finding: Finding }) {
  const styles = useStyles();
  const { state, language, text } = usePane();
  const { cell, sheet } = finding;
  return (
    <li className={styles.finding}>
      <span className={styles.title}>{findingTitle(finding.code, language)}</span>
      <p className={styles.body}>{describeFinding(finding, checked.set, language)}</p>
      {cell !== null && (
        <Link as="button" onClick={() => state.goTo(sheet, cell)}>
          {text.findings.goTo(cell)}
        </Link>
      )}
    </li>
  );
}
