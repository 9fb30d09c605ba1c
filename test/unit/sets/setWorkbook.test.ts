import fc from "fast-check";
import { inspect } from "../../../src/actions/inspect";
import { insertTemplate } from "../../../src/actions/insertTemplate";
import { addSetSheets, setWorkbookFile } from "../../../src/actions/setWorkbook";
import { BUILT_IN_SETS } from "../../../src/criteria/builtInSets";
import { checksumOf } from "../../../src/criteria/checksum";
import type { CriteriaSetFile } from "../../../src/criteria/criteriaSetFile";
import { draftFaults, toDraft, toSetFile } from "../../../src/criteria/setDraft";
import { readSetWorkbook } from "../../../src/forms/readSetWorkbook";
import { readXlsx } from "../../../src/xlsx/readXlsx";
import { writeXlsx } from "../../../src/xlsx/writeXlsx";
import { exampleFile } from "../examples";
import { criteriaSetFiles } from "../generatedSets";
import { runs } from "../runs";
import { MemoryWorkbook } from "../memoryWorkbook";
import { cellAddress } from "../../../src/workbook/address";
import { CRITERIA, SetBook } from "./setBook";
import { NAMED_SET_FILES, SET_FILES } from "./setFiles";

/** Of what a set says; a checksum that stands in the file does not count. */
function throughBytes(file: CriteriaSetFile) {
  const read = readSetWorkbook(readXlsx(writeXlsx(setWorkbookFile(toDraft(file)))))!;
  return { checksum: checksumOf(toSetFile(read.draft)), notUnderstood: read.notUnderstood };
}

test.each(NAMED_SET_FILES)("%s is the same set again after it stood in an open workbook", async (_, file) => {
  const book = await SetBook.of(file);
  const { draft, notUnderstood } = await book.read();
  expect(notUnderstood).toEqual([]);
  expect(draftFaults(draft)).toEqual([]);
  expect(checksumOf(toSetFile(draft))).toBe(checksumOf(file));
});

test.each(NAMED_SET_FILES)("%s is the same set again after it was an .xlsx file", (_, file) => {
  expect(throughBytes(file)).toEqual({ checksum: checksumOf(file), notUnderstood: [] });
});

test("any set is the same again after it was an .xlsx file", () => {
  fc.assert(
    fc.property(criteriaSetFiles, (file) => {
      expect(throughBytes(file)).toEqual({ checksum: checksumOf(file), notUnderstood: [] });
    }),
    runs(60),
  );
});

/** Words on the sheets that earlier versions laid, by today's. */
const EARLIER: Readonly<Record<string, string>> = {
  "Ngành, BPCM phụ trách": "Bộ phận, ngành phụ trách",
  "Tên ngành, BPCM": "Tên bộ phận",
  "Các ngành, BPCM": "Các bộ phận",
};

test("a file in the words of version 1.1 is read as what it is", () => {
  const file = exampleFile("steps");
  const { sheets, ...rest } = readXlsx(writeXlsx(setWorkbookFile(toDraft(file))));
  const reworded = sheets.map((sheet) => {
    const words = sheet.name === CRITERIA ? { ...EARLIER, "Ngành, BPCM phụ trách": "Bộ phận phụ trách" } : EARLIER;
    const cells = sheet.cells.map((row) => row.map((cell) => ({ ...cell, value: words[String(cell.value)] ?? cell.value })));
    return { ...sheet, cells };
  });
  expect(reworded).not.toEqual(sheets);
  const { draft, notUnderstood } = readSetWorkbook({ ...rest, sheets: reworded })!;
  expect(notUnderstood).toEqual([]);
  expect(checksumOf(toSetFile(draft))).toBe(checksumOf(file));
});

test("a set may say outright that there is nothing: no parts, no other names, no reviewing level, a bound that counts", () => {
  const file: CriteriaSetFile = {
    ...exampleFile("steps"),
    blocks: [],
    departments: [],
    reviewingLevel: "",
    classes: [{ name: "Tốt", from: 18, above: false }],
  };
  expect(throughBytes(file).checksum).toBe(checksumOf(file));
});

