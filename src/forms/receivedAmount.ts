import { subtract, ZERO } from "../criteria/points";
import { pointsOf, type PointsCell } from "../scoring/scorebook";
import { readTypedNumber } from "./readPoints";

const UNIT = /(điểm|đ)\.?$/i;
const DASHES = ["-", "–", "—", "−"];

/** An amount as people write it in a table of their own: "0,5 điểm" and "0,5đ" are numbers, a dash is nothing. */
export function asReceivedAmount(cell: PointsCell): PointsCell {
  const { reading } = cell;
  if (reading.kind !== "unreadable" || reading.because !== "text") return cell;
  const text = reading.found.normalize("NFC").trim();
  if (DASHES.includes(text)) return { ...cell, reading: { kind: "blank" } };
  const points = readTypedNumber(text.replace(UNIT, ""));
  return points === null ? cell : { ...cell, reading: { kind: "text-points", points, text } };
}

/**
 * Where every amount of a table that says anything is below zero, "−0,5" means that 0,5 was taken off: the same without the minus, and
 * the cell of the first. Null where any is above zero.
 */
export function withoutMinus<Row extends { readonly amount: PointsCell }>(rows: readonly Row[]): { rows: Row[]; first: string } | null {
  const amounts = rows.map(({ amount }) => amount);
  const first = amounts.find((amount) => (pointsOf(amount) ?? ZERO) < 0);
  if (!first || amounts.some((amount) => (pointsOf(amount) ?? ZERO) > 0)) return null;
  return { rows: rows.map((row) => ({ ...row, amount: absolute(row.amount) })), first: first.address };
}

export function absolute(cell: PointsCell): PointsCell {
  const { reading } = cell;
  const isBelow = (reading.kind === "points" || reading.kind === "text-points") && reading.points < 0;
  return isBelow ? { ...cell, reading: { ...reading, points: subtract(ZERO, reading.points) } } : cell;
}
