import { counted } from "./numbers";
import type { StandingMessages } from "./standing";

export const en: StandingMessages = {
  result: (result, maximum) => `Result: ${result} / ${maximum}`,
  missing: (points, name, above, isResult) =>
    `${above ? "more than " : ""}${counted(points, "point")}${isResult ? " of the result" : ""} short of ${name}`,
  notApplicable: (codes, points) => `Does not apply: ${codes} (${counted(points, "point")})`,
  extra: (code, name, score, caps) => `${code}. ${name}: ${counted(score, "point")}, ${caps}`,
  bonusUpTo: (most) => `${most} at most`,
  penaltyDownTo: (most) => `${most} at worst`,
  group: (code, name, score, maximum) => `${code}. ${name}: ${score} of ${maximum}`,
  lostByDepartment: "Points lost by department",
  noDepartment: "Department unknown",
  allowed: "Scores allowed",
  guidance: "How to score",
  evidence: "Evidence",
  reason: "Why it does not apply",
  noReason: "no reason given",
};
