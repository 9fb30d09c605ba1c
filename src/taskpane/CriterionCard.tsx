import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import type { CheckedScorebook } from "../actions/inspect";
import { formatPoints } from "../messages/numbers";
import type { LostPoint } from "../scoring/lostPoints";
import { rowsOf } from "../scoring/lostPointsTable";
import { pointsOf, rowOf } from "../scoring/scorebook";
import { usePane } from "./PaneContext";
import { WordsField } from "./WordsField";

const SplitDialog = lazy(() => import("./SplitDialog"));

const useStyles = makeStyles({
  card: { margin: "12px 0", padding: "12px", border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  facts: { margin: "4px 0", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  row: { display: "flex", flexDirection: "column", gap: "8px", margin: "12px 0 0", padding: 0, border: 0, minWidth: 0 },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200 },
  split: { marginTop: "12px" },
});

/** One criterion that lost points: its scores, where they went, and the words of each of its rows. */
export function CriterionCard({ checked, lost }: { checked: CheckedScorebook; lost: LostPoint }) {
  const styles = useStyles();
  const { language, text } = usePane();
  const [isSplitting, setSplitting] = useState(false);
  const { criterion, amount, parts } = lost;
  const { set, book, lostSheet } = checked;
  const shown = (points: Parameters<typeof formatPoints>[0]) => formatPoints(points, language);
  const stageName = (id: string) => set.stages.find((stage) => stage.id === id)?.name ?? id;
  const scores = set.stages.flatMap(({ id, name }) => {
    const points = pointsOf(rowOf(book.criteria, criterion.code)?.scores[id]);
    return points === null ? [] : [`${name} ${shown(points)}`];
  });
  const rows = rowsOf(lostSheet?.table.rows ?? [], criterion.code);
  return (
    <section className={styles.card} aria-label={text.card.title(criterion.code)}>
      <h2 className={styles.title}>
        {criterion.code} {criterion.name}
      </h2>
      <p className={styles.facts}>
        {text.card.maximum} {shown(criterion.maximum)} · {scores.join(" · ")}
      </p>
      <p className={styles.facts}>
        {text.card.lost} {shown(amount)}:{" "}
        {parts
          .map((part) =>
            part.amount > 0
              ? text.lost.atStage(stageName(part.stage), shown(part.amount))
              : text.lost.gaveBack(stageName(part.stage), shown(negated(part.amount))),
          )
          .join(" · ")}
      </p>
      <p className={styles.facts}>
        {text.card.department}: {criterion.department}
      </p>
      {lostSheet &&
        rows.map((row) => (
          <fieldset key={`${row.row} ${row.code.text}`} className={styles.row}>
            <legend className={styles.legend}>
              {text.card.row(row.code.text, shown(pointsOf(row.amount) ?? amount))} – {row.name.text}
            </legend>
            {(["reason", "remedy", "person"] as const).map((column) => (
              <WordsField key={column} sheetId={lostSheet.snapshot.id} row={row} column={column} />
            ))}
          </fieldset>
        ))}
      {lostSheet && rows.length > 0 && (
        <Button size="small" className={styles.split} onClick={() => setSplitting(true)}>
          {text.card.split}
        </Button>
      )}
      {isSplitting && lostSheet && (
        <Suspense fallback={null}>
          <SplitDialog checked={checked} lost={lost} sheet={lostSheet} close={() => setSplitting(false)} />
        </Suspense>
      )}
    </section>
  );
}

function negated(points: LostPoint["amount"]): LostPoint["amount"] {
  return -points as LostPoint["amount"];
}
