import { areaAddress, parseArea, parseCell } from "../../../src/workbook/address";
import { loadCalculatorFromDisk } from "../bootInNode";
import { SpreadsheetDocument, type DocumentEvent } from "./spreadsheetDocument";
import type { Validation, Worksheet } from "./worksheet";

beforeAll(loadCalculatorFromDisk);

let document: SpreadsheetDocument;
let sheet: Worksheet;

beforeEach(() => {
  document = new SpreadsheetDocument("Điểm");
  sheet = document.active;
});

const at = (address: string) => parseCell(address)!;
const area = (address: string) => parseArea(address)!;
const type = (address: string, text: string) => document.type(at(address), text);
const value = (address: string) => sheet.valueAt(at(address));

function guard(address: string, rule: Validation["rule"], style = "Stop"): void {
  sheet.validations.push({
    area: area(address),
    rule,
    errorAlert: { showAlert: true, style, title: "Điểm không hợp lệ", message: "Từ 0 đến điểm tối đa." },
    prompt: { showPrompt: true, title: "", message: "" },
    ignoreBlanks: true,
  });
}

const REFUSAL = { title: "Điểm không hợp lệ", message: "Từ 0 đến điểm tối đa." };

describe("a score that is typed", () => {
  beforeEach(() => {
    type("C2", "10");
    type("C3", "5");
    guard("D2:E3", { decimal: { formula1: 0, formula2: "=$C2", operator: "Between" } });
  });

  it.each(["0", "9,5", "10", "=5+5", ""])("%j is taken", (text) => expect(type("D2", text)).toBeNull());
  it.each(["12", "-1", "abc", "'9", "=2*6", "=1/0", "10,01"])("%j is refused in the rule's own words", (text) => {
    type("D2", "7");
    expect(type("D2", text)).toEqual(REFUSAL);
    expect(value("D2")).toBe(7);
  });
  it("is held against the maximum of its own row", () => {
    expect(type("E3", "5")).toBeNull();
    expect(type("E3", "6")).toEqual(REFUSAL);
  });
  it("that is read as a date is refused, since it is far above the maximum", () => expect(type("D2", "9.5")).toEqual(REFUSAL));
});

it("only a stop refuses: a warning can be passed over, and a rule without an alert says nothing", () => {
  guard("A1", { custom: { formula: "=FALSE" } }, "Warning");
  expect(type("A1", "đổi")).toBeNull();
});

it("a rule that refuses everything keeps what stands there, also against emptying by typing nothing", () => {
  type("A1", "1.1.1.1");
  guard("A1", { custom: { formula: "=FALSE" } });
  expect(type("A1", "1.2")).toEqual(REFUSAL);
  expect(value("A1")).toBe("1.1.1.1");
});

it("a paste goes past rules and leaves them standing", () => {
  guard("D2:E3", { decimal: { formula1: 0, formula2: 10, operator: "Between" } });
  expect(
    document.paste(at("D2"), [
      ["12", "9,5"],
      ["abc", ""],
    ]),
  ).toBeNull();
  expect([value("D2"), value("E2"), value("D3"), value("E3")]).toEqual([12, 9.5, "abc", null]);
  expect(type("D2", "12")).toEqual(REFUSAL);
});

describe("on a protected sheet", () => {
  beforeEach(() => {
    type("A1", "khoá");
    sheet.dress(at("B1"), { locked: false });
    sheet.protection = {};
  });

  it("open cells take what is typed, pasted and cleared", () => {
    expect(type("B1", "1")).toBeNull();
    expect(document.paste(at("B1"), [["2"]])).toBeNull();
    expect(document.clear(area("B1"))).toBeNull();
    expect(value("B1")).toBeNull();
  });
  it("locked cells take nothing, and a block that reaches into one changes nothing at all", () => {
    expect(type("A1", "x")).toMatchObject({ title: "Microsoft Excel" });
    expect(document.paste(at("A1"), [["x", "y"]])).not.toBeNull();
    expect(document.clear(area("A1:B1"))).not.toBeNull();
    expect([value("A1"), value("B1")]).toEqual(["khoá", null]);
  });
  it("rows stay where they are", () => {
    expect(document.insertRows(sheet, 0)).toMatchObject({ title: "Microsoft Excel" });
    expect(document.deleteRows(sheet, 0)).toMatchObject({ title: "Microsoft Excel" });
    expect(value("A1")).toBe("khoá");
    sheet.protection = { allowInsertRows: true };
    expect(document.insertRows(sheet, 0)).toBeNull();
    expect(value("A2")).toBe("khoá");
  });
});

