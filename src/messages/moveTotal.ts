import { sum, type Points } from "../criteria/points";
import type { TotalCause, TotalChange, TotalPart } from "../scoring/movedTotal";
import type { Language } from "./language";
import { formatPoints } from "./numbers";

/** More parts than that are counted, not listed. */
const MOST_PARTS = 6;

interface Wording {
  change(stage: string, before: string, after: string, parts: string, provisional: boolean): string;
  readonly because: Readonly<Record<TotalCause, (codes: string) => string>>;
  more(count: number): string;
  /** A part, and how much it adds or takes. */
  part(what: string, points: string, isMore: boolean): string;
}

const WORDINGS: Readonly<Record<Language, Wording>> = {
  vi: {
    change: (stage, before, after, parts, provisional) =>
      `Tổng điểm${provisional ? " tạm tính" : ""} ở vòng ${stage} đổi từ ${before} thành ${after}: ${parts}.`,
    because: {
      dropped: (codes) => `tiêu chí ${codes} (bộ cũ) không có trong bộ mới`,
      left: (codes) => `tiêu chí ${codes} (bộ cũ) chưa chuyển được điểm`,
      otherwise: (codes) => `tiêu chí ${codes} được tính theo cách khác`,
      caps: () => "mức trần điểm cộng, điểm trừ",
    },
    more: (count) => `${count} thay đổi khác`,
    part: (what, points, isMore) => `${what}: ${isMore ? "tăng" : "giảm"} ${points}`,
  },
  en: {
    change: (stage, before, after, parts, provisional) =>
      `The total ${provisional ? "so far " : ""}at the stage ${stage} goes from ${before} to ${after}: ${parts}.`,
    because: {
      dropped: (codes) => `${codes} of the old set, which the new one lacks`,
      left: (codes) => `${codes} not moved`,
      otherwise: (codes) => `${codes} counted otherwise`,
      caps: () => "the caps of bonuses and penalties",
    },
    more: (count) => `${count} more`,
    part: (what, points, isMore) => `${what} (${isMore ? "+" : "−"}${points})`,
  },
};

/** Why the total is another one after a move, as a sentence; null where it is the same. `provisional`: the stage is half entered. */
export function moveTotalSentence(
  { before, after, parts, provisional }: TotalChange & { readonly provisional: boolean },
  stage: string,
  language: Language,
): string | null {
  if (before === after) return null;
  const words = WORDINGS[language];
  const amount = (points: TotalPart["points"]) => formatPoints(Math.abs(points) as Points, language);
  const shown = parts.slice(0, MOST_PARTS).map(({ because, codes, points }) => [words.because[because](codes.join(", ")), points] as const);
  const others = parts.slice(MOST_PARTS);
  const rest = others.length === 0 ? [] : [[words.more(others.length), sum(others.map(({ points }) => points))] as const];
  const told = [...shown, ...rest].map(([text, points]) => words.part(text, amount(points), points > 0));
  return words.change(stage, formatPoints(before, language), formatPoints(after, language), told.join("; "), provisional);
}
