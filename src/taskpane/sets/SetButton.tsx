import { Button, makeStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import { setKey } from "../../criteria/findSet";
import { draftFaults, toSetFile } from "../../criteria/setDraft";
import { setScreenMessages } from "../../messages/setScreens";
import { BottomBar } from "../BottomBar";
import { usePane } from "../PaneContext";
import { focusSoon, PANEL_ID } from "../view";
import type { Drafting } from "./setDraftStore";
import { useSets } from "./useSets";

const useStyles = makeStyles({ button: { width: "100%", minHeight: "40px" } });

/** The next step of whoever works on a set: save it, once it is whole. */
export function SetButton() {
  const { drafting } = useSets();
  return drafting.isShown && drafting.inHand ? <SaveButton drafting={drafting.inHand} /> : null;
}

function SaveButton({ drafting }: { drafting: Drafting }) {
  const styles = useStyles();
  const { say } = useSets();
  const isWhole = useMemo(() => draftFaults(drafting.draft).length === 0, [drafting.draft]);
  const save = useSave(drafting);
  return (
    <BottomBar>
      <Button className={styles.button} appearance="primary" disabledFocusable={!isWhole} onClick={save}>
        {say.editor.save}
      </Button>
    </BottomBar>
  );
}

/** Keeps the set, and goes on to inserting its form. One that is known to the letter is used as it is. */
function useSave({ draft }: Drafting): () => void {
  const { library, store, show } = usePane();
  const { drafts } = useSets();
  return () => {
    const file = toSetFile(draft);
    const taken = library.take(file);
    if (taken.kind === "taken") {
      store.warn((language) => setScreenMessages[language].editor.taken(file.version));
      return;
    }
    library.choose(setKey(taken.set));
    drafts.discard();
    show("insert");
    focusSoon(PANEL_ID);
    window.scrollTo(0, 0);
    store.tell((language) => setScreenMessages[language].editor[taken.kind === "same" ? "same" : "done"](taken.set.title));
  };
}
