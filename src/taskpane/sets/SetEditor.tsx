import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useDeferredValue, useMemo } from "react";
import { draftedSet, draftFaults } from "../../criteria/setDraft";
import { usePane } from "../PaneContext";
import { BackButton } from "../review/BackButton";
import { toTop } from "../view";
import { DraftRows } from "./DraftRows";
import { SetDifferences } from "./SetDifferences";
import { SettingsFields } from "./SettingsFields";
import type { Drafting } from "./setDraftStore";
import { stillUnread, UnreadCells } from "./UnreadCells";
import { useExportSheets } from "./useExportSheets";
import { useSets } from "./useSets";
import { Verdict } from "./Verdict";

const useStyles = makeStyles({
  sheets: { marginTop: "16px" },
  title: { margin: "0 0 12px", fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
});

/** The set that is being worked on: what is wrong with it, in what it is new, its settings, and its rows. */
export function SetEditor({ drafting }: { drafting: Drafting }) {
  const styles = useStyles();
  const { state } = usePane();
  const { drafts, say } = useSets();
  const exportSheets = useExportSheets("exportedDraft");
  const { draft } = drafting;
  const faults = useMemo(() => draftFaults(draft), [draft]);
  const set = useMemo(() => draftedSet(draft), [draft]);
  // A person's typing goes before what it comes to.
  const shownSet = useDeferredValue(set);
  const leave = () => {
    drafts.show(false);
    toTop();
  };
  return (
    <>
      <BackButton label={say.back} onClick={leave} />
      <h2 className={styles.title}>{say.editor.title}</h2>
      <Verdict draft={draft} set={set} faults={faults} doubts={stillUnread(drafting).length} />
      <UnreadCells drafting={drafting} />
      <SetDifferences base={drafting.base} set={shownSet} rows={draft.rows} />
      <SettingsFields draft={draft} faults={faults} base={drafting.base} />
      <DraftRows draft={draft} faults={faults} />
      <Button className={styles.sheets} size="small" disabledFocusable={state.busy !== "no"} onClick={() => exportSheets(draft)}>
        {say.exportBook}
      </Button>
    </>
  );
}
