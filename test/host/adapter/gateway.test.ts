import { roundTrips, runExcel } from "../../../src/excel/gateway";
import { createLiveWorkbook } from "../../../src/excel/liveWorkbook";
import { atRest, bootInNode } from "../bootInNode";
import { RangeApi } from "../api/rangeApi";
import { HostError } from "../protocol/messages";
import { at, emptied, planned, samplePlan } from "./samplePlan";

const host = bootInNode();

beforeEach(async () => {
  emptied(host.document);
  await atRest();
});
afterEach(() => jest.restoreAllMocks());

const firstSheetName = async (context: Excel.RequestContext) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.load("name");
  await context.sync();
  return sheet.name;
};

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe("commands", () => {
  it("come one after the other, also after one that failed", async () => {
    const steps: string[] = [];
    const command = (name: string, fails = false) =>
      runExcel(async (context) => {
        steps.push(`${name} begins`);
        await firstSheetName(context);
        await pause(5);
        steps.push(`${name} ends`);
        if (fails) throw new Error(name);
      });
    const outcomes = await Promise.allSettled([command("one"), command("two", true), command("three")]);
    expect(steps).toEqual(["one begins", "one ends", "two begins", "two ends", "three begins", "three ends"]);
    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  });

  it("fail with a WorkbookError only, whose cause is what was thrown", async () => {
    const bug = new TypeError("a bug of ours");
    await expect(runExcel(() => Promise.reject(bug))).rejects.toMatchObject({ name: "WorkbookError", code: "refused", cause: bug });
  });

  it("are counted by what they ask", async () => {
    const before = roundTrips();
    await runExcel(firstSheetName);
    await runExcel(async (context) => {
      await firstSheetName(context);
      await firstSheetName(context);
    });
    expect(roundTrips() - before).toBe(3);
  });
});

describe("a cell that is being edited", () => {
  it("is waited for", async () => {
    host.document.isEditing = true;
    setTimeout(() => (host.document.isEditing = false), 500);
    expect(await runExcel(firstSheetName)).toBe(host.document.active.name);
  });

  it("is told after two seconds, and what was to be written is not written later", async () => {
    const workbook = createLiveWorkbook();
    const [before] = (await workbook.read()).sheets;
    await atRest();
    host.document.isEditing = true;
    const [begun, asked] = [Date.now(), host.requests];
    await expect(workbook.apply([{ kind: "setCells", before: before!, cells: [planned("A1", 1)] }])).rejects.toMatchObject({
      code: "cell-being-edited",
    });
    expect(Date.now() - begun).toBeGreaterThan(1800);
    // At most once in 200 ms.
    expect(host.requests - asked).toBeLessThanOrEqual(11);
    host.document.isEditing = false;
    await atRest();
    expect(host.document.active.valueAt(at("A1"))).toBeNull();
  });
});

describe("one step of undo for a command", () => {
  const groups: unknown[] = [];

  /** The Excel that the tests know ends at 1.15: grouping is what its successor is told, nothing more. */
  function pretendToGroup(refuse: (call: number) => boolean = () => false): void {
    groups.length = 0;
    jest.spyOn(Office.context.requirements, "isSetSupported").mockReturnValue(true);
    const run = Excel.run.bind(Excel) as (...parts: unknown[]) => Promise<unknown>;
    jest.spyOn(Excel, "run").mockImplementation(((...parts: unknown[]) => {
      const options = parts.length > 1 ? parts[0] : null;
      groups.push(options);
      if (options && refuse(groups.length)) host.failNext(6, "UndoNotSupported");
      return run(parts.at(-1));
    }) as typeof Excel.run);
  }

  const addSheet = (workbook = createLiveWorkbook()) => workbook.apply([{ kind: "addSheet", plan: samplePlan() }]);

  it("is asked for where Excel can", async () => {
    const workbook = createLiveWorkbook();
    await workbook.read();
    pretendToGroup();
    await addSheet(workbook);
    expect(groups).toEqual([{ mergeUndoGroup: true }]);
  });

  it("is not asked for where Excel cannot, nor around protection, which has no undo", async () => {
    const workbook = createLiveWorkbook();
    await workbook.read();
    pretendToGroup();
    await workbook.apply([{ kind: "protect", sheetId: host.document.active.id }]);
    jest.spyOn(Office.context.requirements, "isSetSupported").mockImplementation((...asked: unknown[]) => asked[1] !== "1.20");
    await workbook.read();
    await addSheet(workbook);
    expect(groups).toEqual([null, null, null]);
  });

  it("is given up where a call has no undo: the half-made sheet goes, and the command runs again without", async () => {
    const workbook = createLiveWorkbook();
    await workbook.read();
    await atRest();
    pretendToGroup((call) => call === 1);
    await addSheet(workbook);
    expect(groups).toEqual([{ mergeUndoGroup: true }, null, null]);
    expect(host.document.sheets.filter(({ name }) => name === "Bảng thử")).toHaveLength(1);
    expect(host.document.findSheet("Bảng thử")!.valueAt(at("A1"))).toBe("BẢNG THỬ");
  });
});

describe("a workbook that holds more than Excel tells at once", () => {
  it("is read sheet by sheet, and a sheet with too many merges without them", async () => {
    const [one] = host.document.sheets;
    one!.put(at("A1"), { constant: "một" });
    one!.merges.push({ row: 0, column: 0, rows: 1, columns: 2 });
    const crowded = host.document.addSheet("Chen chúc");
    crowded.put(at("A1"), { constant: "hai" });
    const ranges = RangeApi.prototype;
    const merged = ranges.getMergedAreasOrNullObject;
    jest.spyOn(ranges, "getMergedAreasOrNullObject").mockImplementation(function (this: RangeApi) {
      if (this.sheet === crowded)
        throw new HostError("GeneralException", "There was an internal error.", "Range.getMergedAreasOrNullObject");
      return merged.call(this);
    });
    const { sheets } = await createLiveWorkbook().read();
    expect(sheets.map(({ cells, merges }) => [cells[0]![0]!.value, merges.length])).toEqual([
      ["một", 1],
      ["hai", 0],
    ]);
  });

  it("is read sheet by sheet where one answer would be too long", async () => {
    host.document.addSheet("Hai").put(at("A1"), { constant: 2 });
    const workbook = createLiveWorkbook();
    await workbook.read(() => false);
    await atRest();
    const before = roundTrips();
    host.failNext(20, "ResponsePayloadSizeLimitExceeded");
    expect((await workbook.read()).sheets).toHaveLength(2);
    expect(roundTrips() - before).toBe(4);
  });
});
