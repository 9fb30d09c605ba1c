import { LIMITS } from "../limits";
import { damaged, tooLarge, XlsxRefusal } from "../refusal";

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Excel 2 to 4 wrote a worksheet's records without any container: BOF of BIFF2, 3, 4. */
const BARE_WORKSHEETS = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
];

/** Looks at the first bytes. Returns where they are a zip's; else throws XlsxRefusal that says what the file is. */
export function requireZip(bytes: Uint8Array): void {
  if (bytes.length === 0) throw damaged("empty file");
  if (startsWith(bytes, OLE2)) throw ole2Refusal(bytes);
  if (BARE_WORKSHEETS.some((start) => startsWith(bytes, start))) throw new XlsxRefusal("file/legacy-xls", "BIFF without container");
  if (!startsWith(bytes, ZIP)) throw new XlsxRefusal("file/not-xlsx", "first bytes");
  if (bytes.length > LIMITS.fileBytes) throw tooLarge("file");
}

/** Names of streams stand in directory entries of this size, each at a multiple of it ([MS-CFB] 2.6.1). */
const DIRECTORY_ENTRY = 128;
const NAME_LENGTH_AT = 64;
const TYPE_AT = 66;
const STREAM = 2;

/** An encrypted .xlsx and a legacy .xls come in the same container, with other streams in it. */
function ole2Refusal(bytes: Uint8Array): XlsxRefusal {
  if (hasStream(bytes, "EncryptedPackage")) return new XlsxRefusal("file/encrypted", "EncryptedPackage");
  if (hasStream(bytes, "Workbook") || hasStream(bytes, "Book")) return new XlsxRefusal("file/legacy-xls", "OLE2 workbook");
  return new XlsxRefusal("file/not-xlsx", "OLE2 container");
}

function hasStream(bytes: Uint8Array, name: string): boolean {
  const wanted = [...`${name}\0`].flatMap((character) => [character.charCodeAt(0), 0]);
  for (let at = 0; at + DIRECTORY_ENTRY <= bytes.length; at += DIRECTORY_ENTRY) {
    const isStream = bytes[at + NAME_LENGTH_AT] === wanted.length && bytes[at + TYPE_AT] === STREAM;
    if (isStream && startsWith(bytes, wanted, at)) return true;
  }
  return false;
}

function startsWith(bytes: Uint8Array, start: readonly number[], at = 0): boolean {
  return start.every((byte, i) => bytes[at + i] === byte);
}
