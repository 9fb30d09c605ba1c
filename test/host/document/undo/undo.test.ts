import fc from "fast-check";
import { parseArea, parseCell } from "../../../../src/workbook/address";
import { expectReached, runs } from "../../../unit/runs";
import { loadCalculatorFromDisk } from "../../bootInNode";
import { SpreadsheetDocument, type DocumentEvent } from "../spreadsheetDocument";
import type { Worksheet } from "../worksheet";

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
const byProgram = (work: () => void) => document.undoList.record(work);

/** All that is there to be seen: what each sheet holds, and what its formulas come to. */
function seen(): unknown {
  return document.sheets.map((each) => ({
    name: each.name,
    contents: each.contents(),
    values: each.usedPositions(false).map((position) => each.valueAt(position)),
  }));
}

it("what was typed is taken back and done again, and totals follow", () => {
  type("A3", "=A1+A2");
  type("A1", "1,5");
  type("A2", "2");
  expect(value("A3")).toBe(3.5);
  document.undoList.undo();
  expect([value("A2"), value("A3")]).toEqual([null, 1.5]);
  document.undoList.redo();
  expect([value("A2"), value("A3")]).toEqual([2, 3.5]);
});

it("a refused entry is no step, and neither is moving about", () => {
  sheet.protection = { allowInsertRows: false };
  expect(type("A1", "khóa")).not.toBeNull();
  expect(document.insertRows(sheet, 0)).not.toBeNull();
  document.select(area("B2:C3"));
  byProgram(() => undefined);
  expect(document.undoList.canUndo).toBe(false);
  expect(document.undoList.undo()).toBe(false);
});

it("what comes after something else was taken back cannot be done again any more", () => {
  type("A1", "một");
  type("A2", "hai");
  document.undoList.undo();
  type("A3", "ba");
  expect(document.undoList.canRedo).toBe(false);
  document.undoList.undo();
  document.undoList.undo();
  expect(sheet.usedPositions(false)).toEqual([]);
});

it("nothing is taken back while a cell is being edited", () => {
  type("A1", "một");
  document.isEditing = true;
  expect(document.undoList.undo()).toBe(false);
  expect(value("A1")).toBe("một");
});

it("keeps a hundred steps, as Excel does", () => {
  for (let i = 0; i <= 100; i++) type("A1", String(i));
  let steps = 0;
  while (document.undoList.undo()) steps += 1;
  expect([steps, value("A1")]).toEqual([100, 0]);
});

it("goes back to where it was done: the sheet comes to the front, the cells are selected, and who listens is told", () => {
  const other = document.addSheet("Khác");
  document.select(area("B2:C2"));
  document.paste(at("B2"), [["1", "2"]]);
  document.activate(other);
  const told: DocumentEvent[] = [];
  document.subscribe((event) => told.push(event));
  document.undoList.undo();
  expect([document.active, document.selection]).toEqual([sheet, area("B2:C2")]);
  expect(told.map(({ kind }) => kind)).toEqual(["activated", "changed", "selected"]);
  expect(told[1]).toMatchObject({ sheet, area: area("B2:C2"), byProgram: false });
});

describe("a row that was deleted", () => {
  it("comes back with its words, looks, rules and merges, and formulas on other sheets look at it again", () => {
    const totals = document.addSheet("Tổng");
    type("A2", "4");
    sheet.dress(at("A2"), { bold: true });
    sheet.merges.push(area("B2:C2"));
    sheet.rowHeights.set(1, 40);
    sheet.conditionalFormats.push({ id: "1", area: area("A2:A2"), formula: "=A2>3", fill: "#FF0000", fontColor: "", stopIfTrue: false });
    totals.put(at("A1"), { formula: "=Điểm!A2*2" });
    const before = seen();
    document.deleteRows(sheet, 1);
    expect(totals.valueAt(at("A1"))).toMatchObject({ text: "#REF!" });
    document.undoList.undo();
    expect(seen()).toEqual(before);
    expect(totals.valueAt(at("A1"))).toBe(8);
  });
});

