import { checksumOf } from "../../../src/criteria/checksum";
import thaiNguyen from "../../../src/criteria/sets/thai-nguyen-cap-xa-2023.json";
import { draftFaults, toDraft } from "../../../src/criteria/setDraft";
import { readAllowed } from "../../../src/forms/allowedEntry";
import { readSetWorkbook } from "../../../src/forms/readSetWorkbook";
import { notUnderstoodText } from "../../../src/messages/setSheets";
import { cellAddress, parseCell } from "../../../src/workbook/address";
import { READ_WINDOW, type WorkbookSnapshot } from "../../../src/workbook/workbook";
import { exampleFile } from "../examples";
import { CRITERIA, SetBook, SETTINGS } from "./setBook";

const survey = exampleFile("survey");
const extras = exampleFile("extras");
const steps = exampleFile("steps");

test("rows and columns that a person inserts, also in front of everything, change nothing", async () => {
  const book = await SetBook.of(steps);
  for (const name of [SETTINGS, CRITERIA]) {
    book.workbook.insertColumn(name, 1);
    book.workbook.insertColumn(name, 0);
    for (const row of [30, 20, 12, 6, 2, 0]) book.workbook.insertRow(name, row);
    book.workbook.type(name, "A3", "Ghi chú của tôi");
  }
  expect((await book.read()).notUnderstood).toEqual([]);
  expect(await book.checksum()).toBe(checksumOf(steps));
});

test("columns of the criteria may stand in any order", async () => {
  const { workbook } = await SetBook.of(extras);
  const snapshot = await workbook.read();
  const reversed = {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) =>
      sheet.name === CRITERIA ? { ...sheet, cells: sheet.cells.map((row) => [...row].reverse()) } : sheet,
    ),
  };
  const read = readSetWorkbook(reversed)!;
  expect(read.draft.rows.map(({ cell: _, ...row }) => row)).toEqual(toDraft(extras).rows);
});

test.each(["Tài liệu kiểm chứng", "Tài liệu minh chứng", "Minh chứng"])("evidence is read below the header %s", async (header) => {
  const draft = toDraft(steps);
  const book = await SetBook.of({ ...draft, rows: draft.rows.map((row) => ({ ...row, evidence: `Văn bản của ${row.code}` })) });
  const { row } = await book.find(CRITERIA, "Hướng dẫn chấm");
  const at = { row, column: (await book.find(CRITERIA, `Văn bản của ${draft.rows[0]!.code}`)).column };
  book.workbook.place(CRITERIA, cellAddress(at), header);
  expect((await book.read()).draft.rows.map(({ evidence }) => evidence)).toEqual(draft.rows.map(({ code }) => `Văn bản của ${code}`));
});

test("a line that was moved below the tables is still found by its label", async () => {
  const book = await SetBook.of(survey);
  const { row } = await book.find(SETTINGS, "Tổng điểm");
  const last = await book.find(SETTINGS, "Tiêu chí thành phần đã biết");
  book.workbook.insertRow(SETTINGS, last.row + 3);
  book.workbook.insertRow(SETTINGS, last.row + 3);
  book.workbook.moveRow(SETTINGS, row, last.row + 3);
  expect((await book.read()).draft.settings.total).toBe(60);
});

test("numbers typed as text, with a comma, a full stop or a percent sign, are numbers", async () => {
  const book = await SetBook.of(survey);
  const typed = async (sheet: string, label: string, right: number, text: string) =>
    book.workbook.place(sheet, await book.beside(sheet, label, right), text);
  await typed(SETTINGS, "Năm", 1, "2026");
  await typed(SETTINGS, "Tổng điểm", 1, " 60,0 ");
  await typed(SETTINGS, "Điều tra xã hội học", 1, "30 %");
  await typed(CRITERIA, "9.1", 2, "9,5");
  await typed(CRITERIA, "9.2", 2, "5.5");
  const parts = await book.find(SETTINGS, "Các phần có trọng số");
  book.workbook.place(SETTINGS, cellAddress({ row: parts.row + 2, column: 1 }), 0.7, "0%");
  const { draft, notUnderstood } = await book.read();
  expect(notUnderstood).toEqual([]);
  expect(draft.settings).toMatchObject({ year: 2026, total: 60 });
  expect(draft.settings.blocks!.map(({ weight }) => weight)).toEqual([70, 30]);
  expect(draft.rows.filter(({ code }) => code.startsWith("9.")).map(({ maximum }) => maximum)).toEqual([9.5, 5.5]);
});

test("codes that Excel made numbers or dates of are told by their place", async () => {
  const book = await SetBook.of(thaiNguyen);
  const at = async (code: string) => book.beside(CRITERIA, code, 0);
  book.workbook.place(CRITERIA, await at("7.10"), 7.1, "General");
  book.workbook.place(CRITERIA, await at("1.5"), 45_413, "d-mmm");
  book.workbook.place(CRITERIA, await at("8"), 8, "General");
  expect((await book.read()).notUnderstood).toEqual([]);
  expect(await book.checksum()).toBe(checksumOf(thaiNguyen));
});

