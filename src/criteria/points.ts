/**
 * Points are exact: an integer count of millionths of a point, so that 0,1 + 0,2 is 0,3 and 43,26 is 43,26.
 * A number read from Excel is rounded to that grid once, at the border; every sum and comparison after it is exact.
 */
export type Points = number & { readonly unit: "millionth of a point" };

const PER_POINT = 1_000_000;

export const ZERO = 0 as Points;

/** A number as Excel holds it (9.5) → points. Throws RangeError on NaN, infinities and numbers too large to be exact. */
export function toPoints(value: number): Points {
  const millionths = Math.round(value * PER_POINT);
  if (!Number.isSafeInteger(millionths)) throw new RangeError(`Not a number of points: ${value}`);
  return (millionths === 0 ? 0 : millionths) as Points;
}

/** Points → the number that Excel should hold. */
export function toNumber(points: Points): number {
  return points / PER_POINT;
}

export function sum(points: Iterable<Points>): Points {
  let total = 0;
  for (const each of points) total += each;
  return total as Points;
}

export function subtract(from: Points, amount: Points): Points {
  return (from - amount) as Points;
}

/**
 * Whether a total that a cell shows is the sum of `count` scores. Excel adds unrounded numbers: three cells of =1/3
 * show 1, and their roundings to the grid may differ by half a millionth each.
 */
export function isSumOf(shown: Points, total: Points, count: number): boolean {
  return Math.abs(shown - total) <= Math.ceil((count + 1) / 2);
}

/** Part of the whole in percent with two decimals at most (79.17), or null where the whole is zero. */
export function percentOf(part: Points, whole: Points): number | null {
  if (whole === 0) return null;
  return Math.round((part * 10_000) / whole) / 100;
}
