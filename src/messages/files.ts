import type { SetName } from "../criteria/findSet";
import type { FileRefusalCode } from "../workbook/fileRefusal";
import type { Language } from "./language";

/** Why a received file was not checked. The codes are stable: screens and other programs rely on them. */
export type RefusalCode = FileRefusalCode | "file/unreadable" | "file/no-score-sheet" | "file/own-report" | "file/other-set";

const SENTENCES: Readonly<Record<Language, Readonly<Record<RefusalCode, string | ((set: string) => string)>>>> = {
  vi: {
    "file/not-xlsx":
      "Đây không phải tệp Excel (.xlsx). Đề nghị đơn vị mở sổ điểm bằng Excel, chọn Lưu thành, kiểu Excel Workbook (.xlsx), rồi gửi lại.",
    "file/legacy-xls":
      "Tệp theo định dạng Excel cũ (.xls). Đề nghị đơn vị mở tệp bằng Excel, chọn Lưu thành, kiểu Excel Workbook (.xlsx), rồi gửi lại. Chỉ đổi đuôi tên tệp là không đủ.",
    "file/encrypted": "Tệp có mật khẩu nên không đọc được. Đề nghị đơn vị bỏ mật khẩu (Tệp ▸ Thông tin ▸ Bảo vệ Sổ làm việc), rồi gửi lại.",
    "file/too-large":
      "Tệp quá lớn so với một sổ điểm nên không đọc. Đề nghị đơn vị chép riêng trang bảng điểm và trang mất điểm sang tệp mới, bỏ hình ảnh và các trang khác, rồi gửi lại.",
    "file/damaged":
      "Tệp bị hỏng, có thể do lỗi khi sao chép hoặc gửi. Đề nghị đơn vị mở tệp gốc bằng Excel, lưu lại dưới tên mới, rồi gửi lại.",
    "file/unreadable":
      "Máy không mở được tệp này để đọc: có thể đã bị xóa, chuyển chỗ, đang được chương trình khác giữ, chưa được cấp quyền đọc, hoặc tên quá dài. Chép tệp vào một thư mục trên máy, đặt tên ngắn, rồi kiểm tra lại; nếu vẫn không được, đề nghị đơn vị gửi lại.",
    "file/no-score-sheet":
      "Không tìm thấy bảng điểm theo bộ tiêu chí nào đã biết. Kiểm tra xem có gửi nhầm tệp không; bảng điểm cần có cột mã tiêu chí, điểm tối đa và điểm chấm.",
    "file/own-report":
      "Đây là báo cáo của một đợt kiểm tra, không phải sổ điểm của đơn vị. Chuyển tệp này sang thư mục khác, rồi chọn các sổ điểm đã nhận.",
    "file/other-set": (set) =>
      `Tệp được lập theo bộ tiêu chí ${set}, không thuộc các bộ dùng để kiểm tra. Nếu đúng là bộ của năm nay, cấp thẩm định nhận bộ này trước rồi kiểm tra lại; nếu đơn vị dùng nhầm, đề nghị lập lại theo bộ đúng.`,
  },
  en: {
    "file/not-xlsx":
      "This is not an Excel file (.xlsx). Ask the unit to open the scorebook in Excel, save it as Excel Workbook (.xlsx), and send it again.",
    "file/legacy-xls":
      "The file has the old Excel format (.xls). Ask the unit to open it in Excel, save it as Excel Workbook (.xlsx), and send it again. Renaming it is not enough.",
    "file/encrypted":
      "The file has a password and cannot be read. Ask the unit to remove it (File ▸ Info ▸ Protect Workbook) and send the file again.",
    "file/too-large":
      "The file is too large for a scorebook and was not read. Ask the unit to copy the score sheet and the lost-points sheet into a new file, without pictures and other sheets, and send that.",
    "file/damaged":
      "The file is damaged, perhaps while it was copied or sent. Ask the unit to open the original in Excel, save it under a new name, and send that.",
    "file/unreadable":
      "The computer cannot open this file: it may have been deleted or moved, be held by another program, not be open to you, or have a name that is too long. Copy it into a folder on this computer under a short name and check again; if that fails, ask the unit to send it again.",
    "file/no-score-sheet":
      "No score table of a known criteria set was found. See whether the wrong file was sent; the table needs columns for codes, maxima and scores.",
    "file/own-report":
      "This is the report of a check, not a unit's scorebook. Move it to another folder, and choose the scorebooks that were received.",
    "file/other-set": (set) =>
      `The file was made from criteria set ${set}, which is none of those to check against. If it is this year's, take that set in first and check again; if the unit used the wrong set, ask it to use the right one.`,
  },
};

/** Why a file was not checked, and what its sender has to do, as a sentence. `set`: what the file was made from, where that is why. */
export function refusalText(code: RefusalCode, language: Language, set?: SetName): string {
  const sentence = SENTENCES[language][code];
  return typeof sentence === "string" ? sentence : sentence(`"${set?.setId}" · ${set?.setVersion}`);
}

const UNSURE: Readonly<Record<Language, (sheets: string) => string>> = {
  vi: (sheets) =>
    `Có bảng điểm ở trang ${sheets} nhưng chưa rõ cột nào là mã tiêu chí, điểm tối đa hay điểm từng vòng nên chưa kiểm tra. Mở mục Thẩm định trong Excel, xác định các cột này một lần cho tệp; các tệp có bảng cùng kiểu sẽ được đọc theo.`,
  en: (sheets) =>
    `Sheet ${sheets} has scores, but which columns hold codes, maxima and each stage cannot be told, so the file was not checked. Open Review in Excel and name these columns once; files of the same make are then read alike.`,
};

/** Why a file was not checked in which a person has to say which column is which. */
export function unsureText(sheets: readonly string[], language: Language): string {
  return UNSURE[language](quoted(sheets));
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(", ");
}
