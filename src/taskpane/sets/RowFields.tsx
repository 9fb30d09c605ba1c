import { Button, Checkbox, Field, Input, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { DraftRow } from "../../criteria/setDraft";
import { readAllowed, writeAllowed } from "../../forms/allowedEntry";
import { Note } from "../Note";
import { focusSoon } from "../view";
import { boxId, rowId, type RowField } from "./faultPlace";
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

interface RowFieldsProps {
  readonly row: DraftRow;
  readonly index: number;
  readonly faults: readonly RowFault[];
}

/** What is wrong with a row, and in which of its boxes. */
export interface RowFault {
  readonly sentence: string;
  readonly field: RowField;
}

/** Everything that a set can say of one of its rows. */
export function RowFields({ row, index, faults }: RowFieldsProps) {
  const styles = useStyles();
  const { drafts, drafting, say } = useSets();
  const text = say.editor.row;
  const change = (changed: Partial<DraftRow>) => drafts.changeRow(index, changed);
  const isDomain = !row.code.includes(".");
  const isWrong = (field: RowField) => faults.some((fault) => fault.field === field);
  const stateOf = (field: RowField) => (isWrong(field) ? "error" : "none");
  const close = () => {
    drafts.openRow(null);
    focusSoon(rowId(index));
  };
  const add = (level: "same" | "below") => focusSoon(rowId(drafts.addRow(index, level)));
  const remove = () => {
    const isLast = index === drafting.edited!.draft.rows.length - 1;
    drafts.removeRow(index);
    focusSoon(rowId(isLast ? index - 1 : index));
  };
  return (
    <div className={styles.fields} role="group" aria-label={`${row.code} ${row.name}`.trim()}>
      {faults.length > 0 && (
        <Note kind="error">
          {faults.map(({ sentence }) => (
            <div key={sentence}>{sentence}</div>
          ))}
        </Note>
      )}
      <Field label={text.code} validationState={stateOf("code")}>
        <Input id={rowId(index)} className={styles.box} value={row.code} onChange={(_, { value }) => change({ code: value })} />
      </Field>
      <Field label={text.name} validationState={stateOf("name")}>
        <Textarea
          id={boxId(index, "name")}
          className={styles.box}
          value={row.name}
          resize="vertical"
          onChange={(_, { value }) => change({ name: value })}
        />
      </Field>
      <NumberField
        id={boxId(index, "maximum")}
        isWrong={isWrong("maximum")}
        label={text.maximum}
        value={row.maximum}
        unread={row.unread?.maximum}
        settle={(maximum, unread) => change({ maximum, unread: { ...row.unread, maximum: unread } })}
      />
      {isDomain ? (
        <ExtraFields row={row} index={index} change={change} />
      ) : (
        <CriterionFields row={row} index={index} isWrong={isWrong("allowed")} change={change} />
      )}
      <div className={styles.actions}>
        <Button size="small" appearance="primary" onClick={close}>
          {text.close}
        </Button>
        <Button size="small" onClick={() => add("same")}>
          {text.add}
        </Button>
        <Button size="small" onClick={() => add("below")}>
          {text.addBelow}
        </Button>
        <Button size="small" onClick={remove}>
          {text.remove}
        </Button>
      </div>
    </div>
  );
}

interface PartProps {
  readonly row: DraftRow;
  readonly index: number;
  change(changed: Partial<DraftRow>): void;
}

/** A domain of bonuses and penalties is one by saying how low it can go. */
function ExtraFields({ row: { minimum, unread }, index, change }: PartProps) {
  const { say } = useSets();
  const text = say.editor.row;
  return (
    <>
      <Checkbox
        label={text.extra}
        checked={minimum !== undefined}
        onChange={(_, { checked }) => change({ minimum: checked ? 0 : undefined, unread: { ...unread, minimum: undefined } })}
      />
      {minimum !== undefined && (
        <NumberField
          id={boxId(index, "minimum")}
          label={text.minimum}
          value={minimum}
          unread={unread?.minimum}
          settle={(value, typed) => change({ minimum: value ?? 0, unread: { ...unread, minimum: typed } })}
        />
      )}
    </>
  );
}

interface CriterionProps extends PartProps {
  /** Whether something is wrong with the allowed scores. */
  readonly isWrong: boolean;
}

function CriterionFields({ row, index, isWrong, change }: CriterionProps) {
  const styles = useStyles();
  const { say } = useSets();
  const text = say.editor.row;
  return (
    <>
      <Field label={text.department}>
        <Input className={styles.box} value={row.department} onChange={(_, { value }) => change({ department: value })} />
      </Field>
      <AllowedField row={row} index={index} isWrong={isWrong} change={change} />
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

function AllowedField({ row, index, isWrong, change }: CriterionProps) {
  const styles = useStyles();
  const { say } = useSets();
  const text = say.editor.row;
  const [typed, setTyped] = useState(() => row.unread?.allowed ?? (row.allowed ? writeAllowed(row.allowed) : ""));
  const isBad = row.unread?.allowed !== undefined;
  return (
    <Field
      label={text.allowed}
      hint={text.allowedHint}
      validationState={isWrong || isBad ? "error" : "none"}
      validationMessage={isBad ? text.allowedBad : undefined}
    >
      <Input
        id={boxId(index, "allowed")}
        className={styles.box}
        value={typed}
        onChange={(_, { value }) => {
          setTyped(value);
          const allowed = readAllowed(value) ?? undefined;
          const isRead = allowed !== undefined || value.trim() === "";
          change({ allowed, unread: { ...row.unread, allowed: isRead ? undefined : value } });
        }}
      />
    </Field>
  );
}
