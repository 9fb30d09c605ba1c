import { isDateFormat } from "../../workbook/dateFormat";
import { LIMITS } from "../limits";
import { tooLarge } from "../refusal";
import { encodingOfFont, type FontEncoding } from "./fontEncodings";
import { SPREADSHEET } from "./namespaces";
import type { PartSource } from "./partSource";
import { rememberedPart } from "./rememberedPart";

/** What a cell's format says about reading it. */
export interface CellFormat {
  readonly numberFormat: string;
  readonly isDate: boolean;
  readonly encoding: FontEncoding;
  /** Steps that a text is set in by. */
  readonly indent: number;
}

export const PLAIN_FORMAT: CellFormat = { numberFormat: "General", isDate: false, encoding: "unicode", indent: 0 };

/** More than Excel itself takes. */
const MOST_INDENT = 250;

/** Formats that files name by number only (ECMA-376 part 1, 18.8.30), as an English Excel tells them. */
const BUILT_IN = new Map<number, string>([
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [9, "0%"],
  [10, "0.00%"],
  [11, "0.00E+00"],
  [12, "# ?/?"],
  [13, "# ??/??"],
  [14, "m/d/yyyy"],
  [15, "d-mmm-yy"],
  [16, "d-mmm"],
  [17, "mmm-yy"],
  [18, "h:mm AM/PM"],
  [19, "h:mm:ss AM/PM"],
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [22, "m/d/yyyy h:mm"],
  [37, "#,##0_);(#,##0)"],
  [38, "#,##0_);[Red](#,##0)"],
  [39, "#,##0.00_);(#,##0.00)"],
  [40, "#,##0.00_);[Red](#,##0.00)"],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mm:ss.0"],
  [48, "##0.0E+0"],
  [49, "@"],
  // Of East Asian programs (WPS): which date exactly depends on the language; that it is one does not.
  ...[27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id): [number, string] => [id, "m/d/yyyy"]),
  ...[32, 33, 34, 35, 55, 56].map((id): [number, string] => [id, "h:mm"]),
]);

/** The cell formats by their number (cellXfs); empty where the file has no styles. Throws XlsxRefusal. */
export function readCellFormats(parts: PartSource, part: string | undefined): readonly CellFormat[] {
  return (part === undefined ? null : formatsIn(parts, part)) ?? [];
}

const formatsIn = rememberedPart(SPREADSHEET, (reader): readonly CellFormat[] => {
  const numberFormats = new Map(BUILT_IN);
  const fonts: FontEncoding[] = [];
  const formats: { readonly numberFormat: number; readonly font: number; readonly indent: number }[] = [];
  const count = (items: { readonly length: number } | { readonly size: number }) => {
    if (("size" in items ? items.size : items.length) >= LIMITS.styles) throw tooLarge("styles");
  };
  const readNumberFormat = () => {
    count(numberFormats);
    const code = reader.attribute("formatCode") ?? "";
    if (code.length > LIMITS.numberFormat) throw tooLarge("number format");
    numberFormats.set(Number(reader.attribute("numFmtId")), code);
  };
  const readFont = () => {
    count(fonts);
    let encoding: FontEncoding = "unicode";
    reader.each({
      name: () => {
        encoding = encodingOfFont(reader.attribute("val") ?? "");
      },
    });
    fonts.push(encoding);
  };
  const readFormat = () => {
    count(formats);
    const [numberFormat, font] = [Number(reader.attribute("numFmtId") ?? 0), Number(reader.attribute("fontId") ?? 0)];
    let indent = 0;
    reader.each({
      alignment: () => {
        indent = Number(reader.attribute("indent") ?? 0);
      },
    });
    formats.push({ numberFormat, font, indent: indent > 0 && indent <= MOST_INDENT ? indent : 0 });
  };
  reader.document({
    styleSheet: () =>
      reader.each({
        numFmts: () => reader.each({ numFmt: readNumberFormat }),
        fonts: () => reader.each({ font: readFont }),
        cellXfs: () => reader.each({ xf: readFormat }),
      }),
  });
  return formats.map(({ numberFormat, font, indent }) => {
    const code = numberFormats.get(numberFormat) ?? PLAIN_FORMAT.numberFormat;
    return { numberFormat: code, isDate: isDateFormat(code), encoding: fonts[font] ?? "unicode", indent };
  });
});
