import type { Criterion } from "../criteria/criteriaSet";
import { allowedWords } from "./allowedScores";
import { markWords } from "./numbers";

/** Text that the add-in writes into sheets. A sheet is an official paper: always Vietnamese. */
export const sheetText = {
  issuer: "ỦY BAN NHÂN DÂN",
  scoreSheetName: (year: number) => `Chỉ số CCHC ${year}`,
  templateFileName: (unit: string, year: number) => `Sổ điểm CCHC ${year} - ${unit}.xlsx`,
  lostPointsSheetName: (year: number) => `Mất điểm CCHC ${year}`,
  /** Beside the forms of version 1.0, which said of themselves in plain lines what they are. */
  identity: {
    set: "Mã bộ tiêu chí",
    version: "Phiên bản",
    unit: "Đơn vị",
    year: "Năm",
    checksum: "Mã kiểm tra",
    lostStage: "Tính theo vòng",
    latestStage: "vòng gần nhất đã nhập đủ",
  },
  departments: "Các ngành, BPCM",
  /** Stands in place of a score. */
  notApplicable: "KAD",
  notApplicableReason: "Lý do không áp dụng",
  result: "Điểm quy đổi",
  /** Under a score table: what had no place in it when it was brought back to its set. */
  setAside: {
    heading: "Nội dung để riêng khi khôi phục biểu mẫu (không thuộc bảng điểm)",
    nobody: (row: number) => `Dòng ${row} trước khi khôi phục: không thuộc tiêu chí nào của bộ tiêu chí`,
    header: "Dòng tiêu đề",
    second: (place: string) => `${place}: dòng thứ hai, khác dòng trong bảng`,
    typedOver: (place: string) => `${place}: nội dung đã gõ đè lên biểu mẫu`,
  },
  keptHeading: "Nội dung giữ lại (tiêu chí hiện không mất điểm)",
  reconciled: "Khớp với bảng điểm: điểm tối đa − điểm đạt = ",
  filterHint: "Chỉ in các dòng mất điểm: bấm mũi tên ở cột số điểm trừ, bỏ chọn ô trống.",
  notReconciled: "Chưa khớp với bảng điểm, lệch: ",
  reasonsApart: {
    extra: "điểm cộng, mức trừ tối đa",
    weights: "trọng số của từng phần",
    notApplicable: "tiêu chí không áp dụng",
  },
  /** What stands before and after the number. */
  apart: (hasResult: boolean, reasons: readonly string[]) =>
    [`; điểm tối đa − ${hasResult ? "điểm quy đổi" : "tổng điểm"} = `, ` do có ${reasons.join("; ")}`] as const,
  validation: {
    scoreTitle: "Điểm không hợp lệ",
    score: scoreMessage,
    fixedTitle: "Ô do biểu mẫu quy định",
    header: "Tên cột do biểu mẫu quy định, không sửa ở đây. Nhấn Esc để bỏ nội dung vừa nhập.",
    criterion: "Mã, tên và điểm tối đa do bộ tiêu chí quy định, không sửa ở đây. Nhấn Esc để bỏ nội dung vừa nhập.",
    total: "Ô này tự cộng từ điểm của các tiêu chí, không nhập thủ công. Nhấn Esc để bỏ nội dung vừa nhập.",
    mark: "Ô này giữ dấu nhận biết của trang, không sửa ở đây. Nhấn Esc để bỏ nội dung vừa nhập.",
  },
} as const;

/** Excel shows no more of a message. */
const LONGEST_MESSAGE = 225;

/** What may be typed as a score of a criterion. `decimalMark` is what Excel takes for it. */
function scoreMessage({ maximum, allowed, conditional }: Criterion, decimalMark: string): string {
  const range =
    maximum < 0
      ? "Điểm trừ phải là số âm, từ điểm ở cột Điểm tối đa cùng dòng đến 0"
      : "Điểm phải là số từ 0 đến điểm tối đa của tiêu chí (cột Điểm tối đa cùng dòng)";
  const only = allowed ? `, ${allowedWords(allowed, "vi")}` : "";
  const notApplicable = conditional ? " Nếu không áp dụng thì ghi KAD." : "";
  const decimals = ` Phần thập phân viết bằng ${markWords(decimalMark, "vi")}, ví dụ 9${decimalMark}5.`;
  const messages = [`${range}${only}.${notApplicable}${decimals}`, `${range}${only}.${notApplicable}`, `${range}.${notApplicable}`];
  return messages.find(({ length }) => length <= LONGEST_MESSAGE)!;
}
