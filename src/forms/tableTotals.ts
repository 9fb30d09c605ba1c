import type { CriteriaLine } from "./criteriaLines";
import { isReceivedTotal } from "./receivedRows";
import { plainHeader } from "./tableHeader";
import { tablePoints } from "./tablePoints";

const WORDS = "số|cộng|điểm|chung|toàn bộ|các|tiêu chí|đạt|được|tối đa|của|thuộc|thành phần";
const PARTS = "lĩnh vực|phần(?! mềm| trăm)|mục(?! tiêu)|nhóm";
/** "Tổng điểm lĩnh vực", but no "Tổng hợp", "Tổng số nhiệm vụ", "Cộng tác viên": there, what is added up is what a criterion is about. */
const OF_PART = new RegExp(`^(tổng|cộng)( (${WORDS}))*( (${PARTS}))+(?= |$)`);
/** Points on top of the total are no part of it. */
const OF_EXTRAS = new RegExp(`^(tổng|cộng)( (${WORDS}|bao gồm|gồm|kể|cả|và))* (thưởng|trừ|phạt)(?= |$)`);
/** What may stand behind, if nothing but a part is told: its number. */
const NUMBER = /^( ([ivx]{2,}|\d+|[a-z]))*$/;

/** What a row adds up: the whole, a part of it, or something else by its name, which may be a criterion after all. */
export type TotalKind = "whole" | "part" | "other";

/** Null where a row is no total: one with a code or a bullet never is. */
export function totalKind({ written, name, typed }: CriteriaLine): TotalKind | null {
  if (written.kind !== "none") return null;
  const label = plainHeader(name || typed);
  if (isReceivedTotal(label)) return "whole";
  if (OF_EXTRAS.test(label)) return "other";
  const part = OF_PART.exec(label)?.[0];
  // "Tổng cộng (không kể điểm thưởng)".
  if (part === undefined) return isReceivedTotal(plainHeader((name || typed).replace(/^([^(]*)\(.*\)/, "$1"))) ? "whole" : null;
  return NUMBER.test(label.slice(part.length)) ? "part" : "other";
}

/** Of the totals of the whole, the one that comes to most: the others are of a part. Where none says points, the last. */
export function grandTotal(lines: readonly CriteriaLine[]): CriteriaLine | null {
  const points = ({ maximum }: CriteriaLine) => tablePoints(maximum);
  const isMore = (each: CriteriaLine, most: CriteriaLine) => points(most) === null || (points(each) ?? -Infinity) > points(most)!;
  const totals = lines.filter((line) => totalKind(line) === "whole");
  return totals.reduce<CriteriaLine | null>((most, each) => (most && !isMore(each, most) ? most : each), null);
}
