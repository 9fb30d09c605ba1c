import type { SetDifference, SetPart } from "../criteria/setDifferences";
import type { Language } from "./language";
import { formatPoints } from "./numbers";

interface Wording {
  readonly domain: string;
  readonly group: string;
  readonly criterion: string;
  readonly added: (what: string, code: string, name: string, maximum: string) => string;
  readonly dropped: (what: string, code: string, name: string, maximum: string) => string;
  readonly moved: (from: string, to: string) => string;
  readonly split: (from: string, to: string) => string;
  readonly merged: (from: string, to: string) => string;
  readonly renamed: (code: string, before: string, after: string) => string;
  readonly maximum: (code: string, before: string, after: string) => string;
  readonly total: (before: string, after: string) => string;
  readonly penalty: (code: string, before: string, after: string) => string;
  readonly toExtra: (code: string, after: string) => string;
  readonly fromExtra: (code: string) => string;
  readonly department: (code: string, before: string, after: string) => string;
  readonly none: string;
  readonly rules: (code: string) => string;
  readonly parts: Readonly<Record<SetPart, string>>;
}

const WORDINGS: Readonly<Record<Language, Wording>> = {
  vi: {
    domain: "lĩnh vực",
    group: "nhóm",
    criterion: "tiêu chí",
    added: (what, code, name, maximum) => `Thêm ${what} ${code} "${name}" (${maximum} điểm).`,
    dropped: (what, code, name, maximum) => `Bỏ ${what} ${code} "${name}" (${maximum} điểm).`,
    moved: (from, to) => `${from} chuyển thành ${to}.`,
    split: (from, to) => `${from} tách thành ${to}.`,
    merged: (from, to) => `${from} gộp thành ${to}.`,
    renamed: (code, before, after) => `${code} đổi nội dung từ "${before}" thành "${after}".`,
    maximum: (code, before, after) => `${code} đổi điểm tối đa từ ${before} thành ${after}.`,
    total: (before, after) => `Tổng điểm đổi từ ${before} thành ${after}.`,
    penalty: (code, before, after) => `${code} đổi mức trừ nhiều nhất từ ${before} thành ${after}.`,
    toExtra: (code, after) => `${code} thành điểm cộng, điểm trừ ngoài tổng điểm, trừ nhiều nhất ${after}.`,
    fromExtra: (code) => `${code} không còn là điểm cộng, điểm trừ mà tính vào tổng điểm.`,
    department: (code, before, after) => `${code} đổi ngành, BPCM phụ trách từ ${before} thành ${after}.`,
    none: "(không có)",
    rules: (code) => `${code} đổi cách chấm hoặc hướng dẫn.`,
    parts: {
      title: "Đổi tên bộ tiêu chí.",
      year: "Đổi năm đánh giá.",
      source: "Đổi căn cứ ban hành.",
      province: "Đổi tỉnh.",
      unitKind: "Đổi loại đơn vị.",
      reviewingLevel: "Đổi cấp thẩm định.",
      stages: "Đổi các vòng chấm.",
      blocks: "Đổi các khối và trọng số.",
      notApplicable: "Đổi cách tính tiêu chí không áp dụng.",
      knownSubCriteria: "Đổi danh mục tiêu chí thành phần.",
      classes: "Đổi mức xếp loại.",
      departments: "Đổi danh mục ngành, BPCM phụ trách.",
      wording: "Đổi tiêu đề, câu chữ của biểu mẫu.",
    },
  },
  en: {
    domain: "domain",
    group: "group",
    criterion: "criterion",
    added: (what, code, name, maximum) => `New ${what} ${code} "${name}" (${maximum} points).`,
    dropped: (what, code, name, maximum) => `Dropped ${what} ${code} "${name}" (${maximum} points).`,
    moved: (from, to) => `${from} is ${to} now.`,
    split: (from, to) => `${from} was split into ${to}.`,
    merged: (from, to) => `${from} were merged into ${to}.`,
    renamed: (code, before, after) => `${code} was "${before}", now "${after}".`,
    maximum: (code, before, after) => `${code}: the maximum changed from ${before} to ${after}.`,
    total: (before, after) => `The total changed from ${before} to ${after}.`,
    penalty: (code, before, after) => `${code}: penalties can go to ${after} now, not to ${before}.`,
    toExtra: (code, after) => `${code} has bonuses and penalties on top of the total now, down to ${after}.`,
    fromExtra: (code) => `${code} counts in the total now, no longer as bonuses and penalties.`,
    department: (code, before, after) => `${code}: the department changed from ${before} to ${after}.`,
    none: "(none)",
    rules: (code) => `${code} is scored or explained otherwise.`,
    parts: {
      title: "The title changed.",
      year: "The year changed.",
      source: "The decision changed.",
      province: "The province changed.",
      unitKind: "The kind of unit changed.",
      reviewingLevel: "The reviewing level changed.",
      stages: "The scoring stages changed.",
      blocks: "The blocks and weights changed.",
      notApplicable: "What does not apply counts otherwise.",
      knownSubCriteria: "The list of sub-criteria changed.",
      classes: "The classes changed.",
      departments: "The list of departments changed.",
      wording: "Headings or wording of the forms changed.",
    },
  },
};

/** One difference between two criteria sets, in a sentence. */
export function differenceSentence(difference: SetDifference, language: Language): string {
  const words = WORDINGS[language];
  const points = (value: Parameters<typeof formatPoints>[0]) => formatPoints(value, language);
  switch (difference.kind) {
    case "added":
    case "dropped":
      return words[difference.kind](words[difference.level], difference.code, difference.name, points(difference.maximum));
    case "moved":
    case "split":
    case "merged":
      return words[difference.kind](difference.from.join(", "), difference.to.join(", "));
    case "renamed":
      return words.renamed(difference.code, difference.before, difference.after);
    case "maximum": {
      const [before, after] = [points(difference.before), points(difference.after)];
      return difference.code === "" ? words.total(before, after) : words.maximum(difference.code, before, after);
    }
    case "penalty": {
      const { code, before, after } = difference;
      if (after === null) return words.fromExtra(code);
      return before === null ? words.toExtra(code, points(after)) : words.penalty(code, points(before), points(after));
    }
    case "department":
      return words.department(difference.code, difference.before || words.none, difference.after || words.none);
    case "rules":
      return words.rules(difference.code);
    case "part":
      return words.parts[difference.part];
  }
}
