import { useMemo, useState } from "react";
import { proposeCodeMap, relinked, type CodeLink } from "../../criteria/codeMap";
import type { CriteriaSet } from "../../criteria/criteriaSet";
import { setKey } from "../../criteria/findSet";
import { keepEdits, recallEdits, type MapEdit } from "./codeMapMemory";

/** The code map between two sets as it stands: proposed, then changed by hand. */
export interface CodeMap {
  readonly older: CriteriaSet;
  readonly newer: CriteriaSet;
  readonly map: readonly CodeLink[];
  readonly isEdited: boolean;
  /** Says which codes took the place of an older one. */
  relink(code: string, counterparts: readonly string[]): void;
  /** Forgets all that was said by hand. */
  reset(): void;
}

/** The code map from one set to another, which remembers what a person says of it. Null where one of them is not chosen yet. */
export function useCodeMap(older: CriteriaSet | null, newer: CriteriaSet | null): CodeMap | null {
  const pair = older && newer ? `${setKey(older)} ${setKey(newer)}` : "";
  const [said, say] = useState<{ readonly pair: string; readonly edits: readonly MapEdit[] } | null>(null);
  return useMemo(() => {
    if (!older || !newer) return null;
    const edits = said?.pair === pair ? said.edits : recallEdits(older, newer);
    const put = (next: readonly MapEdit[]) => {
      keepEdits(older, newer, next);
      say({ pair, edits: next });
    };
    return {
      ...{ older, newer, isEdited: edits.length > 0 },
      map: edits.reduce(
        (map: readonly CodeLink[], [code, counterparts]) => relinked(map, code, counterparts),
        proposeCodeMap(older, newer),
      ),
      relink: (code, counterparts) => put([...edits.filter(([each]) => each !== code), [code, counterparts]]),
      reset: () => put([]),
    };
  }, [older, newer, pair, said]);
}
