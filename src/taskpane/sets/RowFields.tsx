import { Button, Checkbox, Field, Input, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { DraftRow } from "../../criteria/setDraft";
import { readAllowed, writeAllowed } from "../../forms/allowedEntry";
import { focusSoon } from "../view";
import { rowId } from "./DraftRows";
import { NumberField } from "./NumberField";
import { useSets } from "./useSets";

const useStyles = makeStyles({
  fields: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    margin: "4px 0",
    padding: "12px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  box: { minWidth: 0, width: "100%" },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "4px" },
});

/** Everything that a set can say of one of its rows. */
export function RowFields({ row, index }: { row: DraftRow; index: number }) {
  const styles = useStyles();
  const { drafts, say } = useSets();
  const text = say.editor.row;
  const change = (changed: Partial<DraftRow>) => drafts.changeRow(index, changed);
  const isDomain = !row.code.includes(".");
  const close = () => {
    drafts.openRow(null);
    focusSoon(rowId(index));
  };
  return (
    <div className={styles.fields} role="group" aria-label={`${row.code} ${row.name}`.trim()}>
      <Field label={text.code}>
        <Input id={rowId(index)} className={styles.box} value={row.code} onChange={(_, { value }) => change({ code: value })} />
      </Field>
      <Field label={text.name}>
        <Textarea className={styles.box} value={row.name} resize="vertical" onChange={(_, { value }) => change({ name: value })} />
      </Field>
      <NumberField label={text.maximum} value={row.maximum} settle={(maximum) => change({ maximum })} />
      {isDomain ? <ExtraFields row={row} change={change} /> : <CriterionFields row={row} change={change} />}
      <div className={styles.actions}>
        <Button size="small" appearance="primary" onClick={close}>
          {text.close}
        </Button>
        <Button size="small" onClick={() => drafts.addRow(index)}>
          {text.add}
        </Button>
        <Button size="small" onClick={() => drafts.removeRow(index)}>
          {text.remove}
        </Button>
      </div>
    </div>
  );
}

interface PartProps {
  readonly row: DraftRow;
  change(changed: Partial<DraftRow>): void;
}

/** A domain of bonuses and penalties is one by saying how low it can go. */
function ExtraFields({ row: { minimum }, change }: PartProps) {
  const { say } = useSets();
  const text = say.editor.row;
  return (
    <>
      <Checkbox
        label={text.extra}
        checked={minimum !== undefined}
        onChange={(_, { checked }) => change({ minimum: checked ? 0 : undefined })}
      />
      {minimum !== undefined && <NumberField label={text.minimum} value={minimum} settle={(value) => change({ minimum: value ?? 0 })} />}
    </>
  );
}

function CriterionFields({ row, change }: PartProps) {
  const styles = useStyles();
  const { say } = useSets();
  const text = say.editor.row;
  return (
    <>
      <Field label={text.department}>
        <Input className={styles.box} value={row.department} onChange={(_, { value }) => change({ department: value })} />
      </Field>
      <AllowedField row={row} change={change} />
      <Checkbox
        label={text.conditional}
        checked={row.conditional ?? false}
        onChange={(_, { checked }) => change({ conditional: checked === true ? true : undefined })}
      />
      <Field label={text.guidance}>
        <Textarea
          className={styles.box}
          value={row.guidance ?? ""}
          resize="vertical"
          onChange={(_, { value }) => change({ guidance: value || undefined })}
        />
      </Field>
      <Field label={text.evidence}>
        <Textarea
          className={styles.box}
          value={row.evidence ?? ""}
          resize="vertical"
          onChange={(_, { value }) => change({ evidence: value || undefined })}
        />
      </Field>
    </>
  );
}

function AllowedField({ row, change }: PartProps) {
  const styles = useStyles();
  const { say } = useSets();
  const text = say.editor.row;
  const [typed, setTyped] = useState(() => (row.allowed ? writeAllowed(row.allowed) : ""));
  const isBad = typed.trim() !== "" && readAllowed(typed) === null;
  return (
    <Field label={text.allowed} hint={text.allowedHint} validationMessage={isBad ? text.allowedBad : undefined}>
      <Input
        className={styles.box}
        value={typed}
        onChange={(_, { value }) => {
          setTyped(value);
          change({ allowed: readAllowed(value) ?? undefined });
        }}
      />
    </Field>
  );
}