test("names with semicolons and lines, and words that look like formulas, numbers and dates, stay what they are", () => {
  const file: CriteriaSetFile = {
    ...exampleFile("steps"),
    version: "1.10",
    title: "=1+1",
    source: "- Quyết định 1\n- Quyết định 2",
    stages: [{ id: "self", name: "1/2" }],
    departments: [{ name: "NN,XD, MT", aliases: ["VP; TK", "Văn phòng, thống kê", "5"] }],
  };
  expect(throughBytes(file)).toEqual({ checksum: checksumOf(file), notUnderstood: [] });
});

test("where scores are entered for criteria is kept", async () => {
  const draft = { ...toDraft(exampleFile("depth")), scoresAt: "criteria" as const };
  const read = await (await SetBook.of(draft)).read();
  expect(read.draft.scoresAt).toBe("criteria");
  expect(checksumOf(toSetFile(read.draft))).toBe(checksumOf(toSetFile(draft)));
});

test("a workbook without such sheets holds no set; a score sheet is none", async () => {
  const book = new MemoryWorkbook();
  book.addSheet("Sheet1");
  book.addSheet("Tiêu chí");
  expect(readSetWorkbook(await book.read())).toBeNull();
});

test.each(NAMED_SET_FILES)("the sheets of %s count as no scores", async (_, file) => {
  const { workbook } = await SetBook.of(file);
  const { scorebooks, unsure } = await inspect(workbook, BUILT_IN_SETS);
  expect([...scorebooks.map(({ sheet }) => sheet.name), ...unsure.map(({ sheet }) => sheet.name)]).toEqual([]);
});

test("beside a scorebook they change nothing of what the check finds", async () => {
  const [set] = BUILT_IN_SETS;
  const alone = new MemoryWorkbook();
  const beside = (await SetBook.of(SET_FILES[0]!)).workbook;
  for (const workbook of [alone, beside]) await insertTemplate(workbook, BUILT_IN_SETS, { set: set!, unit: "xã Ví Dụ", year: 2023 });
  const told = async (workbook: MemoryWorkbook) => {
    const { scorebooks, unsure } = await inspect(workbook, BUILT_IN_SETS);
    return [scorebooks.map(({ book, lostSheet, findings }) => [book.identity, lostSheet, findings]), unsure];
  };
  expect(await told(beside)).toEqual(await told(alone));
});

test("sheets that stand there already are left alone, and of two pairs the one in front is read", async () => {
  const book = await SetBook.of(SET_FILES[0]!);
  expect(book.workbook.sheetNames).toEqual(["Cài đặt", "Tiêu chí"]);
  const added = await addSetSheets(book.workbook, toDraft(exampleFile("survey")));
  expect(added).toEqual(["Cài đặt (2)", "Tiêu chí (2)"]);
  expect(await book.checksum()).toBe(checksumOf(exampleFile("survey")));
});

test("a column that a person renamed is told where nobody knows its name; one of their own beside ours is not", async () => {
  const file = exampleFile("steps");
  const renamed = await SetBook.of(file);
  const head = await renamed.beside(CRITERIA, "Điểm cho phép", 0);
  renamed.workbook.place(CRITERIA, head, "Chấm theo");
  expect((await renamed.read()).notUnderstood).toEqual([{ sheet: CRITERIA, cell: head, text: "Chấm theo", why: "unknown-column" }]);
  renamed.workbook.place(CRITERIA, head, null);
  expect((await renamed.read()).notUnderstood).toMatchObject([{ cell: head, text: "", why: "unknown-column" }]);
  renamed.workbook.place(CRITERIA, head, "Các mức cho phép");
  expect(await renamed.checksum()).toBe(checksumOf(file));

  const noted = await SetBook.of(file);
  const { row } = await noted.find(CRITERIA, "Điểm cho phép");
  for (const [down, words] of ["Ghi chú của tôi", "hỏi lại tỉnh"].entries()) {
    noted.workbook.place(CRITERIA, cellAddress({ row: row + down, column: 15 }), words);
  }
  expect((await noted.read()).notUnderstood).toEqual([]);
});