test("a code that its place does not tell is told to the person", async () => {
  const book = await SetBook.of(thaiNguyen);
  const cell = await book.beside(CRITERIA, "7.10", 0);
  book.workbook.place(CRITERIA, cell, 7.1, "General");
  book.workbook.deleteRow(CRITERIA, (await book.find(CRITERIA, "7.9")).row);
  const { row } = parseCell(cell)!;
  const { draft, notUnderstood } = await book.read();
  expect(draft.rows.find((each) => each.cell === `A${row}`)!.code).toBe("7.10");
  expect(notUnderstood).toEqual([{ sheet: CRITERIA, cell: `A${row}`, text: "7.10", why: "code-altered" }]);
});

test("rows and entries that a person adds are part of the set", async () => {
  const book = await SetBook.of(steps);
  const code = await book.find(CRITERIA, "2.3");
  const type = (address: string, text: string) => book.workbook.type(CRITERIA, address, text);
  type(`A${code.row + 2}`, "2.4");
  type(`B${code.row + 2}`, "Tiêu chí mới");
  type(`C${code.row + 2}`, "1,5");
  type(`F${code.row + 2}`, "0; 0,5; 1,5");
  type(`G${code.row + 2}`, "X");
  type(`H${code.row + 2}`, "- Có kế hoạch: 0,5");
  const alias = await book.beside(SETTINGS, "Văn phòng - thống kê xã");
  book.workbook.place(SETTINGS, alias, "VP - TK; NN,XD, MT\nVăn phòng");
  const { draft, notUnderstood } = await book.read();
  expect(notUnderstood).toEqual([]);
  expect(draft.rows.at(-1)).toEqual({
    code: "2.4",
    name: "Tiêu chí mới",
    maximum: 1.5,
    department: "",
    allowed: { values: [0, 0.5, 1.5] },
    conditional: true,
    guidance: "- Có kế hoạch: 0,5",
    cell: `A${code.row + 2}`,
  });
  expect(draft.settings.departments![0]!.aliases).toEqual(["VP - TK", "NN,XD, MT", "Văn phòng"]);
});

test.each([
  ["bước 0,25", { step: 0.25 }],
  ["Bội số của 0.5", { step: 0.5 }],
  ["2 số lẻ", { decimals: 2 }],
  ["1 chữ số thập phân", { decimals: 1 }],
  ["số nguyên", { decimals: 0 }],
  ["0/0,5/1", { values: [0, 0.5, 1] }],
  ["0, 0,5, 1", { values: [0, 0.5, 1] }],
  ["Một trong các mức 0; 2", { values: [0, 2] }],
  ["-2; -1; 0", { values: [-2, -1, 0] }],
])("the allowed scores %s are understood", async (written, allowed) => {
  const book = await SetBook.of(steps);
  book.workbook.place(CRITERIA, await book.beside(CRITERIA, "1.1", 5), written);
  const { draft, notUnderstood } = await book.read();
  expect(notUnderstood).toEqual([]);
  expect(draft.rows.find(({ code }) => code === "1.1")!.allowed).toEqual(allowed);
});

test("what is not understood is told where it stands, and the rest is read", async () => {
  const book = await SetBook.of(steps);
  const place = (sheet: string, address: string, value: string) => book.workbook.place(sheet, address, value);
  const year = await book.beside(SETTINGS, "Năm");
  const policy = await book.beside(SETTINGS, "Tiêu chí không áp dụng được tính");
  const label = await book.beside(SETTINGS, "Căn cứ", 0);
  const maximum = await book.beside(CRITERIA, "1.1", 2);
  const allowed = await book.beside(CRITERIA, "1.1", 5);
  const mark = await book.beside(CRITERIA, "1.1", 6);
  place(SETTINGS, year, "năm nay");
  place(SETTINGS, policy, "tuỳ");
  place(SETTINGS, label, "Quyết định");
  place(CRITERIA, maximum, "hai điểm");
  place(CRITERIA, allowed, "tuỳ mức");
  place(CRITERIA, mark, "?");
  const { draft, notUnderstood } = await book.read();
  expect(notUnderstood.map(({ cell, why }) => [cell, why])).toEqual([
    [year, "not-a-number"],
    [label, "unknown-label"],
    [policy, "not-a-choice"],
    ["", "no-year"],
    [maximum, "not-a-number"],
    [allowed, "not-allowed-scores"],
    [mark, "not-a-mark"],
  ]);
  expect(notUnderstoodText(notUnderstood[0]!, "vi")).toBe(
    `Trang "Cài đặt", ô ${year}: "năm nay" không phải là số. Ghi bằng chữ số, ví dụ 9,5.`,
  );
  expect(draft.rows).toHaveLength(toDraft(steps).rows.length);
  expect(draftFaults(draft).map(({ code, at }) => [code, at])).toContainEqual(["no-maximum", "1.1"]);
});

