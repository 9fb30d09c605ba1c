import type { CriteriaSet } from "../criteria/criteriaSet";
import type { Finding, FindingCode, Severity } from "../scoring/finding";
import type { Language } from "./language";
import { formatNumber } from "./numbers";

/** What a sentence is made of: every part in words, none missing. */
interface Facts {
  /** "Tiêu chí 3.1 (ô D20)" */
  readonly where: string;
  readonly cell: string;
  readonly code: string;
  readonly stage: string;
  readonly found: string;
  readonly expected: string;
  readonly sheet: string;
}

type Sentences = Readonly<Record<FindingCode, (facts: Facts) => string>>;

const vi: Sentences = {
  "criterion/missing": ({ code, expected, sheet }) =>
    `Trang "${sheet}" thiếu dòng ${code} (${expected}). Nhấn Ctrl+Z nếu vừa xoá, hoặc chèn lại một dòng với mã ${code} vào đúng chỗ.`,
  "criterion/unknown": ({ cell, found }) =>
    `Ô ${cell}: dòng "${found}" không có trong bộ tiêu chí. Xoá dòng này, hoặc sửa mã ở cột STT nếu gõ nhầm.`,
  "criterion/duplicate": ({ code, cell, expected }) =>
    `Ô ${cell}: tiêu chí ${code} đã có ở ô ${expected}, dòng này bị lặp. Chỉ giữ một dòng và xoá dòng kia.`,
  "criterion/renamed": ({ where, found, expected }) =>
    `${where}: tên là "${found}", bộ tiêu chí ghi "${expected}". Bấm Sửa giúp tôi để lấy lại tên trong bộ tiêu chí.`,
  "criterion/code-altered": ({ cell, found, expected }) =>
    `Ô ${cell}: Excel đã đổi mã ${expected} thành số hoặc ngày (${found}). Bấm Sửa giúp tôi để trả lại mã dạng chữ.`,
  "criterion/moved": ({ where, code }) =>
    `${where}: dòng đứng sai thứ tự nên tổng lĩnh vực có thể cộng nhầm. Chuyển dòng ${code} về đúng chỗ trong lĩnh vực của nó.`,
  "max/changed": ({ where, found, expected }) =>
    `${where}: điểm tối đa là ${found}, bộ tiêu chí quy định ${expected}. Bấm Sửa giúp tôi để lấy lại ${expected}.`,
  "score/missing": ({ where, stage }) => `${where}: chưa có điểm ${stage}. Nhập điểm; nếu không đạt thì nhập 0.`,
  "score/not-a-number": ({ where, stage, found }) =>
    `${where}: điểm ${stage} đang là "${found}", không phải số. Nhập lại bằng số, phần thập phân viết bằng dấu phẩy, ví dụ 9,5.`,
  "score/negative": ({ where, stage, found }) => `${where}: điểm ${stage} là ${found}, nhỏ hơn 0. Nhập lại từ 0 trở lên.`,
  "score/above-max": ({ where, stage, found, expected }) =>
    `${where}: điểm ${stage} là ${found}, vượt điểm tối đa ${expected}. Nhập lại từ 0 đến ${expected}.`,
  "score/off-step": ({ where, stage, found, expected }) =>
    `${where}: điểm ${stage} là ${found}, bộ tiêu chí chỉ cho bước ${expected}. Nhập lại theo bội số của ${expected}.`,
  "score/text-number": ({ where, stage, found, expected }) =>
    `${where}: điểm ${stage} "${found}" đang ở dạng chữ nên Excel không cộng. Đã hiểu là ${expected}; bấm Sửa giúp tôi để đổi thành số.`,
  "score/raised": ({ where, stage, found, expected }) =>
    `${where}: điểm ${stage} là ${found}, cao hơn vòng trước (${expected}). Nếu vòng sau cho thêm điểm thì bỏ qua; nếu gõ nhầm thì nhập lại.`,
  "total/domain-wrong": ({ code, cell, stage, found, expected }) =>
    `Lĩnh vực ${code} (ô ${cell}): tổng ${stage} ghi ${found}, các tiêu chí cộng lại là ${expected}. Bấm Sửa giúp tôi để lấy lại công thức.`,
  "total/grand-wrong": ({ where, cell, stage, found, expected, sheet }) =>
    cell === ""
      ? `Trang "${sheet}" thiếu dòng Tổng; điểm ${stage} cộng lại là ${expected}. Nhấn Ctrl+Z nếu vừa xoá, hoặc gõ lại chữ Tổng ở cột STT dưới bảng.`
      : `${where}: tổng ${stage} ghi ${found}, các tiêu chí cộng lại là ${expected}. Bấm Sửa giúp tôi để lấy lại công thức.`,
  "total/not-formula": ({ cell, stage, found }) =>
    `Ô ${cell}: tổng ${stage} (${found}) là số gõ tay, sẽ sai khi sửa điểm. Bấm Sửa giúp tôi để lấy lại công thức.`,
  "lost/sheet-missing": ({ expected }) => `Đã mất ${expected} điểm nhưng chưa có bảng mất điểm. Bấm Lập bảng mất điểm.`,
  "lost/row-missing": ({ code, expected, sheet }) =>
    `Tiêu chí ${code} mất ${expected} điểm nhưng chưa có dòng trong trang "${sheet}". Bấm Lập lại bảng mất điểm.`,
  "lost/row-surplus": ({ cell, found }) =>
    `Ô ${cell}: dòng "${found}" không còn mất điểm. Bấm Lập lại bảng mất điểm; nội dung đã ghi được giữ ở cuối bảng.`,
  "lost/amount-wrong": ({ where, found, expected }) =>
    `${where}: bảng trừ ${found} điểm, theo bảng điểm mất ${expected}. Sửa cột Số điểm trừ cho khớp.`,
  "lost/total-wrong": ({ where, found, expected }) =>
    `${where} của bảng mất điểm: tổng điểm trừ ghi ${found}, theo bảng điểm mất ${expected}. Bấm Lập lại bảng mất điểm.`,
  "lost/reason-missing": ({ where }) => `${where}: chưa ghi lý do mất điểm. Ghi vào ô này hoặc vào thẻ tiêu chí bên cạnh.`,
  "lost/remedy-missing": ({ where }) => `${where}: chưa ghi giải trình, hướng khắc phục. Ghi vào ô này hoặc vào thẻ tiêu chí bên cạnh.`,
  "lost/person-missing": ({ where }) => `${where}: chưa ghi người phụ trách. Ghi vào ô này hoặc vào thẻ tiêu chí bên cạnh.`,
};

