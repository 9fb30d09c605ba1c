import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { CheckedScorebook } from "../actions/inspect";
import { splitLoss } from "../actions/splitLoss";
import { isWithin, normalizeCode } from "../criteria/code";
import type { SubCriterion } from "../criteria/criteriaSet";
import { type Points, subtract, ZERO } from "../criteria/points";
import { lostPointsMessages } from "../messages/lostPoints";
import { rowsOf } from "../scoring/lostPointsTable";
import { pointsOf } from "../scoring/scorebook";
import { ChangeDialog } from "./ChangeDialog";
import { SPLIT_ID } from "./CriterionCard";
import { Note } from "./Note";
import { useFigures, usePane, useSentences } from "./PaneContext";
import { PartFields, partId } from "./PartFields";
import type { Told } from "./scorebookStore";
import { tellBuilt } from "./commands/tellBuilt";
import { addedUp, faultsOf, toLossPart, type PartFaults, type TypedPart } from "./typedParts";
import { focusSoon } from "./view";

const useStyles = makeStyles({
  add: { alignSelf: "flex-start" },
  sum: { fontVariantNumeric: "tabular-nums", minHeight: "38px" },
});

interface SplitDialogProps {
  readonly checked: CheckedScorebook;
  /** Code of the criterion whose loss is split. */
  readonly criterion: string;
  close(): void;
}

/** Splits what a criterion lost into sub-criteria, and says all the while by how much the parts do not add up. */
export default function SplitDialog({ checked, criterion, close }: SplitDialogProps) {
  const styles = useStyles();
  const { host, store, drafts, sets } = usePane();
  const say = useSentences(lostPointsMessages);
  const figures = useFigures();
  const known = checked.set.knownSubCriteria.filter(({ code }) => isWithin(code, criterion) && code !== criterion);
  const [standing] = useState(() => begun(standingParts(checked, criterion, figures.points), criterion, known));
  const [parts, setParts] = useState(standing);
  const [isTried, setTried] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const amount = checked.lost.find((lost) => lost.criterion.code === criterion)?.amount ?? ZERO;
  const missing = parts.length === 1 ? ZERO : subtract(amount, addedUp(parts));
  const faults = faultsOf(parts, criterion);

  const end = () => {
    close();
    focusSoon(SPLIT_ID);
  };
  const save = () => {
    setTried(true);
    setFault(null);
    const wrong = firstWrong(faults, missing);
    if (wrong !== null) return focusSoon(wrong);
    if (!checked.lostSheet) return;
    const sheetId = checked.lostSheet.snapshot.id;
    const split = async (): Promise<Told> => {
      const outcome = await splitLoss(host.workbook, sets, { sheetId, criterion, parts: parts.map(toLossPart) });
      if (outcome.kind === "rows-changed" || outcome.kind === "code-outside") {
        setFault(outcome.kind === "rows-changed" ? say.split.rowsChanged : say.split.badCode(criterion));
        return null;
      }
      end();
      return outcome.kind === "built" ? (language) => lostPointsMessages[language].split.done(criterion) : tellBuilt(outcome, sets);
    };
    void store.run(split, () => drafts.saveAll());
  };
  const add = () => setParts([...parts, newPart(criterion, known, parts, missing > 0 ? figures.points(missing) : "")]);
  const change = (index: number, changed: Partial<TypedPart>) =>
    setParts(parts.map((part, i) => (i === index ? { ...part, ...changed } : part)));
  return (
    <ChangeDialog
      title={say.split.title(criterion, figures.points(amount))}
      act={{ label: say.split.save, run: save }}
      isTyped={parts !== standing}
      close={end}
    >
      <p>{say.split.intro}</p>
      {parts.map((part, index) => (
        <PartFields
          key={index}
          number={index + 1}
          part={part}
          criterion={criterion}
          known={known}
          isOnly={parts.length === 1}
          faults={isTried ? faults[index]! : NO_FAULTS}
          change={(changed) => change(index, changed)}
          remove={() => setParts(parts.filter((_, i) => i !== index))}
        />
      ))}
      <Button size="small" className={styles.add} onClick={add}>
        {say.split.add}
      </Button>
      <div role="status" className={styles.sum}>
        <Sum parts={parts} faults={faults} amount={amount} missing={missing} />
      </div>
      {fault && (
        <div role="alert">
          <Note kind="error">{fault}</Note>
        </div>
      )}
    </ChangeDialog>
  );
}

const NO_FAULTS: PartFaults = { code: null, amount: null };

/** The parts as they stand on the sheet. */
function standingParts({ lostSheet }: CheckedScorebook, criterion: string, shown: (points: Points) => string): readonly TypedPart[] {
  return rowsOf(lostSheet?.table.rows ?? [], criterion).map((row) => {
    const amount = pointsOf(row.amount);
    return { fromRow: row.row, code: row.code.text, name: row.name.text, amount: amount === null ? "" : shown(amount) };
  });
}

/** A loss that nobody has split yet: its words go with the first part, and a second stands ready. */
function begun(standing: readonly TypedPart[], criterion: string, known: readonly SubCriterion[]): readonly TypedPart[] {
  const [whole, ...others] = standing;
  if (!whole || others.length > 0 || normalizeCode(whole.code) !== criterion || known.length < 2) return standing;
  const first = { ...whole, code: known[0]!.code, name: known[0]!.name };
  return [first, newPart(criterion, known, [first], "")];
}

/** A new part: the next known sub-criterion that no part has yet, and what is still missing. */
function newPart(criterion: string, known: readonly SubCriterion[], parts: readonly TypedPart[], amount: string): TypedPart {
  const taken = parts.map(({ code }) => normalizeCode(code));
  const next = known.find(({ code }) => !taken.includes(code));
  return { fromRow: null, code: next?.code ?? `${criterion}.`, name: next?.name ?? "", amount };
}

interface SumProps {
  readonly parts: readonly TypedPart[];
  readonly faults: readonly PartFaults[];
  /** What the parts have to come to, and how much of it is missing. */
  readonly amount: Points;
  readonly missing: Points;
}

function Sum({ parts, faults, amount, missing }: SumProps) {
  const say = useSentences(lostPointsMessages);
  const { points } = useFigures();
  if (parts.length === 1) return <Note kind="information">{say.split.whole}</Note>;
  if (missing > 0) return <Note kind="warning">{say.split.short(points(missing), points(addedUp(parts)), points(amount))}</Note>;
  if (missing < 0)
    return <Note kind="warning">{say.split.over(points(subtract(ZERO, missing)), points(addedUp(parts)), points(amount))}</Note>;
  if (faults.some((each) => each.amount)) return <Note kind="information">{say.split.unfinished}</Note>;
  if (parts.some(({ code }) => code.trim() === "")) return <Note kind="information">{say.split.noCode}</Note>;
  return <Note kind="success">{say.split.exact}</Note>;
}

/** The box that keeps a split from being saved; of amounts that do not add up the first. */
function firstWrong(faults: readonly PartFaults[], missing: Points): string | null {
  const wrong = faults.findIndex(({ code, amount }) => code || amount);
  if (wrong >= 0) return partId(wrong + 1, faults[wrong]!.code ? "code" : "amount");
  return missing === ZERO ? null : partId(1, "amount");
}
