import type { Severity } from "../scoring/finding";
import type { FileRefusalCode } from "../workbook/fileRefusal";
import type { Language } from "./language";
import { counted } from "./numbers";
import { notUnderstoodText, type NotUnderstood } from "./setSheets";

/** What the command line says to the person who typed it. */
export interface CliMessages {
  readonly checkUsage: string;
  readonly checkNeeds: string;
  readonly noSuchFile: (file: string) => string;
  readonly nothingToCheck: (operands: readonly string[], passedOver: number) => string;
  readonly cannotStart: string;
  readonly programFault: string;
  readonly templateUsage: string;
  readonly templateNeeds: string;
  readonly templateWritten: (file: string, set: string) => string;
  readonly unknownOption: (option: string) => string;
  readonly valueMissing: (option: string) => string;
  readonly valueSurplus: (option: string) => string;
  readonly notOneOf: (option: string, given: string, values: readonly string[]) => string;
  readonly noSuchSet: (given: string, ids: readonly string[]) => string;
  /** `places`: where in it, such as "domains/0/maximum". */
  readonly notASetFile: (file: string, places: readonly string[]) => string;
  readonly badSetFile: (file: string, why: string) => string;
  readonly unreadableSetFile: Readonly<Record<FileRefusalCode, (file: string) => string>>;
  readonly noSetSheets: (file: string) => string;
  readonly setNotUnderstood: (file: string, places: readonly NotUnderstood[]) => string;
  readonly badUnit: (most: number) => string;
  readonly badYear: (given: string) => string;
  readonly notXlsxName: (file: string) => string;
  readonly noFolder: (folder: string) => string;
  readonly alreadyThere: (file: string) => string;
  /** A folder, a device, a link that leads nowhere. */
  readonly notOverwritten: (file: string) => string;
  readonly reportOverReceived: (out: string, file: string) => string;
  readonly outputFailed: (code: string) => string;
  readonly notRead: (file: string, code: string) => string;
  readonly notWritten: (file: string, code: string) => string;
  /** Why a file was not checked, where it is not its contents. */
  readonly trouble: {
    readonly gone: string;
    /** A link that leads to itself. */
    readonly circle: string;
    readonly longName: string;
    readonly noOrdinaryFile: string;
    readonly time: string;
    readonly memory: string;
    readonly crash: string;
    readonly unreadable: (code: string) => string;
  };
  readonly report: ReportWords;
}

/** Words of the report for people. */
export interface ReportWords {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly refused: string;
  readonly unknownUnit: string;
  readonly noScores: string;
  readonly nothingFound: string;
  readonly otherSheets: (sheet: string, others: readonly string[]) => string;
  readonly ranking: (year: number | null, stage: string | null) => string;
  readonly unranked: Readonly<Record<"incomplete" | "invalid" | "same-file", (stage: string) => string>>;
  readonly hasErrors: (errors: number) => string;
  readonly provisional: string;
  readonly result: (points: string) => string;
  readonly notApplicable: (codes: string) => string;
  readonly notes: string;
  readonly counts: (files: number, errors: number, warnings: number, refused: number) => string;
  readonly passedOver: (files: number) => string;
  readonly earlierReports: (files: number) => string;
  readonly brokenOff: (done: number, asked: number) => string;
  readonly progress: (done: number, asked: number) => string;
}

/** Whom a fault of the program is to be told to, and what they need. */
const reportVi = "chạy lại kèm --debug và gửi nguyên văn những gì hiện ra cho người phụ trách phần mềm.";
const reportEn = "run again with --debug and send all that appears to whoever looks after the program.";

