import type { Language } from "./language";

/** What the command line says to the person who typed it. */
export interface CliMessages {
  readonly templateUsage: string;
  readonly templateNeeds: string;
  readonly templateWritten: (file: string, set: string) => string;
  readonly unknownOption: (option: string) => string;
  readonly valueMissing: (option: string) => string;
  readonly valueSurplus: (option: string) => string;
  readonly notOneOf: (option: string, given: string, values: readonly string[]) => string;
  readonly noSuchSet: (given: string, ids: readonly string[]) => string;
  readonly badSetFile: (file: string, why: string) => string;
  readonly badYear: (given: string) => string;
  readonly notXlsxName: (file: string) => string;
  readonly noFolder: (folder: string) => string;
  readonly alreadyThere: (file: string) => string;
  readonly notWritten: (file: string, code: string) => string;
}

const vi: CliMessages = {
  templateUsage: [
    "Cách dùng: npm run template -- --unit ĐƠN_VỊ --year NĂM [--set MÃ|TỆP.json] [--force] TỆP_MỚI.xlsx",
    "Tạo biểu mẫu chấm điểm tự tính, tự kiểm tra cho nơi không dùng phần bổ trợ (Excel cũ, WPS, LibreOffice).",
    'Ví dụ: npm run template -- --unit "xã Bình Thành" --year 2023 "Bình Thành 2023.xlsx"',
    "  --set    mã bộ tiêu chí có sẵn, hoặc tệp .json chứa bộ tiêu chí khác",
    "  --force  ghi đè tệp đã có",
    "  --lang   ngôn ngữ của thông báo: vi (mặc định) hoặc en",
  ].join("\n"),
  templateNeeds:
    'Cần tên đơn vị, năm và một tệp để ghi, ví dụ: npm run template -- --unit "xã Bình Thành" --year 2023 "Bình Thành 2023.xlsx"',
  templateWritten: (file, set) => `Đã tạo biểu mẫu: ${file} (${set}).`,
  unknownOption: (option) => `Không có tuỳ chọn ${option}. Gõ --help để xem cách dùng; tên tệp bắt đầu bằng dấu "-" thì đặt sau "--".`,
  valueMissing: (option) => `Tuỳ chọn ${option} cần một giá trị đi kèm. Gõ --help để xem cách dùng.`,
  valueSurplus: (option) => `Tuỳ chọn ${option} không nhận giá trị. Gõ --help để xem cách dùng.`,
  notOneOf: (option, given, values) => `Tuỳ chọn ${option} không nhận "${given}". Chọn một trong: ${values.join(", ")}.`,
  noSuchSet: (given, ids) =>
    `Không có bộ tiêu chí "${given}", cũng không có tệp nào tên như vậy. Các bộ có sẵn: ${ids.join(", ")}; hoặc ghi đường dẫn tệp .json.`,
  badSetFile: (file, why) => `Tệp "${file}" không phải bộ tiêu chí dùng được (${why}). Sửa tệp, rồi chạy lại.`,
  badYear: (given) => `"${given}" không phải năm. Ghi bốn chữ số, ví dụ --year 2023.`,
  notXlsxName: (file) => `Tên tệp "${file}" cần kết thúc bằng .xlsx.`,
  noFolder: (folder) => `Không có thư mục "${folder}". Tạo thư mục trước, hoặc chọn nơi khác để ghi.`,
  alreadyThere: (file) => `Đã có "${file}" nên không ghi. Chọn tên khác, hoặc thêm --force để ghi đè.`,
  notWritten: (file, code) =>
    `Không ghi được "${file}" (${code}). Nếu tệp đang mở trong Excel thì đóng lại; kiểm tra quyền ghi và dung lượng đĩa.`,
};

const en: CliMessages = {
  templateUsage: [
    "Usage: npm run template -- --unit UNIT --year YEAR [--set ID|FILE.json] [--force] NEW_FILE.xlsx",
    "Writes a score sheet that totals and checks itself, for offices without the add-in (older Excel, WPS, LibreOffice).",
    'Example: npm run template -- --unit "xã Bình Thành" --year 2023 "Bình Thành 2023.xlsx"',
    "  --set    id of a built-in criteria set, or a .json file that holds another",
    "  --force  write over an existing file",
    "  --lang   language of messages: vi (unless told otherwise) or en",
  ].join("\n"),
  templateNeeds:
    'A unit, a year and one file to write are needed: npm run template -- --unit "xã Bình Thành" --year 2023 "Bình Thành 2023.xlsx"',
  templateWritten: (file, set) => `Template written: ${file} (${set}).`,
  unknownOption: (option) => `There is no option ${option}. Type --help for usage; put file names that begin with "-" after "--".`,
  valueMissing: (option) => `Option ${option} needs a value. Type --help for usage.`,
  valueSurplus: (option) => `Option ${option} takes no value. Type --help for usage.`,
  notOneOf: (option, given, values) => `Option ${option} does not take "${given}". Choose one of: ${values.join(", ")}.`,
  noSuchSet: (given, ids) =>
    `There is neither a criteria set "${given}" nor a file of that name. Built-in sets: ${ids.join(", ")}; or give the path of a .json file.`,
  badSetFile: (file, why) => `"${file}" is no criteria set that can be used (${why}). Mend it, and run again.`,
  badYear: (given) => `"${given}" is not a year. Write four digits: --year 2023.`,
  notXlsxName: (file) => `The file name "${file}" must end in .xlsx.`,
  noFolder: (folder) => `There is no folder "${folder}". Make it first, or write elsewhere.`,
  alreadyThere: (file) => `"${file}" exists and was left alone. Choose another name, or add --force to write over it.`,
  notWritten: (file, code) =>
    `"${file}" could not be written (${code}). Close it if it is open in Excel; look at permissions and disk space.`,
};

export const cliMessages: Readonly<Record<Language, CliMessages>> = { vi, en };
