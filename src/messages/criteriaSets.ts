import type { DraftFault, DraftRow } from "../criteria/setDraft";
import type { Language } from "./language";
import { formatNumber } from "./numbers";

interface FaultFacts {
  /** "Tiêu chí 3.1", "Lĩnh vực 3". */
  readonly place: string;
  readonly at: string;
  readonly declared: string;
  readonly actual: string;
}

type Sentences = Readonly<Record<DraftFault["code"], (facts: FaultFacts) => string>>;

const vi: Sentences = {
  "no-title": () => "Bộ tiêu chí chưa có tên. Điền Tên bộ tiêu chí.",
  "no-version": () => "Bộ tiêu chí chưa có phiên bản. Điền Phiên bản, ví dụ 1.",
  "bad-id": ({ at }) =>
    `Mã bộ tiêu chí "${at}" chưa đúng. Chỉ dùng chữ thường không dấu, số và gạch nối, không quá 80 ký tự, ví dụ thai-nguyen-cap-xa-2025.`,
  "long-version": ({ at }) => `Phiên bản "${at}" dài quá. Ghi không quá 20 ký tự, ví dụ 2.`,
  "bad-year": ({ at }) => `${at === "" ? "Bộ tiêu chí chưa có năm" : `Năm "${at}" chưa đúng`}. Ghi bốn chữ số, từ 2000 đến 2100.`,
  "unread-number": ({ place, declared }) => `${place}: không đọc được số "${declared}". Ghi một số, ví dụ 1,5.`,
  "unread-allowed": ({ place, declared }) =>
    `${place}: không đọc được điểm cho phép "${declared}". Ghi các mức như "0; 0,5; 1", "bước 0,25" hoặc "2 số lẻ".`,
  "no-stage-name": () => "Có vòng chấm chưa có tên. Điền tên, hoặc bỏ vòng đó.",
  "no-code": ({ at }) => `Dòng "${at}" chưa có mã đúng dạng. Ghi mã như 3 cho lĩnh vực, 3.1 cho tiêu chí.`,
  "no-name": ({ place }) => `${place} chưa có nội dung. Ghi nội dung của dòng này.`,
  "no-maximum": ({ place }) => `${place} chưa có điểm tối đa. Ghi điểm như trong quyết định.`,
  "bad-code": ({ at }) => `Mã "${at}" chưa đúng dạng. Mã gồm các số cách nhau bằng dấu chấm, ví dụ 7.10.`,
  "duplicate-code": ({ at, declared }) =>
    `Mã ${at} đã có ở ${declared === "" ? "dòng khác" : `dòng "${declared}"`}. Sửa mã của dòng đánh nhầm, hoặc xóa dòng thừa.`,
  "outside-parent": ({ place, at }) =>
    `${place} không nằm trong lĩnh vực hay nhóm nào có mã bắt đầu như ${at}. Sửa mã, hoặc thêm lĩnh vực còn thiếu.`,
  "bad-maximum": ({ place }) => `${place}: điểm tối đa phải lớn hơn 0. Dòng trừ điểm phải nằm trong lĩnh vực điểm cộng, điểm trừ.`,
  "bad-cap": ({ place }) =>
    `${place}: mức cộng, trừ nhiều nhất không hợp với các dòng bên dưới. Có dòng cộng thì điểm tối đa lớn hơn 0; có dòng trừ thì mức trừ nhỏ hơn 0; không có thì để 0.`,
  "domain-sum": ({ at, declared, actual }) =>
    `Lĩnh vực ${at} ghi ${declared} điểm nhưng các tiêu chí cộng lại được ${actual}. Đối chiếu với quyết định rồi sửa bên sai.`,
  "group-sum": ({ place, declared, actual }) =>
    `${place} ghi ${declared} điểm nhưng các dòng bên dưới cộng lại được ${actual}. Đối chiếu với quyết định rồi sửa bên sai.`,
  "total-sum": ({ declared, actual }) =>
    `Tổng điểm ghi ${declared} nhưng các lĩnh vực cộng lại được ${actual}. Sửa tổng điểm, hoặc tìm lĩnh vực thiếu.`,
  "domain-count": ({ declared, actual }) =>
    `Quyết định ghi ${declared} lĩnh vực nhưng ở đây có ${actual}. Tìm lĩnh vực thiếu hoặc thừa, hoặc sửa số đã ghi.`,
  "criterion-count": ({ declared, actual }) =>
    `Quyết định ghi ${declared} tiêu chí nhưng ở đây có ${actual} dòng được chấm điểm. Tìm dòng thiếu hoặc thừa, hoặc sửa số đã ghi.`,
  "bad-allowed": ({ place }) => `${place}: các mức điểm cho phép vượt điểm tối đa hoặc không có mức tối đa. Sửa các mức, hoặc để trống.`,
  "group-rules": ({ place }) =>
    `${place} có dòng bên dưới nên không nhập điểm: điểm cho phép, "không áp dụng" ghi ở dòng này không có tác dụng. Chuyển xuống các dòng bên dưới.`,
  "duplicate-stage-name": ({ at }) => `Hai vòng chấm cùng tên "${at}" nên không phân biệt được cột. Đổi tên một vòng.`,
  "duplicate-stage": ({ at }) => `Hai vòng chấm cùng mã "${at}". Bỏ một vòng.`,
  "no-stage": () => "Bộ tiêu chí chưa có vòng chấm nào. Thêm ít nhất một vòng.",
  "no-criteria": ({ at }) => `"${at}" chưa có tiêu chí nào bên dưới. Thêm tiêu chí, hoặc xóa dòng này.`,
  "orphan-sub-criterion": ({ at }) => `Tiêu chí thành phần ${at} không thuộc tiêu chí nào. Sửa mã, hoặc thêm tiêu chí còn thiếu.`,
  "sub-criteria-sum": ({ at, declared, actual }) =>
    `Các tiêu chí thành phần của ${at} cộng lại được ${actual}, vượt ${declared} điểm của tiêu chí. Sửa điểm của một dòng.`,
  "block-weights": ({ actual }) => `Tỷ trọng các phần cộng lại được ${actual} %, không phải 100 %. Sửa tỷ trọng.`,
  "block-domains": ({ at }) => `Lĩnh vực ${at} phải thuộc đúng một phần có tỷ trọng. Sửa danh sách lĩnh vực của các phần.`,
  "class-bounds": ({ at }) => `Mức điểm của xếp loại "${at}" không thấp hơn loại đứng trên. Xếp các loại từ cao xuống thấp.`,
  "class-beyond": ({ at, declared, actual }) =>
    `Xếp loại "${at}" lấy từ ${declared} nhưng nhiều nhất chỉ được ${actual}. Sửa mức điểm, hoặc cách tính theo điểm hay theo %.`,
  "duplicate-class": ({ at }) => `Hai xếp loại cùng tên "${at}". Bỏ hoặc đổi tên một loại.`,
  "form-empty": ({ place }) => `${place}: còn để trống. Điền vào, hoặc bỏ dòng đó.`,
  "form-long": ({ place, declared }) => `${place}: "${declared}" dài quá. Viết ngắn lại.`,
  "form-range": ({ place, declared }) => `${place}: ${declared} nằm ngoài khoảng cho phép. Đối chiếu với quyết định rồi sửa.`,
  "form-other": ({ place, declared }) => `${place}: "${declared}" chưa đúng dạng. Đối chiếu với quyết định rồi sửa.`,
  "ambiguous-department": ({ at }) => `Tên "${at}" có ở nhiều ngành, BPCM. Mỗi tên gọi chỉ thuộc một ngành, BPCM.`,
  checksum: () => "Nội dung đã bị sửa sau khi xuất tệp: mã kiểm tra không khớp. Xin lại tệp từ nơi ban hành.",
};

