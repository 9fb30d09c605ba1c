import { roundTrips } from "../../../src/excel/gateway";
import { selectCell } from "../../../src/excel/navigation";
import { watchWorkbook, type Selection, type StaleSheet } from "../../../src/excel/workbookEvents";
import { atRest, bootInNode } from "../bootInNode";
import { area, at, emptied } from "./samplePlan";

const host = bootInNode();
const stale: StaleSheet[] = [];
const selected: Selection[] = [];
let stop: () => Promise<void>;

beforeEach(async () => {
  emptied(host.document);
  await atRest();
  stop = await watchWorkbook(
    (change) => stale.push(change),
    (place) => selected.push(place),
  );
  stale.length = 0;
  selected.length = 0;
});
afterEach(async () => {
  await stop();
  expect(host.missingMembers).toEqual([]);
});

it("tells where something was typed, and on which sheet", async () => {
  host.document.type(at("B2"), "9,5");
  await atRest();
  expect(stale).toEqual([{ sheetId: host.document.active.id, address: "B2" }]);
});

it("tells of sheets that come and go", async () => {
  const sheet = host.document.addSheet("Hai");
  await atRest();
  host.document.deleteSheet(sheet);
  await atRest();
  expect(stale.filter(({ sheetId }) => sheetId === sheet.id)).toEqual([
    { sheetId: sheet.id, address: null },
    { sheetId: sheet.id, address: null },
  ]);
});

it("tells what is selected, and asks for a sheet's name once while the person stays on it", async () => {
  const { id: sheetId, name: sheetName } = host.document.active;
  const before = roundTrips();
  host.document.select(area("B2"));
  await atRest();
  host.document.select(area("C3:D4"));
  await atRest();
  expect(selected).toEqual([
    { sheetId, sheetName, address: "B2" },
    { sheetId, sheetName, address: "C3:D4" },
  ]);
  expect(roundTrips() - before).toBe(1);
});

it("asks once also where the person selects again before the name is told", async () => {
  const { id: sheetId, name: sheetName } = host.document.active;
  const before = roundTrips();
  for (const address of ["B2", "C3", "D4"]) host.document.select(area(address));
  await atRest();
  expect(selected).toEqual(["B2", "C3", "D4"].map((address) => ({ sheetId, sheetName, address })));
  expect(roundTrips() - before).toBe(1);
});

it("tells that a sheet is stale whose name cannot be told any more", async () => {
  const sheet = host.document.addSheet("Sắp xoá");
  await atRest();
  stale.length = 0;
  host.document.activate(sheet);
  host.document.select(area("B2"));
  host.document.deleteSheet(sheet);
  await atRest();
  expect(selected.filter(({ sheetId }) => sheetId === sheet.id)).toEqual([]);
  expect(stale).toContainEqual({ sheetId: sheet.id, address: null });
});

it("goes to a cell, and hears of it", async () => {
  const sheet = host.document.addSheet("Hai");
  await selectCell({ id: sheet.id }, "D10");
  await atRest();
  expect(host.document.active).toBe(sheet);
  expect(host.document.selection).toEqual(area("D10"));
  expect(selected.at(-1)).toEqual({ sheetId: sheet.id, sheetName: "Hai", address: "D10" });
  await expect(selectCell({ name: "Không có" }, "A1")).rejects.toMatchObject({ code: "sheet-missing", place: { sheet: "Không có" } });
});

it("is silent once it is stopped", async () => {
  await stop();
  host.document.type(at("B2"), "1");
  host.document.select(area("B2"));
  await atRest();
  expect([stale, selected]).toEqual([[], []]);
});
