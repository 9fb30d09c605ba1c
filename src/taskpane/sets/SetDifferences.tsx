import type { CriteriaSet } from "../../criteria/criteriaSet";

export function SetDifferences(_: { base: string | null; set: CriteriaSet }) {
  return null;
}
