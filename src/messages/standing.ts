import type { Language } from "./language";
import { counted } from "./numbers";

const vi = {
  result: (result: string, maximum: string) => `Điểm quy đổi: ${result} / ${maximum}`,
  missing: (points: string, name: string, above: boolean, isResult: boolean) =>
    `${above ? "cần hơn" : "còn thiếu"} ${points} điểm${isResult ? " quy đổi" : ""} để xếp loại ${name}`,
  notApplicable: (codes: string, points: string) => `Không áp dụng: ${codes} (${points} điểm)`,
  extra: (code: string, name: string, score: string, caps: string) => `${code}. ${name}: ${score} điểm, ${caps}`,
  bonusUpTo: (most: string) => `cộng nhiều nhất ${most}`,
  penaltyDownTo: (most: string) => `trừ nhiều nhất ${most}`,
  group: (code: string, name: string, score: string, maximum: string) => `${code}. ${name}: ${score} trên ${maximum} điểm`,
  lostByDepartment: "Điểm mất theo bộ phận",
  noDepartment: "Chưa rõ bộ phận",
  allowed: "Mức điểm",
  guidance: "Cách chấm",
  evidence: "Tài liệu kiểm chứng",
  reason: "Lý do không áp dụng",
  noReason: "chưa ghi lý do",
};

export type StandingMessages = typeof vi;

const en: StandingMessages = {
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

/** Where a unit stands, and what its criteria set says of a criterion. */
export const standingMessages: Readonly<Record<Language, StandingMessages>> = { vi, en };
