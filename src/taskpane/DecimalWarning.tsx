import { decimalMarkMessages } from "../messages/decimalMark";
import { Note } from "./Note";
import { usePane, useSentences } from "./PaneContext";

/** Official papers have a comma; another mark would be on what is printed. */
export default function DecimalWarning() {
  const { decimalMark } = usePane().state;
  const say = useSentences(decimalMarkMessages);
  return <Note kind="warning">{say.otherMark(decimalMark)}</Note>;
}
