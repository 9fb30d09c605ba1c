import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { inspect, type CheckedScorebook } from "../actions/inspect";
import { applyRepairs, leavesOpen, planRepairs, type Repair } from "../actions/repair";
import { findingScreenMessages } from "../messages/findingScreens";
import type { Language } from "../messages/language";
import { ChangeDialog } from "./ChangeDialog";
import { REPAIR_ID } from "./commands/RepairButton";
import { useFigures, usePane, useSentences } from "./PaneContext";
import { focusSoon, PANEL_ID } from "./view";

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
    "& th": { textAlign: "left", fontWeight: tokens.fontWeightSemibold, verticalAlign: "top" },
    "& th, & td": { padding: "6px 8px 6px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  what: { display: "block", fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
});

/** Repairs of single cells that leave every score as it is. */
export default function RepairDialog({ checked, close }: { checked: CheckedScorebook; close(): void }) {
  const say = useSentences(findingScreenMessages);
  return (
    <ShownRepairs
      checked={checked}
      close={close}
      plan={planRepairs}
      words={{
        title: say.repairTitle,
        intro: say.repairIntro,
        now: say.repairNow,
        done: (count, language) => findingScreenMessages[language].repaired(count),
      }}
    />
  );
}

interface ShownRepairsProps {
  readonly checked: CheckedScorebook;
  /** What is to change in a scorebook as it stands. */
  plan(checked: CheckedScorebook): Repair[];
  readonly words: {
    readonly title: string;
    readonly intro: string;
    readonly now: string;
    done(count: number, language: Language): string;
  };
  close(): void;
}

/** Shows every cell that would change, before anything does. */
export function ShownRepairs({ checked, plan, words, close }: ShownRepairsProps) {
  const { host, store, sets } = usePane();
  const say = useSentences(findingScreenMessages);
  const [shown, setShown] = useState(() => plan(checked));
  const [hasChanged, setChanged] = useState(false);
  const end = () => {
    close();
    focusSoon(planRepairs(checked).length > 0 ? REPAIR_ID : PANEL_ID);
  };
  const repair = () =>
    void store.run(async () => {
      const { current } = await inspect(host.workbook, sets, checked.sheet.id);
      const due = current ? plan(current) : [];
      if (JSON.stringify(due) !== JSON.stringify(shown)) {
        setShown(due);
        setChanged(true);
        return null;
      }
      await applyRepairs(host.workbook, current!, due);
      end();
      return (language) => words.done(due.length, language);
    });
  const isEmpty = shown.length === 0;
  return (
    <ChangeDialog
      title={words.title}
      changed={hasChanged && say.repairChanged(words.now)}
      act={isEmpty ? null : { label: words.now, run: repair }}
      close={end}
    >
      <p>{isEmpty ? say.repairNothing : words.intro}</p>
      {!isEmpty && !leavesOpen(checked, shown) && <p>{say.undoLost}</p>}
      {!isEmpty && <RepairTable repairs={shown} />}
    </ChangeDialog>
  );
}

function RepairTable({ repairs }: { repairs: readonly Repair[] }) {
  const styles = useStyles();
  const say = useSentences(findingScreenMessages);
  const figures = useFigures();
  const { column, blank, repairs: kinds } = say;
  const show = (value: Repair["before"]) =>
    value === null || value === "" ? blank : typeof value === "number" ? figures.number(value) : value;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{column.cell}</th>
          <th scope="col">{column.before}</th>
          <th scope="col">{column.after}</th>
        </tr>
      </thead>
      <tbody>
        {repairs.map(({ cell, what, before, after }) => (
          <tr key={cell}>
            <th scope="row">
              {cell} <span className={styles.what}>{kinds[what]}</span>
            </th>
            <td>{show(before)}</td>
            <td>{show(after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
