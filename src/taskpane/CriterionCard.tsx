import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { CheckedScorebook } from "../actions/inspect";
import { findCriterion, type Criterion } from "../criteria/criteriaSet";
import { isSumOf, subtract, ZERO } from "../criteria/points";
import type { LostPointsSheet, LostPointsSheetRow } from "../forms/readLostPointsSheet";
import { lostPointsMessages } from "../messages/lostPoints";
import { allowedWords } from "../messages/allowedScores";
import { sheetText } from "../messages/sheets";
import { isNotApplicable } from "../scoring/credit";
import type { LostPoint } from "../scoring/lostPoints";
import { rowsOf } from "../scoring/lostPointsTable";
import { toldFor } from "../scoring/rules/lostPointsRules";
import { pointsOf, rowOf } from "../scoring/scorebook";
import { keyOf, placeOfWords } from "./draftStore";
import { goToCriterion } from "./goToCriterion";
import { BackIcon, ForwardIcon } from "./icons";
import { Note } from "./Note";
import { stageName, useFigures, usePane, useSentences } from "./PaneContext";
import { ScoreField } from "./ScoreField";
import { NARROW } from "./view";
import { WordsField } from "./WordsField";

export const SPLIT_ID = "split";

const useStyles = makeStyles({
  card: {
    padding: "12px",
    [NARROW]: { padding: "8px" },
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    "& p": { margin: 0 },
  },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px", minHeight: "28px" },
  code: { flexGrow: 1, margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  place: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
  name: { lineHeight: tokens.lineHeightBase300 },
  facts: {
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, 1fr)",
    [NARROW]: { gridTemplateColumns: "minmax(0, 1fr)" },
    gap: "2px 12px",
    margin: "10px 0 0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
    "& dt": { color: tokens.colorNeutralForeground3 },
    "& dd": { margin: 0, minWidth: 0, [NARROW]: { marginBottom: "4px" } },
  },
  row: { display: "flex", flexDirection: "column", gap: "10px", margin: "14px 0 0", padding: 0, border: 0, minWidth: 0 },
  legend: { padding: 0, marginBottom: "8px", fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200 },
  foot: { marginTop: "12px", display: "flex", flexDirection: "column", gap: "8px", alignItems: "flex-start" },
});