test("a class without a bound and a cell that shows an error are told", async () => {
  const book = await SetBook.of(survey);
  const bound = await book.beside(SETTINGS, "Tốt");
  const name = await book.beside(SETTINGS, "self");
  book.workbook.place(SETTINGS, bound, null);
  const broken = await book.workbook.read();
  const at = parseCell(name)!;
  const sheets = broken.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map((row) => [...row]) }));
  sheets[0]!.cells[at.row]![at.column] = { kind: "error", value: "#DIV/0!", formula: "=1/0", numberFormat: "General" };
  const { notUnderstood } = readSetWorkbook({ ...broken, sheets })!;
  expect(notUnderstood).toEqual([
    { sheet: SETTINGS, cell: name, text: "#DIV/0!", why: "error-value" },
    { sheet: SETTINGS, cell: bound, text: "", why: "no-number" },
  ]);
});

test("tables that a person deleted are left out, words of the forms are then the usual ones", async () => {
  const book = await SetBook.of(steps);
  const first = await book.find(SETTINGS, "Các mức xếp loại");
  const { sheets, ...rest } = await book.workbook.read();
  const shortened: WorkbookSnapshot = {
    ...rest,
    sheets: sheets.map((sheet) => (sheet.name === SETTINGS ? { ...sheet, cells: sheet.cells.slice(0, first.row) } : sheet)),
  };
  const { draft, notUnderstood } = readSetWorkbook(shortened)!;
  expect(notUnderstood).toEqual([]);
  expect(draft.settings).toMatchObject({ classes: [], knownSubCriteria: [], wording: steps.wording, stages: steps.stages });
  expect(draft.settings.blocks).toBeUndefined();
  expect(draft.settings.departments).toBeUndefined();
});

test("one sheet alone says what is missing", async () => {
  const { workbook } = await SetBook.of(steps);
  workbook.deleteSheet(CRITERIA);
  const onlySettings = readSetWorkbook(await workbook.read())!;
  expect(onlySettings.draft.rows).toEqual([]);
  expect(onlySettings.notUnderstood).toEqual([{ sheet: CRITERIA, cell: "", text: "", why: "no-criteria-sheet" }]);
  const { workbook: other } = await SetBook.of(steps);
  other.deleteSheet(SETTINGS);
  const onlyCriteria = readSetWorkbook(await other.read())!;
  expect(onlyCriteria.draft.rows).toHaveLength(toDraft(steps).rows.length);
  expect(onlyCriteria.notUnderstood).toEqual([{ sheet: SETTINGS, cell: "", text: "", why: "no-settings-sheet" }]);
});

test("a sum that a person puts below the rows is no criterion", async () => {
  const book = await SetBook.of(survey);
  const { row } = await book.find(CRITERIA, "9.2");
  book.workbook.type(CRITERIA, `B${row + 3}`, "Tổng cộng:");
  book.workbook.type(CRITERIA, `C${row + 3}`, "60");
  book.workbook.type(CRITERIA, `A${row + 4}`, "TỔNG");
  expect(await book.checksum()).toBe(checksumOf(survey));
});

test("sheets may be renamed", async () => {
  const book = await SetBook.of(survey);
  book.workbook.renameSheet(SETTINGS, "Thông tin");
  book.workbook.renameSheet(CRITERIA, "Bảng 2");
  expect(await book.checksum()).toBe(checksumOf(survey));
});

test("the sheet adds up the domains that count", async () => {
  const book = await SetBook.of(extras);
  expect(book.workbook.value(CRITERIA, "C3")).toBe(extras.total);
});

test.each([SETTINGS, CRITERIA])("where %s goes on below what is read of a sheet, that is told", async (name) => {
  const book = await SetBook.of(survey);
  book.workbook.type(name, `D${READ_WINDOW.rows - 1}`, " ");
  expect((await book.read()).notUnderstood).toEqual([]);
  book.workbook.type(name, `D${READ_WINDOW.rows}`, " ");
  expect((await book.read()).notUnderstood).toEqual([{ sheet: name, cell: "", text: "", why: "too-long" }]);
});

test("numbers up to a million, texts of 120 letters and 100 cells are told; nobody reads or mends more at once", async () => {
  const book = await SetBook.of(thaiNguyen);
  const { row: first, column } = await book.find(CRITERIA, "1.1");
  const place = (row: number, right: number, value: string | number) =>
    book.workbook.place(CRITERIA, cellAddress({ row, column: column + right }), value);
  place(first, 2, 1_000_000);
  place(first + 1, 2, 1_000_001);
  place(first + 2, 2, "x".repeat(120));
  place(first + 3, 2, "x".repeat(121));
  const told = async () => (await book.read()).notUnderstood.map(({ why, text }) => [why, text]);
  expect(await told()).toEqual([
    ["not-a-number", "1000001"],
    ["not-a-number", "x".repeat(120)],
    ["not-a-number", `${"x".repeat(119)}…`],
  ]);
  book.workbook.together(() => {
    for (let row = first; row < first + 51; row++) [2, 5].forEach((right) => place(row, right, "?"));
  });
  expect(await told()).toHaveLength(100);
});

test("of the scores that a criterion allows, 200 are taken for a list", () => {
  const list = (count: number) => Array.from({ length: count }, (_, i) => i).join("; ");
  expect(readAllowed(list(200))).toMatchObject({ values: { length: 200 } });
  expect(readAllowed(list(201))).toBeNull();
});
