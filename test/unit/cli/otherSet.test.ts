import fs from "node:fs";
import path from "node:path";
import { templateFile } from "../../../src/actions/templateFile";
import { layOut } from "../../../src/forms/scoreLayout";
import { writeXlsx } from "../../../src/xlsx/writeXlsx";
import { cellAddress } from "../../../src/workbook/address";
import { example } from "../examples";
import { scoresOf } from "../generatedSets";
import { makeFolder, runCommand } from "./runCommand";

const SET = example("rescale");
const SET_FILE = path.resolve(__dirname, "../../data/examples/khong-ap-dung-quy-doi.json");

let folder: string;

beforeAll(() => {
  const [plan] = templateFile(SET, "xã Ví Dụ", 2025).plans;
  const layout = layOut(SET);
  const typed = new Map<string, string | number>();
  for (const [code, score] of scoresOf(SET, 0, [10, "KAD"])) {
    const row = layout.rowOf(code);
    typed.set(cellAddress({ row, column: 3 }), score);
    if (score === "KAD") typed.set(cellAddress({ row, column: layout.reason! }), "Không phát sinh");
  }
  const cells = plan!.cells.map((cell) => ({ ...cell, content: typed.get(cellAddress(cell)) ?? cell.content }));
  folder = makeFolder({ "xã.xlsx": writeXlsx({ plans: [{ ...plan!, cells }] }) });
});

afterAll(() => fs.rmSync(folder, { recursive: true }));

const check = (...args: string[]) => runCommand("check", ["--set", SET_FILE, ...args, "xã.xlsx"], { cwd: folder });

test("a set from a file: results, class and what does not apply are told to programs", async () => {
  const { code, out } = await check("--format", "json");
  expect(JSON.parse(out)).toEqual([
    {
      file: "xã.xlsx",
      status: "checked",
      unit: "xã Ví Dụ",
      year: 2025,
      criteriaSet: SET.id,
      criteriaSetVersion: SET.version,
      totals: { max: 20, self: 14, appraisal: null },
      results: { self: 20, appraisal: null },
      class: "Tốt",
      notApplicable: ["1.2", "1.3.2", "2.2", "3.2"],
      findings: [],
    },
  ]);
  expect(code).toBe(0);
});

test("and to people", async () => {
  const { out } = await check();
  expect(out).toContain("Tự đánh giá 14 / 20 · quy đổi 20 · Tốt · không áp dụng 1.2, 1.3.2, 2.2, 3.2");
});

test("without the set that a form names, the form is not checked against another", async () => {
  const { code, out } = await runCommand("check", ["--format", "json", "xã.xlsx"], { cwd: folder });
  expect(JSON.parse(out)).toMatchObject([{ file: "xã.xlsx", status: "refused", refusal: { code: "file/other-set" } }]);
  const people = await runCommand("check", ["xã.xlsx"], { cwd: folder });
  expect(people.out).toContain(SET.id);
  expect([code, people.code]).toEqual([1, 1]);
});
