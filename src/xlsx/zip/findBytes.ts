/** Where an ASCII text stands in bytes, from a place on; -1 where it does not. */
export function findBytes(bytes: Uint8Array, text: string, from = 0): number {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let matching = 1;
    while (matching < text.length && bytes[at + matching] === text.charCodeAt(matching)) matching++;
    if (matching === text.length) return at;
  }
  return -1;
}
