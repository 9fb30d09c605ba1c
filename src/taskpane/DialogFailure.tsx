import { useState } from "react";
import { Note } from "./Note";
import { usePane } from "./PaneContext";

/** Why a command of the dialog around it failed: while a dialog is open, nobody reads or hears the bar of notices behind it. */
export function DialogFailure() {
  const { state, language } = usePane();
  const { notice } = state;
  const [atOpening] = useState(notice);
  if (notice?.kind !== "error" || notice === atOpening) return null;
  return (
    <div role="alert">
      <Note kind="error">{notice.say(language)}</Note>
    </div>
  );
}
