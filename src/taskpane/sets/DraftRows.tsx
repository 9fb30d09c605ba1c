import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { DraftFault, DraftRow, SetDraft } from "../../criteria/setDraft";
import { formatNumber } from "../../messages/numbers";
import { ErrorIcon } from "../icons";
import { usePane } from "../PaneContext";
import { PlainButton } from "../PlainButton";
import { RowFields } from "./RowFields";
import { useSets } from "./useSets";

const useStyles = makeStyles({
  part: { margin: "24px 0 8px", fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  list: { margin: 0, padding: 0, listStyle: "none" },
  line: { display: "flex", gap: "8px", padding: "6px 4px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  domain: { fontWeight: tokens.fontWeightSemibold },
  code: { flexShrink: 0, minWidth: "28px" },
  name: { flexGrow: 1, minWidth: 0 },
  points: { flexShrink: 0, fontVariantNumeric: "tabular-nums" },
  fault: { color: tokens.colorStatusDangerForeground1 },
});

/** The button or the fields of a row of the draft. */
export function rowId(index: number): string {
  return `set-row-${index}`;
}

/** The draft as a tree: a row's level shows by its code; the open one can be changed. */
export function DraftRows({ draft: { rows }, faults }: { draft: SetDraft; faults: readonly DraftFault[] }) {
  const styles = useStyles();
  const { drafts, drafting, say } = useSets();
  const faulty = new Set(faults.map(({ row }) => row));
  return (
    <section aria-label={say.editor.rows}>
      <h3 className={styles.part}>{say.editor.rows}</h3>
      <ul className={styles.list}>
        {rows.map((row, i) => (
          <li key={i}>
            {drafting.open === i ? <RowFields row={row} index={i} /> : <RowLine row={row} index={i} isFaulty={faulty.has(i)} />}
          </li>
        ))}
      </ul>
      {rows.length === 0 && (
        <Button size="small" onClick={() => drafts.addRow(-1)}>
          {say.editor.addFirst}
        </Button>
      )}
    </section>
  );
}

const RowLine = memo(function RowLine({ row, index, isFaulty }: { row: DraftRow; index: number; isFaulty: boolean }) {
  const styles = useStyles();
  const { language } = usePane();
  const { drafts, say } = useSets();
  const { code, name, maximum } = row;
  const level = Math.max(code.split(".").length - 1, 0);
  const text = say.editor.row;
  return (
    <PlainButton
      id={rowId(index)}
      className={mergeClasses(styles.line, level === 0 && styles.domain, isFaulty && styles.fault)}
      style={{ paddingLeft: `${4 + Math.min(level, 5) * 10}px` }}
      onClick={() => drafts.openRow(index)}
    >
      {isFaulty && <ErrorIcon />}
      <span className={styles.code}>{code}</span>
      <span className={styles.name}>{name || text.noName}</span>
      <span className={styles.points}>{maximum === null ? text.noPoints : text.points(formatNumber(maximum, language))}</span>
    </PlainButton>
  );
});
