import type { CriteriaSet } from "../../criteria/criteriaSet";
import { setKey } from "../../criteria/findSet";

/** What a person said of one older criterion: the codes that took its place. */
export type MapEdit = readonly [code: string, counterparts: readonly string[]];

const KEY = "so-diem-cchc.code-maps";

/** What was said by hand of the codes of two sets: it is kept on the machine, because the next workbook needs the same. */
export function recallEdits(older: CriteriaSet, newer: CriteriaSet): MapEdit[] {
  const edits = recalled()[pairKey(older, newer)];
  return Array.isArray(edits) ? edits.filter(isEdit) : [];
}

export function keepEdits(older: CriteriaSet, newer: CriteriaSet, edits: readonly MapEdit[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...recalled(), [pairKey(older, newer)]: edits }));
  } catch {
    // Full, or closed to add-ins: what was said lasts as long as the screen.
  }
}

function recalled(): Record<string, unknown> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    return typeof kept === "object" && kept !== null ? { ...kept } : {};
  } catch {
    return {};
  }
}

function isEdit(value: unknown): value is MapEdit {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [code, counterparts] = value as readonly unknown[];
  return typeof code === "string" && Array.isArray(counterparts) && counterparts.every((each) => typeof each === "string");
}

function pairKey(older: CriteriaSet, newer: CriteriaSet): string {
  return `${setKey(older)} > ${setKey(newer)}`;
}
