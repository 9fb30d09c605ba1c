import type { Language } from "./language";
import { counted } from "./numbers";

const vi = {
  move: {
    title: "Chuyển sang bộ tiêu chí khác",
    intro:
      "Điểm, lý do, hướng khắc phục, người phụ trách và các phần đã tách được chuyển sang trang mới theo bộ mới. Các trang cũ giữ nguyên.",
    to: "Chuyển sang bộ",
    year: "Năm chấm điểm",
    yearBad: "Nhập năm bằng bốn chữ số, ví dụ 2025.",
    unit: "Đơn vị",
    unitMissing: "Nhập tên đơn vị, ví dụ xã Bình Thành.",
    noOther: "Chưa có bộ tiêu chí nào khác. Đưa bộ mới vào trước, rồi quay lại đây.",
    bringIn: "Đưa bộ tiêu chí vào",
    goesAlong: (scores: number, rows: number) =>
      `${scores} ô điểm${rows === 0 ? "" : ` và ${rows} dòng đã giải trình`} sẽ chuyển sang bộ mới.`,
    nothingLeft: "Không có nội dung nào bị bỏ lại.",
    left: (count: number) => `${count} nội dung chưa có chỗ ở bộ mới. Chúng được giữ trong trang đối chiếu.`,
    showLeft: "Xem nội dung chưa có chỗ",
    more: (count: number) => `và ${count} nội dung khác`,
    act: "Chuyển sang bộ này",
    done: (sheet: string, list: string) =>
      `Đã chuyển sang trang "${sheet}". Xem trang "${list}" để biết từng thay đổi. Các trang cũ giữ nguyên.`,
    gone: "Trang có bảng điểm không còn trong sổ. Bấm Kiểm tra lại.",
  },
  compare: {
    title: "So sánh với năm khác",
    intro:
      "Lập một trang so sánh hai sổ điểm theo từng lĩnh vực, tách phần tăng, giảm do bộ tiêu chí thay đổi và phần do kết quả thực hiện.",
    other: "So với",
    choose: "Chọn sổ điểm",
    fromFile: "Lấy sổ điểm từ tệp .xlsx…",
    chooseFile: "Chọn tệp sổ điểm",
    none: "Sổ này chỉ có một bảng điểm. Lấy bảng điểm của năm khác từ tệp .xlsx.",
    noScorebook: (file: string) =>
      `Không thấy bảng điểm nào đọc được trong tệp "${file}". Chọn tệp khác, hoặc kiểm tra tệp ở phần Thẩm định.`,
    fileUnread: (file: string) => `Không đọc được tệp "${file}". Mở tệp bằng Excel, lưu lại dạng .xlsx rồi thử lại.`,
    inFile: (file: string, year: number) => `${file} (năm ${year})`,
    inBook: (sheet: string, year: number) => `${sheet} (năm ${year})`,
    total: (older: string, before: string, newer: string, after: string) => `${older}: ${before} điểm. ${newer}: ${after} điểm.`,
    act: "Lập trang so sánh",
    done: (sheet: string) => `Đã lập trang "${sheet}".`,
    gone: "Sổ điểm đã chọn không còn trong tệp Excel này. Chọn lại.",
  },
  map: {
    title: "Mã cũ ứng với mã mới",
    hint: "Sửa ở đây nếu tiêu chí đã đổi mã, tách (ghi nhiều mã, cách nhau bằng dấu phẩy) hoặc gộp (ghi cùng một mã). Để trống nếu bộ mới không còn.",
    same: (count: number) => `${count} tiêu chí giữ nguyên mã và nội dung.`,
    showSame: "Xem tất cả",
    hideSame: "Chỉ xem chỗ thay đổi",
    label: (code: string) => `Mã mới của ${code}`,
    unknown: (code: string) => `Bộ mới không có tiêu chí ${code}. Ghi mã có trong bộ mới, hoặc để trống nếu tiêu chí đã bỏ.`,
    added: "Tiêu chí mới chưa ứng với mã cũ nào",
    reset: "Trở lại đề xuất ban đầu",
    newer: "mới",
  },
};

export type MoveScreenMessages = typeof vi;

const en: MoveScreenMessages = {
  move: {
    title: "Move to another criteria set",
    intro: "Scores, reasons, remedies, persons and splits go to new sheets made from the new set. The old sheets stay as they are.",
    to: "Move to",
    year: "Year scored",
    yearBad: "Enter the year in four digits, such as 2025.",
    unit: "Unit",
    unitMissing: "Enter the unit's name, such as xã Bình Thành.",
    noOther: "No other criteria set is known yet. Bring one in first, then come back.",
    bringIn: "Bring a criteria set in",
    goesAlong: (scores, rows) =>
      `${counted(scores, "score")}${rows === 0 ? "" : ` and ${counted(rows, "explained row")}`} will move to the new set.`,
    nothingLeft: "Nothing is left behind.",
    left: (count) => `${counted(count, "thing has", "things have")} no place in the new set. They are kept on the list of the move.`,
    showLeft: "Show what has no place",
    more: (count) => `and ${count} more`,
    act: "Move to this set",
    done: (sheet, list) => `Moved to the sheet "${sheet}". The sheet "${list}" tells every change. The old sheets are as they were.`,
    gone: "The sheet with the scores is not in the workbook any more. Check again.",
  },
  compare: {
    title: "Compare with another year",
    intro:
      "Adds a sheet that compares two scorebooks domain by domain, and tells what is due to the change of the set from what is due to the work.",
    other: "Compare with",
    choose: "Choose a scorebook",
    fromFile: "Take a scorebook from an .xlsx file…",
    chooseFile: "Choose a scorebook's file",
    none: "This workbook has one score table only. Take the other year's from an .xlsx file.",
    noScorebook: (file) => `No score table that can be read was found in "${file}". Choose another file, or check it under Review.`,
    fileUnread: (file) => `"${file}" cannot be read. Open it in Excel, save it as .xlsx and try again.`,
    inFile: (file, year) => `${file} (${year})`,
    inBook: (sheet, year) => `${sheet} (${year})`,
    total: (older, before, newer, after) => `${older}: ${counted(before, "point")}. ${newer}: ${counted(after, "point")}.`,
    act: "Make the comparison",
    done: (sheet) => `The sheet "${sheet}" was added.`,
    gone: "The chosen scorebook is not in this workbook any more. Choose again.",
  },
  map: {
    title: "Old codes and new codes",
    hint: "Change it where a criterion has another code, was split (several codes, with commas) or merged (the same code twice). Leave it empty where the new set has none.",
    same: (count) => `${counted(count, "criterion keeps its", "criteria keep their")} code and wording.`,
    showSame: "Show all",
    hideSame: "Only what changed",
    label: (code) => `New code of ${code}`,
    unknown: (code) => `The new set has no criterion ${code}. Enter a code of the new set, or leave it empty if the criterion was dropped.`,
    added: "New criteria without an old code",
    reset: "Back to what was proposed",
    newer: "new",
  },
};

export const moveScreenMessages: Readonly<Record<Language, MoveScreenMessages>> = { vi, en };
