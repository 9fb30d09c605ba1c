import { readIdentity } from "../../../src/forms/readSheetMark";
import { readCriteriaTable } from "../../../src/forms/readCriteriaTable";
import { readTitleFacts } from "../../../src/forms/titleFacts";
import { sheetText } from "../../../src/messages/sheets";
import { sheetOf, type Typed } from "../sheetOf";

const TABLE: readonly (readonly Typed[])[] = [
  ["STT", "Tiêu chí", "Điểm tối đa"],
  ["1", "CHỈ ĐẠO", 1],
  ["1.1", "Kế hoạch", 1],
];
/** So that it begins in the given row, counted from 1. */
const from = (row: number, rows: readonly (readonly Typed[])[]) => sheetOf([["x"], ...Array.from({ length: row - 2 }, () => []), ...rows]);

test.each<[what: string, row: number, find: (row: number) => unknown]>([
  ["a table begins in its first 400 rows", 400, (row) => readCriteriaTable(from(row, TABLE))],
  ["unit and year stand in its first 40 rows", 40, (row) => readTitleFacts(from(row, [["CHỈ SỐ NĂM 2023"]]), 400).year],
  ["what a sheet belongs to stands in its first 60 rows", 60, (row) => readIdentity(from(row, [[sheetText.identity.set, "bộ"]]))],
])("of a sheet that anybody made, %s", (_, row, find) => {
  expect(find(row)).not.toBeNull();
  expect(find(row + 1)).toBeNull();
});

test("the name of a column has 90 letters at most, more is a sentence", () => {
  const headed = (letters: number) => sheetOf([["STT", `Tiêu chí (${"x".repeat(letters - 11)})`, "Điểm tối đa"], ...TABLE.slice(1)]);
  expect(readCriteriaTable(headed(90))?.rows[1]).toMatchObject({ code: "1.1", name: "Kế hoạch" });
  expect(readCriteriaTable(headed(91))?.rows[1]).not.toMatchObject({ name: "Kế hoạch" });
});

test("a unit is looked for in the first 500 letters of a heading", () => {
  const unit = (before: number) => readTitleFacts(sheetOf([[`${"x ".repeat(before / 2)}xã Phú`]]), 1).unit;
  expect([unit(494), unit(500)]).toEqual(["xã Phú", null]);
});
