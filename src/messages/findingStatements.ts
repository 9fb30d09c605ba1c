import type { FindingCode } from "../scoring/finding";
import type { Language } from "./language";

/** What a sentence about a finding is made of: every part in words. */
export interface FindingFacts {
  /** "Tiêu chí 3.1 (ô D20)" */
  readonly where: string;
  /** "" where there is none. */
  readonly cell: string;
  readonly code: string;
  readonly stage: string;
  readonly found: string;
  readonly isNumber: boolean;
  /** What Excel takes for the decimal mark where the finding is told. */
  readonly decimalMark: string;
  /** Whether nothing stands in the cell; `found` says so too, as a word. */
  readonly isBlank: boolean;
  /** "" where nothing is expected in its place. */
  readonly expected: string;
  readonly sheet: string;
  /** What a score of the criterion may be: the least, the most, and in words which values, where the set says; else "". */
  readonly lowest: string;
  readonly highest: string;
  readonly allowed: string;
  /** Whether "KAD" may stand in place of a score. */
  readonly mayNotApply: boolean;
  /** Rows that a total's formula leaves out, and rows that it adds more than once: "1.8, 1.9"; "" where there are none. */
  readonly leftOut: string;
  readonly addedTwice: string;
  /** Cells of scores that a total's formula skips because they are text: "D52, D53"; "" where there are none. */
  readonly texts: string;
  /** How far a block of scores went: "xuống một dòng"; "" of anything else. */
  readonly shift: string;
  /** How much a total lacks; "" where it shows no number. */
  readonly lacking: string;
  /** What Excel made a date of: the date, the number that was probably meant, and whether it may be had; null where the value is none. */
  readonly date: { readonly shown: string; readonly meant: string; readonly fits: boolean } | null;
  /** Whether the cell has the format of a date: a number typed there becomes one. */
  readonly isDate: boolean;
}

export type FindingSentences = Readonly<Record<FindingCode, (facts: FindingFacts) => string>>;

