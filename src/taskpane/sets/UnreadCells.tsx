import { makeStyles, tokens } from "@fluentui/react-components";
import { Disclosure } from "../Disclosure";
import { usePane } from "../PaneContext";
import { PlainButton } from "../PlainButton";
import type { Drafting, UnreadCell } from "./setDraftStore";
import { useSets } from "./useSets";

const useStyles = makeStyles({
  part: { marginTop: "12px" },
  list: { margin: "4px 0 0", padding: 0, listStyle: "none" },
  cell: { padding: "4px" },
  address: { textDecorationLine: "underline", textUnderlineOffset: "2px" },
  why: { display: "block", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** The cells of the table that could not be made out; those of the open workbook can be gone to. */
export function UnreadCells({ drafting }: { drafting: Drafting }) {
  const styles = useStyles();
  const { store, language } = usePane();
  const { say } = useSets();
  const { isOpen } = drafting;
  const unread = stillUnread(drafting);
  if (unread.length === 0) return null;
  return (
    <div className={styles.part}>
      <Disclosure title={say.editor.unread(unread.length)}>
        <ul className={styles.list}>
          {unread.map(({ sheet, cell, text, why }, i) => {
            const canGo = isOpen && cell !== "";
            const words = (
              <>
                <strong className={canGo ? styles.address : undefined}>{cell}</strong> {text}
                <span className={styles.why}>{why[language]}</span>
              </>
            );
            return (
              <li key={i}>
                {canGo ? (
                  <PlainButton className={styles.cell} onClick={() => store.goTo(sheet, cell)}>
                    {words}
                  </PlainButton>
                ) : (
                  <div className={styles.cell}>{words}</div>
                )}
              </li>
            );
          })}
        </ul>
      </Disclosure>
    </div>
  );
}

/** Without those whose row was given its points since. */
export function stillUnread({ draft: { rows }, unread }: Drafting): UnreadCell[] {
  const mended = new Set(rows.flatMap(({ cell, maximum }) => (cell === undefined || maximum === null ? [] : [rowOf(cell)])));
  return unread.filter(({ cell, lacksPoints = false }) => !(lacksPoints && mended.has(rowOf(cell))));
}

function rowOf(cell: string): string {
  return cell.replace(/^[A-Z]+/, "");
}
