import { normalizeCode } from "../criteria/code";
import { toNumber } from "../criteria/points";
import { setSheetText, type NotUnderstood, type NotUnderstoodCode } from "../messages/setSheets";
import { cellAddress, type CellPosition } from "../workbook/address";
import { cellAt, type CellSnapshot, type SheetSnapshot } from "../workbook/sheetSnapshot";
import { isNext, readCode } from "./readCode";
import { readPoints, readTextCell, readTypedNumber } from "./readPoints";
import { plainHeader } from "./tableHeader";

/** Nobody mends more at once. */
const MOST_TOLD = 100;
const LONGEST_TEXT = 120;
/** No number of a set comes near to it. */
const MOST = 1_000_000;

const YES = [setSheetText.yes, "có", "c", "1", "true", "v", "✓", "✔", "√"];
const NO = [setSheetText.no, "ko", "k", "0", "false"];

/** Reads the cells of one sheet as a person meant them, and keeps what it could not make sense of. */
export class EnteredCells {
  private readonly told: NotUnderstood[] = [];

  constructor(readonly sheet: SheetSnapshot) {}

  get notUnderstood(): readonly NotUnderstood[] {
    return this.told;
  }

  tell(at: CellPosition | null, why: NotUnderstoodCode, text = at === null ? "" : this.shown(at)): void {
    if (this.told.length >= MOST_TOLD) return;
    const short = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text;
    // A table may lack the column altogether.
    const cell = at === null || at.column < 0 ? "" : cellAddress(at);
    this.told.push({ sheet: this.sheet.name, cell, text: short, why });
  }

  isEmpty(at: CellPosition): boolean {
    return this.shown(at) === "";
  }

  /** Without spaces around it; "" for an empty cell and for one that shows an error. */
  text(at: CellPosition): string {
    return this.cell(at).kind === "error" ? "" : this.shown(at);
  }

  /** The same, where a value is meant to be taken: an error that the cell shows is told. */
  value(at: CellPosition): string {
    if (this.cell(at).kind === "error") this.tell(at, "error-value");
    return this.text(at);
  }

  /** Null for an empty cell, and for one that holds no number: that is told. "1,5" and "70 %" are numbers. */
  number(at: CellPosition): number | null {
    const cell = this.cell(at);
    if (cell.kind === "error") this.tell(at, "error-value");
    if (cell.kind === "empty" || cell.kind === "error") return null;
    const number = numberOf(cell);
    if (number !== null && Math.abs(number) <= MOST) return number;
    if (!this.isEmpty(at)) this.tell(at, "not-a-number");
    return null;
  }

  /** A number that must be there; 0, and told, where it is not. */
  neededNumber(at: CellPosition): number {
    if (this.isEmpty(at)) this.tell(at, "no-number");
    return this.number(at) ?? 0;
  }

  /** Undefined for an empty cell, and for one that says neither yes nor no: that is told. */
  mark(at: CellPosition): boolean | undefined {
    const text = this.value(at).toLowerCase();
    if (text === "") return undefined;
    if (YES.includes(text)) return true;
    if (NO.includes(text)) return false;
    this.tell(at, "not-a-mark");
    return undefined;
  }

  /** The name of the choice whose words stand there. */
  choice<Name extends string>(at: CellPosition, choices: Readonly<Record<Name, string>>): Name | undefined {
    const text = this.value(at);
    if (text === "") return undefined;
    const name = (Object.keys(choices) as Name[]).find((each) => plainHeader(choices[each]) === plainHeader(text));
    if (name === undefined) this.tell(at, "not-a-choice");
    return name;
  }

  /** Codes in one cell, with anything but a full stop between them. */
  codes(at: CellPosition): string[] {
    const text = this.value(at);
    const codes = text.split(/[;,\s]+/).filter((part) => part !== "");
    const plain = codes.flatMap((code) => normalizeCode(code) ?? []);
    const isNumberOfTwo = this.cell(at).kind === "number" && text.includes(".");
    if (plain.length < codes.length || isNumberOfTwo) this.tell(at, "not-a-list-of-codes");
    return plain;
  }

  /**
   * A code as it was typed, or where Excel made a number or a date of it, the one that its place tells. It is told unless it follows
   * the code above it.
   */
  code(at: CellPosition, previous: string, isPlausible: (code: string) => boolean): string {
    const cell = this.cell(at);
    if (cell.kind !== "number") return this.value(at);
    const { code, altered } = readCode(cell, previous, isPlausible);
    if (code === "") return this.value(at);
    if (altered && !isNext(code, previous)) this.tell(at, "code-altered", code);
    return code;
  }

  private cell(at: CellPosition): CellSnapshot {
    return cellAt(this.sheet, at);
  }

  private shown(at: CellPosition): string {
    return readTextCell(this.sheet, at).text.normalize("NFC").replace(/\r\n?/g, "\n").trim();
  }
}

function numberOf(cell: CellSnapshot): number | null {
  const reading = readPoints(cell);
  if (reading.kind === "points") {
    if (cell.numberFormat.includes("%")) return Math.round(Number(cell.value) * 1e8) / 1e6;
    // A sum of 0.1 and 0.2 is not quite 0.3; what was typed is exact.
    return cell.formula === null ? Number(cell.value) : toNumber(reading.points);
  }
  if (reading.kind === "text-points") return toNumber(reading.points);
  // A date has no number in it that anybody typed.
  const percent = cell.kind === "text" ? readTypedNumber(String(cell.value).replace(/%\s*$/, "")) : null;
  return percent === null ? null : toNumber(percent);
}
