import { toPoints } from "../../../src/criteria/points";
import { rank } from "../../../src/scoring/rank";

const ranked = (...totals: number[]) => rank(totals, toPoints).map((line) => [line.rank, line.entry]);

test("best first; equal totals share a rank: 1, 1, 3", () => {
  expect(ranked(80, 90.5, 90.5, 70)).toEqual([
    [1, 90.5],
    [1, 90.5],
    [3, 80],
    [4, 70],
  ]);
});

test("totals that differ in binary only are equal", () => {
  expect(ranked(0.3, 0.1 + 0.2).map(([place]) => place)).toEqual([1, 1]);
});

test("nobody, and everybody alike", () => {
  expect(ranked()).toEqual([]);
  expect(ranked(5, 5, 5).map(([place]) => place)).toEqual([1, 1, 1]);
});
