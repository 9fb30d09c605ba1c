/** Where a unit stands, and what its criteria set says of a criterion. */
export const vi = {
  result: (result: string, maximum: string) => `Điểm quy đổi: ${result} / ${maximum}`,
  missing: (points: string, name: string, above: boolean, isResult: boolean) =>
    `${above ? "cần hơn" : "còn thiếu"} ${points} điểm${isResult ? " quy đổi" : ""} để xếp loại ${name}`,
  notApplicable: (codes: string, points: string) => `Không áp dụng: ${codes} (${points} điểm)`,
  extra: (code: string, name: string, score: string, caps: string) => `${code}. ${name}: ${score} điểm, ${caps}`,
  bonusUpTo: (most: string) => `cộng nhiều nhất ${most}`,
  penaltyDownTo: (most: string) => `trừ nhiều nhất ${most}`,
  group: (code: string, name: string, score: string, maximum: string) => `${code}. ${name}: ${score} trên ${maximum} điểm`,
  lostByDepartment: "Điểm mất theo ngành, BPCM",
  noDepartment: "Chưa rõ ngành, BPCM",
  allowed: "Mức điểm",
  guidance: "Cách chấm",
  evidence: "Tài liệu kiểm chứng",
  reason: "Lý do không áp dụng",
  noReason: "chưa ghi lý do",
};

export type StandingMessages = typeof vi;
