import fs from "node:fs";
import path from "node:path";
import { bringIn } from "../../../src/actions/bringIn";
import { BUILT_IN_FILES } from "../../../src/criteria/builtInSets";
import { checksumOf } from "../../../src/criteria/checksum";
import { draftFaults, toSetFile } from "../../../src/criteria/setDraft";
import { cellAddress } from "../../../src/workbook/address";
import { exampleFile } from "../examples";
import { MemoryWorkbook } from "../memoryWorkbook";

const BASE = BUILT_IN_FILES[0]!;
const APPENDIX = fs
  .readFileSync(path.join(__dirname, "../../data/appendix/phu-luc-1.tsv"), "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => line.split("\t"));

const withoutDot = (text: string) => text.replace(/^(\d+\.\d+)\.$/, "$1");

/** What Excel makes of each text of the appendix; `column` 0 holds the codes. */
type Paste = (workbook: MemoryWorkbook, address: string, text: string, column: number) => void;

const PASTES: Readonly<Record<string, Paste>> = {
  "texts as they were printed": (workbook, address, text) => workbook.place("Phụ lục", address, text),
  "codes without their last dots": (workbook, address, text) => workbook.place("Phụ lục", address, withoutDot(text)),
  "a Vietnamese Excel: points are numbers, 2.4 is the 2nd of April": (workbook, address, text) =>
    workbook.type("Phụ lục", address, withoutDot(text)),
  "an American Excel: 7.10 is 7.1, points stay texts": (workbook, address, text, column) =>
    workbook.place("Phụ lục", address, column === 0 && /^\d+(\.\d+)?\.?$/.test(text) ? Number.parseFloat(text) : text),
};

function paste(workbook: MemoryWorkbook, into: Paste, lines: readonly (readonly string[])[] = APPENDIX): void {
  workbook.addSheet("Phụ lục");
  workbook.together(() =>
    lines.forEach((line, row) => line.forEach((text, column) => text !== "" && into(workbook, cellAddress({ row, column }), text, column))),
  );
}

const pasted = PASTES["texts as they were printed"]!;

test.each(Object.entries(PASTES))("the appendix of the decision is the built-in set again: %s", async (_, into) => {
  const workbook = new MemoryWorkbook();
  paste(workbook, into);
  const { draft, table } = bringIn(await workbook.read(), BASE)!;
  expect(table.unread).toEqual([]);
  expect(draftFaults(draft)).toEqual([]);
  expect(toSetFile(draft).domains).toEqual(BASE.domains);
  expect(checksumOf(toSetFile(draft))).toBe(checksumOf(BASE));
});

test("the next year's table is another set: year, name, id and total are the table's, the settings last year's", async () => {
  const workbook = new MemoryWorkbook();
  const next = APPENDIX.filter(([code]) => code !== "8.5.").map((line) =>
    line.map((text, column) => text.replace("NĂM 2023", "NĂM 2024").replace(/^100$/, column === 2 ? "99" : "100")),
  );
  paste(workbook, pasted, next);
  const { draft } = bringIn(await workbook.read(), BASE)!;
  const { settings } = draft;
  expect(settings).toMatchObject({ year: 2024, id: BASE.id.replace("2023", "2024"), version: "1", total: 99 });
  expect(settings.title).toBe(BASE.title.replace("2023", "2024"));
  expect(settings).toMatchObject({ source: BASE.source, stages: BASE.stages, wording: BASE.wording });
  // The domain still says 16 points.
  expect(draftFaults(draft).map(({ code, at, declared, actual }) => [code, at, declared, actual])).toEqual([
    ["domain-sum", "8", 16, 15],
    ["total-sum", settings.id, 99, 100],
  ]);
});

test("an id without a year gets one when the year is another", async () => {
  const workbook = new MemoryWorkbook();
  paste(workbook, pasted);
  const base = exampleFile("steps");
  const { settings } = bringIn(await workbook.read(), base)!.draft;
  expect([base.year, settings.year]).toEqual([2025, 2023]);
  expect(settings.id).toBe(`${base.id}-2023`);
});

test("without a total of its own a table comes to what its domains say", async () => {
  const workbook = new MemoryWorkbook();
  paste(workbook, pasted, APPENDIX.slice(0, -1));
  const { draft, table } = bringIn(await workbook.read(), BASE)!;
  expect([table.total, draft.settings.total]).toEqual([null, 100]);
});

test("of several sheets the longest table is read, or the one that was asked for", async () => {
  const workbook = new MemoryWorkbook();
  workbook.addSheet("Bìa");
  workbook.place("Bìa", "A1", "BÁO CÁO");
  workbook.addSheet("Rút gọn");
  const short = [
    ["STT", "Tiêu chí", "Điểm tối đa"],
    ["1", "CHỈ ĐẠO, ĐIỀU HÀNH", "2"],
    ["1.1", "Kế hoạch", "2"],
  ];
  workbook.paste("Rút gọn", "B3", short);
  paste(workbook, pasted);
  const snapshot = await workbook.read();
  const idOf = (name: string) => snapshot.sheets.find((sheet) => sheet.name === name)!.id;
  expect(bringIn(snapshot, BASE)!.table.sheet.name).toBe("Phụ lục");
  const asked = bringIn(snapshot, BASE, idOf("Rút gọn"))!;
  expect(asked.draft.rows.map(({ code, cell }) => [code, cell])).toEqual([
    ["1", "B4"],
    ["1.1", "B5"],
  ]);
  expect(bringIn(snapshot, BASE, idOf("Bìa"))).toBeNull();
});

test("a hidden sheet is read only where it was asked for", async () => {
  const workbook = new MemoryWorkbook();
  paste(workbook, pasted);
  const snapshot = await workbook.read();
  const hidden = { ...snapshot, sheets: snapshot.sheets.map((sheet) => ({ ...sheet, visible: false })) };
  expect(bringIn(hidden, BASE)).toBeNull();
  expect(bringIn(hidden, BASE, hidden.sheets[0]!.id)!.draft.rows).toHaveLength(62);
});

test("a workbook without a table brings nothing in", async () => {
  const workbook = new MemoryWorkbook();
  workbook.addSheet("Trống");
  workbook.addSheet("Danh sách");
  workbook.paste("Danh sách", "A1", [
    ["STT", "Họ và tên"],
    ["1", "Nguyễn Thị Dung"],
  ]);
  expect(bringIn(await workbook.read(), BASE)).toBeNull();
});

test("what was not understood is told with its cell, the rest comes in", async () => {
  const workbook = new MemoryWorkbook();
  paste(workbook, pasted);
  workbook.place("Phụ lục", "C6", "theo thực tế");
  workbook.type("Phụ lục", "C7", "1.5");
  workbook.place("Phụ lục", "A8", "x");
  const { draft, table } = bringIn(await workbook.read(), BASE)!;
  expect(table.unread).toEqual([
    { cell: "C6", text: "theo thực tế", why: "no-points" },
    { cell: "C7", text: "1/5", why: "date" },
  ]);
  expect(draftFaults(draft).map(({ code, row }) => [code, draft.rows[row!]?.cell])).toEqual([
    ["no-maximum", "A6"],
    ["no-code", "A8"],
  ]);
});

describe("what the earlier set says of criteria that stayed the same, and the table does not", () => {
  const earlier = exampleFile("steps");
  const [first, ...others] = earlier.domains[0]!.criteria;
  type Line = readonly [code: string, name: string, maximum: number, department?: string];
  const broughtOver = async (lines: readonly Line[], heads: readonly string[] = ["TT", "Tiêu chí", "Điểm tối đa"]) => {
    const workbook = new MemoryWorkbook();
    workbook.addSheet("Bảng");
    [heads, ...lines].forEach((line, row) =>
      line.forEach((value, column) => workbook.place("Bảng", cellAddress({ row, column }), value ?? null)),
    );
    return bringIn(await workbook.read(), earlier)!;
  };
  const domain: Line = ["1", "LĨNH VỰC MỘT", 8];
  const rest = others.map(({ code, name, maximum }): Line => [code, name, maximum]);

  test("comes along: rules, guidance, evidence, departments", async () => {
    const { draft, carried } = await broughtOver([domain, [first!.code, first!.name, first!.maximum], ...rest]);
    expect(toSetFile(draft).domains[0]!.criteria).toEqual(earlier.domains[0]!.criteria);
    expect(carried).toBe(earlier.domains[0]!.criteria.length);
  });

  test("goes with the name where the code is another one; another maximum has other allowed scores", async () => {
    const { draft } = await broughtOver([domain, ["1.1", "Ví dụ: tiêu chí mới", 1], ["1.2", first!.name, first!.maximum + 1]]);
    expect(draft.rows[1]).toEqual({ code: "1.1", name: "Ví dụ: tiêu chí mới", maximum: 1, department: "", cell: "A3" });
    const { guidance, evidence, department } = first!;
    expect(draft.rows[2]).toEqual({
      code: "1.2",
      name: first!.name,
      maximum: first!.maximum + 1,
      department,
      guidance,
      evidence,
      cell: "A4",
    });
  });

  test("stays behind where the table has words of its own, or the name is another one", async () => {
    const heads = ["TT", "Tiêu chí", "Điểm tối đa", "Bộ phận phụ trách"];
    const { draft, carried } = await broughtOver(
      [domain, ["1.1", first!.name, first!.maximum, "Bộ phận mới"], ["1.2", "Ví dụ: khác", 2]],
      heads,
    );
    expect(draft.rows.map(({ department }) => department)).toEqual(["", "Bộ phận mới", ""]);
    expect(draft.rows[1]).toMatchObject({ guidance: first!.guidance, allowed: first!.allowed });
    expect(carried).toBe(1);
  });

  test("class bounds in points are left out, and said, where the total is another one", async () => {
    const longer = await broughtOver([
      ["1", "LĨNH VỰC MỘT", 100],
      ["1.1", "Ví dụ: tiêu chí", 100],
    ]);
    expect(longer.draft.settings.classes).toEqual([]);
    expect(longer.leftOut).toEqual(["classes"]);
    const same = await broughtOver([
      ["1", "LĨNH VỰC MỘT", earlier.total],
      ["1.1", "Ví dụ: tiêu chí", earlier.total],
    ]);
    expect(same.draft.settings.classes).toEqual(earlier.classes);
    expect(same.leftOut).toEqual([]);
  });

  test("rules of how to score are not given to a row that only adds up others now", async () => {
    const { draft } = await broughtOver([domain, ["1.1", first!.name, first!.maximum], ["1.1.1", "Phần một", 2], ["1.1.2", "Phần hai", 2]]);
    expect(draft.rows[1]).not.toHaveProperty("allowed");
    expect(draft.rows[1]).toHaveProperty("guidance");
  });
});

test("known sub-criteria stay with their criterion, not with another one of its code; weights of domains that are gone are left out, and said", async () => {
  const renamed = APPENDIX.map((cells) => cells.map((text) => (text.startsWith("Sáng kiến, giải pháp") ? "Ví dụ: nội dung khác" : text)));
  const workbook = new MemoryWorkbook();
  workbook.addSheet("Phụ lục");
  workbook.paste("Phụ lục", "A1", renamed);
  const { draft } = bringIn(await workbook.read(), BASE)!;
  const known = draft.settings.knownSubCriteria.map(({ code }) => code);
  expect(known.filter((code) => code.startsWith("1.6"))).toEqual([]);
  expect(known.length).toBe(BASE.knownSubCriteria.filter(({ code }) => !code.startsWith("1.6.")).length);
  expect(bringIn(await workbook.read(), exampleFile("survey"))!.leftOut).toContain("blocks");
});
