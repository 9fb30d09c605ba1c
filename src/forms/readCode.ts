import { compareCodes, normalizeCode } from "../criteria/code";
import { isDateFormat } from "../workbook/dateFormat";
import { textOf, type CellSnapshot } from "../workbook/sheetSnapshot";
import { dayAndMonth } from "./readPoints";

export interface ReadCode {
  /** The plain code; "" where the cell holds none. */
  readonly code: string;
  /** Excel holds a number or a date in place of the text. */
  readonly altered: boolean;
}

/**
 * A cell of the code column → its code. Where Excel turned the code into a number (7.10 → 7.1) or a date (1.5 → 1 May), its
 * place tells which code it was: the one that follows `previous`, else a known one after it, else a known one.
 */
export function readCode(cell: CellSnapshot, previous: string, isKnown: (code: string) => boolean): ReadCode {
  if (cell.kind === "text") return { code: normalizeCode(String(cell.value)) ?? "", altered: false };
  if (cell.kind !== "number") return { code: "", altered: false };
  const candidates = codesBehind(cell);
  const known = candidates.filter(isKnown);
  // 1.6 becomes a day of the current year: where day, month and year make a known code, the person typed all three.
  const whole = known.filter((code) => code.split(".").length === 3);
  const code = byPlace(whole, previous) ?? byPlace(known, previous) ?? candidates[0] ?? "";
  // A whole number is how anybody writes a domain's code; nothing was lost by it.
  return { code, altered: code.includes(".") };
}

/** Of several codes: the one that follows the code before it, else one after it, else the first. */
function byPlace(codes: readonly string[], previous: string): string | undefined {
  const follows = codes.find((code) => isNext(code, previous));
  const after = codes.find((code) => previous !== "" && compareCodes(code, previous) > 0);
  return follows ?? after ?? codes[0];
}

export function codesBehind(cell: CellSnapshot): string[] {
  const value = Number(cell.value);
  if (isDateFormat(cell.numberFormat)) {
    const { day, month, year } = dayAndMonth(value);
    // Excel made 1.6.1 the first of June 2001, and shows the year.
    const withYear = /y/i.test(cell.numberFormat) ? [`${day}.${month}.${year % 100}`, `${month}.${day}.${year % 100}`] : [];
    // 7.13 becomes July 2013, which shows no day.
    const withoutDay = /y/i.test(cell.numberFormat) && !/d/i.test(cell.numberFormat) ? [`${month}.${year % 100}`] : [];
    return [...withYear, ...withoutDay, `${day}.${month}`, `${month}.${day}`, `${month}.${day}0`, `${day}.${month}0`];
  }
  const plain = normalizeCode(textOf(cell));
  if (plain === null) return [];
  return plain.includes(".") ? [plain, `${plain}0`] : [plain];
}

/** 7.10 follows 7.9; 7.1 follows 7; 8.1 follows 8. */
export function isNext(code: string, previous: string): boolean {
  const segments = code.split(".");
  const last = Number(segments.at(-1));
  const parent = segments.slice(0, -1).join(".");
  return last === 1 ? previous === parent : previous === [...segments.slice(0, -1), String(last - 1)].join(".");
}