const en: Sentences = {
  "criterion/missing": ({ code, expected, sheet }) =>
    `Sheet "${sheet}" has no row ${code} (${expected}). Press Ctrl+Z if you just deleted it, or insert a row with code ${code} in its place.`,
  "criterion/unknown": ({ cell, found }) =>
    `${cell}: row "${found}" is not in the criteria set. Delete it, or mend its code if it is a slip.`,
  "criterion/duplicate": ({ code, cell, expected }) =>
    `${cell}: criterion ${code} already stands at ${expected}. Keep one row and delete the other.`,
  "criterion/renamed": ({ where, found, expected }) =>
    `${where}: the name is "${found}"; the set says "${expected}". Choose Repair to bring it back.`,
  "criterion/code-altered": ({ cell, found, expected }) =>
    `${cell}: Excel turned code ${expected} into a number or date (${found}). Choose Repair to bring the text back.`,
  "criterion/moved": ({ where, code }) =>
    `${where}: the row is out of order, so domain totals may add the wrong rows. Move row ${code} back to its domain.`,
  "max/changed": ({ where, found, expected }) =>
    `${where}: the maximum is ${found}; the set says ${expected}. Choose Repair to bring back ${expected}.`,
  "score/missing": ({ where, stage }) => `${where}: no score for ${stage}. Enter one; enter 0 if nothing was reached.`,
  "score/not-a-number": ({ where, stage, found }) => `${where}: the score for ${stage} is "${found}", not a number. Enter a number.`,
  "score/negative": ({ where, stage, found }) => `${where}: the score for ${stage} is ${found}, below 0. Enter 0 or more.`,
  "score/above-max": ({ where, stage, found, expected }) =>
    `${where}: the score for ${stage} is ${found}, above the maximum ${expected}. Enter 0 to ${expected}.`,
  "score/off-step": ({ where, stage, found, expected }) =>
    `${where}: the score for ${stage} is ${found}; the set allows steps of ${expected}. Enter a multiple of ${expected}.`,
  "score/text-number": ({ where, stage, found, expected }) =>
    `${where}: the score for ${stage}, "${found}", is text, so Excel does not add it. Read as ${expected}; choose Repair to make it a number.`,
  "score/raised": ({ where, stage, found, expected }) =>
    `${where}: the score for ${stage} is ${found}, above the earlier stage (${expected}). Leave it if points were given back; mend it if it is a slip.`,
  "total/domain-wrong": ({ code, cell, stage, found, expected }) =>
    `Domain ${code} (${cell}): the total for ${stage} says ${found}; its criteria add up to ${expected}. Choose Repair to bring the formula back.`,
  "total/grand-wrong": ({ where, cell, stage, found, expected, sheet }) =>
    cell === ""
      ? `Sheet "${sheet}" has no total row; ${stage} adds up to ${expected}. Press Ctrl+Z if you just deleted it, or type Tổng in the first column below the table.`
      : `${where}: ${stage} says ${found}; the criteria add up to ${expected}. Choose Repair to bring the formula back.`,
  "total/not-formula": ({ cell, stage, found }) =>
    `${cell}: the total for ${stage} (${found}) was typed and will be wrong once a score changes. Choose Repair to bring the formula back.`,
  "lost/sheet-missing": ({ expected }) => `Points lost: ${expected}, but there is no lost-points sheet. Choose Build lost points.`,
  "lost/row-missing": ({ code, expected, sheet }) =>
    `Criterion ${code} lost ${expected} but has no row on sheet "${sheet}". Build the lost-points sheet again.`,
  "lost/row-surplus": ({ cell, found }) =>
    `${cell}: row "${found}" no longer loses points. Build the sheet again; what was typed is kept below the table.`,
  "lost/amount-wrong": ({ where, found, expected }) =>
    `${where}: the table takes off ${found}; the scores lose ${expected}. Mend the amounts so that they agree.`,
  "lost/total-wrong": ({ where, found, expected }) =>
    `${where} of the lost-points table: it says ${found}; the scores lose ${expected}. Build the lost-points sheet again.`,
  "lost/reason-missing": ({ where }) => `${where}: no reason given. Write it here or in the criterion's card.`,
  "lost/remedy-missing": ({ where }) => `${where}: no explanation or remedy given. Write it here or in the criterion's card.`,
  "lost/person-missing": ({ where }) => `${where}: nobody named as responsible. Write it here or in the criterion's card.`,
};

