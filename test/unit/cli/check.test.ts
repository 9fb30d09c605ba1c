import fs from "node:fs";
import type { ChildProcess } from "node:child_process";
import path from "node:path";
import { utils, write } from "@e965/xlsx";
import ExcelJS from "exceljs";
import { reportSheets } from "../../../src/actions/reportSheets";
import { oneLine } from "../../../src/cli/plainText";
import { BUILT_IN_SETS } from "../../../src/criteria/builtInSets";
import { writeXlsx } from "../../../src/xlsx/writeXlsx";
import { makeFolder, runCommand } from "./runCommand";
import { receivedFile } from "./receivedFile";

interface Entry {
  readonly file: string;
  readonly status: string;
  readonly refusal?: { readonly code: string; readonly message: string };
  readonly unit?: string;
  readonly year?: number;
  readonly criteriaSet?: string;
  readonly totals: Readonly<Record<string, number | null>>;
  readonly findings: readonly Readonly<Record<string, unknown>>[];
}

let folder: string;

beforeAll(async () => {
  const clean = await receivedFile("xã An Khang");
  folder = makeFolder({
    "sạch.xlsx": clean,
    "nộp/xã 10.xlsx": await receivedFile("xã Mười", { "7.6": 9 }),
    "nộp/xã 2.XLSX": await receivedFile("xã Hai", { "7.6": -1, "1.1": "=HYPERLINK(1)\u202e" }),
    "nộp/bản sao.xlsx": clean,
    "nộp/cũ.xls": legacyFile(),
    "nộp/~$xã 2.xlsx": "lock",
    "nộp/.ẩn.xlsx": "hidden",
    "nộp/ghi chú.docx": "other",
    "trống/ghi chú.txt": "",
  });
  fs.symlinkSync("nowhere.xlsx", path.join(folder, "nộp", "xoá rồi.xlsx"));
});

function legacyFile(): Buffer {
  const book = utils.book_new(utils.aoa_to_sheet([["STT", "Tiêu chí"]]), "Điểm");
  return write(book, { type: "buffer", bookType: "biff8" }) as Buffer;
}

afterAll(() => fs.rmSync(folder, { recursive: true }));

const check = (...args: string[]) => runCommand("check", args, { cwd: folder });

async function entries(...args: string[]): Promise<Entry[]> {
  return JSON.parse((await check("--format", "json", ...args)).out) as Entry[];
}

test("a file without a fault: everything about it, and exit code 0", async () => {
  const { code, out, err } = await check("--format", "json", "sạch.xlsx");
  expect(JSON.parse(out)).toEqual([
    {
      file: "sạch.xlsx",
      status: "checked",
      unit: "xã An Khang",
      year: 2023,
      criteriaSet: "thai-nguyen-cap-xa-2023",
      criteriaSetVersion: "1",
      totals: { max: 100, self: 100, appraisal: null, council: null },
      findings: [],
    },
  ]);
  expect([code, err]).toEqual([0, ""]);
});

test("files as they were given, a folder's by name: faults at their cells, refusals with a sentence, exit code 1", async () => {
  const { code, out } = await check("--format", "ndjson", "sạch.xlsx", "nộp", "sạch.xlsx");
  const found = out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Entry);
  const names = ["bản sao.xlsx", "cũ.xls", "xã 2.XLSX", "xã 10.xlsx", "xoá rồi.xlsx"].map((name) => path.join("nộp", name));
  expect(found.map(({ file }) => file)).toEqual(["sạch.xlsx", ...names, "sạch.xlsx"]);
  expect(found.map(({ status, refusal }) => refusal?.code ?? status)).toEqual([
    "checked",
    "checked",
    "file/legacy-xls",
    "checked",
    "checked",
    "file/unreadable",
    "checked",
  ]);
  const aboveMaximum = found[4]!.findings.find((finding) => finding["code"] === "score/above-max");
  expect(aboveMaximum).toEqual({
    code: "score/above-max",
    severity: "error",
    sheet: "Chỉ số CCHC 2023",
    cell: "D51",
    criterion: "7.6",
    stage: "self",
    found: 9,
    expected: 1,
    cause: null,
    message: expect.stringContaining("D51") as string,
  });
  expect(found[2]).toMatchObject({ totals: { max: null, self: null, appraisal: null, council: null }, findings: [] });
  expect(found[5]!.refusal!.message).toContain("Tệp không còn ở đó");
  expect(code).toBe(1);
});

test("what is no ordinary file is not read, and said to be none", async () => {
  const [device] = await entries("/dev/null");
  expect(device!.refusal!.message).toContain("không phải tệp thông thường");
});