describe("rows that are inserted and deleted", () => {
  beforeEach(() => {
    for (const row of [1, 2, 3, 4]) type(`A${row}`, String(row));
    type("A5", "=SUM(A1:A4)");
    sheet.merges.push(area("B2:C3"));
    guard("E2:E3", { custom: { formula: "=FALSE" } });
    sheet.conditionalFormats.push({ id: "1", area: area("A1:A4"), formula: "=A1>2", fill: "#FFFFFF", fontColor: "", stopIfTrue: false });
    sheet.rowHeights.set(4, 40);
    sheet.dress(at("A4"), { bold: true });
    sheet.dress(at("A2"), { italic: true });
  });

  const layout = () => ({
    values: Array.from({ length: 7 }, (_, row) => sheet.valueAt({ row, column: 0 })),
    merge: sheet.merges.map(areaAddress),
    validation: sheet.validations.map((rule) => areaAddress(rule.area)),
    conditional: sheet.conditionalFormats.map((format) => areaAddress(format.area)),
  });

  it("inside a sum: it grows, and merges and rules with it", () => {
    document.insertRows(sheet, 2);
    expect(layout()).toEqual({
      values: [1, 2, null, 3, 4, 10, null],
      merge: ["B2:C4"],
      validation: ["E2:E4"],
      conditional: ["A1:A5"],
    });
    type("A3", "5");
    expect(value("A6")).toBe(15);
    expect(sheet.inputAt(at("A6"))).toEqual({ formula: "=SUM(A1:A5)" });
    expect(sheet.rowHeights.get(5)).toBe(40);
    expect(sheet.formatAt(at("A5")).bold).toBe(true);
    expect(sheet.formatAt(at("A3")).italic).toBe(true);
  });
  it("above everything: all moves down", () => {
    document.insertRows(sheet, 0, 2);
    expect(layout()).toMatchObject({ merge: ["B4:C5"], validation: ["E4:E5"], conditional: ["A3:A6"] });
    expect(value("A7")).toBe(10);
  });
  it("deleted inside: everything shrinks", () => {
    document.deleteRows(sheet, 1);
    expect(layout()).toEqual({
      values: [1, 3, 4, 8, null, null, null],
      merge: ["B2:C2"],
      validation: ["E2"],
      conditional: ["A1:A3"],
    });
  });
  it("deleted whole: what stood there is gone, and what referred to it says so", () => {
    type("D9", "=A2");
    document.deleteRows(sheet, 1, 2);
    expect(layout()).toMatchObject({ merge: [], validation: [], conditional: ["A1:A2"] });
    expect(String(value("D7"))).toBe("#REF!");
  });
});

describe("rules that look at their own row", () => {
  beforeEach(() => {
    for (const row of [2, 3, 4]) type(`C${row}`, String(row));
    guard("D2:D4", { decimal: { formula1: 0, formula2: "=$C2", operator: "Between" } });
    sheet.conditionalFormats.push({ id: "1", area: area("D2:D4"), formula: "=D2>$C2", fill: "#FFFFFF", fontColor: "", stopIfTrue: false });
  });

  const refuses = (address: string, text: string) => type(address, text) !== null;

  it("still do when a row is inserted above", () => {
    document.insertRows(sheet, 0);
    expect([refuses("D3", "2"), refuses("D3", "3"), refuses("D5", "4"), refuses("D5", "5")]).toEqual([false, true, false, true]);
    expect(sheet.conditionalFormats[0]).toMatchObject({ area: area("D3:D5"), formula: "=D3>$C3" });
  });
  it("still do when their first row is deleted", () => {
    document.deleteRows(sheet, 1);
    expect([refuses("D2", "3"), refuses("D2", "4"), refuses("D3", "4"), refuses("D3", "5")]).toEqual([false, true, false, true]);
  });
});

it("what is typed into a merged area lands in its first cell", () => {
  sheet.merges.push(area("A1:C2"));
  type("B2", "tiêu đề");
  expect([value("A1"), value("B2")]).toEqual(["tiêu đề", null]);
});

it("who listens is told of each change: where, and whose it was", () => {
  const told: DocumentEvent[] = [];
  const stop = document.subscribe((event) => told.push(event));
  type("B2", "1");
  document.paste(at("C3"), [
    ["1", "2"],
    ["3", "4"],
  ]);
  document.insertRows(sheet, 4);
  document.deleteRows(sheet, 4);
  document.select(area("D5"));
  stop();
  type("B2", "2");
  const changes = told.map((event) => (event.kind === "changed" ? [event.change, areaAddress(event.area), event.byProgram] : [event.kind]));
  expect(changes).toEqual([
    ["RangeEdited", "B2", false],
    ["RangeEdited", "C3:D4", false],
    ["RowInserted", "A5:XFD5", false],
    ["RowDeleted", "A5:XFD5", false],
    ["selected"],
  ]);
});
