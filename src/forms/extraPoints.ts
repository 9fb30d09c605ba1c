import type { DraftRow } from "../criteria/setDraft";
import { sum, toNumber, toPoints } from "../criteria/points";
import { textOf, type CellSnapshot } from "../workbook/sheetSnapshot";
import { readTypedNumber } from "./readPoints";
import { plainHeader } from "./tableHeader";

const BONUS = /điểm (cộng(?! đồng| tác)|thưởng)|(cộng|thưởng) điểm/iu;
const PENALTY = /điểm (trừ|phạt)|trừ điểm|(cộng|thưởng)\s*(?:[,/–-]|và)\s*(trừ|phạt)/iu;
const SAID = "(điểm (cộng(?! đồng| tác)|thưởng|trừ|phạt)|(cộng|thưởng|trừ) điểm)";
/** Words that say nothing of what a row is about: "Các trường hợp bị trừ điểm" is about points, "Hồ sơ bị trừ điểm" about files. */
const EMPTY = "các|những|một số|phần|lĩnh vực|nội dung|tiêu chí|nhóm|mục|quy định|về|có|được|bị|trường hợp|hành vi|khung|mức|tính|và";
const AT_FRONT = new RegExp(`^((${EMPTY}) )*${SAID}`, "u");
/** "Khen thưởng (điểm thưởng)". */
const BEHIND = new RegExp(`[(:–-]\\s*${SAID}`, "iu");
/** "+2; −2", as a text or as the number format that shows both. */
const BOTH_CAPS = /\+\s*(\d+(?:[.,]\d+)?)[\s;/,]*[-−–]\s*(\d+(?:[.,]\d+)?)/;

export type ExtraKind = "bonus" | "penalty" | "both";

/** What a name says of points on top of the total, if it is about them; penalties alone are written as they are taken, without a sign. */
export function extraKind(name: string): ExtraKind | null {
  const behind = name.slice(Math.max(0, name.lastIndexOf("(")));
  if (!AT_FRONT.test(plainHeader(name)) && !BEHIND.test(behind)) return null;
  const [isBonus, isPenalty] = [BONUS.test(name), PENALTY.test(name)];
  if (isBonus) return isPenalty ? "both" : "bonus";
  return isPenalty ? "penalty" : null;
}

/**
 * Penalties with their sign. In a domain of extra points a row's own name tells, "Điểm trừ: …", else its group's, else the domain's; under
 * a domain of both, what none of them tells stays as it was written.
 */
export function withSigns(rows: readonly DraftRow[]): DraftRow[] {
  const named = new Map(rows.map(({ code, name }) => [code, extraKind(name)]));
  const isTaken = (code: string) => {
    const segments = code.split(".");
    if (segments.length === 1 || !named.get(segments[0]!)) return false;
    const kinds = segments.map((_, i) => named.get(segments.slice(0, i + 1).join(".")));
    return kinds.findLast((kind) => kind === "bonus" || kind === "penalty") === "penalty";
  };
  return rows.map((row) => (row.maximum !== null && isTaken(row.code) ? { ...row, maximum: -Math.abs(row.maximum) } : row));
}

/** How far bonuses and penalties go, where a cell shows both; null elsewhere. */
export function bothCaps(cell: CellSnapshot): Pick<DraftRow, "maximum" | "minimum"> | null {
  const [, bonus, penalty] = BOTH_CAPS.exec(textOf(cell)) ?? BOTH_CAPS.exec(cell.numberFormat) ?? [];
  if (bonus === undefined || penalty === undefined) return null;
  return { maximum: toNumber(readTypedNumber(bonus)!), minimum: -toNumber(readTypedNumber(penalty)!) };
}

/**
 * A domain of bonuses and penalties from the points that it shows and the maxima below it: how high and how low it can go. One that
 * shows none goes as far as its bonuses together, and its penalties together.
 */
export function extraDomain(row: DraftRow, below: readonly number[]): DraftRow {
  const { maximum, minimum } = row;
  const [bonuses, penalties] = [below.filter((each) => each >= 0), below.filter((each) => each < 0)];
  if (minimum !== undefined || (maximum === null && below.length === 0)) return row;
  if (maximum !== null && penalties.length > 0 && bonuses.length === 0) return { ...row, maximum: 0, minimum: -Math.abs(maximum) };
  return { ...row, maximum: maximum === null ? total(bonuses) : Math.abs(maximum), minimum: total(penalties) };
}

function total(points: readonly number[]): number {
  return toNumber(sum(points.map((each) => toPoints(each))));
}
