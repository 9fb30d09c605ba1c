import { makeStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import { proposeCodeMap } from "../../criteria/codeMap";
import { normalizeCode } from "../../criteria/code";
import type { CriteriaSet } from "../../criteria/criteriaSet";
import { setKey } from "../../criteria/findSet";
import type { DraftRow } from "../../criteria/setDraft";
import { setDifferences } from "../../criteria/setDifferences";
import { differenceSentence } from "../../messages/setDifferences";
import { Disclosure } from "../Disclosure";
import { usePane } from "../PaneContext";
import { useSets } from "./useSets";

const useStyles = makeStyles({
  root: { marginTop: "16px" },
  list: { margin: "8px 0 0", paddingLeft: "20px" },
  item: { marginBottom: "4px", overflowWrap: "anywhere" },
  none: { margin: "16px 0 0" },
});

interface SetDifferencesProps {
  readonly base: string | null;
  readonly set: CriteriaSet;
  readonly rows: readonly DraftRow[];
}

/** In what the set that is being worked on differs from the one that it began with. */
export function SetDifferences({ base, set, rows }: SetDifferencesProps) {
  const styles = useStyles();
  const { language, known } = usePane();
  const { say } = useSets();
  const older = known.all.find((each) => setKey(each) === base);
  const all = useMemo(() => (older ? setDifferences(older, set, proposeCodeMap(older, set)) : []), [older, set]);
  // Points that are missing did not become 0.
  const missing = new Set(rows.filter(({ maximum }) => maximum === null).map(({ code }) => normalizeCode(code)));
  const differences = all.filter((each) => !(each.kind === "maximum" && missing.has(each.code)));
  if (!older) return null;
  // The verdict says it where the draft would be that very set.
  if (differences.length === 0 && (all.length > 0 || setKey(set) === base)) return null;
  if (differences.length === 0) return <p className={styles.none}>{say.editor.noDifferences(older.title)}</p>;
  return (
    <div className={styles.root}>
      <Disclosure title={say.editor.differences(older.title, differences.length)}>
        <ul className={styles.list}>
          {differences.map((difference, i) => (
            <li key={i} className={styles.item}>
              {differenceSentence(difference, language)}
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
