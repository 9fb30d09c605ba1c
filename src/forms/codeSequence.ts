import { compareCodes, normalizeCode } from "../criteria/code";
import { isDateFormat } from "../workbook/dateFormat";
import { textOf, type CellSnapshot } from "../workbook/sheetSnapshot";
import { codesBehind } from "./readCode";
import { romanValue } from "./romanNumeral";
import { splitCode } from "./splitCode";

const ROMAN = /^(?:[Ll]ĩnh vực|LĨNH VỰC|[Pp]hần|PHẦN|[Mm]ục|MỤC)?\s*([IVX]{1,5})\s*(?:[.):–-]\s*(\p{L}.*)?|\s(\p{L}.*))?$/u;
const BULLET = /^([-−–—+•●▪◦*]|[a-zđ][.)]) ?(.*)$/u;

/** What a cell of a table nobody knows yet says of its row's code. */
export type WrittenCode =
  /** Every code that may be meant, the likeliest first, and the name behind it in the same cell. */
  | { readonly kind: "codes"; readonly codes: readonly string[]; readonly name: string }
  | { readonly kind: "roman"; readonly number: number; readonly name: string }
  /** "-", "+", "a)": a part of the row above it; the mark tells one level of parts from another. */
  | { readonly kind: "bullet"; readonly mark: string; readonly name: string }
  | { readonly kind: "none" };

/** A cell → what it says. A number or a date was a code before Excel took it for one. */
export function readWrittenCode(cell: CellSnapshot): WrittenCode {
  if (cell.kind === "number") return codesOrNone(codesBehind(cell));
  if (cell.kind !== "text") return { kind: "none" };
  const text = textOf(cell)
    .normalize("NFC")
    .replace(/[\s\u200b\ufeff]+/g, " ")
    .trim();
  const [, roman, marked, spaced] = ROMAN.exec(text) ?? [];
  if (roman !== undefined) return { kind: "roman", number: romanValue(roman), name: marked ?? spaced ?? "" };
  const plain = normalizeCode(text.replaceAll(",", "."));
  if (plain !== null) return codesOrNone([plain, ...withDots(plain)]);
  const split = splitCode(text);
  if (split) return codesOrNone([split.code, ...withDots(split.code)], split.name);
  const [, mark, name = ""] = BULLET.exec(text) ?? [];
  return mark === undefined ? { kind: "none" } : { kind: "bullet", mark: /\p{L}/u.test(mark) ? "a" : mark, name };
}

/** The name beside an empty code → the code that it begins with. "03 lớp tập huấn" begins with none: of numbers, only such with levels count. */
export function readNamedCode(name: string): WrittenCode {
  const written = readWrittenCode({ kind: "text", value: name, formula: null, numberFormat: "General" });
  if (written.kind === "none" || written.name === "") return { kind: "none" };
  if (written.kind === "codes" && !written.codes[0]!.includes(".")) return { kind: "none" };
  return written;
}

/** A negative number, or one that Excel writes with an exponent, was never a code. "01.2" is 1.2. */
function codesOrNone(codes: readonly string[], name = ""): WrittenCode {
  return codes.length === 0 ? { kind: "none" } : { kind: "codes", codes: codes.map((code) => code.replace(/(^|\.)0+(?=\d)/g, "$1")), name };
}

/** Whether Excel holds a date in place of what was typed. */
export function isDate(cell: CellSnapshot): boolean {
  return cell.kind === "number" && isDateFormat(cell.numberFormat);
}

/** Gives each row of a table its code, from what it says and from the rows before it. */
export class CodeSequence {
  private previous = "";
  private domain = 0;
  private readonly bullets: { mark: string; parent: string; count: number }[] = [];

  /** @param restarts rows below "I", "II" count from 1 each: then the domain's number stands before their codes */
  constructor(private readonly restarts: boolean) {}

  next(written: Exclude<WrittenCode, { kind: "none" }>): string {
    switch (written.kind) {
      case "roman":
        this.domain = written.number;
        return this.take(String(written.number));
      case "bullet":
        return this.part(written.mark);
      case "codes":
        return this.take(this.byPlace(written.codes.map((code) => (this.restarts && this.domain > 0 ? `${this.domain}.${code}` : code))));
    }
  }

  /** The code of a domain that shows none. */
  nextDomain(): string {
    const last = Number(this.previous.split(".")[0] ?? 0) || 0;
    this.domain = last + 1;
    return this.take(String(this.domain));
  }

  /** A code that was told otherwise. */
  take(code: string): string {
    this.previous = code;
    this.bullets.length = 0;
    return code;
  }

  private part(mark: string): string {
    const known = this.bullets.findIndex((each) => each.mark === mark);
    if (known >= 0) this.bullets.length = known + 1;
    else {
      const above = this.bullets.at(-1);
      this.bullets.push({ mark, parent: above ? `${above.parent}.${above.count}` : this.previous, count: 0 });
    }
    const bullet = this.bullets.at(-1)!;
    bullet.count++;
    return `${bullet.parent}.${bullet.count}`;
  }

  /** The one that follows the row before, else the likeliest that comes a little after it, in its domain first, else the likeliest. */
  private byPlace(codes: readonly string[]): string {
    const after = followers(this.previous);
    const near = codes.filter((code) => this.previous === "" || isLittleAfter(code, this.previous));
    const within = near.find((code) => code.split(".")[0] === this.previous.split(".")[0]);
    return codes.find((code) => after.includes(code)) ?? within ?? near[0] ?? codes[0]!;
  }
}

/** A few rows may be missing between two. More are not: 2.2 behind 2.2 is there twice, and no 2.20. */
const MOST_MISSING = 5;

function isLittleAfter(code: string, previous: string): boolean {
  const [segments, before] = [code.split("."), previous.split(".")];
  const i = segments.findIndex((segment, at) => segment !== before[at]);
  return compareCodes(code, previous) > 0 && Number(segments[i]) - Number(before[i] ?? 0) <= MOST_MISSING + 1;
}

/** What may come right after a code: its first part, then the next on each level above. */
function followers(code: string): string[] {
  if (code === "") return ["1", "1.1"];
  const segments = code.split(".");
  const next = segments.map((segment, i) => [...segments.slice(0, i), String(Number(segment) + 1)].join("."));
  return [`${code}.1`, ...next.reverse(), `${Number(segments[0]) + 1}.1`];
}

/** "11" → "1.1"; "710" → "7.10", "71.0", "7.1.0": somebody left the dots out. */
function withDots(code: string): string[] {
  if (!/^\d{2,4}$/.test(code)) return [];
  const cut = Array.from({ length: code.length - 1 }, (_, i) => `${code.slice(0, i + 1)}.${code.slice(i + 1)}`);
  return [...cut, ...(code.length === 3 ? [[...code].join(".")] : [])].filter((each) => !/(^|\.)0/.test(each));
}
