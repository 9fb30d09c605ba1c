import type { AllowedScores } from "../criteria/criteriaSet";
import type { Language } from "./language";
import { counted, formatPoints } from "./numbers";

/** Which scores a set allows, as a phrase: "bội số của 0,25", "một trong các mức 0; 0,5; 2". */
export function allowedWords(allowed: AllowedScores, language: Language): string {
  if ("values" in allowed) {
    const values = allowed.values.map((each) => formatPoints(each, language)).join("; ");
    return language === "vi" ? `một trong các mức ${values}` : `one of ${values}`;
  }
  if ("step" in allowed) {
    const step = formatPoints(allowed.step, language);
    return language === "vi" ? `bội số của ${step}` : `a multiple of ${step}`;
  }
  if (allowed.decimals === 0) return language === "vi" ? "số nguyên" : "a whole number";
  return language === "vi"
    ? `số có nhiều nhất ${allowed.decimals} chữ số thập phân`
    : `a number with at most ${counted(allowed.decimals, "decimal")}`;
}
