import { makeStyles, tokens } from "@fluentui/react-components";
import { BackButton } from "./BackButton";
import { useReview } from "./useReview";

/** Takes the focus when something is opened. */
export const HEADING_ID = "received-heading";

const useStyles = makeStyles({
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    ":focus-visible": { outline: "none" },
  },
  facts: {
    margin: "2px 0 12px",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface DetailsHeadProps {
  readonly title: string;
  readonly facts: readonly string[];
  back(): void;
}

/** What stands in front, and the way back to the list. */
export function DetailsHead({ title, facts, back }: DetailsHeadProps) {
  const styles = useStyles();
  const { say } = useReview();
  return (
    <>
      <BackButton label={say.details.back} onClick={back} />
      <h2 className={styles.title} id={HEADING_ID} tabIndex={-1}>
        {title}
      </h2>
      <p className={styles.facts}>{facts.join(" · ")}</p>
    </>
  );
}
