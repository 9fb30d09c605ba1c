import { roundTrips } from "../../../src/excel/gateway";
import { readDecimalMark } from "../../../src/excel/decimalMark";
import { createLiveWorkbook } from "../../../src/excel/liveWorkbook";
import { CELL_STYLES, POINTS_FORMAT } from "../../../src/workbook/cellStyle";
import { cellAt, contentOf } from "../../../src/workbook/sheetSnapshot";
import { PART_NAMESPACE, type Workbook } from "../../../src/workbook/workbook";
import { atRest, bootInNode } from "../bootInNode";
import { ErrorValue } from "../document/cell";
import { area, at, emptied, planned, samplePlan } from "./samplePlan";

const host = bootInNode();
let workbook: Workbook;

beforeEach(() => {
  emptied(host.document);
  workbook = createLiveWorkbook();
});
afterEach(() => expect(host.missingMembers).toEqual([]));

const written = () => host.document.findSheet("Bảng thử")!;

async function readSheet(name: string) {
  const { sheets } = await workbook.read((sheet) => sheet.name === name);
  return sheets[0]!;
}

it("tells how far texts are set in, in one round trip, where somebody asks", async () => {
  const sheet = host.document.addSheet("Thụt lề");
  for (const [address, value, indent] of [
    ["A1", "Lĩnh vực", 0],
    ["A2", "Tiêu chí", 2],
    ["B2", 5, 1],
  ] as const) {
    sheet.put(at(address), { constant: value });
    sheet.dress(at(address), { indent });
  }
  const read = await readSheet("Thụt lề");
  const before = roundTrips();
  const indented = await workbook.withIndents(read);
  expect(roundTrips() - before).toBe(1);
  expect(indented.cells.map((row) => row.map(({ indent }) => indent))).toEqual([
    [undefined, undefined],
    [2, undefined],
  ]);
  expect({ ...indented, cells: read.cells }).toEqual(read);
});

describe("a plan on a new sheet", () => {
  beforeEach(() => workbook.apply([{ kind: "addSheet", plan: samplePlan() }]));

  it("reads back with the same contents", async () => {
    const sheet = await readSheet("Bảng thử");
    for (const cell of samplePlan().cells) expect([cell, contentOf(cellAt(sheet, cell))]).toEqual([cell, cell.content]);
    expect(cellAt(sheet, at("A3"))).toMatchObject({ kind: "text", value: "7.10", formula: null, numberFormat: "@" });
    expect(cellAt(sheet, at("B4"))).toMatchObject({ kind: "text", value: "=1+1", formula: null });
    expect(cellAt(sheet, at("C5"))).toMatchObject({ kind: "number", value: 9.5, formula: "=SUM(C3:C4)" });
    expect(sheet).toMatchObject({ visible: true, isProtected: false, merges: [area("A1:C1")], origin: { row: 0, column: 0 } });
  });

  it("has the looks of its roles", () => {
    const { font } = CELL_STYLES.title;
    expect(written().formatAt(at("A1"))).toMatchObject({ fontName: font.name, fontSize: font.size, bold: true, italic: false });
    expect(written().formatAt(at("C3"))).toMatchObject({ numberFormat: POINTS_FORMAT, horizontal: "Center", wrap: true, bold: false });
    expect(Object.keys(written().formatAt(at("C4")).borders).sort()).toEqual(["bottom", "left", "right", "top"]);
    expect(written().formatAt(at("A1")).borders).toEqual({});
    expect(written().formatAt(at("A3"))).toMatchObject({ locked: true });
    expect(written().formatAt(at("C4"))).toMatchObject({ locked: false });
  });

  it("has its rules", () => {
    const [scores, fixed] = written().validations;
    expect(scores).toMatchObject({
      area: area("C3:C4"),
      rule: { decimal: { formula1: 0, formula2: "=$D3", operator: "Between" } },
      errorAlert: { showAlert: true, style: "Stop", title: "Điểm không hợp lệ", message: "Từ 0 đến tối đa." },
      ignoreBlanks: true,
    });
    expect(fixed).toMatchObject({ area: area("A3:B4"), rule: { custom: { formula: "=FALSE" } } });
    expect(written().conditionalFormats).toMatchObject([
      { area: area("C3:C4"), formula: "=ISBLANK(C3)", fill: "#FFEB9C", fontColor: "#7F6000" },
    ]);
  });

  it("has its sizes and its print set-up", () => {
    expect([0, 1, 2].map((column) => written().columnWidth(column))).toEqual([35.25, 245.25, 45.75]);
    expect(written().rowHeights.get(0)).toBe(33);
    expect(written().frozenRows).toBe(2);
    const { margins, ...page } = written().page;
    expect(page).toMatchObject({
      orientation: "Landscape",
      paperSize: "A4",
      zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
      printArea: area("A1:C5"),
      titleRows: { first: 1, last: 1 },
      centerHorizontally: true,
    });
    expect(margins.top).toBeCloseTo(56.7, 1);
    expect(margins.left).toBeCloseTo(85, 1);
  });
});