/** One criterion: its scores, where points went, and the words of each of its rows on the lost-points sheet. */
export function CriterionCard({ checked, code }: { checked: CheckedScorebook; code: string }) {
  const styles = useStyles();
  const { open } = usePane();
  const say = useSentences(lostPointsMessages);
  const figures = useFigures();
  const criterion = findCriterion(checked.set, code);
  if (!criterion) return null;
  const { lostSheet } = checked;
  const lost = checked.lost.find((each) => each.criterion.code === code);
  const rows = rowsOf(lostSheet?.table.rows ?? [], code);
  return (
    <section className={styles.card} aria-label={say.card.title(code)}>
      <CardHead checked={checked} code={code} />
      <p className={styles.name}>{criterion.name}</p>
      <Facts checked={checked} criterion={criterion} lost={lost} />
      <ScoreField checked={checked} criterion={criterion} />
      {lost &&
        lostSheet &&
        rows.map((row) => (
          <RowWords
            key={keyOf(placeOfWords({ ...checked, lostSheet }, row, "reason"))}
            checked={{ ...checked, lostSheet }}
            row={row}
            isOnly={rows.length === 1}
          />
        ))}
      {lost && (
        <div className={styles.foot}>
          {rows.length === 0 && <p>{say.card.notBuilt}</p>}
          {rows.length > 1 && !isSumOf(toldFor(rows, code), lost.amount, rows.length) && (
            <Note kind="warning">{say.card.apart(figures.points(lost.amount))}</Note>
          )}
          {rows.length > 0 && (
            <Button id={SPLIT_ID} size="small" onClick={() => open({ kind: "split", criterion: code })}>
              {rows.length > 1 ? say.card.changeSplit : say.card.split}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

/** The code, and the way to the criteria that lost points before and after it. */
function CardHead({ checked, code }: { checked: CheckedScorebook; code: string }) {
  const styles = useStyles();
  const { store } = usePane();
  const say = useSentences(lostPointsMessages);
  const codes = checked.lost.map(({ criterion }) => criterion.code);
  const index = codes.indexOf(code);
  const step = (to: number) => {
    const target = codes[to];
    if (target !== undefined) goToCriterion(checked, target, store);
  };
  return (
    <div className={styles.head}>
      <h2 className={styles.code}>{say.card.title(code)}</h2>
      {index >= 0 && codes.length > 1 && (
        <>
          <Button
            appearance="subtle"
            size="small"
            icon={<BackIcon />}
            aria-label={say.card.previous}
            disabledFocusable={index === 0}
            onClick={() => step(index - 1)}
          />
          <span className={styles.place}>{say.card.place(index + 1, codes.length)}</span>
          <Button
            appearance="subtle"
            size="small"
            icon={<ForwardIcon />}
            aria-label={say.card.next}
            disabledFocusable={index === codes.length - 1}
            onClick={() => step(index + 1)}
          />
        </>
      )}
    </div>
  );
}

/** Maximum and scores, what was lost at which stage, and whose it is. */
function Facts({ checked, criterion, lost }: { checked: CheckedScorebook; criterion: Criterion; lost: LostPoint | undefined }) {
  const styles = useStyles();
  const { text, language } = usePane();
  const say = useSentences(lostPointsMessages);
  const figures = useFigures();
  const { set, book, lostStage } = checked;
  const row = rowOf(book.criteria, criterion.code);
  const isLeftOut = (stage: string) => isNotApplicable(criterion, row?.scores[stage]);
  const isScored = lostStage !== null && (pointsOf(row?.scores[lostStage]) !== null || isLeftOut(lostStage));
  return (
    <dl className={styles.facts}>
      <dt>{say.card.maximum}</dt>
      <dd>{figures.points(criterion.maximum)}</dd>
      {criterion.allowed && <Fact name={text.standing.allowed} told={allowedWords(criterion.allowed, language)} />}
      {set.stages.map(({ id, name }) => {
        const points = pointsOf(row?.scores[id]);
        if (isLeftOut(id)) return [<dt key={`${id} name`}>{name}</dt>, <dd key={id}>{sheetText.notApplicable}</dd>];
        const part = lost?.parts.find(({ stage }) => stage === id);
        return (
          points !== null && [
            <dt key={`${id} name`}>{name}</dt>,
            <dd key={id}>
              {figures.points(points)}
              {part && ` (${part.amount > 0 ? "−" : "+"}${figures.points(part.amount > 0 ? part.amount : subtract(ZERO, part.amount))})`}
            </dd>,
          ]
        );
      })}
      <dt>{say.card.lostLabel}</dt>
      <dd>{lost ? <LostParts lost={lost} checked={checked} /> : isScored ? say.card.notLost : say.card.notScored}</dd>
      {set.stages.some(({ id }) => isLeftOut(id)) && (
        <Fact name={text.standing.reason} told={row?.reason?.text.trim() || text.standing.noReason} />
      )}
      <Fact name={say.card.department} told={criterion.department} />
      {criterion.guidance && <Fact name={text.standing.guidance} told={criterion.guidance} />}
      {criterion.evidence && <Fact name={text.standing.evidence} told={criterion.evidence} />}
    </dl>
  );
}

function Fact({ name, told }: { name: string; told: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{told}</dd>
    </>
  );
}

function LostParts({ lost, checked }: { lost: LostPoint; checked: CheckedScorebook }) {
  const say = useSentences(lostPointsMessages);
  const figures = useFigures();
  const at = lost.parts.filter(({ amount }) => amount > 0).map(({ stage }) => stageName(checked.set, stage));
  return (
    <>
      <strong>{figures.points(lost.amount)}</strong> {at.length > 0 && say.card.lostAt(at.join(", "))}
    </>
  );
}

interface RowWordsProps {
  readonly checked: CheckedScorebook & { readonly lostSheet: LostPointsSheet };
  readonly row: LostPointsSheetRow;
  readonly isOnly: boolean;
}

/** The three boxes of one row of the table. */
function RowWords({ checked, row, isOnly }: RowWordsProps) {
  const styles = useStyles();
  const say = useSentences(lostPointsMessages);
  const figures = useFigures();
  const amount = pointsOf(row.amount);
  const legend = amount === null ? row.code.text : say.card.row(row.code.text, figures.points(amount));
  return (
    <fieldset className={styles.row}>
      {(!isOnly || row.code.text !== row.criterion) && (
        <legend className={styles.legend}>
          {legend} – {row.name.text}
        </legend>
      )}
      {(["reason", "remedy", "person"] as const).map((column) => (
        <WordsField key={column} place={placeOfWords(checked, row, column)} row={row} />
      ))}
    </fieldset>
  );
}
