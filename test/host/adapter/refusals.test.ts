import { createLiveWorkbook } from "../../../src/excel/liveWorkbook";
import type { SheetSnapshot } from "../../../src/workbook/sheetSnapshot";
import type { RowStep } from "../../../src/workbook/rowSteps";
import type { Change, Workbook } from "../../../src/workbook/workbook";
import { atRest, bootInNode } from "../bootInNode";
import type { Worksheet } from "../document/worksheet";
import { area, at, emptied, planned, samplePlan, wholeOf } from "./samplePlan";

const host = bootInNode();
const NAME = "Bảng thử";
let workbook: Workbook;
let sheet: Worksheet;
let before: SheetSnapshot;

beforeEach(async () => {
  emptied(host.document);
  workbook = createLiveWorkbook();
  await workbook.apply([{ kind: "addSheet", plan: samplePlan() }]);
  sheet = host.document.findSheet(NAME)!;
  await readAgain();
});

async function readAgain(): Promise<void> {
  before = (await workbook.read(({ name }) => name === NAME)).sheets[0]!;
  await atRest();
}

const add = (name = "Trang mới"): Change => ({ kind: "addSheet", plan: samplePlan({ name }) });
const rewrite = (): Change => ({ kind: "rewriteSheet", before, plan: samplePlan(), cleared: area("A3:D10") });
const arrange = (...steps: RowStep[]): Change => ({ kind: "arrangeRows", before, unmerged: [], steps, lookers: [] });
const set = (...cells: ReturnType<typeof planned>[]): Change => ({ kind: "setCells", before, cells });

/** The workbook refuses, says why and where, and holds what it held. */
async function expectRefusal(changes: Change[], code: string, place: object = {}): Promise<void> {
  const held = wholeOf(host.document);
  await expect(workbook.apply(changes)).rejects.toMatchObject({ name: "WorkbookError", code, place });
  expect(wholeOf(host.document)).toEqual(held);
}

/** No request reaches Excel for what can be known beforehand. */
async function expectRefusalUnasked(changes: Change[], code: string, place: object = {}): Promise<void> {
  const requests = host.requests;
  await expectRefusal(changes, code, place);
  expect(host.requests).toBe(requests);
}

describe("a name that is taken", () => {
  it.each([NAME, "BẢNG THỬ", NAME.normalize("NFD")])("as %j", (name) =>
    expectRefusalUnasked([add(name)], "sheet-name-taken", { sheet: name }),
  );

  it("by an earlier change of the same command", () => expectRefusalUnasked([add("Hai"), add("hai")], "sheet-name-taken"));

  it("since it was read", async () => {
    host.document.addSheet("Trang mới");
    await expectRefusal([add()], "sheet-name-taken", { sheet: "Trang mới" });
  });
});

describe("a protected sheet", () => {
  beforeEach(async () => {
    sheet.protection = { selectionMode: "Normal" };
    await readAgain();
  });

  it("is not laid anew", () => expectRefusalUnasked([rewrite()], "sheet-protected", { sheet: NAME }));

  it("keeps its rows where they are", () =>
    expectRefusalUnasked([arrange({ kind: "insert", row: 4 })], "sheet-protected", { sheet: NAME }));

  it("takes contents into its open cells, with or without a role", async () => {
    await workbook.apply([set(planned("C3", 8.5, "score"), planned("C4", 1))]);
    expect([sheet.valueAt(at("C3")), sheet.valueAt(at("C4"))]).toEqual([8.5, 1]);
  });

  it("refuses its locked cells", () => expectRefusal([set(planned("A3", "9.9"))], "sheet-protected", { sheet: NAME }));

  it("takes formats where it was protected by us", async () => {
    await workbook.apply([{ kind: "unprotect", sheetId: sheet.id }]);
    await workbook.apply([{ kind: "protect", sheetId: sheet.id }]);
    expect(sheet.protection).toMatchObject({ allowFormatCells: true, allowFormatColumns: true, allowFormatRows: true });
    sheet.dress(at("C3"), { numberFormat: "@" });
    sheet.put(at("C3"), { constant: "9,5" });
    await readAgain();
    await workbook.apply([set(planned("C3", 9.5, "score"))]);
    expect([sheet.valueAt(at("C3")), sheet.formatAt(at("C3")).numberFormat]).toEqual([9.5, "[=0]0;[<10]0.0###;General"]);
  });

  it("is open once an earlier change has opened it, and shut again", async () => {
    const before = sheet.protection;
    await workbook.apply([{ kind: "unprotect", sheetId: sheet.id }, rewrite(), { kind: "protect", sheetId: sheet.id }]);
    expect(sheet.protection).toMatchObject(before!);
  });

  it("may be protected or opened twice over", async () => {
    await workbook.apply([{ kind: "protect", sheetId: sheet.id }]);
    await workbook.apply([{ kind: "unprotect", sheetId: sheet.id }]);
    await workbook.apply([{ kind: "unprotect", sheetId: sheet.id }]);
    expect(sheet.protection).toBeNull();
  });

  it("was protected only after it was read", async () => {
    sheet.protection = null;
    await readAgain();
    sheet.protection = {};
    await expectRefusal([rewrite()], "sheet-protected", { sheet: NAME });
  });
});

