/** Pixels of the widest digit in the standard font, Calibri 11 at 100 %: what files count column widths in. */
const DIGIT = 7;
const POINTS_PER_PIXEL = 72 / 96;

/** A column's width as a file counts it (characters and padding, in steps of 1/256), from its width in points. */
export function fileWidth(points: number): number {
  return Math.trunc((points / POINTS_PER_PIXEL / DIGIT) * 256) / 256;
}

/** The width in points, in whole pixels as Excel rounds it (ECMA-376 part 1, 18.3.1.13). */
export function pointsOfWidth(width: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / DIGIT)) / 256) * DIGIT) * POINTS_PER_PIXEL;
}
