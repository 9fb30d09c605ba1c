import type { Identity } from "../scoring/scorebook";
import { PART_NAMESPACE } from "../workbook/workbook";

/** The custom XML part: the same identities as in the cells, for programs that look for them without opening a sheet. */
export function writeIdentityPart(books: readonly { readonly sheet: string; readonly identity: Identity }[]): string {
  const entries = books.map(({ sheet, identity }) => {
    const { setId, setVersion, checksum = "", unit, year } = identity;
    return `<scorebook sheet="${escape(sheet)}" set="${escape(setId)}" version="${escape(setVersion)}" checksum="${escape(checksum)}" unit="${escape(unit)}" year="${year ?? ""}"/>`;
  });
  return `<scorebooks xmlns="${PART_NAMESPACE}">${entries.join("")}</scorebooks>`;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Control characters have no place in XML at all. */
function escape(text: string): string {
  return text.replace(/[\p{Cc}\ufffe\uffff]/gu, " ").replace(/[&<>"]/g, (character) => ENTITIES[character]!);
}
