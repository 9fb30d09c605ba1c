import fc from "fast-check";
import { compareCodes, isWithin, normalizeCode } from "../../../src/criteria/code";
import { runs } from "../runs";

const code = fc.array(fc.nat({ max: 20 }), { minLength: 1, maxLength: 5 }).map((segments) => segments.join("."));

test.each([
  ["1.5 .", "1.5"],
  ["7.8.", "7.8"],
  [" 7 . 10 ", "7.10"],
  ["8.3.2.2..", "8.3.2.2"],
  ["\u00a01.1\ufeff", "1.1"],
  ["7.10", "7.10"],
  ["3", "3"],
  ["3.", "3"],
  ["", null],
  [".", null],
  ["1..2", null],
  [".1", null],
  ["1,5", null],
  ["1-5", null],
  ["I.1", null],
  ["1.a", null],
  ["Tổng", null],
  ["1".repeat(60), "1".repeat(60)],
  ["1".repeat(61), null],
  [` ${"1".repeat(60)} .`, "1".repeat(60)],
  [` ${"1".repeat(61)}`, null],
])("%j is the code %j", (written, plain) => {
  expect(normalizeCode(written)).toBe(plain);
});

test("7.10 is not 7.1, and comes after 7.9", () => {
  const official = ["1", "1.1", "1.9", "1.10", "2", "7", "7.1", "7.1.1", "7.2", "7.9", "7.10", "7.10.1", "7.11", "10"];
  expect([...official].reverse().sort(compareCodes)).toEqual(official);
});

test("codes have one order: total, and the same from both sides", () => {
  fc.assert(
    fc.property(code, code, code, (a, b, c) => {
      expect(Math.sign(compareCodes(a, b))).toBe(0 - Math.sign(compareCodes(b, a)));
      expect(compareCodes(a, b) === 0).toBe(a === b);
      const [first, second, third] = [a, b, c].sort(compareCodes) as [string, string, string];
      for (const [low, high] of [
        [first, second],
        [second, third],
        [first, third],
      ] as const) {
        expect(compareCodes(low, high)).toBeLessThanOrEqual(0);
      }
    }),
    runs(100),
  );
});

test("within is by segments, not by letters", () => {
  expect(isWithin("3.1.2", "3.1")).toBe(true);
  expect(isWithin("7.11", "7.1")).toBe(false);
  expect(isWithin("3.1", "3.1")).toBe(true);
  expect(isWithin("3", "3.1")).toBe(false);
});

test("what is within comes after, and stays within what its ancestor is within", () => {
  fc.assert(
    fc.property(code, fc.array(fc.nat({ max: 20 }), { minLength: 1, maxLength: 3 }), (ancestor, more) => {
      const inner = [ancestor, ...more].join(".");
      expect(isWithin(inner, ancestor)).toBe(true);
      expect(isWithin(ancestor, inner)).toBe(false);
      expect(compareCodes(inner, ancestor)).toBeGreaterThan(0);
      expect(normalizeCode(` ${inner}. `)).toBe(inner);
    }),
    runs(100),
  );
});
