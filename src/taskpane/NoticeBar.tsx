import { Button, makeStyles } from "@fluentui/react-components";
import { useEffect } from "react";
import { useCommands } from "./commands/commands";
import { DismissIcon } from "./icons";
import { Note } from "./Note";
import { usePane } from "./PaneContext";

const useStyles = makeStyles({
  // A long sentence in a small pane leaves room for what it is about.
  bar: { padding: "0 20px", maxHeight: "50vh", overflowY: "auto", "> :first-child": { margin: "8px 0" } },
  line: { display: "flex", alignItems: "flex-start", gap: "4px" },
  sentence: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  dismiss: { flexShrink: 0, margin: "-2px -4px 0 0" },
});

/** What the last command did, or why it failed. The region always stands there, so that a screen reader tells what comes into it. */
export function NoticeBar() {
  const styles = useStyles();
  const { state, store, text, language } = usePane();
  const { recheck } = useCommands();
  const { notice } = state;
  useEffect(() => {
    const goOn = () => store.goOn();
    // Before a click does what it does, which may be to tell the next; after an input was taken: before, it would be drawn over.
    document.addEventListener("click", goOn, true);
    document.addEventListener("input", goOn);
    return () => {
      document.removeEventListener("click", goOn, true);
      document.removeEventListener("input", goOn);
    };
  }, [store]);
  return (
    <div className={styles.bar} role="status" aria-live="polite">
      {notice && (
        <Note
          kind={notice.kind}
          actions={
            notice.kind === "error" && (
              <Button size="small" onClick={recheck.run}>
                {recheck.label}
              </Button>
            )
          }
        >
          <div className={styles.line}>
            <span className={styles.sentence}>{notice.say(language)}</span>
            <Button
              className={styles.dismiss}
              appearance="transparent"
              size="small"
              icon={<DismissIcon />}
              aria-label={text.close}
              onClick={() => store.dismiss()}
            />
          </div>
        </Note>
      )}
    </div>
  );
}
