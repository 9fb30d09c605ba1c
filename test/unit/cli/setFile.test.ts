import fs from "node:fs";
import path from "node:path";
import { setWorkbookFile } from "../../../src/actions/setWorkbook";
import { templateFile } from "../../../src/actions/templateFile";
import { toDraft, type SetDraft } from "../../../src/criteria/setDraft";
import { carriedSetJson, setJson } from "../../../src/criteria/setJson";
import { chooseSet } from "../../../src/cli/chooseSet";
import { readXlsx } from "../../../src/xlsx/readXlsx";
import { writeXlsx } from "../../../src/xlsx/writeXlsx";
import { example, exampleFile } from "../examples";
import { makeFolder, runCommand } from "./runCommand";

const draft = toDraft(exampleFile("steps"));
/** A form carries its set, so that an add-in that has never seen the set reads the form. */
const setText = carriedSetJson(exampleFile("steps"));
const workbook = (each: SetDraft) => writeXlsx(setWorkbookFile(each));
const withYear = (year: number): SetDraft => ({ ...draft, settings: { ...draft.settings, year } });
const withoutMaximum: SetDraft = { ...draft, rows: draft.rows.map((row) => (row.code === "1.1" ? { ...row, maximum: null } : row)) };

/** The same workbook with another text in place of one. */
function withText(from: string, to: string): Uint8Array {
  const { plans, ...file } = setWorkbookFile(draft);
  return writeXlsx({
    ...file,
    plans: plans.map((plan) => ({ ...plan, cells: plan.cells.map((cell) => (cell.content === from ? { ...cell, content: to } : cell)) })),
  });
}

let folder: string;
beforeAll(() => {
  folder = makeFolder({
    "bộ.xlsx": workbook(draft),
    "bộ.json": setJson(exampleFile("steps")),
    "sổ.xlsx": writeXlsx(templateFile(example("steps"), "xã Ví Dụ", 2025, setText)),
    "năm.xlsx": workbook(withYear(25)),
    "thiếu.xlsx": workbook(withoutMaximum),
    "chữ.xlsx": withText("điểm", "theo điểm chuẩn"),
    "gói.json": JSON.stringify({ name: "so-diem", version: "1", scripts: {}, license: "MIT", engines: {} }),
    "không tên.json": JSON.stringify({ ...exampleFile("steps"), title: undefined }),
    "chữ.json": "Bộ tiêu chí",
    "hỏng.xlsx": workbook(draft).slice(0, 2000),
    "văn bản.xlsx": "Bộ tiêu chí",
  });
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

const template = (set: string, to: string) =>
  runCommand("template", ["--unit", "xã Ví Dụ", "--year", "2025", "--set", set, to], { cwd: folder });

test("a people's workbook and a .json file name the same set", async () => {
  for (const set of ["bộ.xlsx", "bộ.json"]) {
    const { code, err } = await template(set, `${set} mẫu.xlsx`);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const written = readXlsx(fs.readFileSync(path.join(folder, `${set} mẫu.xlsx`)));
    expect(written).toEqual(readXlsx(fs.readFileSync(path.join(folder, "sổ.xlsx"))));
  }
});

test.each([
  ["sổ.xlsx", 'Tệp "sổ.xlsx" không có trang Cài đặt và trang Tiêu chí của một bộ tiêu chí.'],
  ["chữ.xlsx", 'Có 1 vị trí chưa hiểu trong tệp "chữ.xlsx" nên chưa dùng bộ tiêu chí này. Trang "Cài đặt", ô B'],
  ["năm.xlsx", 'Tệp "năm.xlsx" không phải tệp bộ tiêu chí dùng được (sai ở: year). Chọn tệp khác, hoặc sửa tệp rồi chạy lại.'],
  ["thiếu.xlsx", 'Tệp "thiếu.xlsx" không phải bộ tiêu chí dùng được ('],
  ["gói.json", 'Tệp "gói.json" không phải tệp bộ tiêu chí dùng được (sai ở: name, scripts, license, …).'],
  ["không tên.json", 'Tệp "không tên.json" không phải tệp bộ tiêu chí dùng được (sai ở: title).'],
  ["chữ.json", 'Tệp "chữ.json" không phải tệp bộ tiêu chí dùng được. Chọn'],
  ["hỏng.xlsx", 'Tệp "hỏng.xlsx" bị hỏng.'],
  ["văn bản.xlsx", 'Tệp "văn bản.xlsx" không phải tệp Excel (.xlsx).'],
])("%s is no set: why, in a sentence", async (file, sentence) => {
  const { code, out, err } = await template(file, "không.xlsx");
  expect(err).toContain(sentence);
  expect(err.trim().split("\n")).toHaveLength(1);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(fs.existsSync(path.join(folder, "không.xlsx"))).toBe(false);
});

test("a file that is larger than any set is not even read", () => {
  const file = path.join(folder, "lớn.json");
  const chosen = (bytes: number) => {
    fs.writeFileSync(file, "");
    fs.truncateSync(file, bytes);
    return () => chooseSet(file);
  };
  expect(chosen(4 * 1024 * 1024)).toThrow("is no criteria set");
  expect(chosen(4 * 1024 * 1024 + 1)).toThrow("> 4 MB");
});
