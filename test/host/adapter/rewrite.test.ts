import { overlaps } from "../../../src/excel/areas";
import { createLiveWorkbook } from "../../../src/excel/liveWorkbook";
import { cellAt, contentOf, type SheetSnapshot } from "../../../src/workbook/sheetSnapshot";
import type { SheetPlan } from "../../../src/workbook/sheetPlan";
import type { Workbook } from "../../../src/workbook/workbook";
import { bootInNode } from "../bootInNode";
import type { DocumentEvent } from "../document/spreadsheetDocument";
import { area, at, emptied, planned, samplePlan, wholeOf } from "./samplePlan";

const host = bootInNode();
const NAME = "Bảng thử";
/** Below the header: what the form lays anew. */
const CLEARED = area("A3:D12");
let workbook: Workbook;

beforeEach(async () => {
  emptied(host.document);
  workbook = createLiveWorkbook();
  await workbook.apply([{ kind: "addSheet", plan: samplePlan() }]);
});
afterEach(() => expect(host.missingMembers).toEqual([]));

const sheet = () => host.document.findSheet(NAME)!;
const put = (address: string, constant: string | number) => sheet().put(at(address), { constant });

async function read(): Promise<SheetSnapshot> {
  return (await workbook.read(({ name }) => name === NAME)).sheets[0]!;
}

async function rewrite(changes: Partial<SheetPlan> = {}): Promise<void> {
  await workbook.apply([{ kind: "rewriteSheet", before: await read(), plan: samplePlan(changes), cleared: CLEARED }]);
}

/** How often the program wrote to a cell while the work ran. */
async function writesTo(address: string, work: () => Promise<void>): Promise<number> {
  const events: DocumentEvent[] = [];
  const stop = host.document.subscribe((event) => events.push(event));
  await work();
  stop();
  return events.filter((event) => event.kind === "changed" && overlaps(event.area, area(address))).length;
}

it("piles nothing up, however often it is laid", async () => {
  const rules = () => ({
    validations: sheet().validations.length,
    conditionalFormats: sheet().conditionalFormats.length,
    merges: sheet().merges.length,
    cells: sheet().usedPositions(true).length,
  });
  const once = rules();
  for (let i = 0; i < 3; i++) await rewrite();
  expect(rules()).toEqual({ ...once, cells: expect.any(Number) });
  expect(once).toMatchObject({ validations: 2, conditionalFormats: 1, merges: 1 });
});

it("holds what the plan says, and the sheet keeps its own name", async () => {
  const cells = [planned("A3", "1.1", "code"), planned("B3", "Tên khác", "name"), planned("C3", { formula: "=1+2" }, "score")];
  await rewrite({ name: "Tên của kế hoạch", cells, merges: [] });
  const after = await read();
  expect(cells.map((cell) => contentOf(cellAt(after, cell)))).toEqual(cells.map(({ content }) => content));
  expect(host.document.sheets.map(({ name }) => name)).toContain(NAME);
});

it("empties what it clears and does not name, with its format and its rules, and nothing else", async () => {
  put("D12", "thừa");
  put("E5", "ngoài vùng");
  put("A20", "bên dưới");
  sheet().dress(at("D12"), { fill: "#FF0000", borders: { top: { style: "Continuous", weight: "Thin", color: "#000000" } } });
  sheet().dress(at("E5"), { fill: "#00FF00" });
  await rewrite({ cells: [planned("A3", "7.10", "code")], merges: [area("A1:C1")], validations: [], conditionalFormats: [], unlocked: [] });
  const after = await read();
  expect(["B3", "C3", "A5", "C5", "D12"].map((each) => cellAt(after, at(each)).kind)).toEqual(Array(5).fill("empty"));
  expect(sheet().formatAt(at("D12"))).toMatchObject({ fill: "", borders: {} });
  expect(sheet().formatAt(at("C4"))).toMatchObject({ borders: {}, locked: true, numberFormat: "General" });
  expect(sheet().validations).toEqual([]);
  expect(sheet().conditionalFormats).toEqual([]);
  expect(["A1", "A2", "E5", "A20"].map((each) => cellAt(after, at(each)).value)).toEqual(["BẢNG THỬ", "STT", "ngoài vùng", "bên dưới"]);
  expect(sheet().formatAt(at("E5")).fill).toBe("#00FF00");
});

