import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState, type SyntheticEvent } from "react";
import type { InsertOutcome } from "../actions/insertTemplate";
import { setKey } from "../criteria/findSet";
import { saysKind, withKind } from "../forms/unitName";
import { paneMessages } from "../messages/pane";
import { ChoiceBox } from "./ChoiceBox";
import { useCommands, work } from "./commands/commands";
import { KindField, YearQuestion, type ChosenKind } from "./InsertQuestions";
import { Note } from "./Note";
import { usePane } from "./PaneContext";
import { SetOptions } from "./SetOptions";
import { focusSoon, PANEL_ID } from "./view";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "16px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  intro: { margin: "-8px 0 0", color: tokens.colorNeutralForeground2 },
  box: { minWidth: 0, width: "100%" },
  year: { maxWidth: "120px" },
  sets: { alignSelf: "flex-start", margin: "-12px 0 -4px -9px", color: tokens.colorBrandForegroundLink },
  submit: { minHeight: "40px" },
  others: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    paddingTop: "16px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  hint: { margin: "-4px 0 0", textAlign: "center", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

type Conflict = Exclude<InsertOutcome, { kind: "inserted" }>;

/** Asks for the set, the unit and the year, and inserts the official form. Whatever is in the way is told, never overwritten. */
export function InsertForm({ isFirst, done }: { isFirst: boolean; done(): void }) {
  const styles = useStyles();
  const { host, state, store, library, known, sets, text, show } = usePane();
  const { review } = useCommands();
  const { chosen } = known;
  const set = sets.find((each) => setKey(each) === chosen) ?? sets[0]!;
  const [unit, setUnit] = useState(state.checked?.book.identity?.unit ?? "");
  const [typedYear, setTypedYear] = useState<string | null>(null);
  const [kind, setKind] = useState<ChosenKind>("");
  /** What waits for an answer whether the year is meant. */
  const [asked, setAsked] = useState<(() => void) | null>(null);
  const [isTried, setTried] = useState(false);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [unitId, kindId, yearId, conflictId] = [useId(), useId(), useId(), useId()];
  const year = typedYear ?? String(set.year);
  const asksKind = unit.trim() !== "" && !saysKind(unit);
  const named = asksKind && kind !== "" && kind !== "as written" ? withKind(kind, unit) : unit.trim();
  const kindFault = asksKind && kind === "";
  const unitFault = unit.trim() === "" ? text.insert.unitMissing : undefined;
  const yearFault = /^(19|20|21)\d\d$/.test(year.trim()) ? undefined : text.insert.yearBad;

  /** Acts once the form is filled in, and a year that is not the set's was said to be meant. */
  const whenFilled = (act: () => void) => {
    setTried(true);
    setConflict(null);
    setAsked(null);
    const fault = [unitFault && unitId, kindFault && kindId, yearFault && yearId].find(Boolean);
    if (fault) return focusSoon(fault);
    if (Number(year) === set.year) return act();
    setAsked(() => act);
    focusSoon(conflictId);
  };
  const insert = (sheetName?: string) => {
    setAsked(null);
    void store.run(async () => {
      const { carriedText, insertTemplate } = await work.fetch();
      const outcome = await insertTemplate(host.workbook, sets, {
        set,
        setText: carriedText(library, set),
        unit: named,
        year: Number(year),
        decimalMark: state.decimalMark,
        sheetName,
      });
      if (outcome.kind !== "inserted") {
        setConflict(outcome);
        focusSoon(conflictId);
        return null;
      }
      store.prefer(outcome.sheet);
      done();
      focusSoon(PANEL_ID);
      window.scrollTo(0, 0);
      return (language) => paneMessages[language].insert.done(outcome.sheet);
    });
  };
  const save = () => {
    setAsked(null);
    void store.run(async () => {
      const { carriedText, saveTemplate } = await work.fetch();
      return saveTemplate(host, { set, setText: carriedText(library, set), unit: named, year: Number(year) });
    });
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    whenFilled(insert);
  };
  const forget = () => {
    setConflict(null);
    setAsked(null);
  };
  return (
    // What was in the way of one unit and year says nothing about another.
    <form className={styles.form} onSubmit={submit} onChange={forget} noValidate>
      <h2 className={styles.title}>{text.insert.title}</h2>
      <p className={styles.intro}>{isFirst ? text.insert.intro : text.insert.introMore}</p>
      <Field label={text.insert.set} hint={set.title}>
        <ChoiceBox value={setKey(set)} onChange={(_, { value }) => library.choose(value)}>
          <SetOptions sets={sets} />
        </ChoiceBox>
      </Field>
      <Button className={styles.sets} appearance="transparent" size="small" onClick={() => show("sets")}>
        {text.insert.otherSets}
      </Button>
      <Field label={text.insert.unit} hint={text.insert.unitHint} required validationMessage={isTried ? unitFault : undefined}>
        <Input id={unitId} className={styles.box} value={unit} onChange={(_, { value }) => setUnit(value)} />
      </Field>
      {asksKind && <KindField id={kindId} unit={unit.trim()} kind={kind} choose={setKind} isMissing={isTried && kindFault} />}
      <Field label={text.insert.year} required validationMessage={isTried ? yearFault : undefined}>
        <Input id={yearId} className={styles.year} inputMode="numeric" value={year} onChange={(_, { value }) => setTypedYear(value)} />
      </Field>
      {asked && (
        <YearQuestion
          id={conflictId}
          ofSet={set.year}
          year={year.trim()}
          take={() => {
            setTypedYear(null);
            setAsked(null);
          }}
          go={asked}
        />
      )}
      {conflict && (
        <div id={conflictId} role="alert" tabIndex={-1}>
          <Note
            kind="warning"
            actions={
              <>
                <Button
                  size="small"
                  onClick={() => {
                    store.goTo(conflict.sheet, "A1");
                    if (conflict.kind !== "already-there") return;
                    store.prefer(conflict.sheet);
                    done();
                  }}
                >
                  {text.insert.open}
                </Button>
                <Button size="small" onClick={() => insert(conflict.freeName)}>
                  {text.insert.insertAs(conflict.freeName)}
                </Button>
              </>
            }
          >
            {conflict.kind === "already-there" ? text.insert.alreadyThere(conflict.sheet) : text.insert.nameTaken(conflict.sheet)}
          </Note>
        </div>
      )}
      <Button className={styles.submit} appearance="primary" type="submit" disabledFocusable={state.busy !== "no"}>
        {state.busy === "long" ? text.working : text.insert.submit}
      </Button>
      {(isFirst || host.canSaveFiles()) && (
        <div className={styles.others}>
          {isFirst && <Button onClick={review.run}>{review.label}</Button>}
          {host.canSaveFiles() && (
            <>
              <Button size="small" disabledFocusable={state.busy !== "no"} onClick={() => whenFilled(save)}>
                {text.insert.save}
              </Button>
              <p className={styles.hint}>{text.insert.saveHint}</p>
            </>
          )}
        </div>
      )}
      {!isFirst && (
        <Button className={styles.submit} onClick={done}>
          {text.cancel}
        </Button>
      )}
    </form>
  );
}
