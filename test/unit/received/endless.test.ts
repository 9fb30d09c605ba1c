import fs from "node:fs";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { PER_FILE } from "../../../src/cli/runCheck";
import { WorkerPool } from "../../../src/cli/workerPool";
import { addSetSheets } from "../../../src/actions/setWorkbook";
import { toDraft } from "../../../src/criteria/setDraft";
import { makeFolder } from "../cli/runCommand";
import { receivedFile } from "../cli/receivedFile";
import { exampleFile } from "../examples";
import { MemoryWorkbook } from "../memoryWorkbook";
import { savedFile } from "../savedFile";
import { workbookFixture } from "../xlsx/workbookFixture";
import { bePatient } from "../../patience";

bePatient();

const LONG = 32_700;
const filled = (unit: string, end = "") => unit.repeat(Math.ceil((LONG - end.length) / unit.length)).slice(0, LONG - end.length) + end;

/** Texts that a pattern could try in every way, or anew from every place. */
const TEXTS: Readonly<Record<string, string>> = {
  "a total of words that mean two things": `Tổng${" đạt được".repeat(40)} khác`,
  "a part's total with numbers that are letters": `Tổng lĩnh vực${" i".repeat(60)} ab`,
  dots: filled(".", "x"),
  "a code of thousands of levels": filled("1.", "1"),
  "a code of one long number": filled("1"),
  digits: filled("1", "E"),
  tabs: filled("\t", "x"),
  "no-break spaces": filled("\u00a0", "x"),
  brackets: filled("(", "x"),
  "points behind dashes": filled("- điểm trừ ", "("),
  "points, then nothing": filled("1 đ", " x"),
  "a bullet before spaces": `-${filled(" ", "x")}`,
  colons: `bước ${filled(":", " x")}`,
  "both caps": `+1${filled(" ", "x")}`,
  commas: `tháng 5${filled(",", "x")}`,
  "a unit": filled("xã Bình ", "1"),
};

const chain = (cells: number) =>
  Array.from({ length: cells }, (_, i) => `<row r="${i + 1}"><c r="G${i + 1}"><f>SUM(G${i + 2})</f></c></row>`).join("") +
  `<row r="${cells + 1}"><c r="G${cells + 1}"><v>1</v></c></row>`;

/** Children with no more time and memory than any file gets. */
const open = () => new WorkerPool<string, string>(1, { script: path.join(__dirname, "readInEveryWay.ts"), setup: null, ...PER_FILE });
const shared = open();
afterAll(() => shared.end());

async function answers(files: readonly Uint8Array[], pool = shared): Promise<unknown[]> {
  const names = files.map((_, i) => `${i}.xlsx`);
  const folder = makeFolder(Object.fromEntries(names.map((name, i) => [name, files[i]!])));
  const outcomes = await Promise.all(names.map((name) => pool.run(path.join(folder, name))));
  fs.rmSync(folder, { recursive: true });
  return outcomes.map((outcome) => outcome && (outcome.kind === "answered" ? outcome.answer : outcome.because));
}

const PLACEHOLDER = "@@";
let bases: Uint8Array[];

/** A form, a set's sheets and a table of criteria, with a placeholder wherever somebody may write. */
beforeAll(async () => {
  const setSheets = new MemoryWorkbook();
  await addSetSheets(setSheets, toDraft(exampleFile("steps")));
  const table = new MemoryWorkbook();
  table.addSheet("Bảng");
  const put = (book: MemoryWorkbook, sheet: string, cells: Readonly<Record<string, string | number>>) =>
    book.together(() => Object.entries(cells).forEach(([address, value]) => book.place(sheet, address, value)));
  const inColumns = (columns: string, rows: readonly number[]) =>
    Object.fromEntries([...columns].flatMap((column) => rows.map((row) => [`${column}${row}`, PLACEHOLDER])));
  put(setSheets, "Tiêu chí", inColumns("ABCDEFGHI", [8, 12]));
  put(setSheets, "Cài đặt", inColumns("B", [6, 8, 10, 12, 14]));
  put(table, "Bảng", { E1: PLACEHOLDER, A3: "STT", B3: "Nội dung", C3: "Điểm tối đa", D3: "Tự chấm" });
  for (let row = 4; row < 24; row++) {
    put(table, "Bảng", { [`A${row}`]: `1.${row}`, [`B${row}`]: "Ban hành kế hoạch", [`C${row}`]: 1, [`D${row}`]: 1 });
    put(table, "Bảng", inColumns("ABCD"[row % 4]!, [row]));
  }
  bases = [await receivedFile("xã An Khang", { "1.1": PLACEHOLDER }), await savedFile(setSheets), await savedFile(table)];
});

function withText(base: Uint8Array, text: string): Uint8Array {
  const parts = unzipSync(base);
  const strings = "xl/sharedStrings.xml";
  const written = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  parts[strings] = strToU8(strFromU8(parts[strings]!).replaceAll(PLACEHOLDER, written));
  return zipSync(parts);
}

test.each(Object.entries(TEXTS))("%s: answered as any other text", async (_, text) => {
  const told = await answers(bases.map((base) => withText(base, text)));
  expect(told).toEqual(["checked", expect.stringMatching(/^file\/|unsure/), expect.stringMatching(/^file\/|unsure|checked/)]);
});

test("a number of 299,000 digits is no number", async () => {
  const sheet = `<row r="1"><c r="A1"><v>${"1".repeat(299_000)}E</v></c></row>`;
  expect(await answers([workbookFixture({ sheet })])).toEqual(["file/too-large"]);
});

test.each([1_100, 1_900])("a chain of %i formulas is answered first as it is later", async (cells) => {
  const file = workbookFixture({ sheet: chain(cells) });
  const other = await receivedFile("xã An Khang");
  const fresh = open();
  expect(await answers([file, other, file], fresh)).toEqual(["file/no-score-sheet", "checked", "file/no-score-sheet"]);
  fresh.end();
});
