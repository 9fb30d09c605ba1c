import { Button, makeStyles, Textarea } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { requestLetter } from "../../actions/requestLetter";
import { copyText } from "./copyText";
import { useReview } from "./useReview";

const useStyles = makeStyles({
  told: { flexBasis: "100%", order: 1, "& p": { margin: "0 0 8px" } },
  text: { width: "100%", minWidth: 0 },
});

/** Copies what was found as the text of a letter; where Excel does not let it, shows it selected. */
export function CopyLetter({ report }: { report: Parameters<typeof requestLetter>[0] }) {
  const styles = useStyles();
  const { say, sets } = useReview();
  const [outcome, setOutcome] = useState<"copied" | "refused" | null>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const letter = requestLetter(report, sets);
  useEffect(() => {
    if (outcome !== "refused") return;
    box.current?.focus();
    box.current?.select();
  }, [outcome]);
  const copy = async () => {
    setOutcome(null);
    setOutcome((await copyText(letter)) ? "copied" : "refused");
  };
  return (
    <>
      <Button size="small" onClick={() => void copy()}>
        {say.details.copy}
      </Button>
      <div className={styles.told}>
        <p role="status">
          {outcome === "copied" && say.details.copied}
          {outcome === "refused" && say.details.copyByHand}
        </p>
        {outcome === "refused" && (
          <Textarea className={styles.text} ref={box} readOnly rows={8} aria-label={say.details.copyText} value={letter} />
        )}
      </div>
    </>
  );
}
