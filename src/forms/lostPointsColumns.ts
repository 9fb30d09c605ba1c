import { normalizeCode } from "../criteria/code";
import { scoredCriterionOf, type CriteriaSet } from "../criteria/criteriaSet";
import { rememberedOf } from "../workbook/remembered";
import { cellAt, endOf, textOf, type SheetSnapshot } from "../workbook/sheetSnapshot";
import { findScoreTable } from "./findScoreTable";
import { findReceivedHeader, type ReceivedHeader, type Wording } from "./receivedHeader";
import { splitCode } from "./splitCode";
import { findHeader } from "./tableHeader";

export type LostPointsRole = "number" | "code" | "name" | "reason" | "amount" | "remedy" | "person";

/** Zero-based column by role; -1 where the table has none. On a sheet of ours only the row number may be absent. */
export type LostPointsColumns = Readonly<Record<LostPointsRole, number>>;

/** How provinces word the columns; a set's own wording comes before these, a phrase counts on a received sheet only. */
const WORDINGS: Readonly<Record<LostPointsRole, Wording>> = {
  number: { exact: ["STT", "TT", "Số TT", "Số thứ tự"] },
  code: { exact: ["Chỉ tiêu, tiêu chí", "Tiêu chí", "Mã tiêu chí", "Mã"], loose: (label) => /^(mã|ký hiệu)( |$)/.test(label) },
  name: {
    exact: ["Nội dung của chỉ tiêu, tiêu chí", "Nội dung"],
    loose: (label) => /nội dung|tiêu chí|chỉ tiêu/.test(label) && !/điểm|lý do|lí do|nguyên nhân|giải trình|khắc phục/.test(label),
  },
  reason: {
    exact: ["Lý do mất điểm, yêu cầu bổ sung", "Lý do mất điểm", "Lý do"],
    loose: (label) => /l[ýí] do|nguyên nhân/.test(label) && !/số điểm/.test(label),
  },
  amount: {
    exact: ["Số điểm trừ", "Điểm trừ", "Điểm mất", "Số điểm mất", "Điểm bị trừ", "Số điểm bị trừ", "Điểm bị mất", "Số điểm bị mất"],
    loose: (label) => /điểm (bị |đã )?(trừ|mất)/.test(label) && !/l[ýí] do|nguyên nhân|nội dung|tiêu chí/.test(label),
  },
  remedy: {
    exact: ["Giải trình, hướng khắc phục", "Hướng khắc phục", "Giải trình"],
    loose: (label) => /khắc phục|giải trình|giải pháp|biện pháp/.test(label),
  },
  person: {
    exact: ["Người phụ trách", "Người chịu trách nhiệm"],
    loose: (label) => /phụ trách|chịu trách nhiệm|người thực hiện|cán bộ|công chức/.test(label),
  },
};

/** In the order of the form. */
export const LOST_POINTS_ROLES = Object.keys(WORDINGS) as readonly LostPointsRole[];

export interface LostPointsHeader {
  readonly row: number;
  /** The row that the table cannot reach: the header of a score table below, or the sheet's end. */
  readonly end: number;
  readonly columns: LostPointsColumns;
}

/** Where the table stands on a sheet of ours, on which headers may have been reworded, or on one that lost its marks; else null. */
export function findOwnLostPointsHeader(sheet: SheetSnapshot, set: CriteriaSet, isOurs: boolean): LostPointsHeader | null {
  const header = findHeader(sheet, exactWordings(set), REQUIRED_ROLES, isOurs ? LOST_POINTS_ROLES : []);
  return header && { row: header.row, end: endOf(sheet).row, columns: { ...NONE, ...header.columns } };
}

/** Where the table stands on a sheet that our template did not make; null where there is none. */
export function findReceivedLostPointsHeader(sheet: SheetSnapshot, set: CriteriaSet): LostPointsHeader | null {
  const header = findReceivedHeader(sheet, wordingsFor(set), isEnough);
  if (!header) return null;
  const end = scoresBelow(sheet, set, header) ?? endOf(sheet).row;
  return { row: header.row, end, columns: receivedColumns(sheet, set, header, end) };
}

/** The header of a score table that stands below this one, not beside it. */
function scoresBelow(sheet: SheetSnapshot, set: CriteriaSet, { row, columns }: ReceivedHeader<LostPointsRole>): number | null {
  const found = findScoreTable(sheet, set);
  if (found.kind !== "table" || found.header.row <= row) return null;
  const scored = Object.values(found.header.columns).filter((column) => column !== undefined);
  return columns.amount! >= Math.min(...scored) && columns.amount! <= Math.max(...scored) ? found.header.row : null;
}

const NONE = Object.fromEntries(LOST_POINTS_ROLES.map((role) => [role, -1])) as LostPointsColumns;

const wordingsFor = rememberedOf((set: CriteriaSet) => {
  const own = set.wording.lostPointsHeaders;
  const all = LOST_POINTS_ROLES.map((role) => [role, { ...WORDINGS[role], exact: [own[role], ...WORDINGS[role].exact] }]);
  return Object.fromEntries(all) as Record<LostPointsRole, Wording>;
});

const exactWordings = rememberedOf((set: CriteriaSet) => {
  const wordings = wordingsFor(set);
  return Object.fromEntries(LOST_POINTS_ROLES.map((role) => [role, wordings[role].exact])) as Record<LostPointsRole, readonly string[]>;
});

const REQUIRED_ROLES = LOST_POINTS_ROLES.filter((role) => role !== "number");

function isEnough(columns: ReceivedHeader<LostPointsRole>["columns"]): boolean {
  const has = (role: LostPointsRole) => columns[role] !== undefined;
  return (has("code") || has("name")) && has("amount") && (has("reason") || has("remedy"));
}

/** A score table may stand left of this one: codes and names are those next to the reasons. Where codes stand, only the cells tell. */
function receivedColumns(
  sheet: SheetSnapshot,
  set: CriteriaSet,
  { row, columns, rivals }: ReceivedHeader<LostPointsRole>,
  end: number,
): LostPointsColumns {
  const right = Math.min(columns.reason ?? Infinity, columns.amount!, columns.remedy ?? Infinity);
  const nearest = (role: LostPointsRole) =>
    Math.max(-1, ...[columns[role] ?? -1, ...(rivals[role] ?? [])].filter((column) => column < right));
  const told = { ...NONE, ...columns, number: nearest("number"), code: nearest("code"), name: nearest("name") };
  const left = told.number >= 0 ? told.number : Math.min(...[told.code, told.name].filter((column) => column >= 0));
  const code = codeColumn(sheet, set, { from: row + 1, to: end }, { left, right }) ?? (told.code >= 0 ? told.code : told.name);
  // Where the codes stand elsewhere, what is called "Tiêu chí" holds the names.
  const name = told.name >= 0 ? told.name : told.code >= 0 ? told.code : code;
  return { ...told, code, name };
}

/** Of the columns from `left` to before `right`: the one that shows most criteria; null where none shows any. */
function codeColumn(
  sheet: SheetSnapshot,
  set: CriteriaSet,
  { from, to }: { from: number; to: number },
  { left, right }: { left: number; right: number },
): number | null {
  let best = { column: -1, count: 0 };
  for (let column = left; column < right; column++) {
    let count = 0;
    for (let row = from; row < to; row++) {
      const text = textOf(cellAt(sheet, { row, column }));
      const code = normalizeCode(text) ?? splitCode(text)?.code;
      if (code !== undefined && scoredCriterionOf(set, code)) count++;
    }
    if (count > best.count) best = { column, count };
  }
  return best.count > 0 ? best.column : null;
}
