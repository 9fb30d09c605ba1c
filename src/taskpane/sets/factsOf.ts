import { allCriteria, type CriteriaSet } from "../../criteria/criteriaSet";
import type { Language } from "../../messages/language";
import { formatPoints } from "../../messages/numbers";
import { setScreenMessages } from "../../messages/setScreens";

/** How large a set is, in words. */
export function factsOf(set: CriteriaSet, language: Language): string {
  return setScreenMessages[language].facts(set.domains.length, allCriteria(set).length, formatPoints(set.total, language));
}
