import { makeStyles, tokens } from "@fluentui/react-components";
import type { Move } from "../../actions/planMove";
import { leftBecauseWords, leftWhatWords } from "../../messages/moveSheets";
import { moveTotalSentence } from "../../messages/moveTotal";
import { moveScreenMessages } from "../../messages/moveScreens";
import { formatNumber } from "../../messages/numbers";
import { Disclosure } from "../Disclosure";
import { Note } from "../Note";
import { usePane } from "../PaneContext";

/** Nobody reads more in the pane: the sheet has all of them. */
const MOST_SHOWN = 30;

const useStyles = makeStyles({
  line: { margin: "0 0 4px" },
  list: { margin: "4px 0 0", paddingLeft: "16px" },
  item: { marginBottom: "6px", overflowWrap: "anywhere" },
  why: { display: "block", fontSize: tokens.fontSizeBase200 },
});

/** What a move would carry over, and what it would find no place for. */
export function MovePreview({ move }: { move: Move }) {
  const styles = useStyles();
  const { language } = usePane();
  const say = moveScreenMessages[language].move;
  const { scores, words, left, total } = move;
  const change = total && moveTotalSentence(total, total.stage, language);
  const rows = words ? words.table.length + words.kept.length : 0;
  return (
    <div role="status">
      <Note kind={left.length === 0 ? "success" : "warning"}>
        <p className={styles.line}>{say.goesAlong(scores.moved.length, rows)}</p>
        {change && <p className={styles.line}>{change}</p>}
        {left.length === 0 ? (
          say.nothingLeft
        ) : (
          <>
            {say.left(left.length)}
            <Disclosure title={say.showLeft}>
              <ul className={styles.list}>
                {left.slice(0, MOST_SHOWN).map(({ code, what, text, because }, i) => (
                  <li key={i} className={styles.item}>
                    <strong>{code}</strong> {leftWhatWords(what, language)}:{" "}
                    {typeof text === "number" ? formatNumber(text, language) : text}
                    <span className={styles.why}>{leftBecauseWords(because, language)}</span>
                  </li>
                ))}
              </ul>
              {left.length > MOST_SHOWN && say.more(left.length - MOST_SHOWN)}
            </Disclosure>
          </>
        )}
      </Note>
    </div>
  );
}
