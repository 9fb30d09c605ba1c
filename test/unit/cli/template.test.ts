import fs from "node:fs";
import path from "node:path";
import { templateFile } from "../../../src/actions/templateFile";
import { BUILT_IN_SETS } from "../../../src/criteria/builtInSets";
import type set2023 from "../../../src/criteria/sets/thai-nguyen-cap-xa-2023.json";
import { writeXlsx } from "../../../src/xlsx/writeXlsx";
import { makeFolder, runCommand } from "./runCommand";

let folder: string;

beforeEach(() => (folder = makeFolder({ "có sẵn.xlsx": "somebody's" })));
afterEach(() => fs.rmSync(folder, { recursive: true }));

const template = (...args: string[]) => runCommand("template", args, { cwd: folder });
const bytesOf = (name: string) => new Uint8Array(fs.readFileSync(path.join(folder, name)));

test("writes the form of one unit and year, as the pane gives it", async () => {
  const { code, out, err } = await template("--unit", "UBND xã Bình Thành", "--year", "2023", "mới.xlsx");
  expect([code, err]).toEqual([0, ""]);
  expect(out).toContain(path.join(folder, "mới.xlsx"));
  expect(bytesOf("mới.xlsx")).toEqual(writeXlsx(templateFile(BUILT_IN_SETS[0]!, "UBND xã Bình Thành", 2023)));
});

test("a file that exists is written over only where that is asked for", async () => {
  const args = ["--unit", "xã Bình Thành", "--year", "2023", "có sẵn.xlsx"];
  const refused = await template(...args);
  expect([refused.code, refused.out]).toEqual([2, ""]);
  expect(refused.err).toContain("--force");
  expect(Buffer.from(bytesOf("có sẵn.xlsx")).toString()).toBe("somebody's");
  expect((await template(...args, "--force")).code).toBe(0);
  expect(bytesOf("có sẵn.xlsx").length).toBeGreaterThan(5_000);
});

test("a set with a name that no cell holds: which cell, what to do, and nothing written", async () => {
  const file = JSON.parse(fs.readFileSync(path.resolve("src/criteria/sets/thai-nguyen-cap-xa-2023.json"), "utf8")) as typeof set2023;
  file.domains[0]!.criteria[0]!.name = "x".repeat(32_768);
  fs.writeFileSync(path.join(folder, "bộ.json"), JSON.stringify({ ...file, id: "own" }));
  const { code, out, err } = await template("--set", "bộ.json", "--unit", "xã Bình Thành", "--year", "2023", "mới.xlsx");
  expect([code, out]).toEqual([2, ""]);
  expect(err).toMatch(/^Trang "Chỉ số CCHC 2023": nội dung của ô B7 dài quá 32\.767 ký tự[^\n]+\.\n$/);
  expect(fs.readdirSync(folder).sort()).toEqual(["bộ.json", "có sẵn.xlsx"]);
});

test.each([
  ["no unit", ["--year", "2023", "mới.xlsx"]],
  ["a blank unit", ["--unit", " ", "--year", "2023", "mới.xlsx"]],
  ["a unit longer than any name", ["--unit", "x".repeat(201), "--year", "2023", "mới.xlsx"]],
  ["a unit on two lines", ["--unit", "xã Bình\nThành", "--year", "2023", "mới.xlsx"]],
  ["a unit with a character that steers a terminal", ["--unit", "xã \u001b[31mBình Thành", "--year", "2023", "mới.xlsx"]],
  ["no year", ["--unit", "xã Bình Thành", "mới.xlsx"]],
  ["a year that is none", ["--unit", "xã Bình Thành", "--year", "23", "mới.xlsx"]],
  ["no file", ["--unit", "xã Bình Thành", "--year", "2023"]],
  ["another kind of file", ["--unit", "xã Bình Thành", "--year", "2023", "mới.xls"]],
  ["a folder in place of the file", ["--unit", "xã Bình Thành", "--year", "2023", "--force", "."]],
])("%s: one sentence, nothing written, exit code 2", async (_, args) => {
  const { code, out, err } = await template(...args);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toMatch(/^\p{Lu}[^\n]+\n$/u);
  expect(fs.readdirSync(folder)).toEqual(["có sẵn.xlsx"]);
});