describe("merged cells", () => {
  it("are not written behind their first", async () => {
    sheet.merges.push(area("B9:C10"));
    await readAgain();
    await expectRefusalUnasked([set(planned("C10", "mất"))], "merged-target", { sheet: NAME, address: "B9:C10" });
    await workbook.apply([set(planned("B9", "còn"), planned("C9", null))]);
    expect(sheet.valueAt(at("B9"))).toBe("còn");
  });

  it("merged since they were read: what does not stand there is told, and nothing stays", async () => {
    sheet.merges.push(area("B9:C10"));
    await expectRefusal([set(planned("A9", "đi theo"), planned("C10", "mất"))], "not-written", { sheet: NAME, address: "C10" });
  });

  it("that Excel itself refuses", async () => {
    host.failNext(1, "MergedRangeConflict");
    await expectRefusal([rewrite()], "merged-target", { sheet: NAME });
  });
});

describe("a text that no cell can hold", () => {
  const longest = "x".repeat(32_767);
  const tooLong = planned("B4", `${longest}x`, "words");
  const plan = (cell: ReturnType<typeof planned>) => samplePlan({ name: "Trang mới", cells: [cell] });

  it("on a new sheet", () =>
    expectRefusalUnasked([{ kind: "addSheet", plan: plan(tooLong) }], "text-too-long", { sheet: "Trang mới", address: "B4" }));

  it("on a sheet that is laid anew", () =>
    expectRefusalUnasked([{ kind: "rewriteSheet", before, plan: plan(tooLong), cleared: area("A3:D10") }], "text-too-long", {
      sheet: NAME,
      address: "B4",
    }));

  it("in a single cell", () => expectRefusalUnasked([set(tooLong)], "text-too-long", { sheet: NAME, address: "B4" }));

  it("and the longest that one can is written", async () => {
    await workbook.apply([set(planned("B4", longest))]);
    expect(sheet.valueAt(at("B4"))).toBe(longest);
  });
});

describe("a workbook that is shut", () => {
  it("read-only", async () => {
    host.document.isReadOnly = true;
    await readAgain();
    await expectRefusalUnasked([set(planned("C3", 1))], "read-only");
    await workbook.apply([{ kind: "activate", sheet: { id: sheet.id } }]);
  });

  it("its structure protected", async () => {
    host.document.isStructureProtected = true;
    await readAgain();
    await expectRefusalUnasked([add()], "structure-protected");
    await workbook.apply([set(planned("C3", 1))]);
  });

  it("its structure protected since it was read", async () => {
    host.document.isStructureProtected = true;
    await expectRefusal([add()], "structure-protected");
  });
});

describe("a sheet that is gone", () => {
  it.each([() => rewrite(), () => set(planned("C3", 1)), (): Change => ({ kind: "protect", sheetId: before.id })])(
    "known beforehand",
    async (change) => {
      host.document.deleteSheet(sheet);
      await workbook.read();
      await expectRefusalUnasked([change()], "sheet-missing");
    },
  );

  it("since it was read", async () => {
    host.document.deleteSheet(sheet);
    await expectRefusal([set(planned("C3", 1))], "sheet-missing", { sheet: NAME });
  });

  it("to go to", () => expectRefusalUnasked([{ kind: "activate", sheet: { name: "Không có" } }], "sheet-missing", { sheet: "Không có" }));
});

describe("what Excel answers", () => {
  it.each([
    ["InactiveWorkbook", "not-in-front"],
    ["InvalidSelection", "not-in-front"],
    ["NotImplemented", "not-supported"],
    ["UnsupportedOperation", "not-supported"],
    ["ApiNotFound", "not-supported"],
    ["InvalidArgument", "refused"],
    ["SomethingNew", "refused"],
  ])("%s is told as %s, and kept as the cause", async (said, code) => {
    host.failNext(1, said);
    await expect(workbook.apply([set(planned("C3", 1))])).rejects.toMatchObject({ code, cause: { code: said } });
  });

  it("with no reason while another workbook has the focus", async () => {
    const activate = jest.spyOn(host.document, "activate").mockImplementation(() => {
      throw new Error("not in front");
    });
    await expectRefusal([{ kind: "activate", sheet: { name: NAME } }], "not-in-front");
    activate.mockRestore();
  });

  it("about a name that no sheet can bear", () => expectRefusal([add("a/b")], "refused", { sheet: "a/b" }));
});
