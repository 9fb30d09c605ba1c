import type { CellSnapshot } from "../../workbook/sheetSnapshot";
import { LIMITS } from "../limits";
import { damaged, tooLarge } from "../refusal";
import { unescapeCellText } from "../xmlText";
import { PLAIN_FORMAT, type CellFormat } from "./cellFormats";
import { toUnicode } from "./fontEncodings";
import type { CellText } from "./sharedStrings";

/** What the cells of a workbook share. */
export interface SharedTables {
  readonly texts: readonly CellText[];
  readonly formats: readonly CellFormat[];
  readonly countsFrom1904: boolean;
}

/** A cell as its element tells it. */
export interface StoredCell {
  /** Attribute t: what the value is. */
  readonly type: string;
  readonly format: CellFormat;
  /** Text of v; null where there is none. */
  readonly value: string | null;
  /** Text of is; null where there is none. */
  readonly inline: CellText | null;
}

type KindAndValue = Pick<CellSnapshot, "kind" | "value"> & { readonly numberFormat?: string };

const EMPTY: KindAndValue = { kind: "empty", value: null };
/** Digits, one full stop, an exponent: what a number may be written with. Number() takes more than that. */
const NUMBER = /^\s*[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:E[-+]?\d+)?\s*$/i;
const DATE = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d{1,9})?))?)?Z?$/;
const DAY = 86_400_000;
const DAY_ZERO = Date.UTC(1899, 11, 30);
/** Days from the start of the 1900 system to that of the 1904 one. */
const FROM_1900_TO_1904 = 1462;

/** The kind and value of a cell (ECMA-376 part 1, 18.18.11). A date comes as a serial number of the 1900 system. */
export function readCellValue(cell: StoredCell, shared: SharedTables): KindAndValue {
  const { type, value, inline, format } = cell;
  if (type === "inlineStr") return inline ? text(inline.inFont(format.encoding)) : EMPTY;
  if (value === null) return EMPTY;
  if (type === "str") return text(toUnicode(unescapeCellText(value), format.encoding));
  if (value === "") return EMPTY;
  switch (type) {
    case "s":
      return sharedText(value, format, shared);
    case "b":
      return { kind: "boolean", value: value === "1" || value === "true" };
    case "e":
      return { ...text(value), kind: "error" };
    case "d":
      return date(value, format);
    default:
      return number(value, format, shared);
  }
}

function text(value: string): KindAndValue {
  if (value.length > LIMITS.cellText) throw tooLarge("text of a cell");
  return { kind: "text", value };
}

function sharedText(index: string, { encoding }: CellFormat, { texts }: SharedTables): KindAndValue {
  const found = /^\s*\d{1,9}\s*$/.test(index) ? texts[Number(index)] : undefined;
  if (!found) throw damaged(`shared string ${index.slice(0, 20)}`);
  const value = found.inFont(encoding);
  return value === "" ? EMPTY : { kind: "text", value };
}

/** What is no number is shown as it stands, so that nobody takes it for one. */
function number(value: string, { isDate }: CellFormat, { countsFrom1904 }: SharedTables): KindAndValue {
  const parsed = NUMBER.test(value) ? Number(value) : NaN;
  if (!Number.isFinite(parsed)) return text(value);
  return { kind: "number", value: isDate && countsFrom1904 ? parsed + FROM_1900_TO_1904 : parsed };
}

function date(value: string, { isDate, numberFormat }: CellFormat): KindAndValue {
  const match = DATE.exec(value);
  if (!match) return text(value);
  const [year, month, day, hour, minute, second] = match.slice(1).map((part) => Number(part ?? 0));
  const at = Date.UTC(year!, month! - 1, day, hour, minute, 0, second! * 1000);
  return { kind: "number", value: (at - DAY_ZERO) / DAY, numberFormat: isDate ? numberFormat : "m/d/yyyy" };
}

/** The format of that number; a plain one where there is none. */
export function formatOf(index: string | null, { formats }: SharedTables): CellFormat {
  return (index === null ? formats[0] : formats[Number(index)]) ?? PLAIN_FORMAT;
}
