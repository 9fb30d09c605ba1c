import type { Shift } from "../scoring/finding";
import type { Language } from "./language";

const COUNTS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

const WORDS: Readonly<Record<Language, (shift: Shift) => string>> = {
  vi: ({ rows, columns }) => {
    const counted = (count: number) => COUNTS[Math.abs(count)] ?? String(Math.abs(count));
    if (rows !== 0) return `${rows > 0 ? "xuống" : "lên"} ${counted(rows)} dòng`;
    return `sang ${columns > 0 ? "phải" : "trái"} ${counted(columns)} cột`;
  },
  en: ({ rows, columns }) => {
    const counted = (count: number, unit: string) => `${Math.abs(count)} ${unit}${Math.abs(count) === 1 ? "" : "s"}`;
    if (rows !== 0) return `${counted(rows, "row")} too ${rows > 0 ? "low" : "high"}`;
    return `${counted(columns, "column")} too far ${columns > 0 ? "right" : "left"}`;
  },
};

/** How far a block of scores was pasted from its place: "xuống một dòng". */
export function shiftWords(shift: Shift, language: Language): string {
  return WORDS[language](shift);
}
