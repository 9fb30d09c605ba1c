import { sum } from "../criteria/points";
import type { TotalCause, TotalChange, TotalPart } from "../scoring/movedTotal";
import type { Language } from "./language";
import { formatPoints } from "./numbers";

/** More parts than that are counted, not listed. */
const MOST_PARTS = 6;

interface Wording {
  change(stage: string, before: string, after: string, parts: string): string;
  readonly because: Readonly<Record<TotalCause, (codes: string) => string>>;
  more(count: number): string;
}

const WORDINGS: Readonly<Record<Language, Wording>> = {
  vi: {
    change: (stage, before, after, parts) => `Tổng điểm ở vòng ${stage} đổi từ ${before} thành ${after}: ${parts}.`,
    because: {
      dropped: (codes) => `${codes} không còn`,
      left: (codes) => `${codes} chưa chuyển được điểm`,
      otherwise: (codes) => `${codes} được tính theo cách khác`,
      caps: () => "mức trần điểm cộng, điểm trừ",
    },
    more: (count) => `${count} thay đổi khác`,
  },
  en: {
    change: (stage, before, after, parts) => `The total at the stage ${stage} goes from ${before} to ${after}: ${parts}.`,
    because: {
      dropped: (codes) => `${codes} dropped`,
      left: (codes) => `${codes} not moved`,
      otherwise: (codes) => `${codes} counted otherwise`,
      caps: () => "the caps of bonuses and penalties",
    },
    more: (count) => `${count} more`,
  },
};

/** Why the total is another one after a move, as a sentence; null where it is the same. */
export function moveTotalSentence({ before, after, parts }: TotalChange, stage: string, language: Language): string | null {
  if (before === after) return null;
  const words = WORDINGS[language];
  const signed = (points: TotalPart["points"]) => `${points > 0 ? "+" : ""}${formatPoints(points, language)}`;
  const shown = parts.slice(0, MOST_PARTS).map(({ because, codes, points }) => [words.because[because](codes.join(", ")), points] as const);
  const others = parts.slice(MOST_PARTS);
  const rest = others.length === 0 ? [] : [[words.more(others.length), sum(others.map(({ points }) => points))] as const];
  const told = [...shown, ...rest].map(([text, points]) => `${text} (${signed(points)})`);
  return words.change(stage, formatPoints(before, language), formatPoints(after, language), told.join("; "));
}
