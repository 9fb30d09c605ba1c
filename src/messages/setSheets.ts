import type { FormWording } from "../criteria/criteriaSet";
import type { Language } from "./language";
import { SET_TABLE_HEADERS } from "./ownSheets";

/** Text of the two sheets on which people write and change a criteria set. Always Vietnamese, like every sheet. */
export const setSheetText = {
  settingsSheet: "Cài đặt",
  criteriaSheet: "Tiêu chí",
  fileName: (id: string, version: string) =>
    `Bộ tiêu chí ${id || "mới"}${version ? ` - phiên bản ${version}` : ""}`.replace(/[\\/:*?"<>|]/g, "-") + ".xlsx",
  /** Says outright that there is none, where an empty cell would leave it open. */
  none: "(không có)",
  yes: "x",
  no: "không",
  settings: {
    title: (title: string) => `CÀI ĐẶT: ${title || "bộ tiêu chí mới"}`,
    note: "Chỉ ghi vào cột Giá trị và vào các bảng bên dưới; được chèn thêm dòng, cột. Lĩnh vực và tiêu chí nằm ở trang Tiêu chí.",
    headers: { label: "Mục", value: "Giá trị", explanation: "Giải thích" },
    choices: "Lựa chọn",
    groups: { general: "Thông tin chung", scoring: "Cách tính điểm", wording: "Câu chữ trên biểu mẫu" },
    labels: {
      id: "Mã của bộ",
      version: "Phiên bản",
      title: "Tên bộ tiêu chí",
      year: "Năm",
      province: "Tỉnh, thành phố",
      unitKind: "Loại đơn vị",
      reviewingLevel: "Cấp thẩm định",
      source: "Căn cứ",
      total: "Tổng điểm",
      domainCount: "Số lĩnh vực theo quyết định",
      criteriaCount: "Số tiêu chí theo quyết định",
      scoresAt: "Chấm điểm ở",
      notApplicable: "Tiêu chí không áp dụng được tính",
      classesOn: "Xếp loại theo",
      scoreTitle: "Tên bảng điểm",
      lostPointsTitle: "Tên bảng mất điểm",
      attachment: "Dòng kèm theo",
      totalLabel: "Dòng tổng",
      scoreCode: "Bảng điểm: cột mã",
      scoreName: "Bảng điểm: cột tên",
      scoreMaximum: "Bảng điểm: cột điểm tối đa",
      scoreDepartment: "Bảng điểm: cột phụ trách",
      lostNumber: "Bảng mất điểm: cột thứ tự",
      lostCode: "Bảng mất điểm: cột mã",
      lostName: "Bảng mất điểm: cột nội dung",
      lostReason: "Bảng mất điểm: cột lý do",
      lostAmount: "Bảng mất điểm: cột số điểm",
      lostRemedy: "Bảng mất điểm: cột khắc phục",
      lostPerson: "Bảng mất điểm: cột người phụ trách",
    },
    explanations: {
      id: "Chữ thường không dấu, chữ số và dấu gạch nối, ví dụ thai-nguyen-cap-xa-2026. Giữ nguyên khi chỉ sửa bộ này; bộ của năm khác hoặc tỉnh khác cần mã khác.",
      version: "Đổi mỗi khi ban hành bản sửa: 1, 2, 2.1",
      title: "Như trong quyết định ban hành",
      year: "Năm được đánh giá, bốn chữ số",
      province: "Tỉnh, thành phố ban hành",
      unitKind: "Đơn vị được chấm, ví dụ Ủy ban nhân dân cấp xã",
      reviewingLevel: "Cơ quan thẩm định, ví dụ Sở Nội vụ. Để trống nếu quyết định không nêu.",
      source: "Số, ngày của quyết định, hướng dẫn, như khi trích dẫn",
      total: "Tổng điểm tối đa của các lĩnh vực, không kể lĩnh vực điểm cộng, điểm trừ",
      domainCount: "Để đối chiếu; để trống cả hai dòng nếu quyết định không nêu",
      criteriaCount: "Chỉ đếm các dòng được chấm điểm",
      scoresAt:
        "dòng thấp nhất: chấm ở dòng không còn dòng con. tiêu chí: chấm ở dòng ngay dưới lĩnh vực, các dòng thấp hơn chỉ là tiêu chí thành phần.",
      notApplicable:
        "đủ điểm: được điểm tối đa. quy đổi: bỏ ra khỏi điểm tối đa rồi quy đổi tổng điểm. không tính điểm: 0 điểm. Để trống: không tính điểm.",
      classesOn: "phần trăm của tổng điểm, hoặc điểm. Để trống: phần trăm.",
      scoreTitle: "{unit}, {UNIT} là tên đơn vị, {year} là năm, {nextYear} là năm sau",
      lostPointsTitle: "Cũng dùng được {unit}, {UNIT}, {year}, {nextYear}",
      attachment: "Dòng in nghiêng dưới tên bảng",
      totalLabel: "Tên dòng cộng ở cuối bảng",
      scoreCode: "",
      scoreName: "",
      scoreMaximum: "",
      scoreDepartment: "",
      lostNumber: "",
      lostCode: "",
      lostName: "",
      lostReason: "",
      lostAmount: "",
      lostRemedy: "",
      lostPerson: "",
    },
    tables: {
      stages: {
        heading: "Các vòng chấm",
        hint: "Theo thứ tự. Mã vòng là mã cố định để các chương trình nhận ra vòng chấm; giữ nguyên: self (tự đánh giá), appraisal (thẩm định), council (hội đồng). Vòng khác thì đặt mã bằng chữ thường không dấu.",
        columns: { id: "Mã vòng", name: "Tên vòng, in ở đầu cột điểm" },
      },
      classes: {
        heading: "Các mức xếp loại",
        hint: "Từ cao xuống thấp. Ghi x nếu phải trên mức đó mới đạt. Để trống nếu quyết định không xếp loại.",
        columns: { name: "Xếp loại", from: "Từ mức", above: "Phải trên mức này" },
      },
      blocks: {
        heading: "Các phần có trọng số",
        hint: "Ví dụ thẩm định 70, điều tra xã hội học 30; cộng lại bằng 100. Để trống nếu mọi lĩnh vực tính như nhau.",
        columns: { name: "Tên phần", weight: "Trọng số (%)", domains: "Mã các lĩnh vực, cách nhau bằng dấu chấm phẩy" },
      },
      departments: {
        heading: "Ngành, BPCM phụ trách",
        hint: "Để các cách viết khác nhau được hiểu là một ngành, BPCM.",
        columns: { name: "Tên ngành, BPCM", aliases: "Cách viết khác, mỗi cách một dòng hoặc cách nhau bằng dấu chấm phẩy" },
      },
      knownSubCriteria: {
        heading: "Tiêu chí thành phần đã biết",
        hint: "Được gợi ý khi phân bổ điểm mất; không chấm điểm riêng.",
        columns: { code: "Mã thành phần", name: "Tên tiêu chí thành phần", maximum: "Điểm tối đa, nếu có" },
      },
    },
    validation: {
      fixedTitle: "Ô do biểu mẫu quy định",
      fixed: "Tên mục và tên cột dùng để đọc lại tệp này, không sửa ở đây. Nhấn Esc để bỏ nội dung vừa nhập.",
      numberTitle: "Số không hợp lệ",
      year: "Năm gồm bốn chữ số, từ 2000 đến 2100.",
      positive: "Ghi một số từ 0 trở lên. Phần thập phân viết bằng dấu phẩy, ví dụ 9,5.",
      weight: "Trọng số là số từ 0 đến 100, không ghi dấu %.",
    },
  },
  criteria: {
    title: (title: string) => `TIÊU CHÍ: ${title || "bộ tiêu chí mới"}`,
    note: "Mỗi dòng là một lĩnh vực (mã 1), nhóm hoặc tiêu chí (mã 1.1, 1.1.1); mã cho biết dòng nào thuộc dòng nào. Được chèn thêm dòng, cột.",
    check: "Điểm tối đa của các lĩnh vực cộng lại, không kể lĩnh vực có mức trừ",
    headers: {
      code: "Mã",
      name: "Lĩnh vực, tiêu chí",
      maximum: "Điểm tối đa",
      minimum: SET_TABLE_HEADERS.minimum,
      department: "Ngành, BPCM phụ trách",
      allowed: SET_TABLE_HEADERS.allowed,
      conditional: SET_TABLE_HEADERS.conditional,
      guidance: "Hướng dẫn chấm",
      evidence: "Tài liệu kiểm chứng",
    },
    departments: "Các ngành, BPCM",
    validation: {
      numberTitle: "Điểm không hợp lệ",
      maximum: "Ghi một số; của tiêu chí trừ điểm thì ghi số âm. Phần thập phân viết bằng dấu phẩy, ví dụ 9,5.",
      minimum: "Chỉ ghi ở lĩnh vực điểm cộng, điểm trừ: tổng mức trừ nhiều nhất, là số âm hoặc 0.",
    },
    /** How the scores that a criterion may have are written: "0; 0,5; 1", "bước 0,25", "2 số lẻ". */
    allowed: { step: "bước", decimals: "số lẻ", whole: "số nguyên" },
  },
  /** What sheets of settings of version 1.0 and 1.1 call otherwise: as it was, and as it is called today. */
  earlier: {
    "Bộ phận, ngành phụ trách": "Ngành, BPCM phụ trách",
    "Tên bộ phận": "Tên ngành, BPCM",
  },
  choices: {
    scoresAt: { lowest: "dòng thấp nhất", criteria: "tiêu chí" },
    notApplicable: { full: "đủ điểm", rescale: "quy đổi", zero: "không tính điểm" },
    classesOn: { percent: "phần trăm", points: "điểm" },
  },
} as const;

/** For a set that does not word its forms: the plain words that most provinces use. */
export const USUAL_WORDING: FormWording = {
  scoreTitle: "CHỈ SỐ ĐÁNH GIÁ CCHC NĂM {year} CỦA {UNIT}",
  lostPointsTitle: "TỔNG HỢP CÁC NỘI DUNG BỊ MẤT ĐIỂM Chỉ số CCHC NĂM {year}",
  attachment: "(Kèm theo Báo cáo số...../BC-UBND ngày...../...../{nextYear} của UBND {unit})",
  scoreHeaders: { code: "STT", name: "Lĩnh vực, tiêu chí", maximum: "Điểm tối đa", department: "Bộ phận phụ trách" },
  lostPointsHeaders: {
    number: "STT",
    code: "Chỉ tiêu, tiêu chí",
    name: "Nội dung của chỉ tiêu, tiêu chí",
    reason: "Lý do mất điểm, yêu cầu bổ sung",
    amount: "Số điểm trừ",
    remedy: "Giải trình, hướng khắc phục",
    person: "Người phụ trách",
  },
  total: "Tổng",
};

/** Why a cell of the two sheets was not taken over as it stands. */
export type NotUnderstoodCode =
  | "unknown-label"
  | "unknown-column"
  | "said-twice"
  | "not-a-number"
  | "no-number"
  | "not-a-choice"
  | "not-a-mark"
  | "not-allowed-scores"
  | "not-a-list-of-codes"
  | "error-value"
  | "code-altered"
  | "no-year"
  | "no-settings-sheet"
  | "no-criteria-sheet"
  | "too-long";

/** Something on the two sheets of a set that was not taken over as it stands. */
export interface NotUnderstood {
  readonly sheet: string;
  /** "B12"; "" where it is about the whole sheet. */
  readonly cell: string;
  /** What stands there, as far as a sentence can hold it. */
  readonly text: string;
  readonly why: NotUnderstoodCode;
}

type Sentence = (text: string) => string;

const WHY: Readonly<Record<Language, Readonly<Record<NotUnderstoodCode, Sentence>>>> = {
  vi: {
    "unknown-label": (text) =>
      `không có mục nào tên "${text}" nên giá trị bên cạnh chưa được dùng. Sửa lại tên mục như trong tệp xuất ra, hoặc xóa dòng này.`,
    "unknown-column": (text) =>
      `${text === "" ? "cột này không có tên" : `không có cột nào tên "${text}"`} nên nội dung bên dưới chưa được dùng. Đặt lại tên cột như trong tệp xuất ra; nếu là cột ghi chú riêng thì xóa trước khi đọc.`,
    "said-twice": (text) => `mục "${text}" đã có ở dòng trên nên dòng này chưa được dùng. Xóa một trong hai dòng.`,
    "not-a-number": (text) => `"${text}" không phải là số. Ghi bằng chữ số, ví dụ 9,5.`,
    "no-number": () => "chưa có số, nên tạm tính là 0. Ghi số vào ô này, hoặc xóa cả dòng.",
    "not-a-choice": (text) => `"${text}" không phải một trong các lựa chọn. Chọn trong danh sách của ô.`,
    "not-a-mark": (text) => `"${text}" không rõ là có hay không. Ghi x, hoặc để trống.`,
    "not-allowed-scores": (text) => `"${text}" không rõ là những mức điểm nào. Ghi như "0; 0,5; 1", "bước 0,25" hoặc "2 số lẻ".`,
    "not-a-list-of-codes": (text) => `"${text}" không rõ là những lĩnh vực nào. Ghi mã, cách nhau bằng dấu chấm phẩy, ví dụ 1; 2; 3.`,
    "error-value": (text) => `ô đang báo lỗi ${text}. Sửa công thức, hoặc ghi thẳng giá trị.`,
    "code-altered": (text) =>
      `Excel đã đổi mã này thành số hoặc ngày, có thể mất số 0 ở cuối (7.10 thành 7.1); hiện đọc là ${text}. Đổi ô sang định dạng Văn bản rồi gõ lại mã.`,
    "no-year": () => "chưa có năm của bộ tiêu chí. Ghi bốn chữ số ở mục Năm.",
    "no-settings-sheet": () => 'tệp không có trang "Cài đặt". Xuất lại tệp từ một bộ tiêu chí đã có, rồi chép trang này sang.',
    "no-criteria-sheet": () =>
      'tệp không có trang "Tiêu chí" với các cột mã, tên và điểm tối đa. Xuất lại tệp từ một bộ tiêu chí đã có, rồi chép trang này sang.',
    "too-long": () => "trang quá dài nên phần dưới chưa được đọc. Xóa các dòng thừa ở cuối trang.",
  },
  en: {
    "unknown-label": (text) =>
      `there is no entry named "${text}", so the value beside it was not used. Name it as the exported file does, or delete the row.`,
    "unknown-column": (text) =>
      `${text === "" ? "this column has no name" : `there is no column named "${text}"`}, so what stands below it was not used. Name it as the exported file does; delete it if it holds notes of your own.`,
    "said-twice": (text) => `"${text}" stands further up already, so this row was not used. Delete one of them.`,
    "not-a-number": (text) => `"${text}" is no number. Write it in digits: 9,5.`,
    "no-number": () => "the number is missing and was taken for 0. Write it, or delete the whole row.",
    "not-a-choice": (text) => `"${text}" is none of the choices. Choose from the cell's list.`,
    "not-a-mark": (text) => `"${text}" says neither yes nor no. Write x, or leave it empty.`,
    "not-allowed-scores": (text) => `"${text}" does not say which scores there are. Write "0; 0,5; 1", "bước 0,25" or "2 số lẻ".`,
    "not-a-list-of-codes": (text) => `"${text}" does not say which domains. Write their codes with semicolons: 1; 2; 3.`,
    "error-value": (text) => `the cell shows the error ${text}. Mend the formula, or write the value itself.`,
    "code-altered": (text) =>
      `Excel made a number or a date of this code, which may have lost a zero at its end (7.10 becomes 7.1); it was read as ${text}. Give the cell the Text format and type the code again.`,
    "no-year": () => "the year of the set is missing. Write four digits at Năm.",
    "no-settings-sheet": () => 'the file has no sheet "Cài đặt". Export a set once more and copy that sheet.',
    "no-criteria-sheet": () =>
      'the file has no sheet "Tiêu chí" with columns for codes, names and maxima. Export a set once more and copy that sheet.',
    "too-long": () => "the sheet is too long, and its end was not read. Delete surplus rows at the end.",
  },
};

/** What was not understood, where, why, and what to do, as a sentence. */
export function notUnderstoodText({ sheet, cell, text, why }: NotUnderstood, language: Language): string {
  const at = language === "vi" ? `Trang "${sheet}"${cell ? `, ô ${cell}` : ""}` : `Sheet "${sheet}"${cell ? `, cell ${cell}` : ""}`;
  return `${at}: ${WHY[language][why](text)}`;
}
