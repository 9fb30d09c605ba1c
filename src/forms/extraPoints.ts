import type { DraftRow } from "../criteria/setDraft";
import { sum, toNumber, toPoints } from "../criteria/points";
import { textOf, type CellSnapshot } from "../workbook/sheetSnapshot";
import { readTypedNumber } from "./readPoints";

const BONUS = /điểm (cộng|thưởng)|(cộng|thưởng) điểm/iu;
const PENALTY = /điểm (trừ|phạt)|trừ điểm/iu;
/** "+2; −2", as a text or as the number format that shows both. */
const BOTH_CAPS = /\+\s*(\d+(?:[.,]\d+)?)\s*[;/,]?\s*[-−–]\s*(\d+(?:[.,]\d+)?)/;

/** What a domain's name says of points on top of the total; penalties alone are written as they are taken, without a sign. */
export function extraKind(name: string): "bonus" | "penalty" | null {
  if (BONUS.test(name)) return "bonus";
  return PENALTY.test(name) ? "penalty" : null;
}

/** How far bonuses and penalties go, where a cell shows both; null elsewhere. */
export function bothCaps(cell: CellSnapshot): Pick<DraftRow, "maximum" | "minimum"> | null {
  const [, bonus, penalty] = BOTH_CAPS.exec(textOf(cell)) ?? BOTH_CAPS.exec(cell.numberFormat) ?? [];
  if (bonus === undefined || penalty === undefined) return null;
  return { maximum: toNumber(readTypedNumber(bonus)!), minimum: -toNumber(readTypedNumber(penalty)!) };
}

/** A domain of bonuses and penalties from the points that it shows and the maxima below it: how high and how low it can go. */
export function extraDomain(row: DraftRow, below: readonly number[]): DraftRow {
  const { maximum, minimum } = row;
  if (maximum === null || minimum !== undefined) return row;
  const penalties = below.filter((each) => each < 0);
  const hasBonuses = penalties.length < below.length;
  if (penalties.length > 0 && !hasBonuses) return { ...row, maximum: 0, minimum: -Math.abs(maximum) };
  return { ...row, maximum: Math.abs(maximum), minimum: toNumber(sum(penalties.map((each) => toPoints(each)))) };
}
