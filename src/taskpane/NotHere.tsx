import { makeStyles, tokens } from "@fluentui/react-components";
import type { Language } from "../messages/language";
import { notHereMessages } from "../messages/notHere";
import { Page } from "./Page";

const useStyles = makeStyles({ note: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 } });

/** The page where the add-in cannot run: outside Excel, or in one that is too old. */
export function NotHere({ kind, language }: { kind: "not-excel" | "too-old"; language: Language }) {
  const styles = useStyles();
  const { notExcel, tooOld } = notHereMessages[language];
  const { title, body, steps, note } = kind === "not-excel" ? notExcel : tooOld;
  return (
    <Page kind="information" title={title}>
      <p>{body}</p>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className={styles.note}>{note}</p>
    </Page>
  );
}
