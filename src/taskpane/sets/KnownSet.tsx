import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { CriteriaSet } from "../../criteria/criteriaSet";
import { setKey } from "../../criteria/findSet";
import { setJson } from "../../criteria/setJson";
import { toDraft } from "../../criteria/setDraft";
import { setScreenMessages } from "../../messages/setScreens";
import { usePane } from "../PaneContext";
import { toTop } from "../view";
import { factsOf } from "./factsOf";
import type { OwnSet } from "./setLibrary";
import { SureButton } from "./SureButton";
import { useExportSheets } from "./useExportSheets";
import { useSets } from "./useSets";

const useStyles = makeStyles({
  set: { padding: "12px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  facts: { margin: "2px 0 0", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "8px" },
});

/** A set that is known here, and what can be done with it. `own` is null for one that came with the add-in. */
export function KnownSet({ set, own }: { set: CriteriaSet; own: OwnSet | null }) {
  const styles = useStyles();
  const { host, state, store, library, language, show } = usePane();
  const { drafting, begin, say } = useSets();
  const origin = own === null ? say.builtIn : own.isKept ? null : say.fromWorkbook;
  const isBusy = state.busy !== "no";
  const use = () => {
    library.choose(setKey(set));
    show("insert");
    toTop();
  };
  const edit = () => begin({ draft: toDraft(library.fileOf(set)), base: setKey(set), unread: [], isOpen: false });
  const exportSheets = useExportSheets("exported");
  const exportFile = () => {
    const name = `${set.id}-${set.version}.json`;
    host.saveFile(name, new TextEncoder().encode(setJson(library.fileOf(set))));
    store.tell((spoken) => setScreenMessages[spoken].saved(name));
  };
  const keep = () => {
    library.add(library.fileOf(set));
    store.tell((spoken) => setScreenMessages[spoken].kept(set.title));
  };
  const remove = () => {
    library.remove(setKey(set));
    store.tell((spoken) => setScreenMessages[spoken].removed(set.title));
  };
  return (
    <li className={styles.set}>
      <h4 className={styles.title}>{set.title}</h4>
      <p className={styles.facts}>{[factsOf(set, language), origin].filter(Boolean).join(" · ")}</p>
      <p className={styles.facts}>{set.source}</p>
      <p className={styles.facts}>{say.mark(set.version, set.checksum)}</p>
      <div className={styles.actions}>
        <Button size="small" onClick={use}>
          {say.use}
        </Button>
        {!drafting.edited && (
          <Button size="small" onClick={edit}>
            {say.edit}
          </Button>
        )}
        {host.canSaveFiles() && (
          <Button size="small" onClick={exportFile}>
            {say.exportFile}
          </Button>
        )}
        <Button size="small" disabledFocusable={isBusy} onClick={() => exportSheets(toDraft(library.fileOf(set)))}>
          {say.exportBook}
        </Button>
        {own && !own.isKept && (
          <Button size="small" onClick={keep}>
            {say.keep}
          </Button>
        )}
        {own?.isKept && <SureButton label={say.remove} sure={say.removeSure} act={remove} />}
      </div>
    </li>
  );
}
