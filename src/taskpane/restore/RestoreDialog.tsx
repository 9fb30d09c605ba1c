import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { inspect, type CheckedScorebook } from "../../actions/inspect";
import { applyRestore } from "../../actions/restore/applyRestore";
import type { Answers } from "../../actions/restore/assignRows";
import { planRestore, type Restoration } from "../../actions/restore/planRestore";
import { restoreScreenMessages } from "../../messages/restoreScreens";
import { ChangeDialog } from "../ChangeDialog";
import { RESTORE_ID } from "../commands/RestoreButton";
import { Note } from "../Note";
import { usePane, useSentences } from "../PaneContext";
import { restoreSentences } from "./restoreSentences";
import { RowQuestions } from "./RowQuestions";
import { focusSoon, PANEL_ID } from "../view";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: "20px", "& li": { marginBottom: "6px", lineHeight: tokens.lineHeightBase300 } },
});

const NO_ANSWERS: Answers = new Map();

/** Says in sentences what restoring will do, asks where a row may be either of two, and does it. */
export default function RestoreDialog({ checked, close }: { checked: CheckedScorebook; close(): void }) {
  const { host, store, state, sets, text } = usePane();
  const say = useSentences(restoreScreenMessages);
  const [shown, setShown] = useState(checked);
  const [answers, setAnswers] = useState(NO_ANSWERS);
  const [hasChanged, setChanged] = useState(false);
  const restoration = planRestore(shown, answers, state.decimalMark);
  const end = () => {
    close();
    focusSoon(restoration.kind === "nothing" ? PANEL_ID : RESTORE_ID);
  };
  const restore = () =>
    void store.run(async () => {
      const inspection = await inspect(host.workbook, sets, checked.sheet.id);
      const { current } = inspection;
      const due = current ? planRestore(current, answers, state.decimalMark) : null;
      if (!current || due?.kind !== "plan" || !isSame(due, restoration)) {
        setShown(current ?? checked);
        setAnswers(NO_ANSWERS);
        setChanged(true);
        return null;
      }
      await applyRestore(host.workbook, inspection, current, due);
      close();
      focusSoon(PANEL_ID);
      return (language) => restoreScreenMessages[language].done;
    });
  return (
    <ChangeDialog
      title={say.title}
      changed={hasChanged && say.changed}
      act={restoration.kind === "plan" ? { label: say.now, run: restore } : null}
      leave={restoration.kind === "questions" ? text.cancel : undefined}
      close={end}
    >
      <RowQuestions checked={shown} answers={answers} answer={setAnswers} />
      <Told restoration={restoration} />
    </ChangeDialog>
  );
}

/** What will be done, or why nothing can. */
function Told({ restoration }: { restoration: Restoration }) {
  const styles = useStyles();
  const say = useSentences(restoreScreenMessages);
  switch (restoration.kind) {
    case "nothing":
      return <p>{say.nothing}</p>;
    case "not-ours":
      return <Note kind="warning">{say.notOurs}</Note>;
    case "columns-missing":
      return <Note kind="warning">{say.columnsMissing(restoration.columns)}</Note>;
    case "sheet-full":
      return <Note kind="warning">{say.sheetFull}</Note>;
    case "questions":
      return null;
    case "plan":
      return (
        <>
          <p>{say.intro}</p>
          <ul className={styles.list}>
            {restoreSentences(restoration.told, say).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          {restoration.told.isLocked && <Note kind="warning">{say.locked}</Note>}
        </>
      );
  }
}

/** Whether what is to be done is what was shown. */
function isSame(one: Restoration, other: Restoration): boolean {
  const plain = (each: Restoration) => JSON.stringify(each.kind === "plan" ? [each.steps, each.unmerged, each.plan.cells] : each);
  return plain(one) === plain(other);
}
