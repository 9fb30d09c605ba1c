import { crc32 } from "./crc32";
import { inflate } from "./inflate";

/** What takes the parts of a zip out of it: a platform may have faster means than JavaScript. */
export interface Unpacker {
  /** Raw deflate data → exactly `size` bytes, in memory that is bounded by it. Throws where it holds more, less, or no such data. */
  inflate(packed: Uint8Array, size: number): Uint8Array;
  /** The check sum that a zip keeps of each file (ISO 3309). */
  crc32(bytes: Uint8Array): number;
}

/** Runs wherever JavaScript does. */
export const PORTABLE: Unpacker = { inflate, crc32 };