const vi: FindingSentences = {
  "set/other-version": ({ sheet, found, expected }) =>
    `Trang "${sheet}" được lập theo bộ tiêu chí ${found}, đang kiểm tra theo bộ ${expected}.`,
  "set/newer-version": ({ sheet, found, expected }) =>
    `Trang "${sheet}" được lập theo phiên bản ${found} của bộ tiêu chí và kiểm tra theo phiên bản đó; đã có phiên bản ${expected}.`,
  "sheet/not-checked": ({ sheet, found }) =>
    `Trang "${sheet}" cũng có bảng điểm của năm này nhưng chưa được kiểm tra; chỉ kiểm tra trang "${found}".`,
  "score/none": ({ sheet }) => `Trang "${sheet}" chưa có điểm nào ở mọi vòng chấm.`,
  "criterion/missing": ({ code, expected, sheet }) => `Trang "${sheet}" thiếu dòng ${code} (${expected}).`,
  "criterion/unknown": ({ cell, found }) => `Ô ${cell}: dòng "${found}" không có trong bộ tiêu chí.`,
  "criterion/duplicate": ({ code, cell, expected }) => `Ô ${cell}: tiêu chí ${code} đã có ở ô ${expected}, dòng này bị lặp.`,
  "criterion/renamed": ({ where, found, isBlank, expected }) =>
    isBlank
      ? `${where}: ô tên đang để trống, bộ tiêu chí ghi "${expected}".`
      : `${where}: tên là "${found}", bộ tiêu chí ghi "${expected}".`,
  "criterion/code-altered": ({ cell, found, expected }) => `Ô ${cell}: Excel đã đổi mã ${expected} thành số hoặc ngày (${found}).`,
  "criterion/moved": ({ where, expected }) =>
    expected === ""
      ? `${where}: dòng không đúng thứ tự trong bộ tiêu chí.`
      : `${where}: dòng đứng ngoài lĩnh vực ${expected} nên tổng lĩnh vực có thể cộng nhầm.`,
  "max/changed": ({ where, found, isBlank, expected }) =>
    `${where}: ${isBlank ? "ô điểm tối đa đang để trống" : `điểm tối đa là ${found}`}, bộ tiêu chí quy định ${expected}.`,
  "score/missing": ({ where, stage }) => `${where}: chưa có điểm ${stage}.`,
  "score/shifted": ({ cell, shift, expected }) => `Khối điểm ${cell} có thể bị dán lệch ${shift}; chỗ đúng là ${expected}.`,
  "score/not-a-number": ({ where, stage, found }) => `${where}: điểm ${stage} đang là "${found}", không phải số.`,
  "score/negative": ({ where, stage, found, expected }) => `${where}: điểm ${stage} là ${found}, nhỏ hơn ${expected}.`,
  "score/above-max": ({ where, stage, found, expected, date }) =>
    `${where}: điểm ${stage} là ${found}${date ? ` (Excel hiểu là ngày ${date.shown})` : ""}, vượt điểm tối đa ${expected}.`,
  "score/off-step": ({ where, stage, found, allowed }) => `${where}: điểm ${stage} là ${found}, bộ tiêu chí chỉ cho phép ${allowed}.`,
  "score/parts-differ": ({ where, stage, found, expected }) =>
    `${where}: điểm ${stage} là ${found}, các tiêu chí thành phần cộng lại là ${expected}.`,
  "score/not-applicable": ({ where, stage, found }) =>
    `${where}: điểm ${stage} ghi "${found}" nhưng bộ tiêu chí không cho tiêu chí này được "không áp dụng".`,
  "score/reason-missing": ({ where }) => `${where}: ghi không áp dụng nhưng chưa có lý do.`,
  "score/text-number": ({ where, stage, found, expected }) =>
    `${where}: điểm ${stage} "${found}" đang ở dạng chữ nên Excel không cộng. Đã hiểu là ${expected}.`,
  "score/raised": ({ where, stage, found, expected }) => `${where}: điểm ${stage} là ${found}, cao hơn vòng trước (${expected}).`,
  "total/domain-wrong": wrongTotalVi,
  "total/grand-wrong": (facts) => (facts.cell === "" ? `Trang "${facts.sheet}" thiếu dòng Tổng.` : wrongTotalVi(facts)),
  "total/result-wrong": ({ where, cell, stage, found, isBlank, expected, sheet }) =>
    cell === ""
      ? `Trang "${sheet}" thiếu dòng Điểm quy đổi; ${stage} quy đổi là ${expected}.`
      : `${where}: ${isBlank ? `ô ${stage} đang để trống` : `${stage} ghi ${found}`}, quy đổi theo điểm từng tiêu chí là ${expected}.`,
  "total/not-formula": ({ cell, stage, found, ...sum }) =>
    sumVi(sum) === ""
      ? `Ô ${cell}: tổng ${stage} (${found}) là số nhập thủ công, sẽ sai khi sửa điểm.`
      : `Ô ${cell}: tổng ${stage} (${found}) hiện đúng nhưng sẽ sai khi sửa điểm${sumVi(sum)}.`,
  "lost/sheet-missing": ({ expected }) => `Đã mất ${expected} điểm nhưng chưa có bảng mất điểm.`,
  "lost/other-table": ({ sheet, cell, expected }) =>
    `Trang "${sheet}" cũng có bảng mất điểm (từ ô ${cell}) nhưng bảng đó chưa được kiểm tra; đã kiểm tra bảng ở trang "${expected}".`,
  "lost/row-missing": ({ code, expected, sheet }) => `Tiêu chí ${code} mất ${expected} điểm nhưng chưa có dòng trong trang "${sheet}".`,
  "lost/row-surplus": ({ cell, found }) => `Ô ${cell}: theo bảng điểm, dòng "${found}" không mất điểm.`,
  "lost/amount-wrong": ({ where, found, isNumber, isBlank, expected }) =>
    isBlank
      ? `${where}: ô số điểm trừ đang để trống${expected && `; theo bảng điểm mất ${expected}`}.`
      : !isNumber
        ? `${where}: số điểm trừ đang là "${found}", không phải số${expected && `; theo bảng điểm mất ${expected}`}.`
        : `${where}: bảng trừ ${found} điểm, theo bảng điểm mất ${expected}.`,
  "lost/amounts-negative": ({ cell, sheet }) => `Trang "${sheet}" ghi số điểm trừ bằng số âm (từ ô ${cell}). Đã hiểu là số điểm bị trừ.`,
  "lost/total-wrong": ({ where, cell, found, isBlank, expected, sheet }) =>
    cell === ""
      ? `Bảng mất điểm ở trang "${sheet}" thiếu dòng tổng; theo bảng điểm mất ${expected}.`
      : `${where} của bảng mất điểm: ${isBlank ? "ô tổng điểm trừ đang để trống" : `tổng điểm trừ ghi ${found}`}, theo bảng điểm mất ${expected}.`,
  "lost/reason-missing": ({ where, cell, sheet }) =>
    cell === "" ? `Bảng mất điểm ở trang "${sheet}" không có cột lý do mất điểm.` : `${where}: chưa ghi lý do mất điểm.`,
  "lost/remedy-missing": ({ where, cell, sheet }) =>
    cell === ""
      ? `Bảng mất điểm ở trang "${sheet}" không có cột giải trình, hướng khắc phục.`
      : `${where}: chưa ghi giải trình, hướng khắc phục.`,
  "lost/person-missing": ({ where, cell, sheet }) =>
    cell === "" ? `Bảng mất điểm ở trang "${sheet}" không có cột người phụ trách.` : `${where}: chưa ghi người phụ trách.`,
};

