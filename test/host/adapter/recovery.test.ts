import { createLiveWorkbook } from "../../../src/excel/liveWorkbook";
import { PART_NAMESPACE, type Change, type Workbook } from "../../../src/workbook/workbook";
import type { SheetSnapshot } from "../../../src/workbook/sheetSnapshot";
import { PageLayoutApi } from "../api/pageLayoutApi";
import { atRest, bootInNode } from "../bootInNode";
import { ErrorValue } from "../document/cell";
import { Worksheet } from "../document/worksheet";
import { HostError } from "../protocol/messages";
import { area, at, emptied, planned, samplePlan, wholeOf } from "./samplePlan";
import { bePatient } from "../../patience";

bePatient();

const host = bootInNode();
const NAME = "Bảng thử";
const PART = `<so xmlns="${PART_NAMESPACE}" n="1"/>`;
const { put } = Worksheet.prototype;
let workbook: Workbook;

/** A workbook with a sheet of ours that people have worked in. */
beforeEach(async () => {
  emptied(host.document);
  workbook = createLiveWorkbook();
  await workbook.apply([
    { kind: "addSheet", plan: samplePlan() },
    { kind: "putPart", xml: PART },
  ]);
  const sheet = host.document.findSheet(NAME)!;
  sheet.put(at("B3"), { constant: "=như công thức" });
  sheet.put(at("C3"), { constant: 0.1 + 0.2 });
  sheet.put(at("C4"), { formula: "=2*3" });
  sheet.put(at("B4"), { constant: true });
  sheet.put(at("A5"), { constant: new ErrorValue("#N/A") });
  sheet.put(at("D4"), { constant: 45000 });
  sheet.dress(at("D4"), { numberFormat: "d/m/yyyy" });
  sheet.put(at("D9"), { constant: "'có dấu nháy" });
  sheet.merges.push(area("A8:B8"));
});

async function read(): Promise<SheetSnapshot> {
  return (await workbook.read(({ name }) => name === NAME)).sheets[0]!;
}

/** Lets the batch fail at each of its calls in turn, until none is left to fail. Answers how many there were. */
async function failEverywhere(changes: () => Promise<Change[]>): Promise<number> {
  for (let action = 0; ; action++) {
    const planned = await changes();
    const before = wholeOf(host.document);
    await atRest();
    host.failNext(action, "GeneralException");
    const outcome = await workbook.apply(planned).then(
      () => null,
      (error: unknown) => error,
    );
    if (outcome === null) {
      host.failNext(Infinity, "");
      return action;
    }
    expect(outcome).toMatchObject({ name: "WorkbookError", code: expect.stringMatching(/^(refused|not-in-front)$/) });
    expect({ action, ...wholeOf(host.document) }).toEqual({ action, ...before });
  }
}

it("a new sheet, our part and the way there: wherever Excel stops, nothing of it stays", async () => {
  const calls = await failEverywhere(async () => [
    { kind: "addSheet", plan: samplePlan({ name: "Trang mới" }) },
    { kind: "putPart", xml: PART.replace("1", "2") },
    { kind: "activate", sheet: { name: "Trang mới" }, address: "A1" },
  ]);
  expect(calls).toBeGreaterThan(40);
  expect(host.document.parts.map(({ xml }) => xml)).toEqual([PART.replace("1", "2")]);
});

it("a sheet too large for one request goes again where Excel stops in a later one", async () => {
  const cells = Array.from({ length: 9000 }, (_, i) => ({
    row: Math.floor(i / 3),
    column: i % 3,
    content: `ô ${i}`,
    role: "words" as const,
  }));
  const plan = samplePlan({ name: "Trang lớn", cells, merges: [] });
  await workbook.read();
  for (const last of [1000, 2000, 2999]) {
    const before = wholeOf(host.document);
    const write = jest.spyOn(Worksheet.prototype, "put").mockImplementation(function (this: Worksheet, position, input) {
      if (position.row >= last) throw new HostError("GeneralException", "Planted failure");
      put.call(this, position, input);
    });
    const outcome = workbook.apply([
      { kind: "addSheet", plan: samplePlan({ name: "Trang nhỏ" }) },
      { kind: "addSheet", plan },
    ]);
    await expect(outcome).rejects.toMatchObject({ name: "WorkbookError", code: "refused" });
    write.mockRestore();
    expect({ last, ...wholeOf(host.document) }).toEqual({ last, ...before });
  }
  await workbook.apply([{ kind: "addSheet", plan }]);
  expect(host.document.findSheet("Trang lớn")!.valueAt(at("C3000"))).toBe("ô 8999");
});