const en: Sentences = {
  "no-title": () => "The set has no name. Fill in the name of the set.",
  "no-version": () => "The set has no version. Fill one in, for example 1.",
  "bad-id": ({ at }) =>
    `The id "${at}" is not well formed. Use small letters without marks, digits and hyphens, 80 at most: thai-nguyen-cap-xa-2025.`,
  "long-version": ({ at }) => `The version "${at}" is too long. Write 20 characters at most, for example 2.`,
  "bad-year": ({ at }) => `${at === "" ? "The set has no year" : `The year "${at}" is wrong`}. Write four digits, from 2000 to 2100.`,
  "unread-number": ({ place, declared }) => `${place}: "${declared}" cannot be read as a number. Write one, for example 1.5.`,
  "unread-allowed": ({ place, declared }) =>
    `The allowed scores "${declared}" of ${place} cannot be read. Write them as "0; 0,5; 1", "bước 0,25" or "2 số lẻ".`,
  "no-stage-name": () => "A stage has no name. Name it, or remove it.",
  "no-code": ({ at }) => `The row "${at}" has no well-formed code. Write 3 for a domain, 3.1 for a criterion.`,
  "no-name": ({ place }) => `${place} has no content. Write what it is about.`,
  "no-maximum": ({ place }) => `${place} has no maximum. Write the points as in the decision.`,
  "bad-code": ({ at }) => `The code "${at}" is not well formed. Codes are numbers with full stops between: 7.10.`,
  "duplicate-code": ({ at, declared }) =>
    `The code ${at} already stands in ${declared === "" ? "another row" : `the row "${declared}"`}. Mend the wrong one, or delete the surplus row.`,
  "outside-parent": ({ place, at }) =>
    `${place} stands in no domain or group whose code begins like ${at}. Mend the code, or add the missing domain.`,
  "bad-maximum": ({ place }) => `The maximum of ${place} must be above 0. Penalties belong in a domain of bonuses and penalties.`,
  "bad-cap": ({ place }) =>
    `The caps of ${place} do not fit its rows. With bonuses the maximum is above 0, with penalties the lowest is below 0; else 0.`,
  "domain-sum": ({ at, declared, actual }) =>
    `Domain ${at} says ${declared} points, but its criteria come to ${actual}. Compare with the decision and mend the wrong side.`,
  "group-sum": ({ place, declared, actual }) =>
    `${place} says ${declared} points, but the rows below it come to ${actual}. Compare with the decision and mend the wrong side.`,
  "total-sum": ({ declared, actual }) =>
    `The total says ${declared}, but the domains come to ${actual}. Mend the total, or find the missing domain.`,
  "domain-count": ({ declared, actual }) =>
    `The decision says ${declared} domains, but there are ${actual}. Find the missing or surplus domain, or mend the number.`,
  "criterion-count": ({ declared, actual }) =>
    `The decision says ${declared} criteria, but ${actual} rows are scored. Find the missing or surplus row, or mend the number.`,
  "bad-allowed": ({ place }) => `The allowed scores of ${place} go beyond its maximum, or leave it out. Mend them, or leave them empty.`,
  "group-rules": ({ place }) =>
    `${place} has rows below it, so that no score is entered there: its allowed scores and its "not applicable" do nothing. Give them to the rows below.`,
  "duplicate-stage-name": ({ at }) => `Two stages are named "${at}", so that their columns cannot be told apart. Rename one.`,
  "duplicate-stage": ({ at }) => `Two stages have the id "${at}". Remove one.`,
  "no-stage": () => "The set has no stage. Add one at least.",
  "no-criteria": ({ at }) => `"${at}" has no criteria below it. Add some, or delete the row.`,
  "orphan-sub-criterion": ({ at }) => `Sub-criterion ${at} belongs to no criterion. Mend its code, or add the missing criterion.`,
  "sub-criteria-sum": ({ at, declared, actual }) =>
    `The sub-criteria of ${at} come to ${actual}, above the criterion's ${declared} points. Mend the points of one of them.`,
  "block-weights": ({ actual }) => `The weights come to ${actual} %, not to 100 %. Mend them.`,
  "block-domains": ({ at }) => `Domain ${at} must belong to exactly one weighted part. Mend the lists of domains.`,
  "class-bounds": ({ at }) => `The bound of class "${at}" is not below that of the class above it. List classes from high to low.`,
  "class-beyond": ({ at, declared, actual }) =>
    `Class "${at}" begins at ${declared}, but nobody can have more than ${actual}. Mend the bound, or whether bounds are points or percent.`,
  "duplicate-class": ({ at }) => `Two classes are named "${at}". Remove or rename one.`,
  "form-empty": ({ place }) => `${place}: something is left empty. Fill it in, or remove that line.`,
  "form-long": ({ place, declared }) => `${place}: "${declared}" is too long. Shorten it.`,
  "form-range": ({ place, declared }) => `${place}: ${declared} is out of range. Compare with the decision and mend it.`,
  "form-other": ({ place, declared }) => `${place}: "${declared}" is not well formed. Compare with the decision and mend it.`,
  "ambiguous-department": ({ at }) => `The department "${at}" is named by several departments. Each name belongs to one.`,
  checksum: () => "The content was changed after the file was exported: the checksum does not fit. Ask the issuer for the file again.",
};

