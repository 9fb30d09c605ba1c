import { type Points, toPoints } from "../criteria/points";
import { sheetText } from "../messages/sheets";
import type { PointsCell, Reading, TextCell } from "../scoring/scorebook";
import { cellAddress, type CellPosition } from "../workbook/address";
import { isDateFormat } from "../workbook/dateFormat";
import { cellAt, textOf, type CellSnapshot, type SheetSnapshot } from "../workbook/sheetSnapshot";
import { plainHeader } from "./tableHeader";

/** How people write that a criterion does not apply. */
const NOT_APPLICABLE = [sheetText.notApplicable, "Không áp dụng", "K áp dụng", "Ko áp dụng"].map(plainHeader);

/** One decimal mark at most, comma or full stop, and no thousands: points are far below a thousand. */
const TYPED_POINTS = /^[-−]?\d{1,6}([.,]\d{1,6})?$/;

/** A cell → what it says about points. A date is never taken for a number: Excel made it of a "9.5" or "1/2" that somebody typed. */
export function readPoints(cell: CellSnapshot): Reading {
  switch (cell.kind) {
    case "empty":
      return { kind: "blank" };
    case "number":
      return isDateFormat(cell.numberFormat)
        ? { kind: "unreadable", because: "date", found: dateText(Number(cell.value)) }
        : ofNumber(Number(cell.value));
    case "text":
      return ofText(String(cell.value));
    case "boolean":
      return { kind: "unreadable", because: "boolean", found: cell.value ? "TRUE" : "FALSE" };
    case "error":
      // What could not be calculated shows its formula; no error of Excel's begins so.
      return { kind: "unreadable", because: textOf(cell).startsWith("=") ? "uncalculated" : "error", found: textOf(cell) };
  }
}

export function readPointsCell(sheet: SheetSnapshot, position: CellPosition): PointsCell {
  const cell = cellAt(sheet, position);
  return { address: cellAddress(position), reading: readPoints(cell), formula: cell.formula };
}

/**
 * A cell that should hold a score, or say that the criterion does not apply: on a sheet of ours in the very words that its formulas know,
 * on one of somebody else's in other words too.
 */
export function readScoreCell(sheet: SheetSnapshot, position: CellPosition, isReceived: boolean): PointsCell {
  const read = readPointsCell(sheet, position);
  const { reading } = read;
  if (reading.kind !== "unreadable" || reading.because !== "text") return read;
  const isSaid = isReceived ? NOT_APPLICABLE.includes(plainHeader(reading.found)) : reading.found.toUpperCase() === sheetText.notApplicable;
  return isSaid ? { ...read, reading: { kind: "not-applicable", text: reading.found } } : read;
}

export function readTextCell(sheet: SheetSnapshot, position: CellPosition): TextCell {
  return { address: cellAddress(position), text: shownText(cellAt(sheet, position)) };
}

/** A date is told as a person reads it, not by its serial number. */
function shownText(cell: CellSnapshot): string {
  return cell.kind === "number" && isDateFormat(cell.numberFormat) ? dateText(Number(cell.value)) : textOf(cell);
}

/** A date's serial number in Excel's 1900 system → its day and month. */
export function dayAndMonth(serial: number): { day: number; month: number; year: number } {
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);
  return { day: date.getUTCDate(), month: date.getUTCMonth() + 1, year: date.getUTCFullYear() };
}

function ofNumber(value: number): Reading {
  const points = tryPoints(value);
  return points === null ? { kind: "unreadable", because: "too-large", found: String(value) } : { kind: "points", points };
}

function ofText(text: string): Reading {
  const typed = text.replace(/[\s\u00a0]+/g, "");
  if (typed === "") return { kind: "blank" };
  const points = readTypedNumber(typed);
  return points === null ? { kind: "unreadable", because: "text", found: text } : { kind: "text-points", points, text };
}

/** "9,5", "9.5", "-2" as somebody typed it; null where it is no such number. */
export function readTypedNumber(text: string): Points | null {
  const typed = text.replace(/[\s\u00a0]+/g, "");
  return TYPED_POINTS.test(typed) ? tryPoints(Number(typed.replace("−", "-").replace(",", "."))) : null;
}

function tryPoints(value: number): Points | null {
  try {
    return toPoints(value);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function dateText(serial: number): string {
  const { day, month, year } = dayAndMonth(serial);
  return `${day}/${month}/${year}`;
}
