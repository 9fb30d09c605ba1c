import type { PointsCell } from "../scoring/scorebook";
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
