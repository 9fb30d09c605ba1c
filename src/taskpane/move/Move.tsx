import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useMemo, useState } from "react";
import type { CheckedScorebook } from "../../actions/inspect";
import { moveScorebook } from "../../actions/moveScorebook";
import { planMove, setsToMoveTo } from "../../actions/planMove";
import { setKey } from "../../criteria/findSet";
import type { Language } from "../../messages/language";
import { moveTotalSentence } from "../../messages/moveTotal";
import { moveScreenMessages } from "../../messages/moveScreens";
import { ChoiceBox } from "../ChoiceBox";
import { MapFields } from "../codeMap/MapFields";
import { codeBoxId } from "../codeMap/typedCodes";
import { useCodeMap, type CodeMap } from "../codeMap/useCodeMap";
import { Note } from "../Note";
import { usePane } from "../PaneContext";
import { SetOptions } from "../SetOptions";
import { BackButton } from "../review/BackButton";
import { carriedText } from "../sets/carriedText";
import { focusSoon, PANEL_ID } from "../view";
import { MovePreview } from "./MovePreview";

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  intro: { margin: "4px 0 16px", color: tokens.colorNeutralForeground2 },
  form: { display: "flex", flexDirection: "column", gap: "12px" },
  box: { minWidth: 0, width: "100%" },
  year: { maxWidth: "120px" },
  act: { minHeight: "40px" },
});

/** Moves the current scorebook to another set: which, what becomes of what stands in it, and the codes that a person has to say. */
export function Move({ checked }: { checked: CheckedScorebook }) {
  const styles = useStyles();
  const { sets, known, language, text, show } = usePane();
  const say = moveScreenMessages[language].move;
  const others = setsToMoveTo(checked, sets);
  const [chosen, choose] = useState(known.chosen);
  const to = others.find((set) => setKey(set) === chosen) ?? others[0] ?? null;
  const codeMap = useCodeMap(checked.set, to);
  return (
    <>
      <BackButton label={text.tabs.overview} onClick={() => show("overview")} />
      <h2 className={styles.title}>{say.title}</h2>
      <p className={styles.intro}>{say.intro}</p>
      {codeMap === null ? (
        <Note
          kind="information"
          actions={
            <Button size="small" appearance="primary" onClick={() => show("sets")}>
              {say.bringIn}
            </Button>
          }
        >
          {say.noOther}
        </Note>
      ) : (
        <div className={styles.form}>
          <Field label={say.to} hint={codeMap.newer.title}>
            <ChoiceBox value={setKey(codeMap.newer)} onChange={(_, { value }) => choose(value)}>
              <SetOptions sets={others} />
            </ChoiceBox>
          </Field>
          <MoveForm key={setKey(codeMap.newer)} checked={checked} codeMap={codeMap} />
        </div>
      )}
    </>
  );
}

function MoveForm({ checked, codeMap }: { checked: CheckedScorebook; codeMap: CodeMap }) {
  const styles = useStyles();
  const { host, store, drafts, state, sets, library, language, show } = usePane();
  const say = moveScreenMessages[language].move;
  const { newer: to, map } = codeMap;
  const move = useMemo(() => planMove(checked, to, map), [checked, to, map]);
  const [unit, setUnit] = useState(checked.book.identity?.unit ?? "");
  const [year, setYear] = useState(String(Math.max(to.year, checked.book.identity?.year ?? 0)));
  const [isTried, setTried] = useState(false);
  const [unitId, yearId] = [useId(), useId()];
  const unitFault = unit.trim() === "" ? say.unitMissing : undefined;
  const yearFault = /^(19|20|21)\d\d$/.test(year.trim()) ? undefined : say.yearBad;

  const act = () => {
    setTried(true);
    if (unitFault || yearFault) return focusSoon(unitFault ? unitId : yearId);
    if (codeMap.firstFault !== null) return focusSoon(codeBoxId(codeMap.firstFault));
    void store.run(
      async () => {
        const request = {
          sheetId: checked.sheet.id,
          to,
          map,
          unit: unit.trim(),
          year: Number(year),
          setText: carriedText(library, to),
          decimalMark: state.decimalMark,
        };
        const outcome = await moveScorebook(host.workbook, sets, request);
        if (outcome.kind === "no-scorebook") return { kind: "warning", say: (each) => moveScreenMessages[each].move.gone };
        store.prefer(outcome.sheet);
        show("overview");
        focusSoon(PANEL_ID);
        window.scrollTo(0, 0);
        const { sheet, list, move: moved } = outcome;
        const change = (each: Language) => moved.total && moveTotalSentence(moved.total, moved.total.stage, each);
        return (each) => [moveScreenMessages[each].move.done(sheet, list), change(each) ?? ""].join(" ").trim();
      },
      () => drafts.saveAll(),
    );
  };
  return (
    <>
      <Field label={say.unit} required validationMessage={isTried ? unitFault : undefined}>
        <Input id={unitId} className={styles.box} value={unit} onChange={(_, { value }) => setUnit(value)} />
      </Field>
      <Field label={say.year} required validationMessage={isTried ? yearFault : undefined}>
        <Input id={yearId} className={styles.year} inputMode="numeric" value={year} onChange={(_, { value }) => setYear(value)} />
      </Field>
      <MovePreview move={move} />
      <Button className={styles.act} appearance="primary" disabledFocusable={state.busy !== "no"} onClick={act}>
        {say.act}
      </Button>
      <MapFields codeMap={codeMap} />
    </>
  );
}
