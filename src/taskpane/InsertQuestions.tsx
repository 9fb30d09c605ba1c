import { Button, Field } from "@fluentui/react-components";
import { COMMUNE_KINDS, withKind, type CommuneKind } from "../forms/unitName";
import { insertQuestions } from "../messages/insertQuestions";
import { ChoiceBox } from "./ChoiceBox";
import { Note } from "./Note";
import { useSentences } from "./PaneContext";

/** What a person said of the kind of a unit; "" before, "as written" where the name says it all. */
export type ChosenKind = CommuneKind | "as written" | "";

interface KindFieldProps {
  readonly id: string;
  readonly unit: string;
  readonly kind: ChosenKind;
  readonly isMissing: boolean;
  choose(kind: ChosenKind): void;
}

/** Asks what kind of unit it is whose name does not say so. */
export function KindField({ id, unit, kind, isMissing, choose }: KindFieldProps) {
  const say = useSentences(insertQuestions);
  return (
    <Field label={say.kind} required validationMessage={isMissing ? say.kindMissing : undefined}>
      <ChoiceBox id={id} value={kind} onChange={(_, { value }) => choose(value as ChosenKind)}>
        <option value="">{say.kindChoose}</option>
        {COMMUNE_KINDS.map((each) => (
          <option key={each} value={each}>
            {withKind(each, unit)}
          </option>
        ))}
        <option value="as written">{say.kindAsWritten(unit)}</option>
      </ChoiceBox>
    </Field>
  );
}

interface YearQuestionProps {
  readonly id: string;
  readonly ofSet: number;
  readonly year: string;
  /** Takes the set's year instead. */
  take(): void;
  /** The year is meant. */
  go(): void;
}

/** Asks whether a year is meant that is not the set's. */
export function YearQuestion({ id, ofSet, year, take, go }: YearQuestionProps) {
  const say = useSentences(insertQuestions);
  return (
    <div id={id} role="alert" tabIndex={-1}>
      <Note
        kind="warning"
        actions={
          <>
            <Button size="small" onClick={() => take()}>
              {say.yearOfSet(ofSet)}
            </Button>
            <Button size="small" onClick={() => go()}>
              {say.yearMeant(year)}
            </Button>
          </>
        }
      >
        {say.yearOther(ofSet, year)}
      </Note>
    </div>
  );
}
