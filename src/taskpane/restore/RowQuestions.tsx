import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import type { CheckedScorebook } from "../../actions/inspect";
import type { Answers, RowQuestion } from "../../actions/restore/assignRows";
import { planRestore } from "../../actions/restore/planRestore";
import type { Slot } from "../../actions/restore/tableRows";
import { restoreScreenMessages } from "../../messages/restoreScreens";
import { useSentences } from "../PaneContext";
import { slotName } from "./restoreSentences";

/** Of a choice: no criterion. */
const NONE = "-";

interface RowQuestionsProps {
  readonly checked: CheckedScorebook;
  readonly answers: Answers;
  answer(answers: Answers): void;
}

/** Asks of each row that may be either of two criteria which it is. One answer may settle other rows. */
export function RowQuestions({ checked, answers, answer }: RowQuestionsProps) {
  const say = useSentences(restoreScreenMessages);
  const [asked, setAsked] = useState<readonly RowQuestion[]>([]);
  const restoration = planRestore(checked, answers);
  const open = restoration.kind === "questions" ? restoration.questions : [];
  const all = [...asked.filter(({ row }) => answers.has(row)), ...open.filter(({ row }) => !answers.has(row))];
  if (all.length === 0) return null;
  const name = (slot: Slot) => {
    const official = checked.set.domains.flatMap((domain) => [domain, ...domain.rows]).find(({ code }) => code === slot);
    return official ? `${slot}. ${official.name}` : slotName(slot, say);
  };
  const choose = (question: RowQuestion, value: string) => {
    setAsked([...asked.filter(({ row }) => row !== question.row), question]);
    answer(new Map([...answers, [question.row, value === NONE ? null : value]]));
  };
  return (
    <>
      <p>{say.askFirst}</p>
      {all.map((question) => {
        const { row, choices } = question;
        const answered = answers.get(row);
        return (
          <Field
            key={row}
            label={say.asked(
              row + 1,
              choices.map((slot) => slotName(slot, say)),
            )}
          >
            <RadioGroup value={answered === undefined ? "" : (answered ?? NONE)} onChange={(_, { value }) => choose(question, value)}>
              {choices.map((slot) => (
                <Radio key={slot} value={slot} label={name(slot)} />
              ))}
              <Radio value={NONE} label={say.none} />
            </RadioGroup>
          </Field>
        );
      })}
    </>
  );
}
