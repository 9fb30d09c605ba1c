import fs from "node:fs";
import path from "node:path";
import { CommandFault } from "../../../src/cli/command";
import { writeNewFile } from "../../../src/cli/writeNewFile";
import { makeFolder, runCommand } from "./runCommand";
import { receivedFile } from "./receivedFile";

let clean: Buffer;
let folder: string;

beforeAll(async () => (clean = await receivedFile("xã An Khang")));
beforeEach(() => (folder = makeFolder({ "an khang.xlsx": clean, "cũ.xlsx": "as it was" })));
afterEach(() => fs.rmSync(folder, { recursive: true }));

const at = (name: string) => path.join(folder, name);
const read = (name: string) => fs.readFileSync(at(name), "utf8");
const check = (out: string, ...options: string[]) => ["--out", out, ...options, "an khang.xlsx"];
const template = (out: string, ...options: string[]) => ["--unit", "xã An Khang", "--year", "2023", ...options, out];
const isWorkbook = (name: string) => fs.readFileSync(at(name)).subarray(0, 2).toString() === "PK";

describe.each([
  ["check", check],
  ["template", template],
] as const)("%s, where the disk is full,", (command, args) => {
  const run = (...given: string[]) => runCommand(command, args(...(given as [string])), { cwd: folder, fileBlocks: 1 });

  test("leaves the file that was there as it was, and nothing besides", async () => {
    const { code, err } = await run("cũ.xlsx", "--force");
    expect(err).toMatch(/^Không ghi được "cũ\.xlsx" \(EFBIG\)[^\n]+\.\n$/);
    expect(code).toBe(2);
    expect(read("cũ.xlsx")).toBe("as it was");
    expect(fs.readdirSync(folder).sort()).toEqual(["an khang.xlsx", "cũ.xlsx"]);
  });

  test("leaves no half of a new file", async () => {
    const { code, err } = await run("mới.xlsx");
    expect(err).toMatch(/^Không ghi được "mới\.xlsx" \(EFBIG\)[^\n]+\.\n$/);
    expect(code).toBe(2);
    expect(fs.readdirSync(folder).sort()).toEqual(["an khang.xlsx", "cũ.xlsx"]);
  });
});

test("a file is written over whole, with the permissions that it had, and nothing is left besides", async () => {
  fs.chmodSync(at("cũ.xlsx"), 0o600);
  const { code, err } = await runCommand("check", check("cũ.xlsx", "--force"), { cwd: folder });
  expect([code, err]).toEqual([0, ""]);
  expect(isWorkbook("cũ.xlsx")).toBe(true);
  expect(fs.statSync(at("cũ.xlsx")).mode & 0o777).toBe(0o600);
  expect(fs.readdirSync(folder).sort()).toEqual(["an khang.xlsx", "cũ.xlsx"]);
});

test("through a link, the file that it leads to is written over, and the link stays", async () => {
  fs.mkdirSync(at("chung"));
  fs.renameSync(at("cũ.xlsx"), at("chung/cũ.xlsx"));
  fs.symlinkSync("chung/cũ.xlsx", at("lối tắt.xlsx"));
  const { code, err } = await runCommand("check", check("lối tắt.xlsx", "--force"), { cwd: folder });
  expect([code, err]).toEqual([0, ""]);
  expect(fs.readlinkSync(at("lối tắt.xlsx"))).toBe("chung/cũ.xlsx");
  expect(isWorkbook("chung/cũ.xlsx")).toBe(true);
  expect(fs.readdirSync(at("chung"))).toEqual(["cũ.xlsx"]);
});

test("while the contents are not yet there, the file that was stays as it was", () => {
  const fail = () => {
    throw new Error("not to be had");
  };
  expect(() => writeNewFile(at("cũ.xlsx"), fail, true)).toThrow("not to be had");
  expect(read("cũ.xlsx")).toBe("as it was");
  expect(fs.readdirSync(folder).sort()).toEqual(["an khang.xlsx", "cũ.xlsx"]);
});

test("a file that appears meanwhile is not written over unasked", () => {
  const contents = () => {
    fs.writeFileSync(at("mới.xlsx"), "somebody else's");
    return Buffer.from("ours");
  };
  expect(() => writeNewFile(at("mới.xlsx"), contents, false)).toThrow(CommandFault);
  expect(read("mới.xlsx")).toBe("somebody else's");
  expect(fs.readdirSync(folder).sort()).toEqual(["an khang.xlsx", "cũ.xlsx", "mới.xlsx"]);
});

test.each([
  ["a folder", (name: string) => fs.mkdirSync(name)],
  ["a link that leads nowhere", (name: string) => fs.symlinkSync("nowhere.xlsx", name)],
  ["a link that leads to itself", (name: string) => fs.symlinkSync(path.basename(name), name)],
])("%s is not written over: one sentence, nothing done, exit code 2", async (_, make) => {
  make(at("mới.xlsx"));
  const before = fs.readdirSync(folder);
  const { code, out, err } = await runCommand("check", check("mới.xlsx", "--force"), { cwd: folder });
  expect([code, out]).toEqual([2, ""]);
  expect(err).toMatch(/^\p{Lu}?[^\n]*"mới\.xlsx"[^\n]+\.\n$/u);
  expect(err).not.toMatch(/--force|--debug/);
  expect(fs.readdirSync(folder)).toEqual(before);
});

test("a file in place of the folder to write to is said to be none", async () => {
  const { code, out, err } = await runCommand("check", check("cũ.xlsx/mới.xlsx"), { cwd: folder });
  expect([code, out]).toEqual([2, ""]);
  expect(err).toMatch(/^Không có thư mục "cũ\.xlsx"[^\n]+\.\n$/);
});