const en: FindingSentences = {
  "set/other-version": ({ sheet, found, expected }) =>
    `Sheet "${sheet}" was made from criteria set ${found}; it is checked against ${expected}.`,
  "set/newer-version": ({ sheet, found, expected }) =>
    `Sheet "${sheet}" was made from version ${found} of the criteria set and is checked against it; there is a version ${expected}.`,
  "sheet/not-checked": ({ sheet, found }) => `Sheet "${sheet}" holds scores of this year too and was not checked; only "${found}" was.`,
  "score/none": ({ sheet }) => `Sheet "${sheet}" has no score at any stage.`,
  "criterion/missing": ({ code, expected, sheet }) => `Sheet "${sheet}" has no row ${code} (${expected}).`,
  "criterion/unknown": ({ cell, found }) => `${cell}: row "${found}" is not in the criteria set.`,
  "criterion/duplicate": ({ code, cell, expected }) => `${cell}: criterion ${code} already stands at ${expected}.`,
  "criterion/renamed": ({ where, found, isBlank, expected }) =>
    `${where}: the name is ${isBlank ? found : `"${found}"`}; the set says "${expected}".`,
  "criterion/code-altered": ({ cell, found, expected }) => `${cell}: Excel turned code ${expected} into a number or date (${found}).`,
  "criterion/moved": ({ where, expected }) =>
    expected === ""
      ? `${where}: the row is out of order.`
      : `${where}: the row stands outside domain ${expected}, so domain totals may add the wrong rows.`,
  "max/changed": ({ where, found, expected }) => `${where}: the maximum is ${found}; the set says ${expected}.`,
  "score/missing": ({ where, stage }) => `${where}: no score for ${stage}.`,
  "score/shifted": ({ cell, shift, expected }) => `The block of scores ${cell} may have been pasted ${shift}; it belongs to ${expected}.`,
  "score/not-a-number": ({ where, stage, found }) => `${where}: the score for ${stage} is "${found}", not a number.`,
  "score/negative": ({ where, stage, found, expected }) => `${where}: the score for ${stage} is ${found}, below ${expected}.`,
  "score/above-max": ({ where, stage, found, expected, date }) =>
    `${where}: the score for ${stage} is ${found}${date ? ` (to Excel the date ${date.shown})` : ""}, above the maximum ${expected}.`,
  "score/off-step": ({ where, stage, found, allowed }) => `${where}: the score for ${stage} is ${found}; the set allows only ${allowed}.`,
  "score/parts-differ": ({ where, stage, found, expected }) =>
    `${where}: the score for ${stage} is ${found}; its parts come to ${expected}.`,
  "score/not-applicable": ({ where, stage, found }) =>
    `${where}: the score for ${stage} says "${found}", but the set does not say that the criterion may not apply.`,
  "score/reason-missing": ({ where }) => `${where}: said not to apply, without a reason.`,
  "score/text-number": ({ where, stage, found, expected }) =>
    `${where}: the score for ${stage}, "${found}", is text, so Excel does not add it. Read as ${expected}.`,
  "score/raised": ({ where, stage, found, expected }) =>
    `${where}: the score for ${stage} is ${found}, above the earlier stage (${expected}).`,
  "total/domain-wrong": ({ where, stage, expected, ...rest }) =>
    `${where}: the total for ${stage} ${saysEn(rest)}; its criteria add up to ${expected}${sumEn(rest)}${textsEn(rest)}.`,
  "total/grand-wrong": ({ where, cell, stage, expected, sheet, ...rest }) =>
    cell === ""
      ? `Sheet "${sheet}" has no total row.`
      : `${where}: ${stage} ${saysEn(rest)}; the criteria add up to ${expected}${sumEn(rest)}${textsEn(rest)}.`,
  "total/result-wrong": ({ where, cell, stage, expected, sheet, ...rest }) =>
    cell === ""
      ? `Sheet "${sheet}" has no row for the result; ${stage} comes to ${expected}.`
      : `${where}: ${stage} ${saysEn(rest)}; by the criteria's scores it is ${expected}.`,
  "total/not-formula": ({ cell, stage, found, ...sum }) =>
    sumEn(sum) === ""
      ? `${cell}: the total for ${stage} (${found}) was typed and will be wrong once a score changes.`
      : `${cell}: the total for ${stage} (${found}) is right now but will be wrong once a score changes${sumEn(sum)}.`,
  "lost/sheet-missing": ({ expected }) => `Points lost: ${expected}, but there is no lost-points sheet.`,
  "lost/other-table": ({ sheet, cell, expected }) =>
    `Sheet "${sheet}" has a lost-points table too (from ${cell}), which was not checked; the one on sheet "${expected}" was.`,
  "lost/row-missing": ({ code, expected, sheet }) => `Criterion ${code} lost ${expected} but has no row on sheet "${sheet}".`,
  "lost/row-surplus": ({ cell, found }) => `${cell}: by the score table, row "${found}" loses no points.`,
  "lost/amount-wrong": ({ where, found, isNumber, isBlank, expected }) =>
    !isNumber
      ? `${where}: the amount taken off is ${isBlank ? found : `"${found}", not a number`}${expected && `; the scores lose ${expected}`}.`
      : `${where}: the table takes off ${found}; the scores lose ${expected}.`,
  "lost/amounts-negative": ({ cell, sheet }) => `Sheet "${sheet}" writes amounts below zero (from ${cell}). Read as points taken off.`,
  "lost/total-wrong": ({ where, cell, expected, sheet, ...rest }) =>
    cell === ""
      ? `The lost-points table on sheet "${sheet}" has no total row; the scores lose ${expected}.`
      : `${where} of the lost-points table: it ${saysEn(rest)}; the scores lose ${expected}.`,
  "lost/reason-missing": ({ where, cell, sheet }) =>
    cell === "" ? `The lost-points table on sheet "${sheet}" has no column for reasons.` : `${where}: no reason given.`,
  "lost/remedy-missing": ({ where, cell, sheet }) =>
    cell === "" ? `The lost-points table on sheet "${sheet}" has no column for remedies.` : `${where}: no explanation or remedy given.`,
  "lost/person-missing": ({ where, cell, sheet }) =>
    cell === "" ? `The lost-points table on sheet "${sheet}" has no column for persons.` : `${where}: nobody named as responsible.`,
};

