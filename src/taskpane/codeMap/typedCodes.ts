import { normalizeCode } from "../../criteria/code";
import { type CriteriaSet, findCriterion } from "../../criteria/criteriaSet";

/** The codes that a person wrote into one box, each once, in the set's own spelling; as written where it is no code. */
export function readCodes(text: string): string[] {
  const written = text.split(/[,;\s]+/).filter((each) => each !== "");
  return [...new Set(written.map((each) => normalizeCode(each) ?? each))];
}

/** The first code in a box that the set does not have; null where it has all of them. */
export function unknownCode(text: string, set: CriteriaSet): string | null {
  return readCodes(text).find((code) => !findCriterion(set, code)) ?? null;
}

/** The box of an older criterion's counterparts, so that the focus can be sent to it. */
export function codeBoxId(code: string): string {
  return `new-code-${code}`;
}
