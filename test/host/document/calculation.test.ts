import { parseCell } from "../../../src/workbook/address";
import { loadCalculatorFromDisk } from "../bootInNode";
import { ErrorValue, type CellValue } from "./cell";
import { enterFromProgram } from "./entry";
import { SpreadsheetDocument } from "./spreadsheetDocument";
import type { Worksheet } from "./worksheet";

beforeAll(loadCalculatorFromDisk);

let document: SpreadsheetDocument;
let sheet: Worksheet;

beforeEach(() => {
  document = new SpreadsheetDocument("Chỉ số CCHC 2023");
  sheet = document.active;
});

function put(address: string, entry: string | number | boolean, on = sheet): void {
  on.put(parseCell(address)!, enterFromProgram(entry, "General").input);
}

function value(address: string, on = sheet): CellValue {
  return on.valueAt(parseCell(address)!);
}

function result(formula: string): CellValue {
  put("Z100", formula);
  return value("Z100");
}

describe("formulas of the forms", () => {
  beforeEach(() => {
    [9.5, 0.1, 0.2, "'abc", "'5"].forEach((entry, i) => put(`A${i + 1}`, entry));
    put("A7", "=1/0");
  });

  it.each<[formula: string, expected: CellValue]>([
    ["=SUM(A1:A5)", 9.8],
    ["=COUNT(A1:A9)", 3],
    ["=COUNTA(A1:A5)", 5],
    ['=IF(COUNT(A20:A29)=0,"",SUM(A20:A29))', ""],
    ['=IF(COUNT(A1:A5)=0,"",SUM(A1:A2))', 9.6],
    ["=SUM(A1,A2,A3)", 9.8],
    ["=A1*2+A2", 19.1],
    ["=ROUND(2.675,2)", 2.68],
    ["=ROUND(A2+A3,10)", 0.3],
    ["=ISNUMBER(A1)", true],
    ["=ISNUMBER(A5)", false],
    ["=ISBLANK(A6)", true],
    ["=ISERROR(A7)", true],
    ["=AND(ISNUMBER(A1),A1>=0,A1<=10)", true],
    ["=OR(A1<0,A1>10)", false],
    ["=LEN(A4)", 3],
    ["=IFERROR(A7,0)", 0],
    ['=A1&" điểm"', "9.5 điểm"],
    ["=SUM(A1:A7)", new ErrorValue("#DIV/0!")],
    ["=A4+1", new ErrorValue("#VALUE!")],
    ["=KHÔNGCÓ(1)", new ErrorValue("#NAME?")],
    ["=A5+1", 6],
    ["=MAX(A1:A3)-MIN(A1:A3)", 9.4],
    ["=A30", 0],
  ])("%s", (formula, expected) => {
    const got = result(formula);
    if (typeof expected === "number") expect(got).toBeCloseTo(expected, 12);
    else expect(got).toEqual(expected);
  });
});

test("a sum is told with every digit that it has", () => {
  put("A1", 0.1);
  put("A2", 0.2);
  expect(result("=A1+A2")).toBeCloseTo(0.3, 14);
  put("A3", 43.26);
  expect(result("=A3")).toBe(43.26);
  put("A4", 93.75);
  expect(result("=A4-4")).toBe(89.75);
});

test("sheets with Vietnamese names are referred to, and followed when renamed", () => {
  const lost = document.addSheet("Bảng mất điểm");
  put("C2", 10);
  put("D2", 9.5);
  put("A1", "='Chỉ số CCHC 2023'!C2-'Chỉ số CCHC 2023'!D2", lost);
  expect(value("A1", lost)).toBe(0.5);
  document.renameSheet(sheet, "Điểm 'năm' 2023");
  put("D2", 9);
  expect(value("A1", lost)).toBe(1);
  expect(lost.inputAt({ row: 0, column: 0 })).toEqual({ formula: "='Điểm ''năm'' 2023'!C2-'Điểm ''năm'' 2023'!D2" });
});

test("what refers to a deleted sheet is an error", () => {
  const lost = document.addSheet("Bảng mất điểm");
  put("A1", 1, lost);
  put("A1", "='Bảng mất điểm'!A1");
  expect(value("A1")).toBe(1);
  document.deleteSheet(lost);
  expect(value("A1")).toEqual(new ErrorValue("#REF!"));
});

test("a text is never taken for something else on its way to the engine", () => {
  for (const text of ["7.10", "9/5", "=1+1", "'", "TRUE", "5%", "+1", "#N/A", " 1"]) {
    sheet.put({ row: 0, column: 0 }, { constant: text });
    expect(result("=A1")).toBe(text);
    expect(result("=ISTEXT(A1)")).toBe(true);
  }
});

test("cells far apart in a chain of formulas are all up to date after a batch", () => {
  document.calculator.hold(() => {
    for (let row = 2; row <= 200; row++) put(`A${row}`, `=A${row - 1}+1`);
    put("A1", 5);
  });
  expect(value("A200")).toBe(204);
});
