import { useMemo, useState } from "react";
import { proposeCodeMap, relinked, type CodeLink } from "../../criteria/codeMap";
import { findCriterion, type CriteriaSet } from "../../criteria/criteriaSet";
import { setKey } from "../../criteria/findSet";
import { keepEdits, recallEdits, type MapEdit } from "./codeMapMemory";
import { readCodes, unknownCode } from "./typedCodes";

/** The code map between two sets as it stands: proposed, then changed by hand. */
export interface CodeMap {
  readonly older: CriteriaSet;
  readonly newer: CriteriaSet;
  readonly map: readonly CodeLink[];
  readonly isEdited: boolean;
  /** What stands in boxes and is not part of the map yet, by the older code. */
  readonly typed: ReadonlyMap<string, string>;
  /** The first older code with a counterpart that the newer set does not have: until it is mended, the map is not what was said. */
  readonly firstFault: string | null;
  type(code: string, text: string): void;
  /** Makes what was typed for an older code part of the map, unless the newer set has no such code. */
  take(code: string): void;
  /** Forgets all that was said by hand. */
  reset(): void;
}

/** What a person did to the map of one pair of sets. */
interface Said {
  readonly pair: string;
  readonly edits: readonly MapEdit[];
  readonly typed: ReadonlyMap<string, string>;
}

/** The code map from one set to another, which remembers what a person says of it. Null where one of them is not chosen yet. */
export function useCodeMap(older: CriteriaSet | null, newer: CriteriaSet | null): CodeMap | null {
  const pair = older && newer ? `${setKey(older)} ${setKey(newer)}` : "";
  const [last, say] = useState<Said | null>(null);
  const said = useMemo(
    () => (last?.pair === pair ? last : { pair, edits: older && newer ? recallEdits(older, newer) : [], typed: new Map() }),
    [last, pair, older, newer],
  );
  // By itself: what is merely being typed changes nothing that is reckoned from the map.
  const map = useMemo(() => (older && newer ? mapOf(older, newer, said.edits) : null), [older, newer, said.edits]);
  if (!older || !newer || !map) return null;
  return codeMapOf({ older, newer, map }, said, say);
}

/** What was said of codes that the newer set lacks was said of another content of it: the proposal stands. */
function mapOf(older: CriteriaSet, newer: CriteriaSet, edits: readonly MapEdit[]): readonly CodeLink[] {
  return edits
    .filter(([, counterparts]) => counterparts.every((code) => findCriterion(newer, code)))
    .reduce((map: readonly CodeLink[], [code, counterparts]) => relinked(map, code, counterparts), proposeCodeMap(older, newer));
}

type Linked = Pick<CodeMap, "older" | "newer" | "map">;

function codeMapOf(linked: Linked, said: Said, say: (next: Said) => void): CodeMap {
  const { older, newer, map } = linked;
  const { edits, typed } = said;
  const keep = (next: Pick<Said, "edits" | "typed">) => {
    keepEdits(older, newer, next.edits);
    say({ ...said, ...next });
  };
  const codes = map.flatMap(({ from }) => from);
  return {
    ...{ ...linked, typed, isEdited: edits.length > 0 },
    firstFault: codes.find((code) => unknownCode(typed.get(code) ?? "", newer) !== null) ?? null,
    type: (code, text) => say({ ...said, typed: new Map(typed).set(code, text) }),
    take: (code) => {
      const text = typed.get(code);
      if (text === undefined || unknownCode(text, newer) !== null) return;
      keep({
        edits: [...edits.filter(([each]) => each !== code), [code, readCodes(text)]],
        typed: new Map([...typed].filter(([each]) => each !== code)),
      });
    },
    reset: () => keep({ edits: [], typed: new Map() }),
  };
}
