import { Button, Field, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useRef, useState, type ChangeEvent } from "react";
import { compareScorebooks, compareScores } from "../../actions/compareScorebooks";
import { inspect, type CheckedScorebook } from "../../actions/inspect";
import { compareVersions, setKey } from "../../criteria/findSet";
import { comparisonCautionSentences, comparisonSentences } from "../../forms/comparisonSentences";
import { moveScreenMessages, type MoveScreenMessages } from "../../messages/moveScreens";
import { ChoiceBox } from "../ChoiceBox";
import { MapFields } from "../codeMap/MapFields";
import { codeBoxId } from "../codeMap/typedCodes";
import { useCodeMap, type CodeMap } from "../codeMap/useCodeMap";
import { Note } from "../Note";
import { useFigures, usePane } from "../PaneContext";
import { BackButton } from "../review/BackButton";
import type { Told } from "../scorebookStore";
import { focusSoon } from "../view";
import { readScorebook } from "./readScorebook";

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  intro: { margin: "4px 0 16px", color: tokens.colorNeutralForeground2 },
  form: { display: "flex", flexDirection: "column", gap: "12px" },
  file: { alignSelf: "flex-start" },
  sentence: { margin: "0 0 6px", overflowWrap: "anywhere" },
  act: { minHeight: "40px" },
});

/** A scorebook that can be compared with. */
interface Other {
  readonly label: string;
  readonly scorebook: CheckedScorebook;
  /** Name of its file; null where it is of this workbook. */
  readonly file: string | null;
}

/** Compares the current scorebook with another one, of this workbook or of a file. */
export function Compare({ checked }: { checked: CheckedScorebook }) {
  const styles = useStyles();
  const { store, state, sets, language, text, show } = usePane();
  const say = moveScreenMessages[language].compare;
  const [fromFile, setFromFile] = useState<{ readonly name: string; readonly scorebook: CheckedScorebook } | null>(null);
  const [chosen, choose] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const others = [
    ...(fromFile
      ? [{ label: say.inFile(fromFile.name, yearOf(fromFile.scorebook)), scorebook: fromFile.scorebook, file: fromFile.name }]
      : []),
    ...state
      .inspection!.scorebooks.filter(({ sheet }) => sheet.id !== checked.sheet.id)
      .map((scorebook): Other => ({ label: say.inBook(scorebook.sheet.name, yearOf(scorebook)), scorebook, file: null })),
  ];
  const other = others.find((each) => keyOf(each) === chosen) ?? others[0] ?? null;

  const take = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = [...(target.files ?? [])];
    // So that the same file can be chosen again once it was mended.
    target.value = "";
    if (!file) return;
    void store.run(async (): Promise<Told> => {
      const read = await readScorebook(file, sets);
      const { name } = file;
      if (read.kind !== "scorebook") {
        const key = read.kind === "unread" ? "fileUnread" : "noScorebook";
        return { kind: "warning", say: (each) => moveScreenMessages[each].compare[key](name) };
      }
      setFromFile({ name, scorebook: read.scorebook });
      choose(null);
      return null;
    });
  };
  return (
    <>
      <BackButton label={text.tabs.overview} onClick={() => show("overview")} />
      <h2 className={styles.title}>{say.title}</h2>
      <p className={styles.intro}>{say.intro}</p>
      <div className={styles.form}>
        {other ? (
          <Field label={say.other}>
            <ChoiceBox value={keyOf(other)} onChange={(_, { value }) => choose(value)}>
              {others.map((each) => (
                <option key={keyOf(each)} value={keyOf(each)}>
                  {each.label}
                </option>
              ))}
            </ChoiceBox>
          </Field>
        ) : (
          <Note kind="information">{say.none}</Note>
        )}
        <Button className={styles.file} size="small" disabledFocusable={state.busy !== "no"} onClick={() => input.current?.click()}>
          {say.fromFile}
        </Button>
        <input ref={input} type="file" accept=".xlsx,.xlsm" aria-label={say.chooseFile} hidden onChange={take} />
        {other && <ComparedWith key={keyOf(other)} checked={checked} other={other} say={say} />}
      </div>
    </>
  );
}

function keyOf({ file, scorebook }: Other): string {
  return `${file ?? ""}/${scorebook.sheet.id}`;
}

function yearOf({ book, set }: CheckedScorebook): number {
  return book.identity?.year ?? set.year;
}

function isLater(a: CheckedScorebook, b: CheckedScorebook): boolean {
  if (yearOf(a) !== yearOf(b)) return yearOf(a) > yearOf(b);
  return compareVersions(a.set, b.set) > 0;
}

interface ComparedWithProps {
  readonly checked: CheckedScorebook;
  readonly other: Other;
  readonly say: MoveScreenMessages["compare"];
}

/** What the comparison comes to, and the button that makes its sheet. */
function ComparedWith({ checked, other, say }: ComparedWithProps) {
  const styles = useStyles();
  const { language, state } = usePane();
  const { points } = useFigures();
  const [older, newer] = isLater(other.scorebook, checked) ? [checked, other.scorebook] : [other.scorebook, checked];
  const codeMap = useCodeMap(older.set, newer.set)!;
  const { map } = codeMap;
  const comparison = useMemo(() => compareScores(older, newer, map), [older, newer, map]);
  const act = useMakeSheet(checked, other, codeMap);
  const name = (scorebook: CheckedScorebook) =>
    scorebook === other.scorebook ? other.label : say.inBook(checked.sheet.name, yearOf(checked));
  const labels = { older: name(older), newer: name(newer) };
  return (
    <>
      <Note kind="information">
        <p className={styles.sentence}>
          {say.total(labels.older, points(comparison.older.total.points), labels.newer, points(comparison.newer.total.points))}
        </p>
        {[...comparisonSentences(comparison, language), ...comparisonCautionSentences(comparison, labels, language)].map((sentence, i) => (
          <p key={i} className={styles.sentence}>
            {sentence}
          </p>
        ))}
      </Note>
      <Button className={styles.act} appearance="primary" disabledFocusable={state.busy !== "no"} onClick={act}>
        {say.act}
      </Button>
      {setKey(older.set) !== setKey(newer.set) && <MapFields codeMap={codeMap} />}
    </>
  );
}

/** Looks afresh, so that what was typed meanwhile counts, and adds the sheet. */
function useMakeSheet(checked: CheckedScorebook, other: Other, { map, firstFault }: CodeMap): () => void {
  const { host, store, sets } = usePane();
  return () => {
    if (firstFault !== null) return focusSoon(codeBoxId(firstFault));
    void store.run(async (): Promise<Told> => {
      const { scorebooks } = await inspect(host.workbook, sets);
      const fresh = (scorebook: CheckedScorebook) => scorebooks.find(({ sheet }) => sheet.id === scorebook.sheet.id);
      const own = fresh(checked);
      const another = other.file === null ? fresh(other.scorebook) : other.scorebook;
      if (!own || !another) return { kind: "warning", say: (each) => moveScreenMessages[each].compare.gone };
      const [older, newer] = isLater(another, own) ? [own, another] : [another, own];
      const { sheet } = await compareScorebooks(host.workbook, older, newer, map);
      return (each) => moveScreenMessages[each].compare.done(sheet);
    });
  };
}
