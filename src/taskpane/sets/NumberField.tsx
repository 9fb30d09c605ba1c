import { Field, Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { formatNumber } from "../../messages/numbers";
import { usePane } from "../PaneContext";
import { useSets } from "./useSets";

const useStyles = makeStyles({ field: { minWidth: 0 }, box: { minWidth: 0, width: "100%", maxWidth: "160px" } });

interface NumberFieldProps {
  readonly id?: string;
  readonly label: string;
  readonly value: number | null;
  /** What was typed and is no number. */
  readonly unread: string | undefined;
  /** What is wrong with it besides. */
  readonly fault?: string;
  /** Marks the box where a sentence elsewhere says what is wrong. */
  readonly isWrong?: boolean;
  /** What to write where it cannot be read; a number of points where nothing is said. */
  readonly advice?: string;
  /** No decimals. */
  readonly isWhole?: boolean;
  settle(value: number | null, unread: string | undefined): void;
}

/** A box for a number in either notation; what cannot be read stays in it, and is told. */
export function NumberField({ id, label, value, unread, fault, isWrong = false, advice, isWhole = false, settle }: NumberFieldProps) {
  const styles = useStyles();
  const { language } = usePane();
  const { say } = useSets();
  const [typed, setTyped] = useState<string | null>(null);
  // "1,50" stays as it is typed; what was undone or changed elsewhere shows.
  const isTyped = typed !== null && (readNumber(typed, isWhole) ?? 0) === (value ?? 0);
  const shown = unread ?? (isTyped ? typed : value === null ? "" : formatNumber(value, language));
  return (
    <Field
      className={styles.field}
      label={label}
      validationState={isWrong || unread !== undefined || fault !== undefined ? "error" : "none"}
      validationMessage={unread === undefined ? fault : (advice ?? say.editor.row.numberBad)}
    >
      <Input
        id={id}
        className={styles.box}
        input={{ size: 1 }}
        inputMode={isWhole ? "numeric" : "decimal"}
        value={shown}
        onChange={(_, data) => {
          setTyped(data.value);
          const read = readNumber(data.value, isWhole);
          settle(read ?? null, read === undefined ? data.value : undefined);
        }}
      />
    </Field>
  );
}

/** Null for nothing, undefined for what is no number. */
function readNumber(typed: string, isWhole: boolean): number | null | undefined {
  const plain = typed.trim().replace(",", ".").replace("−", "-");
  if (plain === "") return null;
  const form = isWhole ? /^\d{1,5}$/ : /^-?\d{1,5}(\.\d{1,6})?$/;
  return form.test(plain) ? Number(plain) : undefined;
}
