import { Field, makeStyles, Select } from "@fluentui/react-components";
import { setKey } from "../../criteria/findSet";
import { usePane } from "../PaneContext";
import { useReview } from "./useReview";

const useStyles = makeStyles({
  field: { marginTop: "12px" },
  box: { minWidth: 0, width: "100%" },
});

/** Against which set files are checked: the one that each of them names, or one that the person says. Nothing where only one is known. */
export function CheckAgainst() {
  const styles = useStyles();
  const { sets, text } = usePane();
  const { review, say } = useReview();
  if (sets.length < 2) return null;
  const chosen = review.meantSets();
  const isOne = chosen.length === 1;
  return (
    <Field className={styles.field} label={say.checkAgainst}>
      <Select
        className={styles.box}
        value={isOne ? setKey(chosen[0]!) : ""}
        onChange={(_, { value }) => review.checkAgainst(value === "" ? null : value)}
      >
        <option value="">{say.namedSet}</option>
        {sets.map((set) => (
          <option key={setKey(set)} value={setKey(set)}>
            {text.insert.setName(set)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
