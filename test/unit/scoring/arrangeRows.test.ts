import fc from "fast-check";
import { ZERO } from "../../../src/criteria/points";
import { arrangeRows, type ArrangeableRow } from "../../../src/scoring/arrangeRows";
import type { LostPoint } from "../../../src/scoring/lostPoints";
import { runs } from "../runs";
import { SET } from "../seed";

interface Row extends ArrangeableRow {
  readonly id: number;
}

const CRITERIA = SET.domains[6]!.criteria.slice(0, 5);
const lostOf = (codes: readonly string[]): LostPoint[] =>
  CRITERIA.filter(({ code }) => codes.includes(code)).map((criterion) => ({
    criterion,
    domain: "7",
    amount: criterion.maximum,
    parts: [],
  }));

const CODES = CRITERIA.map(({ code }) => code);
const looseRow = fc.record({ criterion: fc.option(fc.constantFrom(...CODES), { freq: 6 }), holdsWords: fc.boolean() });
const sheet = fc.tuple(fc.array(looseRow, { maxLength: 12 }), fc.array(looseRow, { maxLength: 6 })).map(([table, kept]) => ({
  table: table.map((row, id): Row => ({ ...row, id })),
  kept: kept.map((row, id): Row => ({ ...row, id: 100 + id })),
}));

test("every row with words is in the result once; of the others, only those in the table of a criterion that lost points", () => {
  fc.assert(
    fc.property(sheet, fc.subarray(CODES), ({ table, kept }, codes) => {
      const arranged = arrangeRows(lostOf(codes), table, kept);
      const laid = [...arranged.groups.flatMap(({ rows }) => rows), ...arranged.kept].map(({ id }) => id);
      expect(new Set(laid).size).toBe(laid.length);
      const withWords = [...table, ...kept].filter(({ holdsWords }) => holdsWords).map(({ id }) => id);
      expect(laid).toEqual(expect.arrayContaining(withWords));
      for (const { lost, rows } of arranged.groups) expect(rows.every(({ criterion }) => criterion === lost.criterion.code)).toBe(true);
      expect(arranged.groups.map(({ lost }) => lost.criterion.code)).toEqual(CODES.filter((code) => codes.includes(code)));
      expect(arranged.kept.every(({ holdsWords }) => holdsWords)).toBe(true);
    }),
    runs(100),
  );
});

test("arranging again changes nothing", () => {
  fc.assert(
    fc.property(sheet, fc.subarray(CODES), ({ table, kept }, codes) => {
      const once = arrangeRows(lostOf(codes), table, kept);
      const again = arrangeRows(
        lostOf(codes),
        once.groups.flatMap(({ rows }) => rows),
        once.kept,
      );
      expect(again).toEqual(once);
    }),
    runs(100),
  );
});

const row = (id: number, criterion: string | null, holdsWords = true): Row => ({ id, criterion, holdsWords });
const ids = (rows: readonly Row[]) => rows.map(({ id }) => id);

test("splits stay, in their order; criteria stand in official order", () => {
  const { groups } = arrangeRows(lostOf(["7.1", "7.2"]), [row(1, "7.2"), row(2, "7.1"), row(3, "7.2")], []);
  expect(groups.map(({ rows }) => ids(rows))).toEqual([[2], [1, 3]]);
});

test("kept rows come back together, in place of a row that holds nothing yet", () => {
  const { groups, kept } = arrangeRows(lostOf(["7.1"]), [row(1, "7.1", false)], [row(2, "7.1"), row(3, "7.1"), row(4, "7.2")]);
  expect([ids(groups[0]!.rows), ids(kept)]).toEqual([[2, 3], [4]]);
});

test("kept rows do not mix with words that were typed since", () => {
  const { groups, kept } = arrangeRows(lostOf(["7.1"]), [row(1, "7.1")], [row(2, "7.1")]);
  expect([ids(groups[0]!.rows), ids(kept)]).toEqual([[1], [2]]);
});

test("kept rows stand in official order, those of no criterion last", () => {
  const { kept } = arrangeRows([], [row(1, null), row(2, "7.5"), row(3, "7.1")], [row(4, "7.3"), row(5, null)]);
  expect(ids(kept)).toEqual([3, 4, 2, 1, 5]);
});

test("a criterion without a row gets an empty group: a new row is due", () => {
  const [group] = arrangeRows<Row>(lostOf(["7.1"]), [], []).groups;
  expect(group!.rows).toEqual([]);
  expect(group!.lost.amount).toBeGreaterThan(ZERO);
});
