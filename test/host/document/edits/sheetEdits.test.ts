import { parseCell } from "../../../../src/workbook/address";
import { loadCalculatorFromDisk } from "../../bootInNode";
import { SpreadsheetDocument } from "../spreadsheetDocument";
import { copyByHand, hideByHand, renameByHand, showByHand } from "./sheetEdits";

beforeAll(loadCalculatorFromDisk);

let document: SpreadsheetDocument;

beforeEach(() => (document = new SpreadsheetDocument("Điểm")));

const at = (address: string) => parseCell(address)!;
const names = () => document.sheets.map(({ name }) => name);

it("a copy stands after its sheet and in front, holds the same, and lives on its own", () => {
  const [sheet] = document.sheets;
  const other = document.addSheet("Tổng");
  other.put(at("A1"), { formula: "=Điểm!A2" });
  document.type(at("A1"), "4");
  document.type(at("A2"), "=A1*2+Tổng!B1");
  document.setProtection(sheet!, { allowSort: true });
  expect(copyByHand(sheet!)).toBeNull();
  copyByHand(sheet!);
  expect(names()).toEqual(["Điểm", "Điểm (3)", "Điểm (2)", "Tổng"]);
  const copy = document.active;
  expect([copy.name, copy.protection, copy.valueAt(at("A2"))]).toEqual(["Điểm (3)", { allowSort: true }, 8]);
  copy.put(at("A1"), { constant: 5 });
  expect([copy.valueAt(at("A2")), sheet!.valueAt(at("A2")), other.valueAt(at("A1"))]).toEqual([10, 8, 8]);
});

it("a long name is cut, so that its number fits", () => {
  const [sheet] = document.sheets;
  document.renameSheet(sheet!, "Bảng chấm điểm xã Bình Thành 24");
  copyByHand(sheet!);
  expect(names()[1]).toBe("Bảng chấm điểm xã Bình Thàn (2)");
});

it("formulas follow a new name; what Excel does not take for one is refused", () => {
  const [sheet] = document.sheets;
  const other = document.addSheet("Tổng");
  other.put(at("A1"), { formula: "=Điểm!A1" });
  expect(renameByHand(sheet!, "Điểm xã")).toBeNull();
  expect(other.inputAt(at("A1"))).toEqual({ formula: "='Điểm xã'!A1" });
  for (const name of ["", "a/b", "x".repeat(32), "'x", "History", "tổng"])
    expect([name, renameByHand(sheet!, name)]).not.toEqual([name, null]);
  expect(renameByHand(sheet!, "điểm XÃ")).toBeNull();
  expect(names()).toEqual(["điểm XÃ", "Tổng"]);
});

it("hiding brings the next sheet to the front; the last that is shown stays", () => {
  const [sheet] = document.sheets;
  const other = document.addSheet("Tổng");
  expect(hideByHand(sheet!)).toBeNull();
  expect(document.active).toBe(other);
  expect(hideByHand(other)).not.toBeNull();
  expect(showByHand(sheet!)).toBeNull();
  expect([document.active, sheet!.visibility]).toEqual([sheet, "Visible"]);
});

it("nothing of it is done where the workbook's structure is protected", () => {
  const [sheet] = document.sheets;
  document.addSheet("Tổng");
  document.isStructureProtected = true;
  const before = names();
  const refused = [copyByHand(sheet!), renameByHand(sheet!, "Khác"), hideByHand(sheet!), showByHand(sheet!)];
  expect(refused).not.toContain(null);
  expect([names(), sheet!.visibility]).toEqual([before, "Visible"]);
});
