import { Button, Field, Input, makeStyles, Textarea } from "@fluentui/react-components";
import { useState, type KeyboardEvent } from "react";
import { explain, type WordsColumn } from "../actions/explain";
import { BUILT_IN_SETS } from "../criteria/builtInSets";
import type { LostPointsRow } from "../scoring/lostPointsTable";
import { usePane } from "./PaneContext";
import { sentenceFor } from "./useScorebook";

type Saving = { readonly kind: "idle" | "saving" | "saved" } | { readonly kind: "failed"; readonly sentence: string };

const useStyles = makeStyles({ box: { width: "100%", minWidth: 0 } });

interface WordsFieldProps {
  readonly sheetId: string;
  readonly row: LostPointsRow;
  readonly column: WordsColumn;
}

/** One cell of words, typed here and saved to the sheet when the box is left. What could not be saved stays in the box. */
export function WordsField({ sheetId, row, column }: WordsFieldProps) {
  const styles = useStyles();
  const { host, state, drafts, language, text } = usePane();
  const [saving, setSaving] = useState<Saving>({ kind: "idle" });
  const key = `${sheetId}|${row.code.text}|${column}`;
  const draft = drafts.get(key);
  const value = draft ?? row[column].text;

  const save = async () => {
    if (draft === undefined) return;
    if (draft === row[column].text) return drafts.settle(key, draft);
    setSaving({ kind: "saving" });
    try {
      const outcome = await explain(host.workbook, BUILT_IN_SETS, { sheetId, row, column, text: draft });
      if (outcome.kind === "row-changed") return setSaving({ kind: "failed", sentence: text.card.rowChanged });
      await state.recheck();
      drafts.settle(key, draft);
      setSaving({ kind: "saved" });
    } catch (failure) {
      setSaving({ kind: "failed", sentence: sentenceFor(failure, language) });
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && event.ctrlKey) void save();
  };
  const progress = messageFor(saving, draft !== undefined, text.card);
  const common = { value, className: styles.box, onBlur: () => void save(), onKeyDown };
  return (
    <>
      <Field
        label={text.card[column]}
        size="small"
        validationState={saving.kind === "failed" ? "error" : "none"}
        validationMessage={progress}
      >
        {column === "person" ? (
          <Input {...common} onChange={(_, data) => drafts.put(key, data.value)} />
        ) : (
          <Textarea {...common} resize="vertical" onChange={(_, data) => drafts.put(key, data.value)} />
        )}
      </Field>
      {saving.kind === "failed" && (
        <Button size="small" onClick={() => void save()}>
          {text.card.save}
        </Button>
      )}
    </>
  );
}

function messageFor(saving: Saving, hasDraft: boolean, words: { saving: string; saved: string; unsaved: string }): string | undefined {
  if (saving.kind === "failed") return saving.sentence;
  if (saving.kind === "saving") return words.saving;
  if (hasDraft) return words.unsaved;
  return saving.kind === "saved" ? words.saved : undefined;
}