describe("what a program writes in one request", () => {
  it("is one step, a new sheet with all that is on it too", () => {
    type("A1", "7");
    const before = seen();
    byProgram(() => {
      const made = document.addSheet("Bảng mất điểm");
      made.put(at("A1"), { formula: "=Điểm!A1+1" });
      made.merges.push(area("A2:C2"));
      sheet.put(at("B1"), { formula: "='Bảng mất điểm'!A1" });
    });
    const after = seen();
    expect(value("B1")).toBe(8);
    document.undoList.undo();
    expect(seen()).toEqual(before);
    document.undoList.redo();
    expect(seen()).toEqual(after);
    type("A1", "1");
    expect(value("B1")).toBe(2);
  });

  it("that fails on its way is a step as far as it got", () => {
    const failing = () =>
      byProgram(() => {
        sheet.put(at("A1"), { constant: 1 });
        throw new Error("planted");
      });
    expect(failing).toThrow("planted");
    document.undoList.undo();
    expect(value("A1")).toBeNull();
  });
});

describe("cannot be taken back, nor can anything before it:", () => {
  it.each<[string, () => void]>([
    ["protecting a sheet", () => document.setProtection(sheet, {})],
    ["opening it", () => document.setProtection(sheet, null)],
    ["renaming a sheet", () => document.renameSheet(sheet, "Điểm xã")],
    ["hiding a sheet", () => document.setVisibility(document.sheets[1]!, "Hidden")],
    ["deleting a sheet", () => document.deleteSheet(document.sheets[1]!)],
  ])("%s", (_, work) => {
    document.addSheet("Khác");
    type("A1", "một");
    type("A2", "hai");
    document.undoList.undo();
    byProgram(work);
    expect([document.undoList.canUndo, document.undoList.canRedo]).toEqual([false, false]);
    type("A1", "ba");
    document.undoList.undo();
    expect(value("A1")).toBe("một");
  });
});

it("whatever was done, going all the way back and forth passes through the same workbooks", () => {
  const address = fc.record({ row: fc.nat(5), column: fc.nat(3) });
  const entry = fc.constantFrom("1", "2,5", "", "chữ", "=A1+1", "=SUM(A1:B4)", "=Khác!B2");
  const row = fc.nat(5);
  const edit = fc.oneof(
    fc.tuple(address, entry).map(
      ([position, text]) =>
        () =>
          document.type(position, text),
    ),
    fc.tuple(address, entry).map(
      ([position, text]) =>
        () =>
          document.paste(position, [[text, "3"], [text]]),
    ),
    fc.tuple(address, row).map(
      ([position, rows]) =>
        () =>
          document.clear({ ...position, rows: rows + 1, columns: 2 }),
    ),
    row.map((from) => () => document.insertRows(document.active, from, 2)),
    row.map((from) => () => document.deleteRows(document.active, from)),
    fc.constantFrom(0, 1).map((place) => () => document.activate(document.sheets[place]!)),
    address.map((position) => () => byProgram(() => document.active.merges.push({ ...position, rows: 2, columns: 2 }))),
    fc.tuple(address, fc.boolean()).map(
      ([position, bold]) =>
        () =>
          byProgram(() => document.active.dress(position, { bold })),
    ),
  );
  let steps = 0;
  fc.assert(
    fc.property(fc.array(edit, { minLength: 5, maxLength: 15 }), (edits) => {
      document = new SpreadsheetDocument("Điểm");
      document.addSheet("Khác");
      const stages = [seen()];
      let isStep = false;
      document.undoList.onChange = () => (isStep = true);
      for (const work of edits) {
        isStep = false;
        work();
        if (isStep) stages.push(seen());
      }
      for (const stage of stages.slice(0, -1).reverse()) {
        expect(document.undoList.undo()).toBe(true);
        expect(seen()).toEqual(stage);
      }
      expect(document.undoList.undo()).toBe(false);
      for (const stage of stages.slice(1)) {
        expect(document.undoList.redo()).toBe(true);
        expect(seen()).toEqual(stage);
      }
      steps += stages.length - 1;
    }),
    runs(20),
  );
  expectReached(steps, 100);
});
