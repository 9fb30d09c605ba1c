import { makeStyles, tokens } from "@fluentui/react-components";
import { belongTogether, type CheckedScorebook } from "../actions/inspect";
import { capitalised } from "../forms/unitName";
import { ChoiceBox } from "./ChoiceBox";
import { usePane } from "./PaneContext";

const useStyles = makeStyles({
  choice: { padding: "0 20px 8px" },
  twins: { margin: "4px 0 0", fontSize: tokens.fontSizeBase200, color: tokens.colorStatusWarningForeground3 },
});

interface ScorebookChoiceProps {
  /** The one in hand. */
  readonly checked: CheckedScorebook;
  /** All of the workbook. */
  readonly books: readonly CheckedScorebook[];
}

/** Which of several scorebooks the pane is about. */
export function ScorebookChoice({ checked, books }: ScorebookChoiceProps) {
  const styles = useStyles();
  const { store, text } = usePane();
  const twins = books.filter(({ book }) => book.identity !== null && belongTogether(book.identity, checked.book.identity));
  return (
    <div className={styles.choice}>
      <ChoiceBox
        size="small"
        aria-label={text.scorebook}
        value={checked.sheet.id}
        onChange={(_, { value }) => {
          const chosen = books.find(({ sheet }) => sheet.id === value);
          store.chooseScorebook(value);
          if (chosen) store.goTo(chosen.sheet.name, "A1");
        }}
      >
        {books.map(({ sheet, book }) => (
          <option key={sheet.id} value={sheet.id}>
            {[sheet.name, book.identity && capitalised(book.identity.unit)].filter(Boolean).join(" – ")}
          </option>
        ))}
      </ChoiceBox>
      {twins.length > 1 && <p className={styles.twins}>{text.twins(twins.map(({ sheet }) => `"${sheet.name}"`).join(", "))}</p>}
    </div>
  );
}
