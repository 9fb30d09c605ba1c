import type { Finding } from "../scoring/finding";
import type { Language } from "./language";

/** Nobody reads more addresses in a sentence. */
const MOST_CELLS = 6;

const WORDS: Readonly<Record<Language, (count: number, cells: string) => string>> = {
  vi: (count, cells) => `Kéo theo ${count} phát hiện khác${cells === "" ? "" : ` (ô ${cells})`}; sửa xong là hết.`,
  en: (count, cells) =>
    `${count} more ${count === 1 ? "finding follows" : "findings follow"} from it${cells === "" ? "" : ` (${cells})`} and will be gone with it.`,
};

/** What is said at a finding of those that only follow from it; "" where none does. */
export function followWords(follows: readonly Finding[], language: Language): string {
  if (follows.length === 0) return "";
  const cells = [...new Set(follows.flatMap(({ cell }) => cell ?? []))];
  const shown = cells.slice(0, MOST_CELLS).join(", ") + (cells.length > MOST_CELLS ? " …" : "");
  return WORDS[language](follows.length, shown);
}
