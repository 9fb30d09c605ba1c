import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { draftedSet, draftFaults } from "../../criteria/setDraft";
import { Note } from "../Note";
import { usePane } from "../PaneContext";
import { BackButton } from "../review/BackButton";
import { DraftFaults } from "./DraftFaults";
import { DraftRows } from "./DraftRows";
import { factsOf } from "./factsOf";
import { SetDifferences } from "./SetDifferences";
import { SettingsFields } from "./SettingsFields";
import type { Drafting } from "./setDraftStore";
import { UnreadCells } from "./UnreadCells";
import { useSets } from "./useSets";

const useStyles = makeStyles({
  title: { margin: "0 0 12px", fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  undo: { marginTop: "12px" },
});

/** The set that is being worked on: what is wrong with it, its settings, and its rows. */
export function SetEditor({ drafting }: { drafting: Drafting }) {
  const styles = useStyles();
  const { language } = usePane();
  const { drafts, drafting: state, say } = useSets();
  const { draft } = drafting;
  const faults = useMemo(() => draftFaults(draft), [draft]);
  const set = useMemo(() => draftedSet(draft), [draft]);
  return (
    <>
      <BackButton label={say.back} onClick={() => drafts.show(false)} />
      <h2 className={styles.title}>{say.editor.title}</h2>
      <div role="status">
        {faults.length === 0 ? (
          <Note kind="success">{say.editor.whole(factsOf(set, language))}</Note>
        ) : (
          <DraftFaults draft={draft} faults={faults} />
        )}
      </div>
      <UnreadCells drafting={drafting} />
      {state.canUndo && (
        <Button className={styles.undo} size="small" onClick={() => drafts.undo()}>
          {say.editor.undo}
        </Button>
      )}
      <SettingsFields draft={draft} faults={faults} />
      <DraftRows draft={draft} faults={faults} />
      <SetDifferences base={drafting.base} set={set} />
    </>
  );
}
