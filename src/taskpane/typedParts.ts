import { isWithin, normalizeCode } from "../criteria/code";
import { type Points, sum, toPoints, ZERO } from "../criteria/points";
import type { LossPart } from "../actions/splitLoss";

/** One part of a loss as a person types it. */
export interface TypedPart {
  /** Zero-based sheet row that becomes this part; null for a new one. */
  readonly fromRow: number | null;
  readonly code: string;
  readonly name: string;
  readonly amount: string;
}

export interface PartFaults {
  readonly code: "outside" | "repeated" | null;
  readonly amount: "unreadable" | null;
}

/** What is wrong with each part. A single part takes the whole loss, whatever its amount says. */
export function faultsOf(parts: readonly TypedPart[], criterion: string): PartFaults[] {
  const codes = parts.map(({ code }) => normalizeCode(code));
  return parts.map(({ amount }, i) => {
    const code = codes[i] ?? null;
    // The criterion itself is the whole: it is no part beside others.
    const isOutside = code === null || !isWithin(code, criterion) || (parts.length > 1 && code === criterion);
    return {
      code: isOutside ? "outside" : codes.indexOf(code) < i ? "repeated" : null,
      amount: parts.length > 1 && readAmount(amount) === null ? "unreadable" : null,
    };
  });
}

/** What the parts add up to; one that cannot be read counts as nothing. */
export function addedUp(parts: readonly TypedPart[]): Points {
  return sum(parts.map(({ amount }) => readAmount(amount) ?? ZERO));
}

export function toLossPart({ fromRow, code, name, amount }: TypedPart): LossPart {
  return { fromRow, code, name, amount: readAmount(amount) };
}

/** "1,5" or "1.5" → points; null where it is no amount. */
function readAmount(typed: string): Points | null {
  const plain = typed.trim().replace(",", ".");
  return /^\d{1,4}(\.\d{1,6})?$/.test(plain) ? toPoints(Number(plain)) : null;
}
