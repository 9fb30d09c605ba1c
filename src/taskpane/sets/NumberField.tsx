import { Field, Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { formatNumber } from "../../messages/numbers";
import { usePane } from "../PaneContext";
import { useSets } from "./useSets";

const useStyles = makeStyles({ box: { maxWidth: "160px" } });

interface NumberFieldProps {
  readonly label: string;
  readonly value: number | null;
  settle(value: number | null): void;
}

/** A box for a number in either notation; what cannot be read stays in it, and is told. */
export function NumberField({ label, value, settle }: NumberFieldProps) {
  const styles = useStyles();
  const { language } = usePane();
  const { say } = useSets();
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null ? value : readNumber(typed);
  // What was undone or typed elsewhere shows.
  const shown = typed !== null && (read === value || read === undefined) ? typed : value === null ? "" : formatNumber(value, language);
  const isBad = typed !== null && read === undefined;
  return (
    <Field label={label} validationMessage={isBad ? say.editor.row.numberBad : undefined}>
      <Input
        className={styles.box}
        inputMode="decimal"
        value={shown}
        onChange={(_, data) => {
          setTyped(data.value);
          settle(readNumber(data.value) ?? null);
        }}
      />
    </Field>
  );
}

/** Null for nothing, undefined for what is no number. */
function readNumber(typed: string): number | null | undefined {
  const plain = typed.trim().replace(",", ".").replace("−", "-");
  if (plain === "") return null;
  return /^-?\d{1,5}(\.\d{1,6})?$/.test(plain) ? Number(plain) : undefined;
}
