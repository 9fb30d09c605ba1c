import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import ExcelJS from "exceljs";
import { refusalText } from "../../../src/messages/files";
import { makeFolder, runCommand } from "./runCommand";
import { receivedFile } from "./receivedFile";

interface Entry {
  readonly file: string;
  readonly status: string;
  readonly refusal?: { readonly code: string; readonly message: string };
}

let clean: Buffer;
let folder: string;

beforeAll(async () => (clean = await receivedFile("xã An Khang")));
beforeEach(() => (folder = makeFolder({ "nộp/an khang.xlsx": clean })));
// Node cannot remove a path that is longer than the system takes.
afterEach(() => execFileSync("rm", ["-rf", folder]));

const at = (...names: string[]) => path.join(folder, ...names);

async function check(...args: string[]): Promise<{ entries: Entry[]; code: number | null; err: string }> {
  const { code, out, err } = await runCommand("check", ["--format", "json", ...args], { cwd: folder });
  return { entries: JSON.parse(out) as Entry[], code, err };
}

const told = ({ file, status, refusal }: Entry) => [file, refusal?.code ?? status];

const CIRCLE = /^Lối tắt này dẫn vòng/;
const TOO_LONG = /^Tên hoặc đường dẫn quá dài/;
const LONG_NAME = `${"a".repeat(300)}.xlsx`;

test("entries that cannot be looked at are each refused with a sentence of their own, and the rest is checked", async () => {
  fs.symlinkSync("vòng", at("nộp", "vòng"));
  fs.symlinkSync("b.xlsx", at("a.xlsx"));
  fs.symlinkSync("a.xlsx", at("b.xlsx"));
  layDeepFolders();
  fs.symlinkSync("nowhere.xlsx", at("nộp", "xoá rồi.xlsx"));
  execFileSync("mkfifo", [at("nộp", "ống.xlsx")]);
  const { entries, code, err } = await check("a.xlsx", LONG_NAME, "nộp");
  const refused: [string | RegExp, RegExp][] = [
    ["a.xlsx", CIRCLE],
    [LONG_NAME, TOO_LONG],
    [/^nộp.sâu.*\d$/, TOO_LONG],
    [path.join("nộp", "ống.xlsx"), /không phải tệp thông thường/],
    [path.join("nộp", "vòng"), CIRCLE],
    [path.join("nộp", "xoá rồi.xlsx"), /^Tệp không còn ở đó/],
  ];
  const expected = refused.map(([file, sentence]) => ({
    file: typeof file === "string" ? file : (expect.stringMatching(file) as string),
    status: "refused",
    refusal: { code: "file/unreadable", message: expect.stringMatching(sentence) as string },
  }));
  const isRefused = ({ status }: Entry) => status === "refused";
  expect(entries.filter(isRefused)).toHaveLength(refused.length);
  for (const each of expected) expect(entries).toContainEqual(expect.objectContaining(each));
  expect(entries.filter((entry) => !isRefused(entry)).map(told)).toEqual([[path.join("nộp", "an khang.xlsx"), "checked"]]);
  expect([code, err]).toEqual([1, ""]);
});

/** Folders within one another beyond what a path can be. Each is laid below the next: the whole path could not be named. */
function layDeepFolders(): void {
  const branch = Array.from({ length: 4 }, (_, i) => `${i}`.repeat(180));
  for (let depth = 0; depth < 7; depth++) {
    fs.mkdirSync(at("mới", ...branch), { recursive: true });
    if (depth > 0) fs.renameSync(at("sâu"), at("mới", ...branch, "sâu"));
    fs.renameSync(at("mới"), at("sâu"));
  }
  fs.renameSync(at("sâu"), at("nộp", "sâu"));
}

