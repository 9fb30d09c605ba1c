import type { CriterionEntry } from "../criteria/criteriaSetFile";
import { toNumber } from "../criteria/points";
import { setSheetText } from "../messages/setSheets";
import { readTypedNumber } from "./readPoints";

type Allowed = NonNullable<CriterionEntry["allowed"]>;

const WORDS = setSheetText.criteria.allowed;
const MOST_VALUES = 200;
const DECIMALS = /^(?:số có )?(?:nhiều nhất |tối đa )?(\d) (?:số lẻ|chữ số lẻ|số thập phân|chữ số thập phân|chữ số sau dấu phẩy)$/;
const STEP = /^(?:bước|bội số của|bội của|mỗi bước|cách nhau)[ :]+([^ :]\S*)$/;
const LEVELS = /^(?:một trong các mức|các mức|các giá trị)[\s:]+/;

/** The scores that a set allows, as a person writes them: "0; 0,5; 1", "bước 0,25", "2 số lẻ", "số nguyên". */
export function writeAllowed(allowed: Allowed): string {
  if ("values" in allowed) return allowed.values.map(inVietnamese).join("; ");
  if ("step" in allowed) return `${WORDS.step} ${inVietnamese(allowed.step)}`;
  return allowed.decimals === 0 ? WORDS.whole : `${allowed.decimals} ${WORDS.decimals}`;
}

/** The same read back, tolerant of other words for it; null where it cannot be told. */
export function readAllowed(written: string): Allowed | null {
  const text = written.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
  if (text === WORDS.whole || text === "nguyên") return { decimals: 0 };
  const decimals = DECIMALS.exec(text)?.[1];
  if (decimals !== undefined) return Number(decimals) <= 6 ? { decimals: Number(decimals) } : null;
  const step = STEP.exec(text)?.[1];
  if (step !== undefined) return stepOf(numberOf(step));
  return valuesOf(written.normalize("NFC").toLowerCase().trim().replace(LEVELS, ""));
}

function stepOf(step: number | null): Allowed | null {
  return step === null || step <= 0 ? null : { step };
}

/** A comma is the decimal mark, so that only one before a space can stand between two values. */
function valuesOf(text: string): Allowed | null {
  const folded = text.replace(/\s+/g, (space) => (space.includes("\n") ? "\n" : " "));
  const parts = folded.split(/,\s|[;\n|/]|\svà\s|\shoặc\s/).filter((part) => part.trim() !== "");
  const values = parts.slice(0, MOST_VALUES + 1).map(numberOf);
  const isList = values.length > 0 && values.length <= MOST_VALUES && values.every((value) => value !== null);
  return isList ? { values } : null;
}

function numberOf(text: string): number | null {
  const points = readTypedNumber(text);
  return points === null ? null : toNumber(points);
}

function inVietnamese(value: number): string {
  return String(value).replace(".", ",");
}
