import { format as formatNumber } from "numfmt";
import { ErrorValue, type CellValue } from "./cell";

/** What a cell shows under a Vietnamese locale: 9.5 → "9,5". */
export function shownText(value: CellValue, numberFormat: string): string {
  if (value === null) return "";
  if (value instanceof ErrorValue) return value.text;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  // The fourth part of a format is for texts.
  if (typeof value === "string" && numberFormat.split(";").length < 4) return value;
  return formatNumber(numberFormat === "@" ? "General" : numberFormat, value, { locale: "vi" });
}