const SENTENCES: Readonly<Record<Language, Sentences>> = { vi, en };

const TITLES: Readonly<Record<Language, Readonly<Record<FindingCode, string>>>> = {
  vi: {
    "criterion/missing": "Thiếu dòng tiêu chí",
    "criterion/unknown": "Dòng ngoài bộ tiêu chí",
    "criterion/duplicate": "Tiêu chí bị lặp",
    "criterion/renamed": "Tên tiêu chí bị sửa",
    "criterion/code-altered": "Mã bị Excel đổi",
    "criterion/moved": "Dòng sai thứ tự",
    "max/changed": "Điểm tối đa bị sửa",
    "score/missing": "Chưa có điểm",
    "score/not-a-number": "Điểm không phải số",
    "score/negative": "Điểm âm",
    "score/above-max": "Vượt điểm tối đa",
    "score/off-step": "Sai bước điểm",
    "score/text-number": "Số ở dạng chữ",
    "score/raised": "Cao hơn vòng trước",
    "total/domain-wrong": "Tổng lĩnh vực sai",
    "total/grand-wrong": "Tổng điểm sai",
    "total/not-formula": "Tổng gõ tay",
    "lost/sheet-missing": "Chưa có bảng mất điểm",
    "lost/row-missing": "Thiếu dòng mất điểm",
    "lost/row-surplus": "Dòng thừa",
    "lost/amount-wrong": "Điểm trừ không khớp",
    "lost/total-wrong": "Tổng điểm trừ sai",
    "lost/reason-missing": "Chưa ghi lý do",
    "lost/remedy-missing": "Chưa ghi hướng khắc phục",
    "lost/person-missing": "Chưa ghi người phụ trách",
  },
  en: {
    "criterion/missing": "Criterion missing",
    "criterion/unknown": "Not in the set",
    "criterion/duplicate": "Criterion twice",
    "criterion/renamed": "Name changed",
    "criterion/code-altered": "Code altered by Excel",
    "criterion/moved": "Out of order",
    "max/changed": "Maximum changed",
    "score/missing": "Score missing",
    "score/not-a-number": "Not a number",
    "score/negative": "Negative score",
    "score/above-max": "Above the maximum",
    "score/off-step": "Off the step",
    "score/text-number": "Number as text",
    "score/raised": "Above the earlier stage",
    "total/domain-wrong": "Domain total wrong",
    "total/grand-wrong": "Grand total wrong",
    "total/not-formula": "Total typed by hand",
    "lost/sheet-missing": "No lost-points sheet",
    "lost/row-missing": "Row missing",
    "lost/row-surplus": "Row not due",
    "lost/amount-wrong": "Amount does not agree",
    "lost/total-wrong": "Total does not agree",
    "lost/reason-missing": "No reason",
    "lost/remedy-missing": "No remedy",
    "lost/person-missing": "Nobody responsible",
  },
};

