import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { countCauses } from "../../actions/reportSheets";
import type { RankedFile } from "../../actions/checkBatch";
import { findSet } from "../../criteria/findSet";
import { capitalised } from "../../forms/unitName";
import { CheckIcon, ErrorIcon, PendingIcon, WarningIcon } from "../icons";
import { stageName, useFigures, usePane } from "../PaneContext";
import { PlainButton } from "../PlainButton";
import { focusSoon, NARROW } from "../view";
import { HEADING_ID } from "./DetailsHead";
import { reasonOf } from "./reasonOf";
import type { ReviewLine } from "./reviewList";
import type { ReviewFile } from "./reviewStore";
import { useReview } from "./useReview";

const useStyles = makeStyles({
  line: {
    display: "grid",
    gridTemplateColumns: "28px minmax(0, 1fr) auto",
    [NARROW]: { gridTemplateColumns: "22px minmax(0, 1fr)" },
    gap: "0 8px",
    padding: "8px",
  },
  waiting: { color: tokens.colorNeutralForeground3 },
  rank: { fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold, textAlign: "right" },
  icon: { display: "flex", justifyContent: "flex-end", alignItems: "center", height: tokens.lineHeightBase300 },
  name: { fontWeight: tokens.fontWeightSemibold, minWidth: 0 },
  total: { whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums", [NARROW]: { gridColumn: "2" } },
  score: { fontWeight: tokens.fontWeightSemibold },
  maximum: { color: tokens.colorNeutralForeground3 },
  rest: { gridColumn: "2 / -1", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, minWidth: 0 },
  file: { color: tokens.colorNeutralForeground3 },
  marks: { display: "flex", flexWrap: "wrap", gap: "2px 12px", marginTop: "2px" },
  mark: { display: "flex", alignItems: "center", gap: "4px" },
  markIcon: { display: "flex" },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  reason: { display: "block", marginTop: "2px" },
});

export function lineId(id: number): string {
  return `received-${id}`;
}

/** One file: its rank, unit and total and how much was found, or why it was not checked. Choosing it shows what was found. */
export function FileLine({ line: { file, ranked } }: { line: ReviewLine }) {
  const { review } = useReview();
  const open = () => {
    review.open({ kind: "file", id: file.id });
    focusSoon(HEADING_ID);
  };
  if (!file.looked) return <WaitingLine file={file} />;
  return (
    <PlainButton id={lineId(file.id)} onClick={open}>
      {ranked ? <CheckedLine file={file} ranked={ranked} /> : <NotCheckedLine file={file} />}
    </PlainButton>
  );
}

function CheckedLine({ file, ranked }: { file: ReviewFile; ranked: RankedFile }) {
  const styles = useStyles();
  const { say, sets } = useReview();
  const figures = useFigures();
  const { report, rank, stage, total, provisional, result, className, unranked } = ranked;
  const { text } = usePane();
  const remarks = [provisional && text.provisional, unranked && say.unranked[unranked](stageName(findSet(sets, report), stage))];
  const [errors, warnings] = [countCauses(report, "error"), countCauses(report, "warning")];
  return (
    <span className={styles.line}>
      <span className={styles.rank} title={rank === null ? say.noRank : say.rank(rank)}>
        {rank ?? "–"}
      </span>
      <span className={styles.name}>{report.unit === null ? say.unknownUnit : capitalised(report.unit)}</span>
      <span className={styles.total}>
        <span className={styles.score}>{total === null ? "–" : figures.points(result ?? total)}</span>
        <span className={styles.maximum}>/{figures.points(report.totals.maximum)}</span>
      </span>
      <span className={styles.rest}>
        <span className={styles.file}>{file.name}</span>
        <span className={styles.marks}>
          {errors > 0 && <Mark kind="error">{say.errors(errors)}</Mark>}
          {warnings > 0 && <Mark kind="warning">{say.warnings(warnings)}</Mark>}
          {errors + warnings === 0 && <Mark kind="good">{say.noErrors}</Mark>}
          {className !== null && <span>{className}</span>}
        </span>
        {unranked && <span>{remarks.filter(Boolean).join(" · ")}</span>}
      </span>
    </span>
  );
}

const ICONS = { error: ErrorIcon, warning: WarningIcon, good: CheckIcon };

/** A count with its icon. Only the icon has the colour: small red letters are hard to read on dark. */
function Mark({ kind, children }: { kind: keyof typeof ICONS; children: ReactNode }) {
  const styles = useStyles();
  const Icon = ICONS[kind];
  return (
    <span className={styles.mark}>
      <span className={mergeClasses(styles.markIcon, styles[kind])}>
        <Icon />
      </span>{" "}
      {children}
    </span>
  );
}

function NotCheckedLine({ file }: { file: ReviewFile }) {
  const styles = useStyles();
  const { language } = usePane();
  const { say } = useReview();
  const isUnsure = file.looked?.report.status === "unsure";
  return (
    <span className={styles.line}>
      <span className={mergeClasses(styles.icon, isUnsure ? styles.warning : styles.error)}>
        {isUnsure ? <WarningIcon /> : <ErrorIcon />}
      </span>
      <span className={styles.name}>{file.name}</span>
      <span className={styles.rest}>
        <span className={styles.reason}>{isUnsure ? say.unsure : reasonOf(file.looked!, language)}</span>
      </span>
    </span>
  );
}

function WaitingLine({ file }: { file: ReviewFile }) {
  const styles = useStyles();
  const { say } = useReview();
  return (
    <div className={mergeClasses(styles.line, styles.waiting)}>
      <span className={styles.icon}>
        <PendingIcon />
      </span>
      <span className={styles.name}>{file.name}</span>
      <span className={styles.rest}>{file.status === "checking" ? say.checking : say.waiting}</span>
    </div>
  );
}
