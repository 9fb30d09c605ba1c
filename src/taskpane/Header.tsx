import { makeStyles, Select, tokens } from "@fluentui/react-components";
import type { CheckedScorebook } from "../actions/inspect";
import { capitalised } from "./capitalised";
import { usePane } from "./PaneContext";

const useStyles = makeStyles({
  // The top right corner belongs to Office's own menu.
  header: { padding: "14px 44px 8px 20px", overflowWrap: "anywhere" },
  unit: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  set: { margin: "2px 0 0", color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  choice: { padding: "0 20px 8px" },
  box: { minWidth: 0, width: "100%" },
});

/** Whose scorebook this is, and by which criteria set. */
export function Header() {
  const styles = useStyles();
  const { state, text } = usePane();
  const { checked } = state;
  const unit = checked?.book.identity?.unit ?? "";
  return (
    <header>
      <div className={styles.header}>
        <h1 className={styles.unit}>{unit === "" ? text.appName : capitalised(unit)}</h1>
        {checked && (
          <p className={styles.set}>
            {[text.year(checked.book.identity?.year ?? checked.set.year), checked.set.title, text.version(checked.set.version)].join(" · ")}
          </p>
        )}
      </div>
      {checked && <ScorebookChoice checked={checked} />}
    </header>
  );
}

/** Only where the workbook holds several scorebooks. */
function ScorebookChoice({ checked }: { checked: CheckedScorebook }) {
  const styles = useStyles();
  const { state, store, text } = usePane();
  const books = state.inspection?.scorebooks ?? [];
  if (books.length < 2) return null;
  return (
    <div className={styles.choice}>
      <Select
        className={styles.box}
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
      </Select>
    </div>
  );
}
