import { toPoints } from "../../../src/criteria/points";
import { saysNothing } from "../../../src/scoring/lostPointsTable";
import { quote } from "../../../src/scoring/quote";
import {
  foundIn,
  isFailed,
  isWithoutPoints,
  pointsInSum,
  pointsOf,
  rowOf,
  shownIn,
  type PointsCell,
  type Reading,
} from "../../../src/scoring/scorebook";
import { bookOf } from "../books";
import { example } from "../examples";

const cellOf = (reading: Reading): PointsCell => ({ address: "D7", reading, formula: null });
const half = toPoints(0.5);

test.each<[Reading, { shown: string | number | null; points: number | null; inSum: number; failed: boolean; uncalculated?: true }]>([
  [{ kind: "blank" }, { shown: null, points: null, inSum: 0, failed: false }],
  [
    { kind: "points", points: half },
    { shown: 0.5, points: half, inSum: half, failed: false },
  ],
  [
    { kind: "text-points", points: half, text: "0,5" },
    { shown: "0,5", points: half, inSum: 0, failed: false },
  ],
  [
    { kind: "not-applicable", text: "KAD" },
    { shown: "KAD", points: null, inSum: 0, failed: false },
  ],
  [
    { kind: "unreadable", because: "text", found: "tốt" },
    { shown: "tốt", points: null, inSum: 0, failed: false },
  ],
  [
    { kind: "unreadable", because: "error", found: "#REF!" },
    { shown: "#REF!", points: null, inSum: 0, failed: true },
  ],
  [
    { kind: "unreadable", because: "uncalculated", found: "=A1" },
    { shown: "=A1", points: null, inSum: 0, failed: true, uncalculated: true },
  ],
])("a cell %j shows and gives %j", (reading, { shown, points, inSum, failed, ...rest }) => {
  const cell = cellOf(reading);
  expect([shownIn(cell), pointsOf(cell), pointsInSum(cell), isFailed(cell)]).toEqual([shown, points, inSum, failed]);
  expect(foundIn(cell)).toEqual({ found: shown, ...rest });
});

test("a cell that is not there gives nothing", () => {
  expect([pointsOf(undefined), pointsInSum(undefined)]).toEqual([null, 0]);
});

test("a row without points has neither a maximum nor a score", () => {
  const [row] = bookOf(example("steps"), { self: {}, appraisal: { "1.1": 1 } }).criteria;
  const scores = { self: row!.scores["self"]! };
  expect(isWithoutPoints({ ...row!, scores })).toBe(true);
  expect(isWithoutPoints(row!)).toBe(false);
  expect(isWithoutPoints({ ...row!, scores, maximum: cellOf({ kind: "points", points: half }) })).toBe(false);
});

test("of two rows with one code the first counts", () => {
  const { criteria } = bookOf(example("steps"), { self: {} });
  const rows = [...criteria, { ...criteria[0]! }];
  expect(rowOf(rows, "1.1")).toBe(rows[0]);
  expect(rowOf(rows, "9.9")).toBeUndefined();
});

test("what a file says is quoted short, and not cut through a sign of two units", () => {
  const long = "ă".repeat(200);
  expect(quote(long)).toBe(long);
  expect(quote(`${long}b`)).toBe(`${long.slice(1)}…`);
  expect(quote(`${long.slice(2)}\u{1F600}b`)).toBe(`${long.slice(2)}…`);
});

test.each([
  ["", true],
  [" \u00a0\u200b\n", true],
  ["…", true],
  [".....", true],
  [" - ", true],
  ["0", true],
  ["00", false],
  ["0 -", true],
  ["10", false],
  ["không", false],
])("a cell with %j says nothing: %p", (text, silent) => {
  expect(saysNothing({ address: "C7", text })).toBe(silent);
});
