import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { proposeCodeMap } from "../../criteria/codeMap";
import type { CriteriaSet } from "../../criteria/criteriaSet";
import { setKey } from "../../criteria/findSet";
import { setDifferences } from "../../criteria/setDifferences";
import { differenceSentence } from "../../messages/setDifferences";
import { usePane } from "../PaneContext";
import { useSets } from "./useSets";

const useStyles = makeStyles({
  root: { marginTop: "16px" },
  summary: { minHeight: "24px", fontWeight: tokens.fontWeightSemibold, cursor: "pointer" },
  list: { margin: "8px 0 0", paddingLeft: "20px" },
  item: { marginBottom: "4px", overflowWrap: "anywhere" },
  none: { margin: "16px 0 0" },
});

/** In what the set that is being worked on differs from the one that it began with. */
export function SetDifferences({ base, set }: { base: string | null; set: CriteriaSet }) {
  const styles = useStyles();
  const { language, known } = usePane();
  const { say } = useSets();
  const older = known.all.find((each) => setKey(each) === base);
  const differences = useMemo(() => (older ? setDifferences(older, set, proposeCodeMap(older, set)) : []), [older, set]);
  if (!older) return null;
  if (differences.length === 0) return <p className={styles.none}>{say.editor.noDifferences(older.title)}</p>;
  return (
    <details className={styles.root}>
      <summary className={styles.summary}>{say.editor.differences(older.title, differences.length)}</summary>
      <ul className={styles.list}>
        {differences.map((difference, i) => (
          <li key={i} className={styles.item}>
            {differenceSentence(difference, language)}
          </li>
        ))}
      </ul>
    </details>
  );
}
