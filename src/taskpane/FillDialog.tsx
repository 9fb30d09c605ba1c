import { Field, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { applyFill, planFill, type FillFrom, type FillPlan } from "../actions/fillScores";
import { inspect, type CheckedScorebook } from "../actions/inspect";
import { fillMessages } from "../messages/filling";
import { ChangeDialog } from "./ChangeDialog";
import { ChoiceBox } from "./ChoiceBox";
import { stageName, useFigures, usePane, useSentences } from "./PaneContext";
import { focusSoon, PANEL_ID } from "./view";

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
    "& th": { textAlign: "left", fontWeight: tokens.fontWeightSemibold },
    "& th, & td": { padding: "4px 8px 4px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
});

interface FillDialogProps {
  readonly checked: CheckedScorebook;
  readonly from: FillFrom;
  /** The one that was asked for; null for all. */
  readonly domain: string | null;
  close(): void;
}

/** Shows every blank cell that would be filled in, before anything is. */
export default function FillDialog({ checked, from, domain, close }: FillDialogProps) {
  const { host, store, sets, text } = usePane();
  const say = useSentences(fillMessages);
  const [scope, setScope] = useState(domain);
  const [shown, setShown] = useState(() => planFill(checked, from, domain));
  const [hasChanged, setChanged] = useState(false);
  const stage = stageName(checked.set, shown.stage);
  const turnTo = (code: string | null) => {
    setScope(code);
    setShown(planFill(checked, from, code));
  };
  const end = () => {
    close();
    focusSoon(PANEL_ID);
  };
  const fill = () =>
    void store.run(async () => {
      const { current } = await inspect(host.workbook, sets, checked.sheet.id);
      const due = current ? planFill(current, from, scope) : { ...shown, fills: [] };
      if (JSON.stringify(due) !== JSON.stringify(shown)) {
        setShown(due);
        setChanged(true);
        return null;
      }
      await applyFill(host.workbook, current!, due.fills);
      end();
      return (language) => fillMessages[language].done(due.fills.length, stage);
    });
  const isEmpty = shown.fills.length === 0;
  return (
    <ChangeDialog
      title={text.fill[from]}
      changed={hasChanged && say.changed}
      act={isEmpty ? null : { label: say.fill(shown.fills.length), run: fill }}
      close={end}
    >
      <Field label={say.scope} size="small">
        <ChoiceBox value={scope ?? ""} onChange={(_, { value }) => turnTo(value === "" ? null : value)}>
          <option value="">{say.all}</option>
          {checked.set.domains.map(({ code, name }) => (
            <option key={code} value={code}>
              {code}. {name}
            </option>
          ))}
        </ChoiceBox>
      </Field>
      <p>{isEmpty ? say.nothing(stage) : say.intro(stage)}</p>
      {shown.left.length > 0 && <p>{say.left(shown.left.join(", "))}</p>}
      {!isEmpty && <FillTable plan={shown} />}
    </ChangeDialog>
  );
}

function FillTable({ plan }: { plan: FillPlan }) {
  const styles = useStyles();
  const { columns } = useSentences(fillMessages);
  const figures = useFigures();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{columns.criterion}</th>
          <th scope="col">{columns.cell}</th>
          <th scope="col">{columns.score}</th>
        </tr>
      </thead>
      <tbody>
        {plan.fills.map(({ criterion, cell, content }) => (
          <tr key={cell}>
            <th scope="row">{criterion}</th>
            <td>{cell}</td>
            <td>{typeof content === "number" ? figures.number(content) : content}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
