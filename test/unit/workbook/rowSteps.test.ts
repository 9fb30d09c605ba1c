import { withCells } from "../../../src/workbook/plannedSheet";
import { afterRowSteps, holdSame, reversedRowSteps, type RowStep } from "../../../src/workbook/rowSteps";
import { EMPTY_CELL, textOf, type SheetSnapshot } from "../../../src/workbook/sheetSnapshot";
import { sheetOf } from "../sheetOf";

const SHEET = sheetOf([["a"], ["b"], ["c"], ["d"]]);
const insert = (row: number): RowStep => ({ kind: "insert", row });
const remove = (row: number): RowStep => ({ kind: "delete", row });
const move = (row: number, to: number): RowStep => ({ kind: "move", row, to });

/** The first column from above, a point for each blank row. */
const column = ({ cells }: SheetSnapshot) => cells.map(([first]) => textOf(first ?? EMPTY_CELL) || ".").join("");
/** First row and number of rows of each merged area. */
const merged = ({ merges }: SheetSnapshot) => merges.map(({ row, rows }) => `${row}+${rows}`);

test.each<[string, RowStep[]]>([
  ["abcd", []],
  [".abcd", [insert(0)]],
  ["ab.cd", [insert(2)]],
  ["bcd", [remove(0)]],
  ["abc", [remove(3)]],
  ["ab.d.c", [move(2, 5)]],
  ["a.cd..b", [move(1, 6)]],
  ["a.bcd", [insert(0), move(1, 0)]],
  ["a.bd", [insert(1), remove(3)]],
  // Beyond what is filled nothing is there to see.
  ["abcd", [insert(9)]],
  ["abcd", [remove(9)]],
  ["abc", [move(3, 9), remove(9)]],
  ["", [remove(0), remove(0), remove(0), remove(0)]],
])("rows come to %j by %j", (expected, steps) => {
  expect(column(afterRowSteps(SHEET, steps))).toBe(expected);
});

test("rows of a sheet that was read from further in stand where the sheet has them", () => {
  const { origin, cells } = afterRowSteps({ ...SHEET, origin: { row: 2, column: 1 } }, [insert(3)]);
  expect(origin).toEqual({ row: 0, column: 0 });
  expect(cells.map((row) => row.map(textOf))).toEqual([[], [], ["", "a"], [], ["", "b"], ["", "c"], ["", "d"]]);
});

test("a row with a formula that shows nothing is not blank", () => {
  const formula = { ...EMPTY_CELL, formula: '=""' };
  expect(afterRowSteps({ ...SHEET, cells: [...SHEET.cells, [formula], [EMPTY_CELL]] }, []).cells).toHaveLength(5);
});

test.each<[RowStep, string[]]>([
  [insert(0), ["2+2", "5+1"]],
  [insert(1), ["2+2", "5+1"]],
  [insert(2), ["1+3", "5+1"]],
  [insert(3), ["1+2", "5+1"]],
  [insert(4), ["1+2", "5+1"]],
  [insert(5), ["1+2", "4+1"]],
  [remove(0), ["0+2", "3+1"]],
  [remove(1), ["1+1", "3+1"]],
  [remove(2), ["1+1", "3+1"]],
  [remove(3), ["1+2", "3+1"]],
  [remove(4), ["1+2"]],
  [remove(5), ["1+2", "4+1"]],
  [move(1, 9), ["1+2", "4+1"]],
])("areas of rows 1 and 2, and of row 4, after %j: %j", (step, expected) => {
  const merges = [
    { row: 1, column: 0, rows: 2, columns: 1 },
    { row: 4, column: 0, rows: 1, columns: 3 },
  ];
  expect(merged(afterRowSteps({ ...SHEET, merges }, [step]))).toEqual(expected);
});

test("steps are taken back from the last to the first", () => {
  const steps = [insert(1), move(3, 6), remove(2), insert(0)];
  expect(reversedRowSteps(steps)).toEqual([remove(0), insert(2), move(6, 3), remove(1)]);
  expect(column(afterRowSteps(SHEET, [...steps, ...reversedRowSteps(steps)]))).toBe("a.cd");
  expect(column(afterRowSteps(SHEET, [insert(1), move(3, 6), ...reversedRowSteps([insert(1), move(3, 6)])]))).toBe("abcd");
});

test("two sheets hold the same where constants and formulas stand in the same cells, whatever the formulas say", () => {
  const cells = (...column: readonly object[]) => ({ ...SHEET, cells: column.map((each) => [{ ...EMPTY_CELL, ...each }]) });
  const one = cells({ kind: "number", value: 1 }, { kind: "number", value: 2, formula: "=A1*2" });
  expect(holdSame(one, cells({ kind: "number", value: 1 }, { kind: "number", value: 9, formula: "=A1+8" }, {}))).toBe(true);
  expect(holdSame(one, cells({ kind: "number", value: 3 }, { kind: "number", value: 2, formula: "=A1*2" }))).toBe(false);
  expect(holdSame(one, cells({ kind: "number", value: 1 }, { kind: "number", value: 2 }))).toBe(false);
  expect(holdSame(one, cells({}, { kind: "number", value: 1 }, { kind: "number", value: 2, formula: "=A1*2" }))).toBe(false);
  const further = { ...one, origin: { row: 3, column: 2 } };
  expect(holdSame(one, further)).toBe(false);
  expect(holdSame(further, { ...one, origin: { row: 3, column: 1 } })).toBe(false);
  expect(holdSame(afterRowSteps(further, []), further)).toBe(true);
});

test("cells that are written stand in a sheet as it will be read", () => {
  const sheet = { ...SHEET, origin: { row: 2, column: 1 } };
  const written = withCells(sheet, [
    { row: 3, column: 1, content: "B" },
    { row: 3, column: 3, content: { formula: "=B3" } },
    { row: 7, column: 1, content: 5 },
  ]);
  expect(written.origin).toEqual(sheet.origin);
  expect(written.cells.map((row) => row.map(({ formula, value }) => formula ?? value))).toEqual([
    ["a"],
    ["B", null, "=B3"],
    ["c"],
    ["d"],
    [],
    [5],
  ]);
  expect(column(SHEET)).toBe("abcd");
});
