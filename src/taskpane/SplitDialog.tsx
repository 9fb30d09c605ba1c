import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useId, useState } from "react";
import { splitLoss, type LossPart } from "../actions/splitLoss";
import type { CheckedScorebook } from "../actions/inspect";
import { BUILT_IN_SETS } from "../criteria/builtInSets";
import { isWithin } from "../criteria/code";
import { subtract, sum, toPoints, type Points, ZERO } from "../criteria/points";
import type { LostPointsSheet } from "../forms/readLostPointsSheet";
import { formatPoints } from "../messages/numbers";
import type { LostPoint } from "../scoring/lostPoints";
import { rowsOf } from "../scoring/lostPointsTable";
import { pointsOf } from "../scoring/scorebook";
import { tellBuilt } from "./commands";
import { usePane } from "./PaneContext";

interface TypedPart {
  readonly fromRow: number | null;
  readonly code: string;
  readonly name: string;
  readonly amount: string;
}

interface SplitDialogProps {
  readonly checked: CheckedScorebook;
  readonly lost: LostPoint;
  readonly sheet: LostPointsSheet;
  close(): void;
}

const useStyles = makeStyles({
  part: {
    display: "grid",
    gridTemplateColumns: "1fr 1fr",
    gap: "8px",
    padding: "8px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  wide: { gridColumn: "1 / -1" },
  narrow: { minWidth: 0, width: "100%" },
  sum: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
});

/** Splits what a criterion lost into sub-criteria, and says all the while by how much the parts do not add up. */
export default function SplitDialog({ checked, lost, sheet, close }: SplitDialogProps) {
  const styles = useStyles();
  const { host, state, language, text } = usePane();
  const { criterion, amount } = lost;
  const known = checked.set.knownSubCriteria.filter(({ code }) => isWithin(code, criterion.code));
  const listId = useId();
  const [fault, setFault] = useState<string | null>(null);
  const [parts, setParts] = useState<readonly TypedPart[]>(() =>
    rowsOf(sheet.table.rows, criterion.code).map((row) => ({
      fromRow: row.row,
      code: row.code.text,
      name: row.name.text,
      amount: formatPoints(pointsOf(row.amount) ?? ZERO, language),
    })),
  );
  const change = (index: number, changed: Partial<TypedPart>) =>
    setParts(parts.map((part, i) => (i === index ? { ...part, ...changed } : part)));
  const typeCode = (index: number, code: string) => {
    const suggestion = known.find((each) => each.code === code);
    change(index, suggestion ? { code, name: suggestion.name } : { code });
  };
  const difference = subtract(amount, sum(parts.map((part) => readAmount(part.amount) ?? ZERO)));
  const save = () =>
    state.run(async () => {
      const outcome = await splitLoss(host.workbook, BUILT_IN_SETS, {
        sheetId: sheet.snapshot.id,
        criterion: criterion.code,
        parts: parts.map(toLossPart),
      });
      if (outcome.kind === "code-outside" || outcome.kind === "rows-changed") {
        setFault(outcome.kind === "rows-changed" ? text.split.rowsChanged : text.split.badCode(outcome.code, criterion.code));
        return null;
      }
      close();
      return outcome.kind === "built" ? text.split.done(criterion.code) : tellBuilt(outcome, language);
    });
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{text.split.title(criterion.code, formatPoints(amount, language))}</DialogTitle>
          <DialogContent>
            <p>{text.split.intro}</p>
            <datalist id={listId}>
              {known.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </datalist>
            {parts.map((part, index) => (
              <div key={index} className={styles.part} role="group" aria-label={part.code}>
                <Field label={text.split.code} size="small">
                  <Input className={styles.narrow} list={listId} value={part.code} onChange={(_, { value }) => typeCode(index, value)} />
                </Field>
                <Field label={text.split.amount} size="small">
                  <Input
                    className={styles.narrow}
                    inputMode="decimal"
                    value={part.amount}
                    onChange={(_, { value }) => change(index, { amount: value })}
                  />
                </Field>
                <Field label={text.split.name} size="small" className={styles.wide}>
                  <Input className={styles.narrow} value={part.name} onChange={(_, { value }) => change(index, { name: value })} />
                </Field>
                {parts.length > 1 && (
                  <Button size="small" onClick={() => setParts(parts.filter((_, i) => i !== index))}>
                    {text.split.remove(part.code)}
                  </Button>
                )}
              </div>
            ))}
            <p>
              <Button
                size="small"
                onClick={() =>
                  setParts([
                    ...parts,
                    {
                      fromRow: null,
                      code: `${criterion.code}.`,
                      name: "",
                      amount: formatPoints(difference > 0 ? difference : ZERO, language),
                    },
                  ])
                }
              >
                {text.split.add}
              </Button>
            </p>
            <p role="status" className={styles.sum}>
              {difference === 0
                ? text.split.exact
                : difference > 0
                  ? text.split.short(formatPoints(difference, language))
                  : text.split.over(formatPoints(-difference as Points, language))}
            </p>
            {fault && <p role="alert">{fault}</p>}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => void save()}>
              {text.split.save}
            </Button>
            <Button onClick={close}>{text.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function toLossPart({ fromRow, code, name, amount }: TypedPart): LossPart {
  return { fromRow, code, name, amount: readAmount(amount) };
}

/** "1,5" or "1.5" → points; null where it is no amount. */
function readAmount(typed: string): Points | null {
  const plain = typed.trim().replace(",", ".");
  return /^\d{1,4}(\.\d{1,6})?$/.test(plain) ? toPoints(Number(plain)) : null;
}