const vi: CliMessages = {
  checkUsage: [
    "Cách dùng: npm run --silent check -- [--format text|json|ndjson] [--set MÃ|TỆP] [--out BÁO_CÁO.xlsx] TỆP|THƯ_MỤC…",
    "Kiểm tra các sổ điểm đã nhận; thư mục được tìm cả bên trong.",
    'Ví dụ: npm run --silent check -- --out "Kết quả.xlsx" "Hồ sơ 2023"',
    "  --format  text: để đọc (mặc định); json, ndjson: cho chương trình khác",
    "  --set     chỉ kiểm tra theo bộ tiêu chí này: mã bộ có sẵn, hoặc tệp .json, .xlsx chứa bộ tiêu chí",
    "  --out     ghi thêm các trang Xếp hạng, Kết quả kiểm tra, Tổng hợp điểm mất vào một tệp mới",
    "  --force   ghi đè tệp --out đã có",
    "  --lang    ngôn ngữ: vi (mặc định) hoặc en",
    "  --debug   khi chương trình gặp lỗi: hiện thêm chi tiết cho người phụ trách phần mềm",
    "Mã kết thúc: 0 không có lỗi; 1 có lỗi hoặc có tệp không kiểm tra được; 2 không chạy được; 130 bị dừng bằng Ctrl+C.",
  ].join("\n"),
  checkNeeds: "Cần ít nhất một tệp hoặc thư mục để kiểm tra. Gõ --help để xem cách dùng.",
  noSuchFile: (file) => `Không có tệp hay thư mục "${file}". Xem lại đường dẫn; tên có dấu cách thì đặt trong dấu ngoặc kép.`,
  nothingToCheck: (operands, passedOver) =>
    `Không có bảng tính nào trong ${quoted(operands)}${passedOver > 0 ? ` (có ${passedOver} tệp loại khác)` : ""}. Chọn thư mục chứa các tệp .xlsx đã nhận.`,
  cannotStart: `Không khởi động được tiến trình kiểm tra nên đã dừng. Chạy npm ci rồi thử lại; nếu vẫn vậy, ${reportVi}`,
  programFault: `Chương trình gặp lỗi của chính nó nên đã dừng. Thử chạy lại; nếu vẫn vậy, ${reportVi}`,
  templateUsage: [
    "Cách dùng: npm run template -- --unit ĐƠN_VỊ --year NĂM [--set MÃ|TỆP] [--force] TỆP_MỚI.xlsx",
    "Tạo biểu mẫu chấm điểm tự tính, tự kiểm tra cho nơi không dùng phần bổ trợ (Excel cũ, WPS, LibreOffice).",
    'Ví dụ: npm run template -- --unit "xã Bình Thành" --year 2023 "Bình Thành 2023.xlsx"',
    "  --set    mã bộ tiêu chí có sẵn, hoặc tệp .json, .xlsx chứa bộ tiêu chí khác",
    "  --force  ghi đè tệp đã có",
    "  --lang   ngôn ngữ của thông báo: vi (mặc định) hoặc en",
    "  --debug  khi chương trình gặp lỗi: hiện thêm chi tiết cho người phụ trách phần mềm",
  ].join("\n"),
  templateNeeds:
    'Cần tên đơn vị, năm và một tệp để ghi, ví dụ: npm run template -- --unit "xã Bình Thành" --year 2023 "Bình Thành 2023.xlsx"',
  templateWritten: (file, set) => `Đã tạo biểu mẫu: ${file} (${set}).`,
  unknownOption: (option) => `Không có tùy chọn ${option}. Gõ --help để xem cách dùng; tên tệp bắt đầu bằng dấu "-" thì đặt sau "--".`,
  valueMissing: (option) => `Tùy chọn ${option} cần một giá trị đi kèm. Gõ --help để xem cách dùng.`,
  valueSurplus: (option) => `Tùy chọn ${option} không nhận giá trị. Gõ --help để xem cách dùng.`,
  notOneOf: (option, given, values) => `Tùy chọn ${option} không nhận "${given}". Chọn một trong: ${values.join(", ")}.`,
  noSuchSet: (given, ids) =>
    `Không có bộ tiêu chí "${given}", cũng không có tệp nào tên như vậy. Các bộ có sẵn: ${ids.join(", ")}; hoặc ghi đường dẫn tệp .json, .xlsx.`,
  notASetFile: (file, places) =>
    `Tệp "${file}" không phải tệp bộ tiêu chí dùng được${places.length > 0 ? ` (sai ở: ${places.join(", ")})` : ""}. Chọn tệp khác, hoặc sửa tệp rồi chạy lại.`,
  badSetFile: (file, why) => `Tệp "${file}" không phải bộ tiêu chí dùng được (${why}). Sửa tệp, rồi chạy lại.`,
  unreadableSetFile: {
    "file/not-xlsx": (file) =>
      `Tệp "${file}" không phải tệp Excel (.xlsx). Mở bằng Excel, lưu thành kiểu Excel Workbook (.xlsx), rồi chạy lại.`,
    "file/legacy-xls": (file) =>
      `Tệp "${file}" theo định dạng Excel cũ (.xls). Mở bằng Excel, lưu thành kiểu Excel Workbook (.xlsx), rồi chạy lại.`,
    "file/encrypted": (file) => `Tệp "${file}" có mật khẩu nên không đọc được. Bỏ mật khẩu, rồi chạy lại.`,
    "file/too-large": (file) =>
      `Tệp "${file}" quá lớn so với một bộ tiêu chí. Chép riêng trang Cài đặt và trang Tiêu chí sang tệp mới, rồi chạy lại.`,
    "file/damaged": (file) => `Tệp "${file}" bị hỏng. Mở bằng Excel, lưu lại dưới tên mới, rồi chạy lại.`,
  },
  noSetSheets: (file) =>
    `Tệp "${file}" không có trang Cài đặt và trang Tiêu chí của một bộ tiêu chí. Chọn tệp đã xuất ra để sửa bộ tiêu chí, hoặc tệp .json.`,
  setNotUnderstood: (file, places) =>
    `Có ${places.length} vị trí chưa hiểu trong tệp "${file}" nên chưa dùng bộ tiêu chí này. ${firstOf(places, "vi")}`,
  badUnit: (most) => `Tên đơn vị cần viết trên một dòng, không quá ${most} ký tự, không có ký tự điều khiển, ví dụ --unit "xã Bình Thành".`,
  badYear: (given) => `Năm "${given}" không hợp lệ. Ghi bốn chữ số, ví dụ --year 2023.`,
  notXlsxName: (file) => `Tên tệp "${file}" cần kết thúc bằng .xlsx.`,
  noFolder: (folder) => `Không có thư mục "${folder}". Tạo thư mục trước, hoặc chọn nơi khác để ghi.`,
  alreadyThere: (file) => `Đã có "${file}" nên không ghi. Chọn tên khác, hoặc thêm --force để ghi đè.`,
  notOverwritten: (file) =>
    `"${file}" không phải tệp thông thường (có thể là thư mục, thiết bị, hoặc lối tắt trỏ tới một tệp không có) nên không ghi. Chọn tên khác.`,
  reportOverReceived: (out, file) =>
    `Báo cáo "${out}" sẽ ghi đè "${file}" là tệp cần kiểm tra, nên chưa làm gì. Chọn tên khác cho báo cáo.`,
  outputFailed: (code) => `Không ghi được kết quả ra đầu ra (${code}) nên đã dừng. Kiểm tra dung lượng đĩa và quyền ghi, rồi chạy lại.`,
  notRead: (file, code) => `Không đọc được "${file}" (${code}). Xem lại đường dẫn và quyền đọc, rồi chạy lại.`,
  notWritten: (file, code) =>
    `Không ghi được "${file}" (${code}); tệp cũ, nếu có, vẫn giữ nguyên. Nếu tệp đang mở trong Excel thì đóng lại; kiểm tra dung lượng đĩa và quyền ghi vào thư mục, rồi chạy lại.`,
  trouble: {
    time: "Đọc quá 5 giây chưa xong nên đã dừng: tệp quá lớn hoặc được tạo bất thường. Đề nghị đơn vị chép riêng trang bảng điểm và trang mất điểm sang tệp mới, rồi gửi lại.",
    memory:
      "Tệp cần quá nhiều bộ nhớ nên đã dừng đọc: tệp quá lớn hoặc được tạo bất thường. Đề nghị đơn vị chép riêng trang bảng điểm và trang mất điểm sang tệp mới, rồi gửi lại.",
    crash: `Chương trình gặp sự cố khi đọc tệp này nên chưa kiểm tra; các tệp khác không bị ảnh hưởng. Đề nghị đơn vị mở tệp bằng Excel, lưu lại dưới tên mới, rồi gửi lại; nếu vẫn vậy, ${reportVi}`,
    gone: "Tệp không còn ở đó nên chưa kiểm tra: đã bị xóa hoặc chuyển đi, hoặc lối tắt trỏ tới một tệp không có. Tìm lại tệp rồi chạy lại.",
    circle:
      "Lối tắt này dẫn vòng về chính nó, không tới tệp nào, nên chưa kiểm tra. Xóa lối tắt, hoặc đặt tệp thật vào chỗ đó, rồi chạy lại.",
    longName:
      "Tên hoặc đường dẫn quá dài nên máy không mở được và chưa kiểm tra. Đặt tên ngắn hơn, hoặc chuyển ra thư mục ngoài rồi chạy lại.",
    noOrdinaryFile:
      "Đây không phải tệp thông thường (có thể là thiết bị hoặc đường ống) nên không đọc. Chọn đúng tệp đã nhận, hoặc chuyển mục này ra khỏi thư mục.",
    unreadable: (code) => `Máy không cho đọc (${code}) nên chưa kiểm tra. Xem lại quyền đọc, hoặc chép sang thư mục khác rồi chạy lại.`,
  },
  report: {
    severity: { error: "LỖI", warning: "CẢNH BÁO", information: "LƯU Ý" },
    refused: "KHÔNG KIỂM TRA ĐƯỢC",
    unknownUnit: "(chưa rõ đơn vị)",
    noScores: "chưa có điểm",
    nothingFound: "Không có lỗi hay cảnh báo.",
    otherSheets: (sheet, others) => `Chỉ kiểm tra trang "${sheet}"; cũng có điểm ở trang ${quoted(others)}.`,
    ranking: (year, stage) =>
      `XẾP HẠNG${year === null ? "" : ` NĂM ${year}`} (${stage === null ? "chưa đơn vị nào nhập đủ điểm một vòng" : `theo điểm ${stage}`})`,
    unranked: {
      incomplete: (stage) => `chưa nhập đủ điểm ${stage} nên chưa xếp hạng`,
      invalid: () => "có điểm không hợp lệ nên chưa xếp hạng",
      "same-file": () => "trùng nội dung với tệp đứng trước nên không xếp hạng",
    },
    hasErrors: (errors) => `còn ${errors} lỗi`,
    provisional: "tạm tính",
    result: (points) => `quy đổi ${points}`,
    notApplicable: (codes) => `không áp dụng ${codes}`,
    notes: "CẢ ĐỢT KIỂM TRA",
    counts: (files, errors, warnings, refused) =>
      `${files} tệp: ${errors} lỗi, ${warnings} cảnh báo${refused > 0 ? `, ${refused} tệp không kiểm tra được` : ""}.`,
    passedOver: (files) => `Bỏ qua ${files} tệp không phải bảng tính.`,
    earlierReports: (files) => `Bỏ qua ${files} tệp báo cáo của đợt kiểm tra trước.`,
    brokenOff: (done, asked) => `Đã dừng giữa chừng: mới kiểm tra ${done}/${asked} tệp.`,
    progress: (done, asked) => `${done}/${asked} tệp`,
  },
};

