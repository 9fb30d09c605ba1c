import fc from "fast-check";
import { isSumOf, percentOf, subtract, sum, toNumber, toPoints, ZERO, type Points } from "../../../src/criteria/points";
import { runs } from "../runs";

/** A number of points as people write it: up to six decimals. */
const written = fc
  .tuple(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), fc.integer({ min: 0, max: 6 }))
  .map(([n, d]) => n / 10 ** d);

test("decimals that floats get wrong are exact", () => {
  expect(sum([0.1, 0.2].map(toPoints))).toBe(toPoints(0.3));
  expect(toNumber(sum([40.01, 3.25].map(toPoints)))).toBe(43.26);
  expect(toNumber(subtract(toPoints(100), toPoints(89.75)))).toBe(10.25);
  expect(toNumber(sum(Array.from({ length: 1000 }, () => toPoints(0.001))))).toBe(1);
});

test("what is written comes back as it was", () => {
  fc.assert(
    fc.property(written, (value) => toNumber(toPoints(value)) === value || value === 0),
    runs(100),
  );
});

test("a sum does not depend on its order, and taking away undoes adding", () => {
  fc.assert(
    fc.property(fc.array(written.map(toPoints)), written.map(toPoints), (points, more) => {
      expect(sum([...points].reverse())).toBe(sum(points));
      expect(subtract(sum([...points, more]), more)).toBe(sum(points));
    }),
    runs(100),
  );
});

test("no negative zero", () => {
  expect(Object.is(toPoints(-0), ZERO)).toBe(true);
  expect(Object.is(toPoints(-0.0000001), ZERO)).toBe(true);
});

test.each([NaN, Infinity, -Infinity, 1e300, 9_007_199_255])("%p is no number of points", (value) => {
  expect(() => toPoints(value)).toThrow(RangeError);
});

test("a shown total may be off by what Excel did not round, and by no more", () => {
  const third = toPoints(1 / 3);
  expect(isSumOf(toPoints(1), sum([third, third, third]), 3)).toBe(true);
  expect(isSumOf(toPoints(1.001), toPoints(1), 54)).toBe(false);
  expect(isSumOf(toPoints(0.01), ZERO, 1)).toBe(false);
  // Half a millionth for each that was added, and for the sum.
  for (const [count, most] of [
    [1, 1],
    [3, 2],
    [53, 27],
  ] as const) {
    expect([most, -most, most + 1, -most - 1].map((off) => isSumOf(off as Points, ZERO, count))).toEqual([true, true, false, false]);
  }
});

test("percent", () => {
  expect(percentOf(toPoints(9.5), toPoints(12))).toBe(79.17);
  expect(percentOf(toPoints(89.75), toPoints(100))).toBe(89.75);
  expect(percentOf(ZERO, ZERO)).toBeNull();
  expect(percentOf(-1_000_000 as Points, toPoints(10))).toBe(-10);
});
