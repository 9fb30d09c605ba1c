import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { DraftFault, DraftRow, SetDraft } from "../../criteria/setDraft";
import { draftFaultSentence } from "../../messages/criteriaSets";
import { formatNumber } from "../../messages/numbers";
import { setScreenMessages } from "../../messages/setScreens";
import type { Language } from "../../messages/language";
import { ErrorIcon } from "../icons";
import { usePane } from "../PaneContext";
import { PlainButton } from "../PlainButton";
import { focusSoon, NARROW } from "../view";
import { rowFieldOf, rowId } from "./faultPlace";
import { RowFields } from "./RowFields";
import { useSets } from "./useSets";

const useStyles = makeStyles({
  part: { margin: "24px 0 8px", fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  list: { margin: 0, padding: 0, listStyle: "none" },
  button: { padding: "6px 4px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  line: { display: "flex", columnGap: "8px", [NARROW]: { flexWrap: "wrap" } },
  domain: { fontWeight: tokens.fontWeightSemibold },
  code: { flexShrink: 0, minWidth: "28px" },
  name: { flexGrow: 1, flexBasis: 0, minWidth: 0, [NARROW]: { order: 1, flexBasis: "100%" } },
  points: { flexShrink: 0, marginLeft: "auto", fontVariantNumeric: "tabular-nums" },
  fault: {
    display: "flex",
    gap: "4px",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    "> svg": { flexShrink: 0, color: tokens.colorStatusDangerForeground1 },
  },
});

/** The draft as a tree: a row's level shows by its code; the open one can be changed. */
export function DraftRows({ draft: { rows }, faults }: { draft: SetDraft; faults: readonly DraftFault[] }) {
  const styles = useStyles();
  const { language } = usePane();
  const { drafts, drafting, say } = useSets();
  const found = rows.map((row, i) =>
    faults
      .filter((fault) => fault.row === i)
      .map((fault) => ({ sentence: draftFaultSentence(fault, row, language), field: rowFieldOf(fault) })),
  );
  const open = (index: number) => {
    drafts.openRow(index);
    focusSoon(rowId(index));
  };
  return (
    <section aria-label={say.editor.rows}>
      <h3 className={styles.part}>{say.editor.rows}</h3>
      <ul className={styles.list}>
        {rows.map((row, i) => (
          <li key={i}>
            {drafting.open === i ? (
              <RowFields row={row} index={i} faults={found[i]!} />
            ) : (
              <RowLine row={row} index={i} fault={found[i]![0]?.sentence} language={language} open={open} />
            )}
          </li>
        ))}
      </ul>
      {rows.length === 0 && (
        <Button size="small" onClick={() => focusSoon(rowId(drafts.addRow(-1, "same")))}>
          {say.editor.addFirst}
        </Button>
      )}
    </section>
  );
}

interface RowLineProps {
  readonly row: DraftRow;
  readonly index: number;
  readonly fault: string | undefined;
  readonly language: Language;
  open(index: number): void;
}

/** Of a hundred rows only those are drawn anew that changed: what `open` does is the same each time. */
const RowLine = memo(
  function RowLine({ row: { code, name, maximum }, index, fault, language, open }: RowLineProps) {
    const styles = useStyles();
    const text = setScreenMessages[language].editor.row;
    const level = Math.max(code.split(".").length - 1, 0);
    return (
      <PlainButton
        id={rowId(index)}
        className={mergeClasses(styles.button, level === 0 && styles.domain)}
        style={{ paddingLeft: `${4 + Math.min(level, 5) * 10}px` }}
        onClick={() => open(index)}
      >
        <span className={styles.line}>
          <span className={styles.code}>{code}</span>
          <span className={styles.name}>{name || text.noName}</span>
          <span className={styles.points}>{maximum === null ? text.noPoints : text.points(formatNumber(maximum, language))}</span>
        </span>
        {fault !== undefined && (
          <span className={styles.fault}>
            <ErrorIcon />
            <span>{fault}</span>
          </span>
        )}
      </PlainButton>
    );
  },
  (before, after) =>
    before.row === after.row && before.index === after.index && before.fault === after.fault && before.language === after.language,
);
