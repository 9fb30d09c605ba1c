import type { CriteriaSet } from "../../criteria/criteriaSet";
import { setKey } from "../../criteria/findSet";
import type { DraftFault, SetDraft } from "../../criteria/setDraft";
import { Note, type NoteKind } from "../Note";
import { usePane } from "../PaneContext";
import { DraftFaults } from "./DraftFaults";
import { factsOf } from "./factsOf";
import { useSets } from "./useSets";

interface VerdictProps {
  readonly draft: SetDraft;
  readonly set: CriteriaSet;
  readonly faults: readonly DraftFault[];
  /** How many places of what was read could not be made out, or were guessed. */
  readonly doubts: number;
}

/** Whether the draft can be saved, and as what. Its first sentence is told by screen readers whenever it becomes another. */
export function Verdict({ draft, set, faults, doubts }: VerdictProps) {
  const { language } = usePane();
  const { say, known } = useSets();
  const text = say.editor;
  const namesake = known.all.find((each) => setKey(each) === setKey(set));
  const isOwn = known.own.some((each) => each.set === namesake);
  const [kind, sentence] = ((): [NoteKind, string] => {
    if (faults.length > 0) return ["error", text.faults(faults.length)];
    if (!namesake) return ["success", text.whole(factsOf(set, language))];
    if (namesake.checksum === set.checksum) return ["information", text.sameSoFar(namesake.title)];
    return isOwn ? ["information", text.replaces(namesake.title)] : ["warning", text.taken(namesake.title)];
  })();
  return (
    <Note kind={kind}>
      <span role="status">{faults.length > 0 ? <strong>{sentence}</strong> : sentence}</span>
      {faults.length === 0 && doubts > 0 && <strong> {text.lookAgain(doubts)}</strong>}
      {faults.length > 0 && <DraftFaults draft={draft} faults={faults} />}
    </Note>
  );
}
