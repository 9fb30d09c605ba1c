import fc from "fast-check";
import { areaAddress, cellAddress, columnName, fixedAddress, parseArea, parseCell, quoteSheetName } from "../../../src/workbook/address";
import { runs } from "../runs";

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [51, "AZ"],
  [52, "BA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16_383, "XFD"],
])("column %i is called %s", (column, name) => {
  expect(columnName(column)).toBe(name);
  expect(parseCell(`${name.toLowerCase()}1`)).toEqual({ row: 0, column });
});

test("whatever cell is written is found again", () => {
  const position = fc.record({ row: fc.nat(1_048_575), column: fc.nat(16_383) });
  fc.assert(
    fc.property(position, (cell) => {
      expect(parseCell(cellAddress(cell))).toEqual(cell);
      expect(parseCell(fixedAddress({ ...cell, rows: 1, columns: 1 }))).toEqual(cell);
    }),
    runs(50),
  );
});

test.each([
  ["A1:C2", { row: 0, column: 0, rows: 2, columns: 3 }, "$A$1:$C$2"],
  ["B3:B12", { row: 2, column: 1, rows: 10, columns: 1 }, "$B$3:$B$12"],
  ["D10", { row: 9, column: 3, rows: 1, columns: 1 }, "$D$10"],
])("the area %s is written and read", (address, area, fixed) => {
  expect(areaAddress(area)).toBe(address);
  expect(fixedAddress(area)).toBe(fixed);
  expect(parseArea(address)).toEqual(area);
  expect(parseArea(fixed)).toEqual(area);
});

test.each(["C2:A1", "A2:C1", "C1:A2"])("an area may be named by any two corners: %s", (address) => {
  expect(areaAddress(parseArea(address)!)).toBe("A1:C2");
});

test.each(["", "A", "1", "A1B", "1A1", "ABCD1", "A1:", ":A1", "A1:1", "Điểm!A1"])("%j names no cells", (address) => {
  expect(parseArea(address)).toBeNull();
});

test("a sheet's name in a formula", () => {
  expect(quoteSheetName("Biểu 'chấm' 'điểm'")).toBe("'Biểu ''chấm'' ''điểm'''");
});
