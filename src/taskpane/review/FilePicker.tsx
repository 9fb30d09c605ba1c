import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Note } from "../Note";
import { CheckAgainst } from "./CheckAgainst";
import { MOST_FILES } from "./reviewStore";
import { useCheckOpen } from "./useCheckOpen";
import { useChooseFiles } from "./useChooseFiles";
import { useReview } from "./useReview";

const useStyles = makeStyles({
  intro: { margin: "4px 0 0", color: tokens.colorNeutralForeground2 },
  zone: {
    display: "flex",
    flexWrap: "wrap",
    marginTop: "12px",
    alignItems: "center",
    justifyContent: "center",
    gap: "8px 12px",
    padding: "12px",
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    textAlign: "center",
    color: tokens.colorNeutralForeground2,
  },
  empty: { flexDirection: "column", padding: "24px 12px" },
  dropping: { backgroundColor: tokens.colorSubtleBackgroundSelected, border: `1px dashed ${tokens.colorCompoundBrandStroke}` },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200 },
  others: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "12px" },
  note: { marginTop: "12px" },
});

/** Where files come in: chosen, or dropped. While there are none, what this part of the pane is for. */
export function FilePicker({ isDropping }: { isDropping: boolean }) {
  const styles = useStyles();
  const { review, reviewing, say } = useReview();
  const { files, leftOut } = reviewing;
  const chooser = useChooseFiles();
  const checkOpen = useCheckOpen();
  const isEmpty = files.length === 0;
  return (
    <>
      {isEmpty && <p className={styles.intro}>{say.intro}</p>}
      <div className={mergeClasses(styles.zone, isEmpty && styles.empty, isDropping && styles.dropping)}>
        {chooser.input}
        {!isEmpty && <Button onClick={chooser.open}>{say.addMore}</Button>}
        <span>{isDropping ? say.dropNow : isEmpty ? say.dropFirst : say.drop}</span>
        {isEmpty && <p className={styles.hint}>{say.mayStay}</p>}
      </div>
      <CheckAgainst />
      <div className={styles.others}>
        <Button size="small" onClick={checkOpen}>
          {say.checkOpen}
        </Button>
        {!isEmpty && (
          <Button size="small" onClick={() => review.clear()}>
            {say.clear}
          </Button>
        )}
      </div>
      <div role="status">
        {leftOut.known > 0 && <p className={styles.note}>{say.skipped(leftOut.known)}</p>}
        {leftOut.surplus > 0 && (
          <div className={styles.note}>
            <Note kind="warning">{say.tooMany(leftOut.surplus, MOST_FILES)}</Note>
          </div>
        )}
      </div>
    </>
  );
}
