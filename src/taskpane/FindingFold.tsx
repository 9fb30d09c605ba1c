import { makeStyles, tokens } from "@fluentui/react-components";
import type { CriteriaSet } from "../criteria/criteriaSet";
import { findingScreenMessages } from "../messages/findingScreens";
import { findingTitle, stateFinding } from "../messages/findings";
import type { Finding } from "../scoring/finding";
import { Disclosure } from "./Disclosure";
import { usePane, useSentences } from "./PaneContext";
import { PlainButton } from "./PlainButton";

const useStyles = makeStyles({
  fold: { margin: "0 8px 8px 28px", color: tokens.colorNeutralForeground2 },
  list: {
    listStyle: "none",
    margin: "0 0 0 4px",
    padding: "0 0 0 8px",
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  finding: { display: "block", padding: "4px" },
  title: { fontWeight: tokens.fontWeightSemibold },
});

interface FindingFoldProps {
  readonly set: CriteriaSet;
  readonly findings: readonly Finding[];
  readonly goTo: ((sheet: string, address: string) => void) | null;
}

/** What only follows from the finding above it, shut until somebody wants to see it: nothing is to be done about these. */
export function FindingFold({ set, findings, goTo }: FindingFoldProps) {
  const styles = useStyles();
  const { language } = usePane();
  const say = useSentences(findingScreenMessages);
  if (findings.length === 0) return null;
  return (
    <div className={styles.fold}>
      <Disclosure title={say.follows(findings.length)} size="small">
        <ul className={styles.list}>
          {findings.map((finding, i) => (
            <li key={i}>
              <Followed cell={finding.cell} sheet={finding.sheet} goTo={goTo}>
                <span className={styles.title}>{findingTitle(finding.code, language)}</span> {stateFinding(finding, set, language)}
              </Followed>
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}

interface FollowedProps extends Pick<Finding, "cell" | "sheet">, Pick<FindingFoldProps, "goTo"> {
  readonly children: React.ReactNode;
}

function Followed({ cell, sheet, goTo, children }: FollowedProps) {
  const styles = useStyles();
  if (cell === null || !goTo) return <span className={styles.finding}>{children}</span>;
  return (
    <PlainButton className={styles.finding} onClick={() => goTo(sheet, cell)}>
      {children}
    </PlainButton>
  );
}
