import type { Layout } from "./form";

const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"];
/** 24 February 2026 and the like: what Excel makes of "2.4" typed into a cell of no format. */
const dayOf = (day: number, month: number) => Math.round((Date.UTC(2026, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000);

/** Forms as communes and provinces make them. Each holds the seed's report without a fault. */
export const LAYOUTS: Readonly<Record<string, Layout>> = {
  "our own wording": {},
  "Điểm chuẩn, Điểm tự chấm, Điểm thẩm định, Bộ phận phụ trách, TT": {
    headers: {
      code: "TT",
      name: "Tiêu chí",
      maximum: "Điểm chuẩn",
      self: "Điểm tự chấm",
      appraisal: "Điểm thẩm định",
      council: "Điểm Hội đồng thẩm định",
      department: "Bộ phận phụ trách",
    },
  },
  "wordier headers": {
    headers: {
      code: "Số TT",
      name: "Nội dung các lĩnh vực, tiêu chí, tiêu chí thành phần",
      maximum: "Thang điểm (theo QĐ 4203)",
      self: "Điểm UBND xã tự chấm",
      appraisal: "Kết quả thẩm định lần 1",
      council: "Kết quả thẩm định lần 2",
      department: "Đơn vị chủ trì tham mưu",
    },
  },
  "upper case and line breaks in headers": {
    headers: { code: "STT", name: "TIÊU CHÍ", maximum: "ĐIỂM\r\nTỐI ĐA", self: "TỰ\nĐÁNH GIÁ", appraisal: "THẨM\nĐỊNH" },
  },
  "titles above and columns further right": { left: 3, titles: ["ỦY BAN NHÂN DÂN", "XÃ BÌNH THÀNH", "", "CHỈ SỐ NĂM 2023", "", ""] },
  "two rows of headers": {
    groupHeader: "Điểm",
    headers: { maximum: "Tối đa", self: "Tự chấm", appraisal: "Thẩm định", council: "Hội đồng TĐ" },
  },
  "a numbered row under the header": { numberedColumns: true },
  "the header again on every page": { repeatedBefore: ["3", "6"] },
  "blank rows between domains": { blankRows: true },
  "code and name in one cell": { oneCell: true },
  "totals of domains below their criteria": { bareDomains: true, subtotalLabel: (domain) => `Cộng lĩnh vực ${domain}` },
  "totals of domains above and once more below": { subtotalLabel: () => "Cộng" },
  "parts of criteria below them": {
    parts: {
      "1.6": [
        ["1.6.1", 0.5],
        ["1.6.2", 0.5],
      ],
      "7.1": [["7.1.1", 1]],
    },
  },
  "codes as numbers: 7.10 is 7.1": { code: (code) => ({ value: Number(code) }) },
  "some codes as dates": {
    code: (code) => {
      const [day, month] = code.split(".").map(Number) as [number, number];
      return month <= 12 && ["1.5", "2.4", "3.1"].includes(code) ? { value: dayOf(day, month), numberFormat: "d-mmm" } : { value: code };
    },
  },
  "dots behind codes": { code: (code) => ({ value: `${code}.` }), domainCode: (code) => ({ value: `${code}.` }) },
  "spaces before codes and names": { code: (code) => ({ value: `\u00a0 ${code}\u00a0` }), name: (name) => `  ${name}\r` },
  "commas in codes": { code: (code) => ({ value: code.replace(".", ",") }) },
  "decomposed text": {
    name: (name) => name.normalize("NFD"),
    headers: { maximum: "Điểm tối đa".normalize("NFD") },
    totalLabel: "Tổng".normalize("NFD"),
  },
  "domains without a code": { domainCode: () => null },
  "domains in Roman numerals": { domainCode: (_, i) => ({ value: ROMAN[i]! }) },
  "codes that begin with their domain's Roman numeral": {
    code: (code) => ({ value: code.replace(/^\d+/, (domain) => ROMAN[Number(domain) - 1]!) }),
    domainCode: (_, i) => ({ value: ROMAN[i]! }),
  },
  "Roman numerals before the domain's name": {
    domainCode: () => null,
    name: (name, code) => (code.includes(".") ? name : `${ROMAN[Number(code) - 1]}. ${name}`),
  },
  "domains without points": { bareDomains: true },
  "Tổng điểm": { totalLabel: "Tổng điểm" },
  "Tổng cộng, merged": { totalLabel: "Tổng cộng", mergedTotal: true },
  "TỔNG SỐ": { totalLabel: "TỔNG SỐ" },
  "TỔNG CỘNG (I+II+III+IV+V+VI+VII+VIII)": { totalLabel: "TỔNG CỘNG (I+II+III+IV+V+VI+VII+VIII)" },
  "Tổng điểm Chỉ số CCHC": { totalLabel: "Tổng điểm Chỉ số CCHC" },
  "Tổng điểm (thang điểm 100)": { totalLabel: "Tổng điểm (thang điểm 100)" },
  "TỔNG ĐIỂM CẢ 8 LĨNH VỰC": { totalLabel: "TỔNG ĐIỂM CẢ 8 LĨNH VỰC" },
  "Tổng điểm của xã": { totalLabel: "Tổng điểm của xã" },
  "Điểm tổng": { totalLabel: "Điểm tổng" },
  "the total above everything": { totalFirst: true },
  "the total above everything, and totals of domains below their criteria": { totalFirst: true, subtotalLabel: () => "Cộng" },
  "the same, the domains being mere headings": { totalFirst: true, bareDomains: true, subtotalLabel: () => "Cộng" },
  "only the commune's own scores": { stages: ["self"] },
  "own scores and appraisal": { stages: ["self", "appraisal"] },
  "both tables on one sheet": { lost: { where: "below" } },
  "both tables on one sheet, the scores below": {
    titles: ["UBND XÃ BÌNH THÀNH, CHỈ SỐ CCHC NĂM 2023", ...Array.from({ length: 18 }, () => "")],
    lost: { where: "above" },
  },
  "both tables side by side": { lost: { where: "beside", left: 9 } },
  "both tables side by side, the second one's header lower down": {
    oneCell: true,
    titles: ["CHỈ SỐ CCHC NĂM 2023 CỦA XÃ BÌNH THÀNH"],
    lost: { where: "beside", left: 9 },
  },
  "a cover sheet before and a hidden old copy behind": { cover: "Bìa", hiddenCopy: true },
  "formulas without results": { uncalculated: true },
  "typed totals": { typedTotals: true },
  "lost points: other headers": {
    lost: {
      left: 2,
      totalLabel: "Tổng cộng",
      headers: {
        number: "TT",
        code: "Mã tiêu chí",
        name: "Nội dung bị mất điểm",
        reason: "Nguyên nhân bị trừ điểm",
        amount: "Điểm bị trừ",
        remedy: "Biện pháp khắc phục",
        person: "Cán bộ, công chức phụ trách",
      },
    },
  },
  "lost points: code and name in one cell": { lost: { oneCell: true } },
  "lost points: names of domains between": { lost: { headings: true } },
  "lost points: every criterion": { lost: { everyCriterion: true } },
  "lost points: merged cells of a split": { lost: { mergedParts: true } },
  "lost points: codes as numbers": { stages: ["self", "appraisal"], lost: { code: (code) => ({ value: Number(code) }) } },
  "everything at once": {
    left: 1,
    oneCell: true,
    groupHeader: "Điểm đánh giá",
    headers: { name: "Lĩnh vực/Tiêu chí", maximum: "Điểm chuẩn", self: "Tự chấm", appraisal: "Thẩm định" },
    stages: ["self", "appraisal"],
    blankRows: true,
    domainCode: () => null,
    numberedColumns: true,
    totalLabel: "Tổng cộng điểm",
    lost: { where: "below", oneCell: true, headings: true, totalLabel: "Tổng cộng" },
  },
};
