const decoder = new TextDecoder("utf-8", { fatal: true });

/** Bytes of UTF-8 → their text, without a byte order mark. Throws TypeError where they are none. */
export function decodeUtf8(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}