test("for people: errors first, the ranking, copies, counts; and nothing in a file can steer a terminal", async () => {
  const { code, out } = await check(folder);
  expect(out).toMatch(/LỖI \[D51\] Tiêu chí 7\.6 .*vượt điểm tối đa 1/);
  expect(out).toMatch(/KHÔNG KIỂM TRA ĐƯỢC Tệp theo định dạng Excel cũ/);
  expect(out).toMatch(/XẾP HẠNG NĂM 2023 \(theo điểm Tự đánh giá\)\n {2}1 +100 {2}Xã An Khang/);
  expect(out).toMatch(/bản sao\.xlsx".* có nội dung giống hệt nhau/);
  expect(out).toMatch(/6 tệp: \d+ lỗi, \d+ cảnh báo, 2 tệp không kiểm tra được\.\nBỏ qua 2 tệp không phải bảng tính\.\n$/);
  expect(out).toContain("\\u202e");
  expect([...out].filter((character) => character !== "\n" && oneLine(character) !== character)).toEqual([]);
  expect(code).toBe(1);
});

test("the findings go into a workbook as well, which is no file to check the next time, and is not written over unasked", async () => {
  const out = path.join(folder, "nộp", "kết quả.xlsx");
  const first = await check("--format", "json", "--out", out, "nộp");
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(out);
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(["Xếp hạng", "Kết quả kiểm tra", "Tổng hợp điểm mất"]);
  const again = await check("--out", out, "nộp");
  expect([again.code, again.out]).toEqual([2, ""]);
  expect(again.err).toContain("--force");
  const forced = await check("--format", "json", "--out", out, "--force", "nộp");
  expect(forced).toEqual(first);
  fs.rmSync(out);
});

test("a file with a text as long as a cell holds does no harm: what is quoted of it is short, and our workbook can be opened", async () => {
  const text = "chín điểm rưỡi ".repeat(2_180);
  fs.writeFileSync(path.join(folder, "dài.xlsx"), await receivedFile(`xã ${text}`, { "7.6": text, "1.1": `=${text}` }));
  const out = path.join(folder, "kết quả.xlsx");
  const [entry] = await entries("--out", out, "dài.xlsx");
  const found = entry!.findings.find((finding) => finding["cell"] === "D51")!;
  expect(found).toMatchObject({ code: "score/not-a-number", found: `${text.slice(0, 199)}…` });
  expect((found["message"] as string).length).toBeLessThan(400);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(out);
  const lengths: number[] = [];
  workbook.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => lengths.push(cell.text.length))));
  expect(Math.max(...lengths)).toBeLessThan(1_000);
  for (const file of [out, path.join(folder, "dài.xlsx")]) fs.rmSync(file);
});

describe("a report of an earlier check", () => {
  const report = () => writeXlsx({ plans: reportSheets([], BUILT_IN_SETS, []) });

  test("is left aside in a folder, and counted", async () => {
    fs.mkdirSync(path.join(folder, "lẫn"));
    fs.linkSync(path.join(folder, "sạch.xlsx"), path.join(folder, "lẫn", "sạch.xlsx"));
    fs.writeFileSync(path.join(folder, "lẫn", "kết quả.xlsx"), report());
    const { code, out } = await check("lẫn");
    expect(out).toMatch(/\n1 tệp: 0 lỗi, 0 cảnh báo\.\nBỏ qua 1 tệp báo cáo của đợt kiểm tra trước\.\n$/);
    expect(code).toBe(0);
    fs.rmSync(path.join(folder, "lẫn"), { recursive: true });
  });

  test("alone in a folder is nothing to check; where it is named it is refused for what it is", async () => {
    fs.mkdirSync(path.join(folder, "báo cáo"));
    fs.writeFileSync(path.join(folder, "báo cáo", "kết quả.xlsx"), report());
    const [alone, [named]] = await Promise.all([check("--format", "json", "báo cáo"), entries("báo cáo/kết quả.xlsx")]);
    expect([alone.code, alone.out]).toEqual([2, ""]);
    expect(alone.err).toContain("Không có bảng tính nào");
    expect(named).toMatchObject({ status: "refused", refusal: { code: "file/own-report" } });
    expect(named!.refusal!.message).toContain("báo cáo của một đợt kiểm tra");
    fs.rmSync(path.join(folder, "báo cáo"), { recursive: true });
  });
});

