import { Button, Field, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState, type ChangeEvent } from "react";
import type { CriteriaSetFile } from "../../criteria/criteriaSetFile";
import { setKey } from "../../criteria/findSet";
import { toDraft } from "../../criteria/setDraft";
import { setScreenMessages } from "../../messages/setScreens";
import type { SheetSnapshot } from "../../workbook/sheetSnapshot";
import type { WorkbookSnapshot } from "../../workbook/workbook";
import { ChoiceBox } from "../ChoiceBox";
import { usePane } from "../PaneContext";
import { SetOptions } from "../SetOptions";
import type { Told } from "../scorebookStore";
import { draftFrom } from "./draftFrom";
import { readSetFile } from "./readSetFile";
import type { Drafting } from "./setDraftStore";
import { useSets } from "./useSets";

const useStyles = makeStyles({
  part: { margin: "0 0 8px", fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  form: { display: "flex", flexDirection: "column", gap: "12px" },
  others: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/**
 * Where a new set comes from: a sheet of the open workbook, a file, or the person's own typing. Always over the settings of a known set.
 * While a draft waits, a file that holds a whole set is all that can be taken in.
 */
export function BringIn() {
  const styles = useStyles();
  const { host, store, state, library, sets } = usePane();
  const { begin, drafting: waiting, say } = useSets();
  const isFree = waiting.edited === null;
  const { snapshot } = state.inspection!;
  const [baseKey, chooseBase] = useState(() => setKey([...sets].sort((a, b) => b.year - a.year)[0]!));
  const [sheetName, chooseSheet] = useState<string | null>(null);
  const file = useRef<HTMLInputElement>(null);
  const base = sets.find((set) => setKey(set) === baseKey) ?? sets[0]!;
  const inFront = snapshot.sheets.find(({ id }) => id === snapshot.inFront)?.name;
  const sheet = snapshot.sheetNames.find((name) => name === sheetName) ?? inFront ?? snapshot.sheetNames[0]!;

  const check = (drafting: Drafting, place: string): Told => {
    if (!isFree) return warn((messages) => messages.draftFirst(place));
    begin(drafting);
    return (language) => setScreenMessages[language].read(drafting.draft.rows.length, place, drafting.carried ?? 0);
  };
  const takeWhole = (file: CriteriaSetFile): Told => {
    const taken = library.take(file);
    if (taken.kind === "taken") return warn((messages) => messages.otherKnown(taken.set.title));
    const sentence = ({ same: "known", replaced: "receivedInPlace", added: "received" } as const)[taken.kind];
    return (language) => setScreenMessages[language][sentence](taken.set.title);
  };
  const warn = (say: (messages: (typeof setScreenMessages)["vi"]) => string): Told => ({
    kind: "warning",
    say: (language) => say(setScreenMessages[language]),
  });
  const withIndents = async (read: WorkbookSnapshot, asked: SheetSnapshot): Promise<WorkbookSnapshot> => {
    const indented = await host.workbook.withIndents(asked);
    return { ...read, sheets: read.sheets.map((each) => (each === asked ? indented : each)) };
  };
  const fromSheet = () =>
    void store.run(async () => {
      const read = await host.workbook.read();
      const asked = read.sheets.find(({ name }) => name === sheet);
      const drafting = asked ? draftFrom(await withIndents(read, asked), library.fileOf(base), asked.id) : null;
      return drafting ? check(drafting, `"${sheet}"`) : warn((messages) => messages.noTable(`"${sheet}"`));
    });
  const fromFile = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = [...(target.files ?? [])];
    // So that the same file can be chosen again once it was mended.
    target.value = "";
    if (!chosen) return;
    void store.run(async () => {
      const read = await readSetFile(chosen, library.fileOf(base));
      switch (read.kind) {
        case "set":
          return takeWhole(read.file);
        case "draft":
          return check(read.drafting, `"${chosen.name}"`);
        case "no-table":
          return warn((messages) => messages.noTable(`"${chosen.name}"`));
        case "not-a-set":
          return warn((messages) => messages.notSet(chosen.name, read.places));
        case "altered":
          return warn((messages) => messages.altered(chosen.name));
        case "unread":
          return warn((messages) => messages.fileUnread(chosen.name));
      }
    });
  };
  const byHand = () => begin({ draft: toDraft(library.fileOf(base)), base: setKey(base), unread: [], isOpen: false });
  const isBusy = state.busy !== "no";
  return (
    <section className={styles.form} aria-label={say.begin}>
      <h3 className={styles.part}>{say.begin}</h3>
      {isFree && (
        <>
          <Field label={say.base} hint={`${base.title}. ${say.baseHint}`}>
            <ChoiceBox value={setKey(base)} onChange={(_, { value }) => chooseBase(value)}>
              <SetOptions sets={sets} />
            </ChoiceBox>
          </Field>
          <Field label={say.sheet}>
            <ChoiceBox value={sheet} onChange={(_, { value }) => chooseSheet(value)}>
              {snapshot.sheetNames.map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </ChoiceBox>
          </Field>
          <Button appearance="primary" disabledFocusable={isBusy} onClick={fromSheet}>
            {say.fromSheet}
          </Button>
        </>
      )}
      <div className={styles.others}>
        <Button size="small" disabledFocusable={isBusy} onClick={() => file.current?.click()}>
          {say.fromFile}
        </Button>
        {isFree && (
          <Button size="small" onClick={byHand}>
            {say.byHand}
          </Button>
        )}
        <input ref={file} type="file" accept=".xlsx,.xlsm,.json" aria-label={say.chooseFile} hidden onChange={fromFile} />
      </div>
    </section>
  );
}