const SENTENCES: Readonly<Record<Language, Sentences>> = { vi, en };

const SETTINGS: Readonly<Record<Language, Readonly<Partial<Record<string, string>>>>> = {
  vi: {
    total: "Tổng điểm",
    domains: "Số lĩnh vực theo quyết định",
    criteria: "Số tiêu chí theo quyết định",
    stages: "Vòng chấm",
    classes: "Xếp loại",
    blocks: "Phần có tỷ trọng",
    departments: "Ngành, BPCM",
    knownSubCriteria: "Tiêu chí thành phần",
    wording: "Câu chữ của biểu mẫu",
    counts: "Số lĩnh vực, tiêu chí theo quyết định",
  },
  en: {
    total: "Total points",
    domains: "Domains, as the decision says",
    criteria: "Criteria, as the decision says",
    stages: "Stages",
    classes: "Classes",
    blocks: "Weighted parts",
    departments: "Departments",
    knownSubCriteria: "Sub-criteria",
    wording: "Wording of the forms",
    counts: "Domains and criteria, as the decision says",
  },
};

/** What is wrong with a set that somebody works on, where, and what to do. `row` is the one that the fault is about. */
export function draftFaultSentence({ code, at, declared, actual }: DraftFault, row: DraftRow | null, language: Language): string {
  const line = row?.cell?.replace(/^[A-Z]+/, "");
  const place = line === undefined ? "" : language === "vi" ? `Dòng ${line} của bảng: ` : `Row ${line} of the table: `;
  const figure = (value: number | string | undefined) => (typeof value === "number" ? formatNumber(value, language) : (value ?? ""));
  const named = code === "no-code" && at.trim() === "" ? (row?.name ?? "") : at;
  const sentence = SENTENCES[language][code]({
    place: placeOf(at, language),
    at: named,
    declared: figure(declared),
    actual: figure(actual),
  });
  return `${place}${sentence}`;
}

