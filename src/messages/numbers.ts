import { type Points, toNumber } from "../criteria/points";
import type { Language } from "./language";

/** A number as a person of the language writes it: 9,5 in Vietnamese, 9.5 in English; −1 with a real minus; no grouping, six decimals at most. */
export function formatNumber(value: number, language: Language): string {
  const plain = String(Math.round(value * 1_000_000) / 1_000_000).replace("-", "−");
  return language === "vi" ? plain.replace(".", ",") : plain;
}

export function formatPoints(points: Points, language: Language): string {
  return formatNumber(toNumber(points), language);
}

/** "1 cell", "3 cells"; "1 criterion", "3 criteria". For English only: Vietnamese words have no plural. */
export function counted(count: number | string, one: string, many = `${one}s`): string {
  return `${count} ${String(count) === "1" ? one : many}`;
}

/** What is to be typed between whole points and parts of one: Excel takes a comma or a full stop. */
export function markWords(mark: string, language: Language): string {
  if (mark === ".") return language === "vi" ? "dấu chấm" : "a full stop";
  return language === "vi" ? "dấu phẩy" : "a comma";
}
