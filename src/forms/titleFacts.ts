import { cellAt, textOf, type SheetSnapshot } from "../workbook/sheetSnapshot";
import { unitInTitle } from "./unitInTitle";

/** What the heading of a form tells in plain words. */
export interface TitleFacts {
  /** "xã Bình Thành"; null where no place is named. */
  readonly unit: string | null;
  readonly year: number | null;
}

/** Headings are short; a form that begins further down has no use for one. */
const ROWS_SEARCHED = 40;

/** The year behind a month is a date's: of a decision, or of the day on which something was signed. */
const YEAR = /(?<!tháng \S{1,4}[ ,]{1,3})năm (20\d{2})(?!\d)/iu;
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
  return { unit: unitInTitle(texts), year: year === undefined ? null : Number(year) };
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
