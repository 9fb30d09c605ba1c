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
    ["5", "1"],
    ["9", "2"],
    ["=SUM(A1:A2)", "=A2*$B$1"],
  ]);
  sheet.dress(at("A2"), { bold: true });
});

const at = (address: string) => parseCell(address)!;
const block = (address: string) => ({ sheet, area: parseArea(address)! });
const input = (address: string, on = sheet) => on.inputAt(at(address));

function limit(address: string): void {
  sheet.validations.push({
    area: parseArea(address)!,
    rule: { decimal: { formula1: 0, formula2: "=$B1", operator: "Between" } },
    errorAlert: { showAlert: true, style: "Stop", title: "Điểm", message: "Quá tối đa." },
    prompt: { showPrompt: true, title: "", message: "" },
    ignoreBlanks: true,
  });
}

it("a copy takes looks along and moves what is relative", () => {
  document.pasteCells(block("A2:B3"), at("D4"), false);
  expect([input("D4"), input("D5"), input("E5")]).toEqual([{ constant: 9 }, { formula: "=SUM(D3:D4)" }, { formula: "=D4*$B$1" }]);
  expect([sheet.formatAt(at("D4")).bold, input("A2"), document.selection]).toEqual([true, { constant: 9 }, parseArea("D4:E5")]);
});

it("what looks at cells that were cut looks at their new place, and what they say stays", () => {
  document.pasteCells(block("A2:A3"), at("D6"), true);
  expect([input("A2"), input("D6"), input("D7"), input("B3")]).toEqual([
    { constant: null },
    { constant: 9 },
    { formula: "=SUM(A1:A2)" },
    { formula: "=D6*$B$1" },
  ]);
  expect([sheet.formatAt(at("A2")).bold, sheet.formatAt(at("D6")).bold]).toEqual([false, true]);
});

it("cells may move to where they overlap themselves, and to another sheet", () => {
  document.pasteCells(block("A1:A3"), at("A2"), true);
  expect([input("A1"), input("A2"), input("A4"), input("B3")]).toEqual([
    { constant: null },
    { constant: 5 },
    { formula: "=SUM(A2:A3)" },
    { formula: "=A3*$B$1" },
  ]);
  const other = document.addSheet("Tổng hợp");
  document.activate(other);
  document.pasteCells(block("A3:B3"), at("A1"), true);
  expect([input("B1", other), other.valueAt(at("B1")), input("A4")]).toEqual([
    { formula: "=A1*'Điểm'!$B$1" },
    9,
    { formula: "=SUM(A2:A3)" },
  ]);
});

it("validation comes along, and takes the place of what held there", () => {
  limit("A1:A3");
  document.pasteCells(block("A2"), at("A6"), false);
  document.type(at("B6"), "3");
  expect([document.type(at("A6"), "4"), document.type(at("A6"), "3")]).toEqual([{ title: "Điểm", message: "Quá tối đa." }, null]);
  document.pasteCells(block("C1"), at("A1"), false);
  expect([document.type(at("A1"), "99"), document.type(at("A2"), "99")]).toEqual([null, { title: "Điểm", message: "Quá tối đa." }]);
});

it("is one step of undo, and refused where the cells are locked: where they come from too, if they were cut", () => {
  const before = sheet.contents();
  document.pasteCells(block("A2:B3"), at("A1"), true);
  document.undoList.undo();
  expect(sheet.contents()).toEqual(before);
  sheet.dress(at("D1"), { locked: false });
  document.setProtection(sheet, {});
  expect(document.pasteCells(block("A1"), at("D2"), false)).not.toBeNull();
  expect(document.pasteCells(block("A1"), at("D1"), true)).not.toBeNull();
  expect(document.pasteCells(block("A1"), at("D1"), false)).toBeNull();
});
