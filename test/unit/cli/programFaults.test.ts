import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { makeFolder, runCommand } from "./runCommand";
import { receivedFile } from "./receivedFile";

let folder: string;

beforeAll(async () => {
  folder = makeFolder({ "an khang.xlsx": await receivedFile("xã An Khang"), "sự cố.xlsx": await receivedFile("xã Sự Cố") });
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

const FILES = ["an khang.xlsx", "sự cố.xlsx"];
const TEMPLATE = ["--unit", "xã Sự Cố", "--year", "2023", "mới.xlsx"];
const STACK = /planted fault|^ +at |\.(js|ts):\d/m;
/** A sentence that says what to do, and nothing else. */
const SENTENCE = /^\p{Lu}[^\n]+--debug[^\n]+\.\n$/u;

test("a file over which the program fails is refused with what to do, the rest is checked, and no stack is shown", async () => {
  const { code, out, err } = await runCommand("check", FILES, { cwd: folder, planted: "child" });
  expect(out).toMatch(/KHÔNG KIỂM TRA ĐƯỢC Chương trình gặp sự cố .*--debug/);
  expect(out).toMatch(/\n2 tệp: 0 lỗi, 0 cảnh báo, 1 tệp không kiểm tra được\.\n$/);
  expect(out + err).not.toMatch(STACK);
  expect([code, err]).toEqual([1, ""]);
});

test.each([
  ["a check whose own part fails", "check", FILES, "command"],
  ["a check that fails aside of all that it waits for", "check", FILES, "aside"],
  ["a check whose children do not start", "check", ["--format", "json", ...FILES], "start"],
  ["a template", "template", TEMPLATE, "command"],
] as const)("%s: a sentence, exit code 2 and no stack", async (_, command, args, planted) => {
  const vi = await runCommand(command, args, { cwd: folder, planted });
  const en = await runCommand(command, [...args, "--lang", "en"], { cwd: folder, planted });
  for (const { code, out, err } of [vi, en]) {
    // Where the check was broken off, that is said as well.
    expect(err.replace(/^(Đã dừng giữa chừng|Broken off).*\n/, "")).toMatch(SENTENCE);
    expect(out + err).not.toMatch(STACK);
    expect(code).toBe(2);
  }
  expect(en.err).not.toBe(vi.err);
});

test.each([
  ["check", FILES, "child"],
  ["check", FILES, "command"],
  ["check", FILES, "aside"],
  ["check", FILES, "start"],
  ["template", TEMPLATE, "command"],
] as const)("%s %j: the stack of a fault (%s) is there for a developer who asks for it", async (command, args, planted) => {
  const { err } = await runCommand(command, ["--debug", ...args], { cwd: folder, planted });
  expect(err).toMatch(/planted fault\n +at /);
});

test("where the libraries were never installed, a sentence says how to", () => {
  const loader = path.join(folder, "requireTypeScript.js");
  fs.copyFileSync(path.resolve(__dirname, "../../../src/cli/requireTypeScript.js"), loader);
  fs.writeFileSync(path.join(folder, "check.ts"), "");
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--require", loader, "check.ts"], { cwd: folder, encoding: "utf8" });
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(/^Chưa cài [^\n]*npm ci[^\n]*\n[^\n]*npm ci[^\n]*\n$/);
});