it("a sheet laid anew: wherever Excel stops, contents, formats, merges and charts are as before", async () => {
  host.document.findSheet(NAME)!.charts = [];
  const plan = samplePlan({
    cells: [planned("A3", "1.2", "code"), planned("B3", "Khác", "words"), planned("C4", 1, "score"), planned("D4", "12.2023", "words")],
    merges: [area("A6:C6")],
  });
  const calls = await failEverywhere(async () => [{ kind: "rewriteSheet", before: await read(), plan, cleared: area("A3:D10") }]);
  expect(calls).toBeGreaterThan(40);
  const { charts } = host.document.findSheet(NAME)!;
  expect([host.document.findSheet(NAME)!.valueAt(at("B3")), charts.length]).toEqual(["Khác", 1]);
});

it("single cells, also of a sheet that is opened and shut for it", async () => {
  host.document.findSheet(NAME)!.protection = { allowFormatCells: true, selectionMode: "Normal" };
  await failEverywhere(async () => {
    const before = await read();
    return [
      { kind: "unprotect", sheetId: before.id },
      { kind: "setCells", before, cells: [planned("A3", "9.9", "code"), planned("D4", "chữ"), planned("B4", 1), planned("F9", "xa")] },
      { kind: "protect", sheetId: before.id },
      { kind: "putPart", xml: PART },
    ];
  });
  expect(host.document.findSheet(NAME)!.protection).not.toBeNull();
});

it("a part that was added goes again", async () => {
  host.document.parts.length = 0;
  await failEverywhere(async () => [
    { kind: "putPart", xml: PART },
    { kind: "activate", sheet: { name: NAME }, address: "A1" },
  ]);
  expect(host.document.parts).toHaveLength(1);
});

it("does not remove a sheet that somebody else added under the plan's name meanwhile", async () => {
  await workbook.read();
  host.document.addSheet("Trang mới").put(at("A1"), { constant: "của người khác" });
  const failing = workbook.apply([
    { kind: "addSheet", plan: samplePlan({ name: "Một trang nữa" }) },
    { kind: "addSheet", plan: samplePlan({ name: "Trang mới" }) },
  ]);
  await expect(failing).rejects.toMatchObject({ code: "sheet-name-taken" });
  expect(host.document.findSheet("Trang mới")!.valueAt(at("A1"))).toBe("của người khác");
  expect(host.document.findSheet("Một trang nữa")).toBeUndefined();
});

it("says the first reason where putting back fails too, and keeps both for whoever looks into it", async () => {
  const before = await read();
  const change: Change = { kind: "rewriteSheet", before, plan: samplePlan(), cleared: area("A3:D10") };
  // Protected by somebody after it was read: the write is refused, and so is writing back.
  host.document.findSheet(NAME)!.protection = {};
  await expect(workbook.apply([change])).rejects.toMatchObject({
    code: "sheet-protected",
    place: { sheet: NAME },
    cause: { errors: [{ code: "AccessDenied" }, { code: "AccessDenied" }] },
  });
});

it("adds the sheet without a print set-up where Excel knows no paper", async () => {
  await workbook.read();
  const plan = samplePlan({ name: "Không máy in" });
  const paper = jest.spyOn(PageLayoutApi.prototype, "paperSize", "set").mockImplementation(() => {
    throw new Error("no printer");
  });
  await workbook.apply([{ kind: "addSheet", plan }]);
  paper.mockRestore();
  const sheet = host.document.findSheet("Không máy in")!;
  expect([sheet.valueAt(at("A1")), sheet.page.printArea]).toEqual(["BẢNG THỬ", null]);
  expect(host.document.sheets.filter(({ name }) => name.startsWith("Không"))).toHaveLength(1);
});
