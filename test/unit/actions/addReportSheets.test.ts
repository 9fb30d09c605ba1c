import { addReportSheets, addRequestSheets } from "../../../src/actions/addReportSheets";
import type { BatchFile } from "../../../src/actions/checkBatch";
import { checkFile, type CheckedFile } from "../../../src/actions/checkFile";
import { freeSheetName } from "../../../src/actions/sheetName";
import { inspect } from "../../../src/actions/inspect";
import { BUILT_IN_SETS } from "../../../src/criteria/builtInSets";
import { MemoryWorkbook } from "../memoryWorkbook";
import { makeForm } from "../received/form";
import { snapshotOf } from "../received/snapshot";
import { communeFile } from "./batch";

let files: readonly BatchFile[];
beforeAll(async () => {
  files = [
    await communeFile("a.xlsx", { unit: "xã Phú Đình", full: true }),
    await communeFile("b.xlsx", { unit: "xã Điềm Mặc", changed: { council: { "7.6": 9 } } }),
    { digest: "c", report: checkFile("c.xlsx", snapshotOf(makeForm()), BUILT_IN_SETS) },
    { digest: "d", report: { status: "refused", file: "d.xls", refusal: "file/legacy-xls" } },
  ];
});

function workbook(...names: string[]): MemoryWorkbook {
  const book = new MemoryWorkbook();
  for (const name of ["Sheet1", ...names]) book.addSheet(name);
  return book;
}

test("the sheets of a report come after those that stand there, none is touched, and the first comes to the front", async () => {
  const book = workbook("kết quả kiểm tra");
  book.place("kết quả kiểm tra", "A1", "Của người khác");
  const added = await addReportSheets(book, files, BUILT_IN_SETS);
  expect(added).toEqual(["Xếp hạng", "Kết quả kiểm tra (2)", "Tổng hợp điểm mất"]);
  expect(book.sheetNames).toEqual(["Sheet1", "kết quả kiểm tra", ...added]);
  expect(book.value("kết quả kiểm tra", "A1")).toBe("Của người khác");
  expect(book.activated).toBe("Xếp hạng");
});

test("neither a report nor a request counts as a score table, though both name criteria", async () => {
  const book = workbook();
  await addReportSheets(book, files, BUILT_IN_SETS);
  await addRequestSheets(book, checked(), BUILT_IN_SETS);
  const { scorebooks, unsure } = await inspect(book, BUILT_IN_SETS);
  expect([...scorebooks.map(({ sheet }) => sheet.name), ...unsure.map(({ sheet }) => sheet.name)]).toEqual([]);
});

test("requests become sheets, each under a name of its own, however many there are", async () => {
  const book = workbook();
  const many = Array.from({ length: 12 }, () => checked()[1]!);
  const applied = jest.spyOn(book, "apply");
  const added = await addRequestSheets(book, many, BUILT_IN_SETS);
  // Ten in each turn and what brings them to the front: Excel takes no more at once.
  expect(applied.mock.calls.map(([changes]) => changes.length)).toEqual([11, 3]);
  expect(new Set(added).size).toBe(12);
  expect(added.slice(0, 2)).toEqual(["Phiếu yêu cầu xã Điềm Mặc", "Phiếu yêu cầu xã Điềm Mặc (2)"]);
  expect(book.sheetNames).toEqual(["Sheet1", ...added]);
});

test("a sheet's name is no longer than Excel takes, also where one of that name stands there", () => {
  const name = "Phiếu yêu cầu xã có tên rất dài và dài nữa";
  expect(freeSheetName(name, [])).toBe(name.slice(0, 31));
  expect(freeSheetName(name, [name.slice(0, 31)])).toBe(`${name.slice(0, 27)} (2)`);
});

function checked(): CheckedFile[] {
  return files.flatMap(({ report }) => (report.status === "checked" ? [report] : []));
}
