import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { setKey } from "../../criteria/findSet";
import { setScreenMessages } from "../../messages/setScreens";
import { BackButton } from "../review/BackButton";
import { Note } from "../Note";
import { usePane } from "../PaneContext";
import { toTop } from "../view";
import { BringIn } from "./BringIn";
import { KnownSet } from "./KnownSet";
import { SureButton } from "./SureButton";
import { useSets } from "./useSets";

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  intro: { margin: "4px 0 16px", color: tokens.colorNeutralForeground2 },
  part: { margin: "24px 0 8px", fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  list: { margin: 0, padding: 0, listStyle: "none" },
});

/** The sets that are known here, and the ways to bring in another. */
export function SetList({ leave }: { leave(): void }) {
  const styles = useStyles();
  const { state, store, text } = usePane();
  const { drafts, drafting, known, say } = useSets();
  const { edited } = drafting;
  const goOn = () => {
    drafts.show(true);
    toTop();
  };
  const giveUp = () => {
    drafts.discard();
    store.tell((language) => setScreenMessages[language].gaveUp);
  };
  return (
    <>
      <BackButton label={state.checked ? text.tabs.overview : text.insert.title} onClick={leave} />
      <h2 className={styles.title}>{say.title}</h2>
      <p className={styles.intro}>{say.intro}</p>
      {edited && (
        <Note
          kind="information"
          actions={
            <>
              <Button size="small" appearance="primary" onClick={goOn}>
                {say.goOn}
              </Button>
              <SureButton label={say.giveUp} sure={say.giveUpSure} act={giveUp} />
            </>
          }
        >
          {say.drafting(edited.draft.settings.title)}
        </Note>
      )}
      <BringIn />
      {known.cannotKeep && <Note kind="warning">{say.cannotKeep}</Note>}
      <h3 className={styles.part}>{say.sets}</h3>
      <ul className={styles.list}>
        {known.all.map((set) => (
          <KnownSet key={setKey(set)} set={set} own={known.own.find((each) => each.set === set) ?? null} />
        ))}
      </ul>
    </>
  );
}
