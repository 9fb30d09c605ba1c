import { damaged } from "../refusal";
import type { Unpacker } from "../zip/unpacker";

/** What no XML may hold (XML 1.0, 2.2). Halves of a pair cannot come out of a strict decoder. */
const FORBIDDEN_CONTROLS = /[^\P{Cc}\t\n\r\x7f-\x9f]/u;
const NO_CHARACTERS = ["\ufffe", "\uffff"];

const decoder = (encoding: string) => new TextDecoder(encoding, { fatal: true });
const UTF_16 = { "utf-16le": decoder("utf-16le"), "utf-16be": decoder("utf-16be") };

/** Bytes of an XML part → its text. A package allows UTF-8 and UTF-16 only (ECMA-376 part 2, 8.1.4). Throws XlsxRefusal. */
export function decodeXml(bytes: Uint8Array, { decodeUtf8 }: Unpacker): string {
  const encoding = encodingOf(bytes);
  let text: string;
  try {
    text = encoding === "utf-8" ? decodeUtf8(bytes) : UTF_16[encoding].decode(bytes);
  } catch {
    throw damaged("characters that are none");
  }
  if (FORBIDDEN_CONTROLS.test(text) || NO_CHARACTERS.some((character) => text.includes(character)))
    throw damaged("characters that XML forbids");
  return text;
}

/** By the byte order mark, else by how "<" stands there. */
function encodingOf(bytes: Uint8Array): "utf-8" | keyof typeof UTF_16 {
  const [first, second] = [bytes[0], bytes[1]];
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  return "utf-8";
}
