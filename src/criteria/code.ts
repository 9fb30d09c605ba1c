/**
 * A criterion code is text made of segments: "7.10" is not "7.1", and neither is a number or a date.
 * People write it with trailing dots, stray spaces and no-break spaces ("1.5 .", "7.8.").
 */

/** Characters: more than a set may have, so that a code which is too long is told as one; beyond, it is a text that somebody made. */
const LONGEST = 60;
const CODE = /^\d+(\.\d+)*$/;
const DOTTED_CODE = /^(\d+(?:\.\d+)*)\.*$/;

/** What a person wrote → the plain code ("1.5 ." → "1.5"), or null where it is no code at all. */
export function normalizeCode(written: string): string | null {
  if (written.length <= LONGEST && CODE.test(written)) return written;
  const plain = written.normalize("NFC").replace(/[\s\u00a0\u200b\ufeff]+/g, "");
  const code = DOTTED_CODE.exec(plain)?.[1];
  return code === undefined || code.length > LONGEST ? null : code;
}

/** Official order: segment by segment as numbers, so that 7.9 < 7.10 and 7 < 7.1. */
export function compareCodes(a: string, b: string): number {
  const left = a.split(".").map(Number);
  const right = b.split(".").map(Number);
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const difference = left[i]! - right[i]!;
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** True for the code itself and all below it: 3.1.2 is within 3.1; 7.11 is not within 7.1. */
export function isWithin(code: string, ancestor: string): boolean {
  return code === ancestor || code.startsWith(`${ancestor}.`);
}
