const POLYNOMIAL = 0xedb88320;
const BYTE = 256;

/** What a byte does to the sum when it goes out at the end, and when one, two or three more bytes follow it. */
const TABLE = new Int32Array(4 * BYTE);
for (let byte = 0; byte < BYTE; byte++) {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1;
  TABLE[byte] = value;
}
for (let at = BYTE; at < TABLE.length; at++) TABLE[at] = TABLE[TABLE[at - BYTE]! & 0xff]! ^ (TABLE[at - BYTE]! >>> 8);

/** The check sum that a zip keeps of each file (ISO 3309), four bytes at a time: each part of each file goes through here. */
export function crc32(bytes: Uint8Array): number {
  const fours = bytes.length & ~3;
  let value = -1;
  let at = 0;
  for (; at < fours; at += 4) {
    value ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    value =
      TABLE[3 * BYTE + (value & 0xff)]! ^
      TABLE[2 * BYTE + ((value >>> 8) & 0xff)]! ^
      TABLE[BYTE + ((value >>> 16) & 0xff)]! ^
      TABLE[value >>> 24]!;
  }
  for (; at < bytes.length; at++) value = TABLE[(value ^ bytes[at]!) & 0xff]! ^ (value >>> 8);
  return ~value >>> 0;
}
