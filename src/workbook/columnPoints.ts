/** Pixels of the widest digit in the standard font (Calibri or Aptos Narrow 11 at 100 %), and the room around a column's text. */
const DIGIT = 7;
const PADDING = 5;
const POINTS_PER_PIXEL = 72 / 96;

/**
 * A column's width in points from its width in characters of the standard font: the characters in whole pixels, as Excel
 * rounds them for the file format (ECMA-376 part 1, 18.3.1.13), and the padding. 8.43 characters → 64 pixels → 48 points.
 */
export function columnPoints(characters: number): number {
  const pixels = Math.trunc(((256 * characters + Math.trunc(128 / DIGIT)) / 256) * DIGIT) + PADDING;
  return pixels * POINTS_PER_PIXEL;
}
