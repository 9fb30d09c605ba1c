import { parseArea, parseCell } from "../../../../src/workbook/address";
import { loadCalculatorFromDisk } from "../../bootInNode";
import { SpreadsheetDocument } from "../spreadsheetDocument";
import type { Worksheet } from "../worksheet";

beforeAll(loadCalculatorFromDisk);

let document: SpreadsheetDocument;
let sheet: Worksheet;

beforeEach(() => {
  document = new SpreadsheetDocument("Điểm");
  sheet = document.active;
  document.paste({ row: 0, column: 0 }, [
    ["Mã", "Điểm"],
    ["1.1", "2"],
    ["1.2", "'10"],
    ["1.3", ""],
    ["1.4", "0,5"],
  ]);
});

const at = (address: string) => parseCell(address)!;
const column = (name: string) => [1, 2, 3, 4, 5].map((row) => sheet.valueAt(at(`${name}${row}`)));

function sortFrom(address: string, isDescending = false) {
  document.select(parseArea(address)!);
  return document.sort(isDescending);
}

it("from one cell on, all that stands together is sorted but the heading: numbers, then words, blanks last", () => {
  expect(sortFrom("B3")).toBeNull();
  expect(column("B")).toEqual(["Điểm", 0.5, 2, "10", null]);
  sortFrom("B3", true);
  expect(column("B")).toEqual(["Điểm", "10", 2, 0.5, null]);
});

it("where rows are selected, only those are sorted, whole", () => {
  sheet.put(at("A2"), { constant: "một" });
  sheet.put(at("A3"), { constant: "hai" });
  sortFrom("B2:B3", true);
  expect([sheet.valueAt(at("A2")), sheet.valueAt(at("A3")), sheet.valueAt(at("B5"))]).toEqual(["hai", "một", 0.5]);
});

it("formulas move as if copied, looks travel, borders and hidden rows stay; it is one step of undo", () => {
  const line = { style: "Continuous", weight: "Thin", color: "#000000" };
  sheet.put(at("C5"), { formula: "=B5*2" });
  sheet.dress(at("B5"), { bold: true, borders: { top: line } });
  document.setHidden(2, 1, true);
  const before = sheet.contents();
  sortFrom("B2");
  expect([sheet.inputAt(at("C2")), sheet.valueAt(at("C2"))]).toEqual([{ formula: "=B2*2" }, 1]);
  expect(sheet.formatAt(at("B2"))).toMatchObject({ bold: true, borders: {} });
  expect(sheet.formatAt(at("B5")).borders).toEqual({ top: line });
  expect(sheet.valueAt(at("B3"))).toBe("10");
  document.undoList.undo();
  expect(sheet.contents()).toEqual(before);
});

it("is refused over merged cells, and over locked ones of a protected sheet", () => {
  const before = sheet.contents();
  document.setProtection(sheet, { allowSort: true });
  expect(sortFrom("B2")).toMatchObject({ message: expect.stringContaining("bảo vệ") as string });
  document.setProtection(sheet, null);
  sheet.merges.push(parseArea("B4:C4")!);
  expect(sortFrom("B2")).toMatchObject({ message: expect.stringContaining("phối") as string });
  expect(sheet.contents().cells).toEqual(before.cells);
});

it("a hidden row is shown again by undo, moves with its sheet, and stays hidden from a person who may not change rows", () => {
  document.setHidden(1, 2, true);
  document.insertRows(sheet, 0);
  expect([...sheet.hiddenRows]).toEqual([2, 3]);
  document.setProtection(sheet, { allowFormatRows: false });
  expect(document.setHidden(2, 2, false)).not.toBeNull();
  document.setProtection(sheet, null);
  document.setHidden(0, 10, false);
  expect(sheet.hiddenRows.size).toBe(0);
  document.undoList.undo();
  expect([...sheet.hiddenRows]).toEqual([2, 3]);
});
