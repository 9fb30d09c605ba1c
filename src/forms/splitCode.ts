import { normalizeCode } from "../criteria/code";
import { romanValue } from "./romanNumeral";

const LED_BY_CODE =
  /^(?:(?:tiêu chí(?: thành phần)?|tctp|tc|lĩnh vực|lv|mục)\s*)?(\d{1,3}(?:\s?[.,]\s?\d{1,3})*)(\s*[.):–-]+\s*|\s+)(\p{L}.*)$/iu;
const CODE_ALONE = /^(?:(?:tiêu chí(?: thành phần)?|tctp|tc|lĩnh vực|lv|mục)\s*)?(\d{1,3}(?:\s?[.,]\s?\d{1,3})*)\s*[.):–-]*$/iu;

/** "II.3.1": the domain's number is written as its row has it. */
const ROMAN_DOMAIN = /^([IVX]{1,5})\s?[.-]\s?(?=\d)/u;

/** A cell as received → the code that it is or begins with, and the name behind it: "1.1. Tên", "Tiêu chí 7,10: Tên", "2.3)", "II.3. Tên". */
export function splitCode(written: string): { readonly code: string; readonly name: string } | null {
  const text = written
    .normalize("NFC")
    .replace(/[\s\u200b\ufeff]+/g, " ")
    .trim()
    .replace(ROMAN_DOMAIN, (_, numeral: string) => `${romanValue(numeral)}.`);
  const [, code, , name] = LED_BY_CODE.exec(text) ?? CODE_ALONE.exec(text) ?? [];
  const plain = code === undefined ? null : normalizeCode(code.replaceAll(",", "."));
  return plain === null ? null : { code: plain, name: name ?? "" };
}
