import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import type { CriteriaSetFile } from "./criteriaSetFile";

/** Enough that no two sets ever share one by chance, short enough to be read out over the telephone. */
const LENGTH = 12;

/**
 * What a set says as a short word: the first 12 hex digits of the SHA-256 of its JSON with sorted keys. The schema's address and the
 * checksum itself do not count; neither does the order of the file's fields, nor how Unicode composes its letters.
 */
export function checksumOf(file: CriteriaSetFile): string {
  const content = { ...file, $schema: undefined, checksum: undefined };
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(content)))).slice(0, LENGTH);
}

/** The same text for the same content, in whatever order its fields stand and however Unicode composes its letters. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value)).normalize("NFC");
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, sorted(each)]));
}
