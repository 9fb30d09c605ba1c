import { Field, Link, makeStyles, MessageBar, MessageBarBody, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { CheckedScorebook } from "../actions/inspect";
import { ZERO } from "../criteria/points";
import { formatPoints } from "../messages/numbers";
import { lostByStage } from "../scoring/lostPoints";
import { rowsOf } from "../scoring/lostPointsTable";
import { parseArea } from "../workbook/address";
import { buildAndTell } from "./commands";
import { CriterionCard } from "./CriterionCard";
import type { SelectedPlace } from "./host";
import { usePane } from "./PaneContext";

const LATEST = "latest";

const useStyles = makeStyles({
  heading: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, margin: "16px 0 4px" },
  list: { listStyle: "none", margin: 0, padding: 0 },
  item: {
    display: "flex",
    justifyContent: "space-between",
    gap: "12px",
    padding: "6px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  amount: { whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
  stages: { margin: "8px 0", color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
});

/** What was lost, whether the table tells it rightly, and the card of the criterion in hand. */
export function LostPoints({ checked }: { checked: CheckedScorebook }) {
  const styles = useStyles();
  const { state, language, text } = usePane();
  const [chosen, setChosen] = useState<{ criterion: string; place: SelectedPlace | null } | null>(null);
  const { set, totals, lost, lostSheet, lostStage } = checked;
  // The card follows the selected row, until a criterion is chosen here; then it stays until the selection moves on.
  const selected = criterionAt(checked, state.selection);
  const inHand = chosen && chosen.place === state.selection ? chosen.criterion : (selected ?? chosen?.criterion);
  const stageName = (id: string) => set.stages.find((stage) => stage.id === id)?.name ?? id;

  if (lostStage === null) {
    const stage = totals.stages.find(({ stage }) => stage === totals.inHand) ?? totals.stages[0]!;
    return <p>{text.lost.notYet(stageName(stage.stage), totals.criteria - stage.entered)}</p>;
  }
  const current = lost.find(({ criterion }) => criterion.code === inHand) ?? lost[0];
  const parts = lostByStage(lost, set).filter(({ amount }) => amount !== ZERO);
  return (
    <>
      <Reconciliation checked={checked} />
      {parts.length > 0 && (
        <p className={styles.stages}>
          {parts.map(({ stage, amount }) => text.lost.atStage(stageName(stage), formatPoints(amount, language))).join(" · ")}
        </p>
      )}
      <StageChoice checked={checked} stageName={stageName} />
      {current && <CriterionCard key={current.criterion.code} checked={checked} lost={current} />}
      {lost.length > 0 && <h2 className={styles.heading}>{text.lost.list}</h2>}
      <ul className={styles.list}>
        {lost.map(({ criterion, amount }) => {
          const rows = rowsOf(lostSheet?.table.rows ?? [], criterion.code);
          const lacksReason = rows.some(({ reason }) => reason.text.trim() === "");
          const choose = () => {
            setChosen({ criterion: criterion.code, place: state.selection });
            if (rows[0] && lostSheet) state.goTo(lostSheet.snapshot.name, rows[0].code.address);
          };
          return (
            <li key={criterion.code} className={styles.item}>
              <Link as="button" onClick={choose} aria-current={criterion.code === current?.criterion.code}>
                {criterion.code} {criterion.name}
                {lacksReason && ` (${text.lost.withoutReason})`}
              </Link>
              <span className={styles.amount}>{formatPoints(amount, language)}</span>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** Always says whether the table's total is maximum − score, or by how much it is not. */
function Reconciliation({ checked }: { checked: CheckedScorebook }) {
  const { language, text } = usePane();
  const { due, told, difference } = checked.reconciliation;
  const shown = (points: typeof due) => formatPoints(points, language);
  const agrees = told !== null && difference === ZERO;
  const sentence =
    told === null
      ? due === ZERO
        ? text.lost.nothing
        : text.lost.noTable(shown(due))
      : agrees
        ? text.lost.agrees(shown(due))
        : text.lost.differs(shown(told), shown(due), shown(difference));
  return (
    <MessageBar intent={agrees || due === ZERO ? "success" : "warning"} layout="multiline">
      <MessageBarBody>{sentence}</MessageBarBody>
    </MessageBar>
  );
}

/** The stage that points are counted against: the latest complete one, or one that the person chooses. */
function StageChoice({ checked, stageName }: { checked: CheckedScorebook; stageName(id: string): string }) {
  const { host, state, language, text } = usePane();
  const { totals, lostSheet, sheet } = checked;
  const complete = totals.stages.filter((stage) => stage.complete);
  if (!lostSheet || complete.length < 2 || totals.latestComplete === null) return null;
  const choose = (stage: string) => state.run(() => buildAndTell(host.workbook, { preferredSheet: sheet.id, stage }, language));
  return (
    <Field label={text.lost.against}>
      <Select size="small" value={lostSheet.table.chosenStage ?? LATEST} onChange={(_, { value }) => void choose(value)}>
        <option value={LATEST}>{text.lost.latest(stageName(totals.latestComplete))}</option>
        {complete.map(({ stage }) => (
          <option key={stage} value={stage}>
            {stageName(stage)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** The criterion whose row is selected, in either sheet. */
function criterionAt({ sheet, book, lostSheet }: CheckedScorebook, place: SelectedPlace | null): string | null {
  const row = place && parseArea(place.address.split(",")[0]!)?.row;
  if (!place || row === undefined) return null;
  if (place.sheetId === sheet.id) return book.criteria.find((each) => each.row === row)?.code ?? null;
  if (place.sheetId === lostSheet?.snapshot.id) return lostSheet.table.rows.find((each) => each.row === row)?.criterion ?? null;
  return null;
}
