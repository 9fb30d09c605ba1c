import { Button, Field, makeStyles, tokens } from "@fluentui/react-components";
import { Fragment } from "react";
import type { CheckedScorebook } from "../actions/inspect";
import { isSumOf, type Points, subtract, ZERO } from "../criteria/points";
import { findingScreenMessages } from "../messages/findingScreens";
import { lostPointsMessages } from "../messages/lostPoints";
import { lostByDepartment, lostByStage } from "../scoring/lostPoints";
import { ChoiceBox } from "./ChoiceBox";
import { useCommands } from "./commands/commands";
import { Note } from "./Note";
import { tableFindings } from "./nextStep";
import { stageName, useFigures, usePane, useSentences } from "./PaneContext";
import { Steps } from "./Steps";

/** Stands for "whatever stage is the latest complete one". */
const LATEST = "latest";

const useStyles = makeStyles({
  summary: { display: "flex", flexDirection: "column", gap: "12px", marginBottom: "16px" },
  departments: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) max-content",
    gap: "2px 12px",
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
    "& dd": { margin: 0, textAlign: "right", fontWeight: tokens.fontWeightSemibold },
  },
});

/** Whether the table tells what was lost, at which stages the points went, and against which they are counted. */
export function LostSummary({ checked }: { checked: CheckedScorebook }) {
  const styles = useStyles();
  const say = useSentences(lostPointsMessages);
  const figures = useFigures();
  const { set, lost } = checked;
  const parts = lostByStage(lost, set).filter(({ amount }) => amount !== ZERO);
  return (
    <div className={styles.summary}>
      <Reconciliation checked={checked} />
      {parts.length > 1 && (
        <Steps
          label={say.lost.byStage}
          between="+"
          steps={parts.map(({ stage, amount }) => ({
            name: stageName(set, stage),
            figure: amount > 0 ? figures.points(amount) : say.lost.gaveBack(figures.points(subtract(ZERO, amount))),
          }))}
        />
      )}
      <Departments checked={checked} />
      <StageChoice checked={checked} />
      <KeptRows checked={checked} />
    </div>
  );
}

/** Whose criteria lost how much, of a set that names its departments. */
function Departments({ checked: { set, lost } }: { checked: CheckedScorebook }) {
  const styles = useStyles();
  const { text } = usePane();
  const figures = useFigures();
  if (set.departments.length === 0 || lost.length === 0) return null;
  return (
    <dl className={styles.departments} aria-label={text.standing.lostByDepartment}>
      {lostByDepartment(lost, set).map(({ department, amount }) => (
        <Fragment key={department}>
          <dt>{department || text.standing.noDepartment}</dt>
          <dd>{figures.points(amount)}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

/** Always says whether the table's total is maximum − score, or by how much it is not. */
function Reconciliation({ checked }: { checked: CheckedScorebook }) {
  const say = useSentences(lostPointsMessages);
  const figures = useFigures();
  const { due, told } = checked.reconciliation;
  if (told === null) {
    return due === ZERO ? (
      <Note kind="success">{say.lost.nothing}</Note>
    ) : (
      <Note kind="information">{say.lost.noTable(figures.points(due))}</Note>
    );
  }
  const rows = checked.lostSheet?.table.rows.length ?? 0;
  // A total may fit though rows of the table are wrong: what is wrong is told right below.
  if (isSumOf(told, due, rows) && tableFindings(checked).some(({ severity }) => severity === "error")) return null;
  if (isSumOf(told, due, rows)) return <Note kind="success">{say.lost.agrees(figures.points(due))}</Note>;
  const difference = Math.abs(subtract(told, due)) as Points;
  const sentence = told < due ? say.lost.short : say.lost.over;
  return <Note kind="warning">{sentence(figures.points(told), figures.points(due), figures.points(difference))}</Note>;
}

/** Words of rows that lose nothing now are not lost: they stand below the table. */
function KeptRows({ checked }: { checked: CheckedScorebook }) {
  const { store } = usePane();
  const findings = useSentences(findingScreenMessages);
  const say = useSentences(lostPointsMessages);
  const { lostSheet } = checked;
  const first = lostSheet?.kept[0];
  if (!lostSheet || !first) return null;
  const { address } = first.code;
  return (
    <Note
      kind="information"
      actions={
        <Button size="small" onClick={() => store.goTo(lostSheet.snapshot.name, address)}>
          {findings.goTo(address)}
        </Button>
      }
    >
      {say.lost.kept(lostSheet.kept.length)}
    </Note>
  );
}

/** The stage that points are counted against: the latest complete one, or one that the person chooses. */
function StageChoice({ checked }: { checked: CheckedScorebook }) {
  const { state } = usePane();
  const say = useSentences(lostPointsMessages);
  const { build } = useCommands();
  const { totals, lostSheet, set } = checked;
  const chosen = lostSheet?.table.chosenStage ?? null;
  // One that was chosen stays a choice while scores of it are missing: else the box would show another than the table counts against.
  const choices = totals.stages.filter(({ stage, complete }) => complete || stage === chosen);
  if (!lostSheet || choices.length < 2 || totals.latestComplete === null) return null;
  return (
    <Field label={say.lost.against} size="small">
      <ChoiceBox size="small" value={chosen ?? LATEST} disabled={state.busy === "long"} onChange={(_, { value }) => build.run(value)}>
        <option value={LATEST}>{say.lost.latest(stageName(set, totals.latestComplete))}</option>
        {choices.map(({ stage }) => (
          <option key={stage} value={stage}>
            {stageName(set, stage)}
          </option>
        ))}
      </ChoiceBox>
    </Field>
  );
}