const SEVERITY_NAMES: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
  vi: { error: "Lỗi", warning: "Cảnh báo", information: "Lưu ý" },
  en: { error: "Errors", warning: "Warnings", information: "Notes" },
};

/** A finding as a sentence: where, what was found, what was expected, what to do. */
export function describeFinding(finding: Finding, set: CriteriaSet, language: Language): string {
  return SENTENCES[language][finding.code](factsOf(finding, set, language));
}

/** A short heading for findings of one kind. */
export function findingTitle(code: FindingCode, language: Language): string {
  return TITLES[language][code];
}

export function severityName(severity: Severity, language: Language): string {
  return SEVERITY_NAMES[language][severity];
}

const WORDS = {
  vi: { blank: "để trống", total: "Dòng tổng", domain: "Lĩnh vực", criterion: "Tiêu chí", cell: "ô ", row: "Dòng chưa rõ tiêu chí" },
  en: { blank: "blank", total: "Grand total", domain: "Domain", criterion: "Criterion", cell: "", row: "Row" },
} as const;

function factsOf(finding: Finding, set: CriteriaSet, language: Language): Facts {
  const words = WORDS[language];
  const shown = (value: Finding["found"]) =>
    value === null || value === "" ? words.blank : typeof value === "number" ? formatNumber(value, language) : value;
  const { criterion, cell, stage, sheet } = finding;
  const place = placeOf(criterion, set, words);
  return {
    where: cell === null ? place : `${place} (${words.cell}${cell})`,
    cell: cell ?? "",
    code: criterion ?? "",
    stage: set.stages.find(({ id }) => id === stage)?.name ?? "",
    found: shown(finding.found),
    expected: shown(finding.expected),
    sheet,
  };
}

function placeOf(criterion: string | null, set: CriteriaSet, words: (typeof WORDS)[Language]): string {
  if (criterion === null) return words.row;
  if (criterion === "total") return words.total;
  return set.domains.some(({ code }) => code === criterion) ? `${words.domain} ${criterion}` : `${words.criterion} ${criterion}`;
}