it("writes a sheet of 4,000 cells in one request, a larger one in several: Excel on the web takes 5 MB in each", async () => {
  const trips = async (count: number) => {
    const cells = Array.from({ length: count }, (_, i) => ({ row: i % 1000, column: Math.floor(i / 1000), content: i }));
    const before = roundTrips();
    await workbook.apply([{ kind: "addSheet", plan: samplePlan({ name: `${count} ô`, cells, merges: [], charts: [] }) }]);
    return roundTrips() - before;
  };
  const usual = await trips(12);
  expect([await trips(4000), await trips(4001)]).toEqual([usual, usual + 1]);
});

describe("text is text, whatever it looks like", () => {
  const texts = [
    "=1+1",
    "+84",
    "-5",
    "@A1",
    "+ Đã ban hành",
    "- Chưa họp giao ban",
    "@chị Hà",
    "'dấu nháy",
    "7.10",
    "2/3",
    "12-2023",
    "1e5",
    "50%",
    "TRUE",
    "#N/A",
    "  9,5",
    "Dòng\nmới",
    "7.",
    "0075",
  ];

  it.each(["code", "words", undefined] as const)("with the role %s", async (role) => {
    const cells = texts.map((text, row) => ({ row, column: 1, content: text, role }));
    await workbook.apply([{ kind: "addSheet", plan: samplePlan({ cells, merges: [] }) }]);
    const sheet = await readSheet("Bảng thử");
    expect(texts.map((_, row) => cellAt(sheet, { row, column: 1 }))).toMatchObject(
      texts.map((value) => ({ kind: "text", value, formula: null })),
    );
  });
});

describe("reading", () => {
  it("tells kinds by value, not by looks", async () => {
    const sheet = host.document.sheets[0]!;
    sheet.put(at("B2"), { constant: true });
    sheet.put(at("C2"), { constant: new ErrorValue("#N/A") });
    sheet.put(at("D2"), { formula: "=1/0" });
    sheet.put(at("E2"), { constant: 45000 });
    sheet.dress(at("E2"), { numberFormat: "d/m/yyyy" });
    sheet.put(at("B3"), { formula: '="=x"' });
    sheet.put(at("C3"), { formula: '=""' });
    const read = (await workbook.read()).sheets[0]!;
    expect(read.origin).toEqual(at("B2"));
    expect(cellAt(read, at("A1"))).toMatchObject({ kind: "empty", value: null });
    expect(cellAt(read, at("B2"))).toMatchObject({ kind: "boolean", value: true });
    expect(cellAt(read, at("C2"))).toMatchObject({ kind: "error", value: "#N/A", formula: null });
    expect(cellAt(read, at("D2"))).toMatchObject({ kind: "error", value: "#DIV/0!", formula: "=1/0" });
    expect(cellAt(read, at("E2"))).toMatchObject({ kind: "number", value: 45000, numberFormat: "d/m/yyyy" });
    expect(cellAt(read, at("B3"))).toMatchObject({ kind: "text", value: "=x", formula: '="=x"' });
    expect(cellAt(read, at("C3"))).toMatchObject({ kind: "text", value: "", formula: '=""' });
  });

  it("names every sheet and reads the wanted ones", async () => {
    host.document.addSheet("Hai").visibility = "Hidden";
    host.document.addSheet("Ba");
    const all = await workbook.read();
    expect(all.sheetNames).toHaveLength(3);
    expect(all.sheets.map(({ name, visible }) => [name, visible]).slice(1)).toEqual([
      ["Hai", false],
      ["Ba", true],
    ]);
    const one = await workbook.read(({ name }) => name === "Ba");
    expect([one.sheetNames.length, one.sheets.map(({ name }) => name)]).toEqual([3, ["Ba"]]);
  });

  it("leaves what lies outside the window, and what has a format only", async () => {
    const sheet = host.document.sheets[0]!;
    sheet.put(at("B2"), { constant: "trong" });
    sheet.put(at("A2001"), { constant: "ngoài" });
    sheet.put(at("AO1"), { constant: "ngoài" });
    sheet.dress(at("Z1500"), { fill: "#FF0000" });
    const read = (await workbook.read()).sheets[0]!;
    expect(read.cells.flat().map(({ value }) => value)).toEqual(["trong"]);
  });

  it("reads our part, and no other", async () => {
    expect((await workbook.read()).part).toBeNull();
    host.document.parts.push({ id: "{1}", xml: '<a xmlns="urn:other"/>' });
    const xml = `<so xmlns="${PART_NAMESPACE}"/>`;
    await workbook.apply([{ kind: "putPart", xml }]);
    expect((await workbook.read()).part).toBe(xml);
    await workbook.apply([{ kind: "putPart", xml: xml.replace("/>", ' n="2"/>') }]);
    expect((await workbook.read()).part).toBe(`<so xmlns="${PART_NAMESPACE}" n="2"/>`);
    expect(host.document.parts).toHaveLength(2);
  });

  it("leaves one part of ours where a merged workbook had several, so that the next reader is told nothing old", async () => {
    const [other, ours] = ['<a xmlns="urn:other"/>', `<so xmlns="${PART_NAMESPACE}"/>`];
    [other, ours, ours.replace("/>", ' n="old"/>'), ours, other].forEach((xml, i) => host.document.parts.push({ id: `{${i}}`, xml }));
    await workbook.apply([{ kind: "putPart", xml: ours.replace("/>", ' n="new"/>') }]);
    expect(host.document.parts.map(({ xml }) => xml)).toEqual([other, ours.replace("/>", ' n="new"/>'), other]);
  });
});

