import { Button, makeStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import { setKey } from "../../criteria/findSet";
import { draftFaults, toSetFile } from "../../criteria/setDraft";
import { setScreenMessages } from "../../messages/setScreens";
import { BottomBar } from "../BottomBar";
import { usePane } from "../PaneContext";
import { toTop } from "../view";
import { goToFault, showSetting } from "./faultPlace";
import type { Drafting } from "./setDraftStore";
import { useSets } from "./useSets";

const useStyles = makeStyles({
  bar: { display: "flex", flexWrap: "wrap", gap: "8px" },
  main: { flexGrow: 1, minHeight: "40px" },
  undo: { minWidth: 0 },
});

/** The next step of whoever works on a set: mend what is wrong with it, then save it. */
export function SetButton() {
  const { drafting } = useSets();
  return drafting.isShown && drafting.edited ? <EditorBar drafting={drafting.edited} /> : null;
}

function EditorBar({ drafting }: { drafting: Drafting }) {
  const styles = useStyles();
  const { drafts, drafting: state, say } = useSets();
  const faults = useMemo(() => draftFaults(drafting.draft), [drafting.draft]);
  const save = useSave(drafting);
  const [first] = faults;
  return (
    <BottomBar>
      <div className={styles.bar}>
        {state.canUndo && (
          <Button className={styles.undo} onClick={() => drafts.undo()}>
            {say.editor.undo}
          </Button>
        )}
        <Button className={styles.main} appearance="primary" onClick={first ? () => goToFault(first, drafts) : save}>
          {first ? say.editor.mend(faults.length) : say.editor.save}
        </Button>
      </div>
    </BottomBar>
  );
}

/** Keeps the set, and goes on to inserting its form. One that is known to the letter is used as it is. */
function useSave({ draft }: Drafting): () => void {
  const { library, store, show } = usePane();
  const { drafts } = useSets();
  return () => {
    const taken = library.take(toSetFile(draft));
    if (taken.kind === "taken") {
      store.warn((language) => setScreenMessages[language].editor.taken(taken.set.title));
      showSetting("version");
      return;
    }
    library.choose(setKey(taken.set));
    drafts.discard();
    show("insert");
    toTop();
    store.tell((language) => setScreenMessages[language].editor[taken.kind === "same" ? "same" : "done"](taken.set.title));
  };
}
