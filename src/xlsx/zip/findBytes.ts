/** Whether any of some ASCII texts stands in bytes. */
export function holdsAny(bytes: Uint8Array, texts: readonly string[]): boolean {
  return texts.some((text) => findBytes(bytes, text) >= 0);
}

/** Where an ASCII text stands in bytes; -1 where it does not. */
export function findBytes(bytes: Uint8Array, text: string): number {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let matching = 1;
    while (matching < text.length && bytes[at + matching] === text.charCodeAt(matching)) matching++;
    if (matching === text.length) return at;
  }
  return -1;
}