type Sum = Pick<FindingFacts, "leftOut" | "addedTwice">;

function sumVi({ leftOut, addedTwice }: Sum): string {
  const parts = [leftOut && `bỏ sót dòng ${leftOut}`, addedTwice && `cộng nhiều lần dòng ${addedTwice}`].filter(Boolean);
  return parts.length === 0 ? "" : `; công thức ${parts.join(" và ")}`;
}

/** A total that is not what its criteria add up to. */
function wrongTotalVi({ where, stage, found, isBlank, expected, ...rest }: FindingFacts): string {
  const told = isBlank
    ? `ô tổng ${stage} đang để trống; cộng các tiêu chí được ${expected}`
    : `tổng ${stage} ghi ${found}, cộng các tiêu chí được ${expected}`;
  return `${where}: ${told}${sumVi(rest)}${textsVi(rest)}.`;
}

function saysEn({ found, isBlank }: Pick<FindingFacts, "found" | "isBlank">): string {
  return isBlank ? "is blank" : `says ${found}`;
}

function sumEn({ leftOut, addedTwice }: Sum): string {
  const parts = [leftOut && `leaves out row ${leftOut}`, addedTwice && `adds row ${addedTwice} more than once`].filter(Boolean);
  return parts.length === 0 ? "" : `; the formula ${parts.join(" and ")}`;
}

type Texts = Pick<FindingFacts, "texts" | "lacking">;

function textsVi({ texts, lacking }: Texts): string {
  return texts === "" ? "" : `; ô ${texts} ghi dạng chữ nên công thức không cộng ${lacking} điểm`;
}

function textsEn({ texts, lacking }: Texts): string {
  return texts === "" ? "" : `; the formula skips ${texts}, typed as text (${lacking})`;
}

/** What was found and what was expected: the same for whoever reads it. */
export const FINDING_STATEMENTS: Readonly<Record<Language, FindingSentences>> = { vi, en };
