import { crc32 } from "./crc32";
import { decodeUtf8 } from "./decodeUtf8";
import { findBytes, holdsAny } from "./findBytes";
import { inflate } from "./inflate";

/** What takes the parts of a zip out of it and tells their bytes: a platform may have faster means than JavaScript. */
export interface Unpacker {
  /** Raw deflate data → exactly `size` bytes, in memory that is bounded by it. Throws where it holds more, less, or no such data. */
  inflate(packed: Uint8Array, size: number): Uint8Array;
  /** The check sum that a zip keeps of each file (ISO 3309). */
  crc32(bytes: Uint8Array): number;
  /** Where an ASCII text stands in bytes; -1 where it does not. */
  find(bytes: Uint8Array, text: string): number;
  /** Whether any of some ASCII texts, letters alone, stands in bytes. */
  holdsAny(bytes: Uint8Array, texts: readonly string[]): boolean;
  /** The text of UTF-8, without its byte order mark. Throws where the bytes are no such text. */
  decodeUtf8(bytes: Uint8Array): string;
}

/** Runs wherever JavaScript does. */
export const PORTABLE: Unpacker = { inflate, crc32, find: findBytes, holdsAny, decodeUtf8 };
