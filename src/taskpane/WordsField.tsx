import { Input, Label, makeStyles, mergeClasses, Textarea, tokens } from "@fluentui/react-components";
import { useEffect, type KeyboardEvent } from "react";
import { lostPointsMessages } from "../messages/lostPoints";
import type { LostPointsRow } from "../scoring/lostPointsTable";
import { type DraftStatus, keyOf, type WordsPlace } from "./draftStore";
import { useDrafts, usePane, useSentences } from "./PaneContext";
import { Trouble } from "./Trouble";
import { wordsId } from "./view";

const useStyles = makeStyles({
  field: { display: "flex", flexDirection: "column", gap: "2px", minWidth: 0 },
  head: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", gap: "0 8px" },
  box: { width: "100%", minWidth: 0, "& textarea": { minHeight: "52px", fieldSizing: "content", maxHeight: "240px" } },
  status: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground3 },
  unsaved: { color: tokens.colorStatusWarningForeground3 },
  failed: { color: tokens.colorStatusDangerForeground1 },
});

interface WordsFieldProps {
  readonly place: WordsPlace;
  readonly row: LostPointsRow;
}

/** One cell of words, typed here and saved to the sheet when the box is left. What could not be saved stays in the box. */
export function WordsField({ place, row }: WordsFieldProps) {
  const styles = useStyles();
  const { drafts } = usePane();
  const say = useSentences(lostPointsMessages);
  const { open, saved } = useDrafts();
  const key = keyOf(place);
  const draft = open.get(key);
  const cell = row[place.column];
  const id = wordsId(cell.address);
  const statusId = `${id}-status`;

  // Whoever selects another row has left the box, whatever the browser says about its focus.
  useEffect(() => () => void drafts.save(key), [drafts, key]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void drafts.save(key);
  };
  const box = {
    id,
    className: styles.box,
    value: draft?.text ?? cell.text,
    "aria-describedby": statusId,
    onBlur: () => void drafts.save(key),
    onKeyDown,
  };
  const type = (typed: string) => drafts.type(place, typed, cell.text);
  const isTrouble = draft?.status.kind === "failed" || draft?.status.kind === "conflict";
  return (
    <div className={styles.field}>
      <div className={styles.head}>
        <Label htmlFor={id} size="small">
          {say.card[place.column]}
        </Label>
        {/* Beside the label and not under the box: nothing may jump between pressing a button and letting it go. */}
        <span id={statusId} role="status" className={mergeClasses(styles.status, draft && (isTrouble ? styles.failed : styles.unsaved))}>
          {draft ? statusWord(draft.status, say.card) : saved.has(key) && say.card.saved}
        </span>
      </div>
      {place.column === "person" ? (
        <Input {...box} onChange={(_, { value }) => type(value)} aria-invalid={isTrouble} />
      ) : (
        <Textarea {...box} resize="vertical" onChange={(_, { value }) => type(value)} aria-invalid={isTrouble} />
      )}
      {draft && isTrouble && <Trouble draftKey={key} status={draft.status} />}
    </div>
  );
}

function statusWord({ kind }: DraftStatus, words: { saving: string; saved: string; unsaved: string; notSaved: string }): string {
  switch (kind) {
    case "unsaved":
      return words.unsaved;
    case "saving":
      return words.saving;
    case "saved":
      return words.saved;
    case "failed":
    case "conflict":
      return words.notSaved;
  }
}