test("a file that goes away after its folder was listed is refused, and the rest is checked", async () => {
  // So many that the last still waits when the first is told.
  const many = 30 * (os.availableParallelism() + 1);
  for (let i = 1; i <= many; i++) fs.linkSync(at("nộp", "an khang.xlsx"), at("nộp", `${i}.xlsx`));
  const last = at("nộp", `${many}.xlsx`);
  const { code, out } = await runCommand("check", ["--format", "ndjson", "nộp"], {
    cwd: folder,
    meanwhile: () => fs.rmSync(last, { force: true }),
  });
  const entries = out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Entry);
  expect(entries).toHaveLength(many + 1);
  expect(entries.filter(({ status }) => status !== "checked").map(told)).toEqual([[path.join("nộp", `${many}.xlsx`), "file/unreadable"]]);
  expect(code).toBe(1);
});

test("links to folders are left aside, also one to the folder that it stands in", async () => {
  fs.mkdirSync(at("khác"));
  fs.writeFileSync(at("khác", "trùng.xlsx"), clean);
  fs.symlinkSync(".", at("nộp", "chính nó"));
  fs.symlinkSync(at("khác"), at("nộp", "khác"));
  const { entries, code } = await check("nộp");
  expect(entries.map(told)).toEqual([[path.join("nộp", "an khang.xlsx"), "checked"]]);
  expect(code).toBe(0);
});

/** Makes an entry whose name is no text, such as an old archive brings: some systems let nobody make one. */
function tryMake(make: (entry: Buffer) => void, folder: string, name: string): boolean {
  try {
    make(Buffer.concat([Buffer.from(folder + path.sep), Buffer.from(name, "latin1")]));
    return true;
  } catch {
    return false;
  }
}

test("a name that is no text is opened by its bytes, and shown with what can be read of it", async () => {
  const files = ["x\xe3 \xc1.xlsx", "x\xe3 \xc2.xlsx"].filter((name) => tryMake((file) => fs.writeFileSync(file, clean), at("nộp"), name));
  const folders = ["huy\xean"].filter((name) => tryMake((made) => fs.mkdirSync(made), at("nộp"), name));
  for (const name of folders) tryMake((file) => fs.writeFileSync(file, clean), at("nộp"), `${name}/trong.xlsx`);
  const { entries, code } = await check("nộp");
  const shown = ["an khang.xlsx", ...folders.map(() => path.join("huy\ufffdn", "trong.xlsx")), ...files.map(() => "x\ufffd \ufffd.xlsx")];
  expect(entries.map(told)).toEqual(shown.map((name) => [path.join("nộp", name), "checked"]));
  expect(code).toBe(0);
});

test("files that could not be read are not taken for one file sent twice, though their names look alike", async () => {
  const alike = ["x\xe3.xlsx", "x\xe1.xlsx"];
  const made = alike.filter((name) => tryMake((link) => fs.symlinkSync("nowhere.xlsx", link), at("nộp"), name));
  const { out } = await runCommand("check", ["nộp"], { cwd: folder });
  expect(out).toMatch(made.length > 0 ? /2 tệp không kiểm tra được\.\n$/ : /0 cảnh báo\.\n$/);
  expect(out).not.toContain("giống hệt nhau");
});

test("the workbook of the findings says of such an entry that it could not be read, and not that it is damaged", async () => {
  fs.symlinkSync("vòng", at("nộp", "vòng"));
  await check("--out", "kết quả.xlsx", "nộp");
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(at("kết quả.xlsx"));
  const texts: string[] = [];
  workbook.getWorksheet("Kết quả kiểm tra")!.eachRow((row) => row.eachCell((cell) => texts.push(cell.text)));
  expect(texts).toContain(refusalText("file/unreadable", "vi"));
});

test.each(["không có.xlsx", "nộp/an khang.xlsx/trong.xlsx"])("%s, typed by hand, is not there at all: said at once", async (missing) => {
  const { code, out, err } = await runCommand("check", ["nộp", missing], { cwd: folder });
  expect([code, out]).toEqual([2, ""]);
  expect(err).toMatch(/^Không có tệp hay thư mục "[^"]+\.xlsx"[^\n]+\n$/);
  expect(err).toContain(missing);
});
