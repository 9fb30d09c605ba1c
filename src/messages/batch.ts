import type { Language } from "./language";

/** Something about several files of a batch that is said, and not smoothed over. */
export type BatchNote =
  | { readonly kind: "same-file"; readonly files: readonly string[] }
  | { readonly kind: "same-unit"; readonly unit: string; readonly files: readonly string[] }
  | { readonly kind: "years"; readonly years: readonly number[] }
  | { readonly kind: "sets"; readonly sets: readonly string[] };

type Sentences = { readonly [Kind in BatchNote["kind"]]: (note: Extract<BatchNote, { kind: Kind }>) => string };

const SENTENCES: Readonly<Record<Language, Sentences>> = {
  vi: {
    "same-file": ({ files }) => `Các tệp ${quoted(files)} có nội dung giống hệt nhau: chỉ tính tệp đầu. Hỏi lại đơn vị nếu gửi nhầm.`,
    "same-unit": ({ unit, files }) =>
      `Có ${files.length} tệp khác nhau cùng ghi đơn vị "${unit}": ${quoted(files)}. Hỏi đơn vị tệp nào là bản chính thức, hoặc sửa lại tên đơn vị.`,
    years: ({ years }) => `Các tệp thuộc nhiều năm khác nhau (${years.join(", ")}): mỗi năm được xếp hạng riêng.`,
    sets: ({ sets }) => `Các tệp dùng nhiều bộ tiêu chí khác nhau (${sets.join(", ")}): mỗi bộ được xếp hạng riêng.`,
  },
  en: {
    "same-file": ({ files }) =>
      `The files ${quoted(files)} have the very same contents: only the first counts. Ask the unit if one was sent by mistake.`,
    "same-unit": ({ unit, files }) =>
      `${files.length} different files name the unit "${unit}": ${quoted(files)}. Ask which one is official, or mend the unit's name.`,
    years: ({ years }) => `The files are of different years (${years.join(", ")}): each year is ranked by itself.`,
    sets: ({ sets }) => `The files use different criteria sets (${sets.join(", ")}): each set is ranked by itself.`,
  },
};

/** A note about a batch as a sentence. */
export function batchNoteText(note: BatchNote, language: Language): string {
  const say = SENTENCES[language][note.kind] as (note: BatchNote) => string;
  return say(note);
}

function quoted(files: readonly string[]): string {
  return files.map((file) => `"${file}"`).join(", ");
}
