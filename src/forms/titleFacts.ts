import { cellAt, textOf, type SheetSnapshot } from "../workbook/sheetSnapshot";
import { placeOf } from "./unitName";

/** What the heading of a form tells in plain words. */
export interface TitleFacts {
  /** "xã Bình Thành"; null where no place is named. */
  readonly unit: string | null;
  readonly year: number | null;
}

/** Headings are short; a form that begins further down has no use for one. */
const ROWS_SEARCHED = 40;

const KINDS = "xã|phường|thị trấn|đặc khu";
/** Each word of a name begins with a capital: that is where the name ends. */
const NAMED = new RegExp(`(?<!\\p{L})(${KINDS}|${capitalised(KINDS)})\\s+(\\p{Lu}\\p{Ll}*(?:[\\s-]+\\p{Lu}\\p{Ll}*)*)`, "u");
const SHOUTED = new RegExp(`(?<!\\p{L})(${KINDS.toLocaleUpperCase("vi")})\\s+(\\p{Lu}+(?:\\s+\\p{Lu}+)*)`, "u");
/** The year behind a month is a date's: of a decision, or of the day on which something was signed. */
const YEAR = /(?<!tháng\s+\S{1,4}[\s,]+)năm\s+(20\d{2})(?!\d)/iu;
/** What a line says of the decision that a table belongs to is mostly of another year than the table. */
const DECISION = /quyết định|kèm theo|căn cứ|công văn/iu;

/** Reads unit and year from the texts above a table: "CHỈ SỐ ĐÁNH GIÁ CCHC NĂM 2023 CỦA XÃ BÌNH THÀNH". */
export function readTitleFacts(sheet: SheetSnapshot, headerRow: number): TitleFacts {
  const texts: string[] = [];
  for (let row = 0; row < Math.min(headerRow, ROWS_SEARCHED); row++) {
    const width = sheet.origin.column + (sheet.cells[row - sheet.origin.row]?.length ?? 0);
    for (let column = 0; column < width; column++) {
      const cell = cellAt(sheet, { row, column });
      if (cell.kind === "text") texts.push(plain(textOf(cell)));
    }
  }
  return factsIn(texts);
}

/** The same from a file's name: "Chi so CCHC nam 2023 - xã Bình Thành.xlsx". */
export function readNameFacts(fileName: string): TitleFacts {
  const name = plain(fileName.replace(/\.\w+$/, "").replace(/[_]+/g, " "));
  const year = /(?<!\d)(20\d{2})(?!\d)/.exec(name)?.[1];
  return { ...factsIn([name]), year: year === undefined ? null : Number(year) };
}

function factsIn(texts: readonly string[]): TitleFacts {
  const titles = texts.filter((text) => !DECISION.test(text));
  const year = first([...titles, ...texts], (text) => YEAR.exec(text)?.[1]);
  // A name in small letters tells more than one in capitals: there, the heading may go on in capitals.
  const unit = first(texts, nameIn) ?? first(texts, shoutedNameIn);
  return { unit: unit === undefined ? null : placeOf(unit), year: year === undefined ? null : Number(year) };
}

function nameIn(text: string): string | undefined {
  const match = NAMED.exec(text);
  return match ? `${match[1]!.toLocaleLowerCase("vi")} ${match[2]!}` : undefined;
}

function shoutedNameIn(text: string): string | undefined {
  const match = SHOUTED.exec(text);
  if (!match) return undefined;
  const words = match[2]!.split(/\s+/).filter((word) => word !== "NĂM");
  // "CẤP XÃ NĂM 2025" names no place.
  if (words.length === 0) return undefined;
  return [match[1]!.toLocaleLowerCase("vi"), ...words.map(capitalised)].join(" ");
}

function first<Found>(texts: readonly string[], find: (text: string) => Found | undefined): Found | undefined {
  for (const text of texts) {
    const found = find(text);
    if (found !== undefined) return found;
  }
  return undefined;
}

function plain(text: string): string {
  return text.normalize("NFC").replace(/[\s\u00a0]+/g, " ");
}

/** "BÌNH" → "Bình"; of a list of kinds, each: "Xã|Phường". */
function capitalised(word: string): string {
  return word
    .split("|")
    .map((each) => each.charAt(0).toLocaleUpperCase("vi") + each.slice(1).toLocaleLowerCase("vi"))
    .join("|");
}
