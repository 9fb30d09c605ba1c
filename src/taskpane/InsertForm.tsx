import {
  Button,
  Dropdown,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Option,
} from "@fluentui/react-components";
import { useState, type SyntheticEvent } from "react";
import { insertTemplate, type InsertOutcome } from "../actions/insertTemplate";
import { BUILT_IN_SETS } from "../criteria/builtInSets";
import { usePane } from "./PaneContext";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "14px" },
  title: { margin: 0, fontSize: "18px" },
  intro: { margin: 0 },
});

/** Asks for the set, the unit and the year, and inserts the official form. Whatever is in the way is told, never overwritten. */
export function InsertForm({ isFirst, done }: { isFirst: boolean; done(): void }) {
  const styles = useStyles();
  const { host, state, text } = usePane();
  const [set, setSet] = useState(BUILT_IN_SETS[0]!);
  const [unit, setUnit] = useState(state.checked?.book.identity?.unit ?? "");
  const [year, setYear] = useState(String(set.year));
  const [isTried, setTried] = useState(false);
  const [conflict, setConflict] = useState<Exclude<InsertOutcome, { kind: "inserted" }> | null>(null);
  const unitFault = unit.trim() === "" ? text.insert.unitMissing : undefined;
  const yearFault = /^(19|20|21)\d\d$/.test(year.trim()) ? undefined : text.insert.yearBad;

  const insert = (sheetName?: string) => {
    setTried(true);
    setConflict(null);
    if (unitFault || yearFault) return;
    void state.run(async () => {
      const outcome = await insertTemplate(host.workbook, BUILT_IN_SETS, { set, unit, year: Number(year), sheetName });
      if (outcome.kind !== "inserted") {
        setConflict(outcome);
        return null;
      }
      done();
      return text.insert.done(outcome.sheet);
    });
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    insert();
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <h2 className={styles.title}>{text.insert.title}</h2>
      <p className={styles.intro}>{isFirst ? text.insert.intro : text.insert.introMore}</p>
      <Field label={text.insert.set}>
        <Dropdown
          value={set.title}
          selectedOptions={[set.id]}
          onOptionSelect={(_, { optionValue }) => setSet(BUILT_IN_SETS.find(({ id }) => id === optionValue) ?? set)}
        >
          {BUILT_IN_SETS.map(({ id, title }) => (
            <Option key={id} value={id}>
              {title}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <Field label={text.insert.unit} hint={text.insert.unitHint} required validationMessage={isTried ? unitFault : undefined}>
        <Input value={unit} onChange={(_, { value }) => setUnit(value)} />
      </Field>
      <Field label={text.insert.year} required validationMessage={isTried ? yearFault : undefined}>
        <Input inputMode="numeric" value={year} onChange={(_, { value }) => setYear(value)} />
      </Field>
      {conflict && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {conflict.kind === "already-there" ? text.insert.alreadyThere(conflict.sheet) : text.insert.nameTaken(conflict.sheet)}
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => insert(conflict.freeName)}>
              {text.insert.insertAs(conflict.freeName)}
            </Button>
            <Button size="small" onClick={() => state.goTo(conflict.sheet, "A1")}>
              {text.insert.open}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <Button appearance="primary" type="submit" disabledFocusable={state.isBusy}>
        {text.insert.submit}
      </Button>
      {!isFirst && <Button onClick={done}>{text.cancel}</Button>}
    </form>
  );
}
