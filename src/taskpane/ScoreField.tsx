import { Button, Field, Input, makeStyles, Radio, RadioGroup } from "@fluentui/react-components";
import { useEffect, useRef, useState, useSyncExternalStore, type KeyboardEvent } from "react";
import type { CheckedScorebook } from "../actions/inspect";
import { rangeOf, type Criterion } from "../criteria/criteriaSet";
import { readTypedScore } from "../forms/typedScore";
import { allowedWords } from "../messages/allowedScores";
import { scoreEntryMessages } from "../messages/scoreEntry";
import { sheetText } from "../messages/sheets";
import { rowOf, shownIn, type PointsCell } from "../scoring/scorebook";
import { nextBlank } from "./nextBlank";
import { stageName, useFigures, usePane, useSentences } from "./PaneContext";
import { keyOfScore, type ScorePlace } from "./scoreDrafts";

const useStyles = makeStyles({
  entry: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "8px", marginTop: "12px" },
  box: { minWidth: 0, width: "112px" },
  choices: { flexWrap: "wrap" },
});

interface ScoreFieldProps {
  readonly checked: CheckedScorebook;
  readonly criterion: Criterion;
}

/** The score of a criterion at the stage in hand, to be typed or chosen; nothing where the sheet has no cell for it. */
export function ScoreField({ checked, criterion }: ScoreFieldProps) {
  const stage = checked.totals.inHand;
  const cell = rowOf(checked.book.criteria, criterion.code)?.scores[stage];
  if (!cell) return null;
  const place = { sheetId: checked.sheet.id, criterion: criterion.code, stage };
  return <Entry checked={checked} criterion={criterion} cell={cell} place={place} />;
}

interface EntryProps extends ScoreFieldProps {
  readonly cell: PointsCell;
  readonly place: ScorePlace;
}

/** Enter writes the score and goes on to the next blank one; leaving the box writes it too. What may not stand in the cell stays in the box. */
function Entry({ checked, criterion, cell, place }: EntryProps) {
  const styles = useStyles();
  const { store, scores, language } = usePane();
  const say = useSentences(scoreEntryMessages);
  const rules = useRules(criterion);
  const { text, isTyped, failure, type } = useTyped(place, cell);
  const entry = useRef<HTMLDivElement>(null);
  /** What was refused: told until something else is typed. */
  const [refused, setRefused] = useState<string | null>(null);
  const content = readTypedScore(text, criterion);

  // Whoever asked to go on with this score types into it.
  useEffect(() => {
    // Never out of the sheet: the person may have gone there meanwhile.
    if (store.takeEntry() && document.hasFocus()) entry.current?.querySelector<HTMLElement>("input:checked, input")?.focus();
  });

  const save = () => {
    if (isTyped && content !== undefined) void scores.save(place, content);
  };
  const goOn = () => {
    if (content === undefined) return setRefused(text);
    save();
    const next = nextBlank(checked, place, scores.snapshot());
    if (!next) return;
    store.choose(next.criterion);
    store.goTo(checked.sheet.name, next.cell);
    store.askForEntry();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    goOn();
  };
  const fault = failure?.(language) ?? (refused === text ? rules.fault : undefined);
  return (
    <div className={styles.entry} ref={entry}>
      <Field label={say.label(stageName(checked.set, place.stage))} hint={rules.hint} validationMessage={fault}>
        {rules.choices.length > 0 ? (
          <RadioGroup
            className={styles.choices}
            layout="horizontal"
            value={text}
            onChange={(_, { value }) => type(value)}
            onKeyDown={onKeyDown}
            onBlur={save}
          >
            {rules.choices.map((each) => (
              <Radio key={each} value={each} label={each} />
            ))}
          </RadioGroup>
        ) : (
          <Input
            className={styles.box}
            inputMode="decimal"
            autoComplete="off"
            value={text}
            onChange={(_, { value }) => type(value)}
            onKeyDown={onKeyDown}
            onBlur={save}
          />
        )}
      </Field>
      <Button size="small" onClick={goOn}>
        {say.enter}
      </Button>
    </div>
  );
}

/** What the person typed that is not on the sheet yet, else what the cell holds. */
function useTyped(place: ScorePlace, cell: PointsCell) {
  const { scores } = usePane();
  const figures = useFigures();
  const draft = useSyncExternalStore(scores.subscribe, scores.snapshot).get(keyOfScore(place));
  const shown = shownIn(cell);
  const text = draft?.text ?? (typeof shown === "number" ? figures.number(shown) : (shown ?? ""));
  return {
    text,
    isTyped: draft !== undefined,
    failure: typeof draft?.status === "object" ? draft.status.failed : undefined,
    type: (typed: string) => scores.type(place, typed, shown),
  };
}

/** Which scores the criterion may have: the choices where the set lists them, else a hint; and what is said of any other. */
function useRules(criterion: Criterion) {
  const { language } = usePane();
  const say = useSentences(scoreEntryMessages);
  const figures = useFigures();
  const { from, to } = rangeOf(criterion);
  const { allowed, conditional } = criterion;
  const range = [figures.points(from), figures.points(to)] as const;
  const told = allowed ? say.allowed(allowedWords(allowed, language)) : say.range(...range);
  const listed = allowed && "values" in allowed ? allowed.values.map(figures.points) : [];
  return {
    choices: conditional && listed.length > 0 ? [...listed, sheetText.notApplicable] : listed,
    hint: listed.length > 0 ? undefined : [told, ...(conditional ? [say.mayNotApply] : [])].join("; "),
    fault: allowed ? say.badAllowed(allowedWords(allowed, language)) : say.bad(...range),
  };
}