const en: CliMessages = {
  checkUsage: [
    "Usage: npm run --silent check -- [--format text|json|ndjson] [--set ID|FILE] [--out REPORT.xlsx] FILE|FOLDER…",
    "Checks scorebooks that were received; folders are looked through to the bottom.",
    'Example: npm run --silent check -- --out "Report.xlsx" "Received 2023"',
    "  --format  text: to be read (unless told otherwise); json, ndjson: for other programs",
    "  --set     check against this criteria set only: id of a built-in one, or a .json or .xlsx file that holds it",
    "  --out     write the ranking, the findings and the matrix of lost points to a new workbook as well",
    "  --force   write over an existing --out file",
    "  --lang    language: vi (unless told otherwise) or en",
    "  --debug   where the program fails: show the details that its maintainer needs",
    "Exit codes: 0 no error; 1 errors, or files that could not be checked; 2 could not run; 130 broken off by Ctrl+C.",
  ].join("\n"),
  checkNeeds: "At least one file or folder to check is needed. Type --help for usage.",
  noSuchFile: (file) => `There is no file or folder "${file}". Look at the path; put names with spaces in quotes.`,
  nothingToCheck: (operands, passedOver) =>
    `There is no spreadsheet in ${quoted(operands)}${passedOver > 0 ? ` (but ${passedOver} other files)` : ""}. Name the folder with the .xlsx files that were received.`,
  cannotStart: `The checking process could not be started, so the check was broken off. Run npm ci and try again; if that fails, ${reportEn}`,
  programFault: `The program failed by a fault of its own and stopped. Try again; if that fails, ${reportEn}`,
  templateUsage: [
    "Usage: npm run template -- --unit UNIT --year YEAR [--set ID|FILE] [--force] NEW_FILE.xlsx",
    "Writes a score sheet that totals and checks itself, for offices without the add-in (older Excel, WPS, LibreOffice).",
    'Example: npm run template -- --unit "xã Bình Thành" --year 2023 "Bình Thành 2023.xlsx"',
    "  --set    id of a built-in criteria set, or a .json or .xlsx file that holds another",
    "  --force  write over an existing file",
    "  --lang   language of messages: vi (unless told otherwise) or en",
    "  --debug  where the program fails: show the details that its maintainer needs",
  ].join("\n"),
  templateNeeds:
    'A unit, a year and one file to write are needed: npm run template -- --unit "xã Bình Thành" --year 2023 "Bình Thành 2023.xlsx"',
  templateWritten: (file, set) => `Template written: ${file} (${set}).`,
  unknownOption: (option) => `There is no option ${option}. Type --help for usage; put file names that begin with "-" after "--".`,
  valueMissing: (option) => `Option ${option} needs a value. Type --help for usage.`,
  valueSurplus: (option) => `Option ${option} takes no value. Type --help for usage.`,
  notOneOf: (option, given, values) => `Option ${option} does not take "${given}". Choose one of: ${values.join(", ")}.`,
  noSuchSet: (given, ids) =>
    `There is neither a criteria set "${given}" nor a file of that name. Built-in sets: ${ids.join(", ")}; or give the path of a .json or .xlsx file.`,
  notASetFile: (file, places) =>
    `"${file}" is no criteria set file that can be used${places.length > 0 ? ` (wrong at: ${places.join(", ")})` : ""}. Choose another file, or mend it and run again.`,
  badSetFile: (file, why) => `"${file}" is no criteria set that can be used (${why}). Mend it, and run again.`,
  unreadableSetFile: {
    "file/not-xlsx": (file) => `"${file}" is not an Excel file (.xlsx). Save it from Excel as Excel Workbook (.xlsx), and run again.`,
    "file/legacy-xls": (file) => `"${file}" has the old Excel format (.xls). Save it from Excel as Excel Workbook (.xlsx), and run again.`,
    "file/encrypted": (file) => `"${file}" has a password and cannot be read. Remove it, and run again.`,
    "file/too-large": (file) =>
      `"${file}" is too large for a criteria set. Copy its sheets Cài đặt and Tiêu chí into a new file, and run again.`,
    "file/damaged": (file) => `"${file}" is damaged. Save it from Excel under a new name, and run again.`,
  },
  noSetSheets: (file) =>
    `"${file}" has no sheets Cài đặt and Tiêu chí of a criteria set. Choose a file that was exported to change a set in, or a .json file.`,
  setNotUnderstood: (file, places) =>
    `${counted(places.length, "place")} in "${file}" could not be understood, so this set is not used. ${firstOf(places, "en")}`,
  badUnit: (most) =>
    `The unit's name must be on one line, of ${most} characters at most, without control characters: --unit "xã Bình Thành".`,
  badYear: (given) => `Year "${given}" cannot be. Write four digits: --year 2023.`,
  notXlsxName: (file) => `The file name "${file}" must end in .xlsx.`,
  noFolder: (folder) => `There is no folder "${folder}". Make it first, or write elsewhere.`,
  alreadyThere: (file) => `"${file}" exists and was left alone. Choose another name, or add --force to write over it.`,
  notOverwritten: (file) =>
    `"${file}" is no ordinary file (perhaps a folder, a device, or a link to a file that does not exist) and was left alone. Choose another name.`,
  reportOverReceived: (out, file) =>
    `The report "${out}" would be written over "${file}", a file to be checked, so nothing was done. Choose another name for the report.`,
  outputFailed: (code) => `The results could not be written to the output (${code}). Look at disk space and permissions, and run again.`,
  notRead: (file, code) => `"${file}" could not be read (${code}). Look at the path and at permissions, and run again.`,
  notWritten: (file, code) =>
    `"${file}" could not be written (${code}); a file that was there is as it was. Close it if it is open in Excel; look at disk space and at permissions for the folder, and run again.`,
  trouble: {
    time: "Reading took over 5 seconds and was stopped: the file is too large or oddly made. Ask the unit to copy the score sheet and the lost-points sheet into a new file and send that.",
    memory:
      "Reading took too much memory and was stopped: the file is too large or oddly made. Ask the unit to copy the score sheet and the lost-points sheet into a new file and send that.",
    crash: `The program failed on this file, which was not checked; the others are not affected. Ask the unit to open it in Excel, save it under a new name, and send that; if that fails, ${reportEn}`,
    gone: "The file is not there any more, so it was not checked: it was deleted or moved, or a link leads to a file that does not exist. Find it, and run again.",
    circle:
      "This link leads round to itself and to no file, so it was not checked. Delete the link, or put the file in its place, and run again.",
    longName:
      "The name or the path is too long for the system to open, so it was not checked. Give it a shorter name, or move it further up, and run again.",
    noOrdinaryFile:
      "This is no ordinary file (perhaps a device or a pipe), so it was not read. Choose the file that was received, or move this out of the folder.",
    unreadable: (code) =>
      `The system does not let it be read (${code}), so it was not checked. See who may read it, or copy it elsewhere, and run again.`,
  },
  report: {
    severity: { error: "ERROR", warning: "WARNING", information: "NOTE" },
    refused: "NOT CHECKED",
    unknownUnit: "(unit unknown)",
    noScores: "no scores yet",
    nothingFound: "No errors or warnings.",
    otherSheets: (sheet, others) => `Only sheet "${sheet}" was checked; there are scores on ${quoted(others)} as well.`,
    ranking: (year, stage) =>
      `RANKING${year === null ? "" : ` ${year}`} (${stage === null ? "no unit is complete at any stage" : `by ${stage}`})`,
    unranked: {
      incomplete: (stage) => `not ranked: scores of ${stage} are missing`,
      invalid: () => "not ranked: has scores that cannot be",
      "same-file": () => "not ranked: the same contents as a file before it",
    },
    hasErrors: (errors) => (errors === 1 ? "1 error left" : `${errors} errors left`),
    provisional: "so far",
    result: (points) => `result ${points}`,
    notApplicable: (codes) => `does not apply: ${codes}`,
    notes: "ALL FILES",
    counts: (files, errors, warnings, refused) =>
      `${files} files: ${errors} errors, ${warnings} warnings${refused > 0 ? `, ${refused} files not checked` : ""}.`,
    passedOver: (files) => `${files} files that are no spreadsheets were passed over.`,
    earlierReports: (files) => `${counted(files, "report")} of earlier checks left aside.`,
    brokenOff: (done, asked) => `Broken off: ${done} of ${asked} files were checked.`,
    progress: (done, asked) => `${done}/${asked} files`,
  },
};

/** Nobody mends more at once. */
const MOST_PLACES = 5;

function firstOf(places: readonly NotUnderstood[], language: Language): string {
  const first = places.slice(0, MOST_PLACES).map((place) => notUnderstoodText(place, language));
  return [...first, ...(places.length > MOST_PLACES ? ["…"] : [])].join(" ");
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(", ");
}

export const cliMessages: Readonly<Record<Language, CliMessages>> = { vi, en };
