import { ErrorValue, type CellInput } from "./cell";

/** What Excel makes of an entry: what the cell then holds, and the number format that it takes on where it had none of its own. */
export interface Entered {
  readonly input: CellInput;
  readonly numberFormat?: string;
}

const ERRORS = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"];
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * An entry through the API: American rules. A string is read as if typed; anything else is what it is. "" empties the cell.
 * Documented behaviour of Range.values and Range.formulas; the reading of dates is our model of Excel.
 */
export function enterFromProgram(value: unknown, format: string): Entered {
  if (typeof value === "number" || typeof value === "boolean") return { input: { constant: value } };
  if (value === null || value === undefined || value === "") return { input: { constant: null } };
  return read(String(value), format, { decimal: ".", grouping: ",", dayFirst: false });
}

/** An entry at the keyboard of a Vietnamese Excel: 9,5 is a number, 9.5 is the 9th of May. */
export function enterFromKeyboard(text: string, format: string): Entered {
  if (text === "") return { input: { constant: null } };
  return read(text, format, { decimal: ",", grouping: ".", dayFirst: true });
}

interface Rules {
  readonly decimal: string;
  readonly grouping: string;
  readonly dayFirst: boolean;
}

function read(text: string, format: string, rules: Rules): Entered {
  if (text.startsWith("'")) return { input: { constant: text.slice(1) } };
  if (format === "@") return { input: { constant: text } };
  if (/^[=+\-@]/.test(text) && text.length > 1 && !isPlainNumber(text, rules)) return readFormula(text);
  const typed = text.trim();
  if (/^(true|false)$/i.test(typed)) return { input: { constant: typed.toLowerCase() === "true" } };
  const error = ERRORS.find((each) => each === typed.toUpperCase());
  if (error) return { input: { constant: new ErrorValue(error) } };
  return readNumber(typed, rules) ?? readDate(typed, rules) ?? { input: { constant: text } };
}

function readFormula(text: string): Entered {
  return { input: { formula: /^[+-]/.test(text) ? `=${text}` : `=${text.slice(1)}` } };
}

function isPlainNumber(text: string, rules: Rules): boolean {
  return readNumber(text.trim(), rules) !== null;
}

function readNumber(text: string, { decimal, grouping }: Rules): Entered | null {
  const mark = decimal === "." ? "\\." : decimal;
  const group = grouping === "." ? "\\." : grouping;
  const match = new RegExp(`^([+-]?)(\\d+|\\d{1,3}(?:${group}\\d{3})+)?(?:${mark}(\\d*))?(?:E([+-]?\\d+))?(%?)$`, "i").exec(text);
  if (!match || (match[2] === undefined && !match[3])) return null;
  const [, sign, whole = "0", fraction = "", exponent = "0", percent] = match;
  const digits = `${sign}${whole.split(grouping).join("")}.${fraction || "0"}e${exponent}`;
  const value = Number(digits);
  return percent ? { input: { constant: value / 100 }, numberFormat: fraction ? "0.00%" : "0%" } : { input: { constant: value } };
}

/** Day and month, with or without a year, with the separators that Excel takes for dates. */
function readDate(text: string, { dayFirst, decimal }: Rules): Entered | null {
  const named = /^(\d{1,2})[ -]([a-z]{3})[a-z]*(?:[ -](\d{2,4}))?$/i.exec(text);
  if (named) {
    const month = MONTHS.indexOf(named[2]!.toLowerCase()) + 1;
    return month > 0 ? dateOf(Number(named[1]), month, named[3]) : null;
  }
  const separators = decimal === "," ? "[/.-]" : "[/-]";
  const match = new RegExp(`^(\\d{1,2})${separators}(\\d{1,2})(?:${separators}(\\d{2}|\\d{4}))?$`).exec(text);
  if (!match) return null;
  const [first, second] = [Number(match[1]), Number(match[2])];
  return dayFirst ? dateOf(first, second, match[3]) : dateOf(second, first, match[3]);
}

function dateOf(day: number, month: number, year: string | undefined): Entered | null {
  const full = year === undefined ? new Date().getFullYear() : Number(year) + (year.length === 2 ? (Number(year) < 30 ? 2000 : 1900) : 0);
  const date = new Date(Date.UTC(full, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const serial = Math.round((date.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000);
  return { input: { constant: serial }, numberFormat: year === undefined ? "d-mmm" : "m/d/yyyy" };
}
