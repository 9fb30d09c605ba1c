import { normalizeCode, isWithin } from "../criteria/code";
import { isSumOf, sum } from "../criteria/points";
import { saysNothing } from "../scoring/lostPointsTable";
import { pointsOf } from "../scoring/scorebook";
import type { LostPointsSheetRow } from "./readLostPointsRow";

type Words = "reason" | "remedy" | "person";

const ROMAN = /^[IVX]+\.?$/i;

/**
 * Without the rows that only add up those below them: a domain over its criteria, a criterion over the parts that it was divided into.
 * Words that a criterion and its parts have in common may stand on either.
 */
export function withoutSubtotals(rows: readonly LostPointsSheetRow[]): LostPointsSheetRow[] {
  // From the last to the first: the row right below is at the end.
  const below: LostPointsSheetRow[] = [];
  for (const row of [...rows].reverse()) {
    const parts = takeParts(row, below);
    below.push(...parts.map((part) => withWords(part, [row])));
    if (!addsUp(row, parts)) below.push(parts.length > 0 ? withWords(row, parts) : row);
  }
  return below.reverse();
}

/** Takes the rows that follow a row and belong under it. */
function takeParts(row: LostPointsSheetRow, below: LostPointsSheetRow[]): LostPointsSheetRow[] {
  const isPart = isPartOf(row, below.at(-1));
  let first = below.length;
  while (first > 0 && isPart(below[first - 1]!)) first--;
  return below.splice(first);
}

function isPartOf({ code, criterion }: LostPointsSheetRow, next: LostPointsSheetRow | undefined): (row: LostPointsSheetRow) => boolean {
  const own = normalizeCode(code.text);
  const isDomain = criterion === null && ROMAN.test(code.text.trim());
  // A Roman numeral does not say which domain it is: the one of the row below.
  const whole = own ?? (isDomain ? (next?.criterion?.split(".")[0] ?? null) : null);
  return (row) => {
    const each = normalizeCode(row.code.text);
    return whole !== null && each !== null && each !== own && isWithin(each, whole);
  };
}

function addsUp({ amount }: LostPointsSheetRow, parts: readonly LostPointsSheetRow[]): boolean {
  const told = pointsOf(amount);
  const amounts = parts.map((part) => pointsOf(part.amount)).filter((points) => points !== null);
  return told !== null && amounts.length > 0 && isSumOf(told, sum(amounts), amounts.length);
}

/** What a row leaves unsaid, where all of these say it of the same criterion. */
function withWords(row: LostPointsSheetRow, sources: readonly LostPointsSheetRow[]): LostPointsSheetRow {
  const text = (role: Words) => {
    const isSaid = sources.every((each) => each.criterion === row.criterion && !saysNothing(each[role]));
    return saysNothing(row[role]) && isSaid ? { ...row[role], text: sources.map((each) => each[role].text).join("\n") } : row[role];
  };
  return { ...row, reason: text("reason"), remedy: text("remedy"), person: text("person") };
}
