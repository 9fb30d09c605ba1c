import type { Identity } from "../scoring/scorebook";
import { PART_NAMESPACE } from "../workbook/workbook";

/** More than any workbook needs: whoever opens one reads them all. */
const MOST_SETS = 8;

/**
 * The custom XML part: the same identities as in the cells, for programs that look for them without opening a sheet. `sets` are the JSON
 * texts of criteria sets that do not come with the add-in: they travel with the workbook, so that it can be read on any machine.
 */
export function writeIdentityPart(
  books: readonly { readonly sheet: string; readonly identity: Identity }[],
  sets: readonly string[] = [],
): string {
  const entries = books.map(({ sheet, identity }) => {
    const { setId, setVersion, checksum = "", unit, year } = identity;
    return `<scorebook sheet="${escape(sheet)}" set="${escape(setId)}" version="${escape(setVersion)}" checksum="${escape(checksum)}" unit="${escape(unit)}" year="${year ?? ""}"/>`;
  });
  const carried = [...new Set(sets)].slice(-MOST_SETS).map((text) => `<set>${escape(text)}</set>`);
  return `<scorebooks xmlns="${PART_NAMESPACE}">${entries.join("")}${carried.join("")}</scorebooks>`;
}

/** The JSON texts of the criteria sets that a part carries; they come from whoever made the workbook. */
export function readPartSets(part: string | null): string[] {
  const texts = [...(part ?? "").matchAll(/<set>([^<]*)<\/set>/g)].map(([, text]) => unescape(text!));
  return texts.slice(0, MOST_SETS);
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const CHARACTERS = new Map(Object.entries(ENTITIES).map(([character, entity]) => [entity, character]));

/** Control characters have no place in XML at all. */
function escape(text: string): string {
  return text.replace(/[\p{Cc}\ufffe\uffff]/gu, " ").replace(/[&<>"]/g, (character) => ENTITIES[character]!);
}

/** Excel writes an apostrophe or a line break as it likes. */
function unescape(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot);|&apos;|&#(\d{1,6});|&#x([0-9a-f]{1,5});/gi, (entity, decimal?: string, hex?: string) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
    return CHARACTERS.get(entity) ?? "'";
  });
}