describe("single cells", () => {
  it("are written where they stand, with a look only where a role is named", async () => {
    await workbook.apply([{ kind: "addSheet", plan: samplePlan() }]);
    const before = await readSheet("Bảng thử");
    written().dress(at("B3"), { fontColor: "#FF0000" });
    const cells = [planned("B3", "Tên mới"), planned("C3", 10), planned("E9", "1.2", "code"), planned("B4", null)];
    await workbook.apply([{ kind: "setCells", before, cells }]);
    const after = await readSheet("Bảng thử");
    expect(cells.map((cell) => contentOf(cellAt(after, cell)))).toEqual(["Tên mới", 10, "1.2", null]);
    expect(written().formatAt(at("B3"))).toMatchObject({ fontColor: "#FF0000", fontName: "Times New Roman" });
    expect(written().formatAt(at("E9"))).toMatchObject({ numberFormat: "@", fontName: "Times New Roman" });
    expect(contentOf(cellAt(after, at("A3")))).toBe("7.10");
  });

  it("take a number where a text format stood in its way", async () => {
    const sheet = host.document.sheets[0]!;
    sheet.dress(at("A1"), { numberFormat: "@" });
    sheet.put(at("A1"), { constant: "9,5" });
    const before = (await workbook.read()).sheets[0]!;
    await workbook.apply([{ kind: "setCells", before, cells: [planned("A1", 9.5)] }]);
    expect([sheet.valueAt(at("A1")), sheet.formatAt(at("A1")).numberFormat]).toEqual([9.5, "General"]);
  });
});

it("tells what this Excel takes for the decimal mark", async () => {
  expect(await readDecimalMark()).toBe(",");
});

describe("going to a place", () => {
  it("brings the sheet to the front and selects", async () => {
    const sheet = host.document.addSheet("Hai");
    await workbook.apply([{ kind: "activate", sheet: { name: "Hai" }, address: "B2:C3" }]);
    expect([host.document.active, host.document.selection]).toEqual([sheet, area("B2:C3")]);
    await workbook.apply([{ kind: "activate", sheet: { id: host.document.sheets[0]!.id } }]);
    expect(host.document.active).toBe(host.document.sheets[0]);
  });
});

describe("round trips", () => {
  async function trips(work: () => Promise<unknown>): Promise<number> {
    const before = roundTrips();
    await work();
    return roundTrips() - before;
  }

  it("are two for a read, whatever it reads, and one for an apply; a sheet too large for one request takes one more for each part", async () => {
    expect(await trips(() => workbook.read(() => false))).toBe(1);
    expect(await trips(() => workbook.read())).toBe(2);
    const sheetOf = (name: string, cells: number) =>
      samplePlan({
        name,
        cells: Array.from({ length: cells }, (_, i) => ({
          row: Math.floor(i / 10),
          column: i % 10,
          content: `ô ${i}`,
          role: "words" as const,
        })),
        merges: [],
      });
    const changes = [
      { kind: "addSheet", plan: sheetOf("Vừa", 3000) },
      { kind: "addSheet", plan: samplePlan({ name: "Nữa" }) },
      { kind: "putPart", xml: `<so xmlns="${PART_NAMESPACE}"/>` },
      { kind: "activate", sheet: { name: "Nữa" }, address: "A1" },
    ] as const;
    expect(await trips(() => workbook.apply(changes))).toBe(1);
    await workbook.read(() => false);
    await atRest();
    expect(await trips(() => workbook.apply([{ kind: "addSheet", plan: sheetOf("Lớn", 6000) }]))).toBe(3);
    await atRest();
    for (let i = 0; i < 3; i++) host.document.addSheet(`Trang ${i}`).put(at("A1"), { constant: i });
    expect(await trips(() => workbook.read())).toBe(2);
    expect(await trips(() => workbook.apply([]))).toBe(0);
  });
});

describe("the person's undo", () => {
  const { undoList } = host.document;

  it("takes back all that a command wrote at once, and does it again", async () => {
    const [first] = host.document.sheets;
    await workbook.apply([
      { kind: "addSheet", plan: samplePlan() },
      { kind: "activate", sheet: { name: "Bảng thử" } },
    ]);
    await atRest();
    const made = written().contents();
    undoList.undo();
    expect([host.document.sheets, host.document.active, undoList.canUndo]).toEqual([[first], first, false]);
    undoList.redo();
    expect(written().contents()).toEqual(made);
    expect(written().valueAt(at("C5"))).toBe(9.5);
  });

  it("is lost by locking", async () => {
    host.document.type(at("A1"), "xã");
    await workbook.apply([{ kind: "protect", sheetId: host.document.active.id }]);
    expect(undoList.canUndo).toBe(false);
  });
});