test("no report is written over a file that is to be checked, by whatever name", async () => {
  const sent = path.join(folder, "nộp", "xã 10.xlsx");
  const before = fs.readFileSync(sent);
  fs.symlinkSync(sent, path.join(folder, "lối tắt.xlsx"));
  const tries = [
    ["--out", sent, "nộp/xã 10.xlsx"],
    ["--out", "nộp/xã 10.xlsx", "nộp"],
    ["--out", "lối tắt.xlsx", "nộp"],
    ["--out", sent, "lối tắt.xlsx"],
  ];
  for (const { code, out, err } of await Promise.all(tries.map((args) => check("--force", ...args)))) {
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/^Báo cáo ".*(xã 10|lối tắt)\.xlsx" sẽ ghi đè ".*(xã 10|lối tắt)\.xlsx"/);
  }
  expect(fs.readFileSync(sent).equals(before)).toBe(true);
  fs.rmSync(path.join(folder, "lối tắt.xlsx"));
});

test.each(["text", "json"])("where nothing can be written, as on a full disk, a sentence and exit code 2 (%s)", async (format) => {
  const readOnly = fs.openSync(path.join(folder, "sạch.xlsx"), "r");
  const { code, err } = await runCommand("check", ["--format", format, "sạch.xlsx", "nộp"], { cwd: folder, stdout: readOnly });
  fs.closeSync(readOnly);
  expect(code).toBe(2);
  expect(err).toMatch(/^Không ghi được kết quả ra đầu ra \(EBADF\)[^\n]+\.\n$/);
});

test("whoever reads no further, as head does, ends the check without a word", async () => {
  const meanwhile = (child: ChildProcess) => child.stdout!.destroy();
  const { code, err } = await runCommand("check", ["--format", "ndjson", "sạch.xlsx", "nộp", "nộp", "nộp"], { cwd: folder, meanwhile });
  expect([code, err]).toEqual([1, ""]);
});

test("Ctrl-C leaves a whole report of what was done", async () => {
  const many = path.join(folder, "nhiều");
  fs.mkdirSync(many);
  for (let i = 1; i <= 3000; i++) fs.linkSync(path.join(folder, "sạch.xlsx"), path.join(many, `${i}.xlsx`));
  let isPressed = false;
  const { code, out, err } = await runCommand("check", ["--format", "json", many], {
    meanwhile: (child) => {
      if (!isPressed) child.kill("SIGINT");
      isPressed = true;
    },
  });
  fs.rmSync(many, { recursive: true });
  const done = JSON.parse(out) as Entry[];
  expect(done.length).toBeGreaterThan(0);
  expect(done.length).toBeLessThan(3000);
  expect(done.map(({ file }) => path.basename(file))).toEqual(done.map((_, i) => `${i + 1}.xlsx`));
  expect(err).toContain(`${done.length}/3000`);
  expect(code).toBe(130);
});

test("a criteria set is chosen by its id or as a file", async () => {
  const file = path.resolve("src/criteria/sets/thai-nguyen-cap-xa-2023.json");
  const own = JSON.parse(fs.readFileSync(file, "utf8")) as Record<string, unknown>;
  fs.writeFileSync(path.join(folder, "bộ.json"), JSON.stringify({ ...own, id: "own" }));
  expect((await entries("--set", "bộ.json", "sạch.xlsx"))[0]!.criteriaSet).toBe("own");
  fs.writeFileSync(path.join(folder, "hỏng.json"), JSON.stringify({ ...own, total: 99 }));
  const broken = await check("--set", "hỏng.json", "sạch.xlsx");
  expect([broken.code, broken.out]).toEqual([2, ""]);
  expect(broken.err).toContain("hỏng.json");
});

test.each([
  ["leads to itself", "vòng.json"],
  ["has too long a name", `${"a".repeat(300)}.json`],
])("a criteria set that %s: which cannot be read, and what to do", async (_, set) => {
  fs.symlinkSync("vòng.json", path.join(folder, "vòng.json"));
  const { code, out, err } = await check("--set", set, "sạch.xlsx");
  fs.rmSync(path.join(folder, "vòng.json"));
  expect([code, out]).toEqual([2, ""]);
  expect(err).toMatch(/^Không đọc được "(vòng|a{300})\.json" \((ELOOP|ENAMETOOLONG)\)\. [^\n]+\.\n$/);
});

test.each([
  ["nothing to check", []],
  ["a path that is not there", ["sạch.xlsx", "không có.xlsx"]],
  ["a folder without spreadsheets", ["trống"]],
  ["a format that does not exist", ["--format", "xml", "sạch.xlsx"]],
  ["an option that does not exist", ["--fromat", "json", "sạch.xlsx"]],
  ["a value left out", ["--out", "--format", "json", "sạch.xlsx"]],
  ["a set that does not exist", ["--set", "2024", "sạch.xlsx"]],
  ["a report in a folder that is not there", ["--out", "đâu/kq.xlsx", "sạch.xlsx"]],
])("%s: one sentence, and exit code 2", async (_, args) => {
  const { code, out, err } = await check(...args);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toMatch(/^\p{Lu}[^\n]+\.\n$/u);
});
