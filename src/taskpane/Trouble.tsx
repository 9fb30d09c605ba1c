import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { lostPointsMessages } from "../messages/lostPoints";
import type { DraftStatus } from "./draftStore";
import { usePane, useSentences } from "./PaneContext";

const useStyles = makeStyles({
  trouble: { margin: "4px 0 0", fontSize: tokens.fontSizeBase200, color: tokens.colorStatusDangerForeground1 },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "4px" },
});

/** Why the words do not stand on the sheet, and what the person can do about it. */
export function Trouble({ draftKey, status }: { draftKey: string; status: DraftStatus }) {
  const styles = useStyles();
  const { drafts, language } = usePane();
  const say = useSentences(lostPointsMessages);
  if (status.kind === "failed") {
    return (
      <>
        <p className={styles.trouble}>{status.say(language)}</p>
        <div className={styles.actions}>
          <Button size="small" onClick={() => void drafts.save(draftKey)}>
            {say.card.save}
          </Button>
        </div>
      </>
    );
  }
  if (status.kind !== "conflict") return null;
  return (
    <>
      <p className={styles.trouble}>{status.found.trim() === "" ? say.card.conflictBlank : say.card.conflict(status.found)}</p>
      <div className={styles.actions}>
        <Button size="small" onClick={() => void drafts.overwrite(draftKey)}>
          {say.card.overwrite}
        </Button>
        <Button size="small" onClick={() => drafts.discard(draftKey)}>
          {say.card.takeTheirs}
        </Button>
      </div>
    </>
  );
}
