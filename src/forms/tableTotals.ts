import type { CriteriaLine } from "./criteriaLines";
import { isReceivedTotal } from "./receivedRows";
import { plainHeader } from "./tableHeader";
import { tablePoints } from "./tablePoints";

const WORDS = "số|cộng|điểm|chung|toàn bộ|các|tiêu chí|đạt|được|tối đa|của|thuộc|thành phần";
const PARTS = "lĩnh vực|phần(?! mềm| trăm)|mục(?! tiêu)|nhóm";
/** "Tổng điểm lĩnh vực", but no "Tổng hợp", "Tổng số nhiệm vụ", "Cộng tác viên": there, what is added up is what a criterion is about. */
const OF_PART = new RegExp(`^(tổng|cộng)( (${WORDS}))*( (${PARTS}))+(?= |$)`);
/** What may stand behind, if nothing but a part is told: its number. */
const NUMBER = /^( ([ivx]+|\d+|[a-z]))*$/;

/** What a row adds up: all of the table, a part of it, or a part that its name says more of, which may be a criterion after all. */
export type TotalKind = "whole" | "part" | "named-part";

/** Null where a row is no total: one with a code or a bullet never is. */
export function totalKind({ written, name, typed }: CriteriaLine): TotalKind | null {
  if (written.kind !== "none") return null;
  const label = plainHeader(name || typed);
  if (isReceivedTotal(label)) return "whole";
  const part = OF_PART.exec(label)?.[0];
  if (part === undefined) return null;
  return NUMBER.test(label.slice(part.length)) ? "part" : "named-part";
}

/** Of the totals of the whole, the one that comes to most: the others are of a part. Where none says points, the last. */
export function grandTotal(lines: readonly CriteriaLine[]): CriteriaLine | null {
  const points = ({ maximum }: CriteriaLine) => tablePoints(maximum);
  const isMore = (each: CriteriaLine, most: CriteriaLine) => points(most) === null || (points(each) ?? -Infinity) > points(most)!;
  const totals = lines.filter((line) => totalKind(line) === "whole");
  return totals.reduce<CriteriaLine | null>((most, each) => (most && !isMore(each, most) ? most : each), null);
}
