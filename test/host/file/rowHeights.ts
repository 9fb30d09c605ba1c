import { fittingHeights } from "../document/textHeight";
import type { Worksheet } from "../document/worksheet";
import { attributesOf } from "./xmlText";

const ROW = /<row [^>]*>/g;

/**
 * A sheet's XML with a height for each row that has none of its own, as Excel stores what it fitted to the text: programs that do not
 * measure for themselves (LibreOffice) would cut the text off. The library writes only heights that somebody set.
 */
export function withFittingHeights(xml: string, sheet: Worksheet): string {
  const rows = 1 + Math.max(-1, ...[...sheet.usedPositions(true)].map(({ row }) => row));
  const heights = fittingHeights(sheet, 0, rows);
  return xml.replace(ROW, (tag) => {
    const row = attributesOf(tag);
    const height = heights.get(Number(row.get("r")) - 1);
    return row.has("ht") || height === undefined ? tag : tag.replace("<row ", `<row ht="${height}" `);
  });
}

/** The rows (from 0) whose height somebody set; the library does not tell them from those that were fitted. */
export function rowsOfOwnHeight(xml: string): Set<number> {
  const rows = (xml.match(ROW) ?? []).map(attributesOf);
  return new Set(rows.filter((row) => ["1", "true"].includes(row.get("customHeight") ?? "")).map((row) => Number(row.get("r")) - 1));
}