/** "Tiêu chí 3.1", "Lĩnh vực 3"; settings by their own names: "Xếp loại "Tốt"". */
function placeOf(at: string, language: Language): string {
  const [, part = "", item] = /^(\w+)(?:: (.*))?$/s.exec(at) ?? [];
  const setting = SETTINGS[language][part];
  if (setting !== undefined) return item === undefined ? setting : `${setting} "${item}"`;
  if (at.includes(".")) return `${language === "vi" ? "Tiêu chí" : "Criterion"} ${at}`;
  return `${language === "vi" ? "Lĩnh vực" : "Domain"} ${at}`;
}

/** Why a cell of a table of criteria did not go into a row as it stands, and what to do. */
export const unreadCellSentences = {
  vi: {
    "no-code": "Không có mã và không có điểm. Nếu là phần nối của dòng trên, chép vào nội dung dòng đó; nếu là tiêu chí, thêm dòng.",
    "below-total": "Đứng dưới dòng tổng, không có mã hoặc không có điểm nên không lấy vào. Nếu là tiêu chí, thêm dòng.",
    "other-total": "Có vẻ là dòng cộng của một phần bảng, hoặc có cả điểm thưởng, điểm trừ, nên không lấy vào. Nếu là tiêu chí, thêm dòng.",
    "no-points": "Không đọc được thành điểm. Ghi điểm tối đa vào dòng này.",
    date: "Excel đã đổi số này thành ngày tháng; đã đọc ngày.tháng thành số. Đối chiếu với quyết định.",
    "added-up": "Lĩnh vực không ghi điểm: đã lấy tổng điểm các tiêu chí. Đối chiếu với quyết định.",
    "too-long": "Trang quá dài nên phần dưới ô này chưa được đọc. Xóa các dòng thừa, hoặc chuyển bảng tiêu chí sang trang riêng.",
  },
  en: {
    "no-code": "It has neither a code nor points. If it goes on from the row above, copy it there; if it is a criterion, add a row.",
    "below-total": "It stands below the total without a code or without points, and was left out. If it is a criterion, add a row.",
    "other-total":
      "It seems to add up a part of the table, or bonuses and penalties too, and was left out. If it is a criterion, add a row.",
    "no-points": "It cannot be read as points. Write the maximum into this row.",
    date: "Excel made a date of this number; day.month was read as the number. Compare with the decision.",
    "added-up": "The domain says no points: those of its criteria were added up. Compare with the decision.",
    "too-long":
      "The sheet is too long, and nothing below this cell was read. Delete surplus rows, or move the table to a sheet of its own.",
  },
} as const satisfies Readonly<Record<Language, Readonly<Record<string, string>>>>;

/** What of the set that a draft began with was left out, and what to do. */
export const leftOutSentences = {
  vi: {
    classes: "Mức xếp loại của bộ cũ tính theo điểm trên tổng khác nên không lấy. Ghi mức của quyết định mới ở trang Cài đặt.",
    blocks: "Tỷ trọng các phần của bộ cũ nêu lĩnh vực mà bảng này không có nên không lấy. Ghi tỷ trọng mới ở trang Cài đặt.",
  },
  en: {
    classes:
      "The earlier set's class bounds are points out of another total and were left out. Write the new ones on the sheet of settings.",
    blocks: "The earlier set's weights name domains that this table lacks and were left out. Write the new ones on the sheet of settings.",
  },
} as const satisfies Readonly<Record<Language, Readonly<Record<string, string>>>>;
