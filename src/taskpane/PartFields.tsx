import { Button, Field, Input, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { SubCriterion } from "../criteria/criteriaSet";
import { lostPointsMessages } from "../messages/lostPoints";
import { DismissIcon } from "./icons";
import { useSentences } from "./PaneContext";
import type { PartFaults, TypedPart } from "./typedParts";

const useStyles = makeStyles({
  part: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr) 24px",
    gap: "8px",
    alignItems: "start",
    padding: "0 0 12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    minWidth: 0,
  },
  wide: { gridColumn: "1 / -1" },
  box: { minWidth: 0, width: "100%" },
  remove: { gridColumn: "3", gridRow: "1", marginTop: "20px" },
});

export function partId(number: number, box: "code" | "amount"): string {
  return `part-${number}-${box}`;
}

interface PartFieldsProps {
  readonly number: number;
  readonly part: TypedPart;
  readonly criterion: string;
  readonly known: readonly SubCriterion[];
  readonly isOnly: boolean;
  readonly faults: PartFaults;
  change(changed: Partial<TypedPart>): void;
  remove(): void;
}

/** What a person types for one part of a split: code, name and, when there are several, amount. */
export function PartFields({ number, part, criterion, known, isOnly, faults, change, remove }: PartFieldsProps) {
  const styles = useStyles();
  const say = useSentences(lostPointsMessages);
  const listId = useId();
  const typeCode = (code: string) => {
    const suggested = known.find((each) => each.code === code.trim());
    change(suggested ? { code: suggested.code, name: suggested.name } : { code });
  };
  const codeFault = faults.code === "repeated" ? say.split.sameCode : faults.code && say.split.badCode(criterion);
  return (
    <div className={styles.part} role="group" aria-label={say.split.part(number)}>
      <Field label={say.split.code} size="small" className={isOnly ? styles.wide : undefined} validationMessage={codeFault || undefined}>
        <Input
          id={partId(number, "code")}
          className={styles.box}
          list={listId}
          value={part.code}
          onChange={(_, { value }) => typeCode(value)}
        />
      </Field>
      <datalist id={listId}>
        {known.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </datalist>
      {!isOnly && (
        <Field label={say.split.amount} size="small" validationMessage={faults.amount ? say.split.badAmount : undefined}>
          <Input
            id={partId(number, "amount")}
            className={styles.box}
            inputMode="decimal"
            value={part.amount}
            onChange={(_, { value }) => change({ amount: value })}
          />
        </Field>
      )}
      <Field label={say.split.name} size="small" className={styles.wide}>
        <Textarea className={styles.box} rows={2} value={part.name} onChange={(_, { value }) => change({ name: value })} />
      </Field>
      {!isOnly && (
        <Button
          className={styles.remove}
          appearance="subtle"
          size="small"
          icon={<DismissIcon />}
          aria-label={say.split.remove(number)}
          title={say.split.remove(number)}
          onClick={remove}
        />
      )}
    </div>
  );
}
