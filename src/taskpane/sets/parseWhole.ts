import type { CriteriaSetFile } from "../../criteria/criteriaSetFile";
import { CriteriaSetError, loadCriteriaSet } from "../../criteria/loadCriteriaSet";
import { CriteriaSetFormError, parseCriteriaSet } from "../../criteria/parseCriteriaSet";

/** A set's JSON → the set, null where it is none or contradicts itself. */
export function parseWhole(text: string): CriteriaSetFile | null {
  try {
    const file = parseCriteriaSet(text);
    loadCriteriaSet(file);
    return file;
  } catch (error) {
    if (error instanceof CriteriaSetFormError || error instanceof CriteriaSetError) return null;
    throw error;
  }
}
