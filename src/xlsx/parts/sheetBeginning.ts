import { decodeXml } from "../xml/decodeXml";
import type { Unpacker } from "../zip/unpacker";

/** Rules of looks and of entry, often most of a sheet; nobody asks for them. All that is read stands before them (ECMA-376 part 1, 18.3.1.99). */
const RULES = ["<conditionalFormatting", "<dataValidations"];
/** Nobody who keeps to the format writes these behind the rules; a program that reads them there must not see what we do not. */
const READ = ["sheetData", "sheetProtection", "mergeCell"];

/**
 * Bytes of a worksheet part → an XML text of its beginning that holds all that is read of it; null where the part has no rules, or is not
 * in order. Whether the rules truly begin there, directly in the worksheet, shows when the text is read: else it is not well-formed.
 * Throws XlsxRefusal.
 */
export function beginningOf(bytes: Uint8Array, unpacker: Unpacker): string | null {
  const end = RULES.map((tag) => unpacker.find(bytes, tag)).find((at) => at >= 0);
  if (end === undefined || unpacker.holdsAny(bytes.subarray(end), READ)) return null;
  return `${decodeXml(bytes.subarray(0, end), unpacker)}</worksheet>`;
}
