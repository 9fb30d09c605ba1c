import { toNumber, toPoints } from "../criteria/points";
import { textOf, type CellSnapshot } from "../workbook/sheetSnapshot";
import { readPoints } from "./readPoints";

/** ".5" is a half, where no word ends right before the mark. */
const IN_WORDS = /^\D{0,20}?([-−–]?\s?(?:\d{1,4}(?:[.,]\d{1,4})?|(?<![\p{L}\d])[.,]\d{1,4}))(?:\s*(?:điểm|đ))?\s*\.?$/iu;

/** The points that a cell of a decision's table says, as a number or in words: "Tối đa 1,5 điểm". Null where it says none; a date is none. */
export function tablePoints(cell: CellSnapshot): number | null {
  const reading = readPoints(cell);
  if (reading.kind === "points" || reading.kind === "text-points") return toNumber(reading.points);
  const inWords = cell.kind === "text" ? IN_WORDS.exec(textOf(cell).normalize("NFC").trim())?.[1] : undefined;
  return inWords === undefined ? null : readNumber(inWords);
}

/** "1,5", "− 2" as a decision writes a number; null where it is none. */
export function readNumber(text: string): number | null {
  const plain = text.replace(/\s/g, "").replace(/[−–]/, "-").replace(",", ".");
  return plain === "" || Number.isNaN(Number(plain)) ? null : toNumber(toPoints(Number(plain)));
}
