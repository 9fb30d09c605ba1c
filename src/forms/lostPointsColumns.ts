import type { CriteriaSet } from "../criteria/criteriaSet";
import type { SheetSnapshot } from "../workbook/sheetSnapshot";
import { findHeader } from "./tableHeader";

export type LostPointsRole = "number" | "code" | "name" | "reason" | "amount" | "remedy" | "person";

/** Zero-based column by role; -1 for the row number where the table has none. */
export type LostPointsColumns = Readonly<Record<LostPointsRole, number>>;

const WORDINGS: Readonly<Record<LostPointsRole, readonly string[]>> = {
  number: ["STT", "TT", "Số TT"],
  code: ["Chỉ tiêu, tiêu chí", "Tiêu chí", "Mã tiêu chí", "Mã"],
  name: ["Nội dung của chỉ tiêu, tiêu chí", "Nội dung"],
  reason: ["Lý do mất điểm, yêu cầu bổ sung", "Lý do mất điểm", "Lý do"],
  amount: ["Số điểm trừ", "Điểm trừ", "Điểm mất"],
  remedy: ["Giải trình, hướng khắc phục", "Hướng khắc phục", "Giải trình"],
  person: ["Người phụ trách", "Người chịu trách nhiệm"],
};

/** In the order of the form. */
export const LOST_POINTS_ROLES = Object.keys(WORDINGS) as readonly LostPointsRole[];

/** Where the table's header stands; null where there is none. On a sheet of ours headers may have been reworded. */
export function findLostPointsHeader(
  sheet: SheetSnapshot,
  set: CriteriaSet,
  isOurs: boolean,
): { readonly row: number; readonly columns: LostPointsColumns } | null {
  const required = LOST_POINTS_ROLES.filter((role) => role !== "number");
  const header = findHeader(sheet, wordingsFor(set), required, isOurs ? LOST_POINTS_ROLES : []);
  return header && { row: header.row, columns: { number: -1, ...header.columns } as LostPointsColumns };
}

function wordingsFor(set: CriteriaSet): Record<LostPointsRole, readonly string[]> {
  const own = set.wording.lostPointsHeaders;
  const all = LOST_POINTS_ROLES.map((role): [LostPointsRole, readonly string[]] => [role, [own[role], ...WORDINGS[role]]]);
  return Object.fromEntries(all) as Record<LostPointsRole, readonly string[]>;
}
