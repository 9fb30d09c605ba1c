import { Field, makeStyles } from "@fluentui/react-components";
import { setKey } from "../../criteria/findSet";
import { ChoiceBox } from "../ChoiceBox";
import { usePane } from "../PaneContext";
import { SetOptions } from "../SetOptions";
import { useReview } from "./useReview";

const useStyles = makeStyles({
  field: { marginTop: "12px" },
});

/** Against which set files are checked: the one that each of them names, or one that the person says. Nothing where only one is known. */
export function CheckAgainst() {
  const styles = useStyles();
  const { sets } = usePane();
  const { review, say } = useReview();
  if (sets.length < 2) return null;
  const { chosen } = review.checkOptions();
  return (
    <Field className={styles.field} label={say.checkAgainst}>
      <ChoiceBox value={chosen ? setKey(chosen) : ""} onChange={(_, { value }) => review.checkAgainst(value === "" ? null : value)}>
        <option value="">{say.namedSet}</option>
        <SetOptions sets={sets} />
      </ChoiceBox>
    </Field>
  );
}