it("does not touch a text that already stands as planned, nor the font that a person gave it", async () => {
  sheet().dress(at("B3"), { fontColor: "#FF0000", italic: true });
  sheet().dress(at("C5"), { bold: false });
  expect(await writesTo("A3:C4", () => rewrite())).toBe(0);
  expect(sheet().formatAt(at("B3"))).toMatchObject({ fontColor: "#FF0000", italic: true, wrap: true });
  expect(sheet().formatAt(at("C5"))).toMatchObject({ bold: true });
});

it("keeps looks and rules of a cell that a person put beside the table", async () => {
  put("D3", "ghi chú");
  const line = { style: "Continuous", weight: "Thin", color: "#000000" };
  sheet().dress(at("D3"), { fill: "#FFFF00", numberFormat: "d/m/yyyy", borders: { right: line } });
  const rule = { area: area("D3"), rule: { custom: { formula: "=LEN(D3)<9" } }, ignoreBlanks: true } as const;
  sheet().validations.push({
    ...rule,
    errorAlert: { message: "", showAlert: true, style: "Stop", title: "" },
    prompt: { message: "", showPrompt: true, title: "" },
  });
  await rewrite({ cells: [...samplePlan().cells, planned("D3", "ghi chú")] });
  expect(sheet().valueAt(at("D3"))).toBe("ghi chú");
  expect(sheet().formatAt(at("D3"))).toMatchObject({ fill: "#FFFF00", numberFormat: "d/m/yyyy", borders: { right: line } });
  expect(sheet().validations.map((each) => each.area)).toContainEqual(area("D3"));
});

it("keeps widths, frozen rows, paper and margins as the person set them; the print area follows the table", async () => {
  sheet().columnWidths.set(1, 300);
  sheet().frozenRows = 1;
  Object.assign(sheet().page, { paperSize: "A3", orientation: "Portrait" });
  await rewrite({ print: { ...samplePlan().print, area: area("A1:C9") } });
  expect([sheet().columnWidth(1), sheet().frozenRows]).toEqual([300, 1]);
  expect(sheet().page).toMatchObject({ paperSize: "A3", orientation: "Portrait", printArea: area("A1:C9") });
});

it("takes merges inside its area apart and lays its own", async () => {
  sheet().merges.push(area("A9:C9"));
  await rewrite({ cells: [...samplePlan().cells, planned("B9", "dưới gộp", "words")], merges: [area("A1:C1"), area("A7:C7")] });
  expect(sheet().merges).toEqual(expect.arrayContaining([area("A1:C1"), area("A7:C7")]));
  expect(sheet().merges).toHaveLength(2);
  expect(sheet().valueAt(at("B9"))).toBe("dưới gộp");
});

it("refuses a merge that reaches out of its area, and changes nothing", async () => {
  sheet().merges.push(area("C9:E9"));
  const before = wholeOf(host.document);
  await expect(rewrite()).rejects.toMatchObject({ code: "merged-target", place: { sheet: NAME, address: "C9:E9" } });
  expect(wholeOf(host.document)).toEqual(before);
});

it("shuts the cells that the plan no longer leaves open", async () => {
  await rewrite({ unlocked: [area("C4")] });
  expect(["C3", "C4"].map((each) => sheet().formatAt(at(each)).locked)).toEqual([true, false]);
});

it("finds a formula that somebody overtyped, and lays it again", async () => {
  put("C5", 99);
  await rewrite();
  expect(sheet().inputAt(at("C5"))).toEqual({ formula: "=SUM(C3:C4)" });
  expect(sheet().valueAt(at("C5"))).toBe(9.5);
});

it("writes the last of two plans for one cell", async () => {
  await rewrite({ cells: [planned("A3", "một", "words"), planned("A3", "hai", "words")] });
  expect(sheet().valueAt(at("A3"))).toBe("hai");
});

it("brings a chart back that somebody deleted, and leaves one alone that somebody changed", async () => {
  const names = () => sheet().charts.map(({ name }) => name);
  sheet().charts[0]!.title = "Tên của tôi";
  await rewrite();
  expect(sheet().charts.map(({ title }) => title)).toEqual(["Tên của tôi"]);
  sheet().charts = [];
  await rewrite();
  expect(names()).toEqual(["điểm"]);
});
