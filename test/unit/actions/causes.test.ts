import { folded } from "../../../src/scoring/causes/folded";
import { parseCell } from "../../../src/workbook/address";
import type { CellValue } from "../../host/document/cell";
import type { MemoryWorkbook } from "../memoryWorkbook";
import { addressOf, checked, scoreCell, scoredWorkbook, SCORES } from "../seed";

/** What a person is shown as things to do on the score sheet: how serious, what, at which row, and what follows from it. */
async function causes(workbook: MemoryWorkbook) {
  const { findings } = await checked(workbook);
  return folded(findings.filter(({ code }) => !code.startsWith("lost/"))).map(({ finding, follows, severity }) => [
    severity,
    finding.code,
    finding.criterion,
    [...new Set(follows.map(({ code }) => code))].sort(),
  ]);
}

const rowOf = async (workbook: MemoryWorkbook, code: string) => parseCell(await addressOf(workbook, code, "code"))!.row;

/** Sorts the rows of the table as Excel does: by what stands in a column, formulas along with their rows. */
async function sortTable(workbook: MemoryWorkbook): Promise<void> {
  const { book, sheet } = await checked(workbook);
  const rows = [...book.domains, ...book.criteria].map(({ row }) => row).sort((a, b) => a - b);
  const maximum = (row: number) => Number(sheet.cells[row]![2]!.value);
  const order = [...rows].sort((a, b) => maximum(b) - maximum(a));
  for (let i = 0; i < rows.length; i++) {
    const from = rows[0]! + order.slice(0, i).filter((row) => row > order[i]!).length + (order[i]! - rows[0]!);
    workbook.moveRow(SCORES, from, rows[0]! + i);
  }
}

type Plant = (workbook: MemoryWorkbook) => Promise<void>;

const put =
  (code: string, column: string, value: CellValue, format?: string): Plant =>
  async (workbook) =>
    workbook.place(SCORES, await addressOf(workbook, code, column), value, format);

const deleted =
  (code: string): Plant =>
  async (workbook) =>
    workbook.deleteRow(SCORES, await rowOf(workbook, code));

const FAULTS: readonly (readonly [name: string, plant: Plant, causes: readonly unknown[]])[] = [
  [
    "the table sorted: one thing, not 72",
    sortTable,
    [["error", "criterion/moved", "1.2", ["criterion/moved", "max/changed", "total/domain-wrong"]]],
  ],
  [
    "a code over its neighbour's",
    put("1.3", "code", "1.2"),
    [["error", "criterion/duplicate", "1.2", ["criterion/missing", "criterion/renamed", "total/domain-wrong"]]],
  ],
  [
    "a code that is none over another",
    put("1.3", "code", "1.30"),
    [["error", "criterion/unknown", "1.30", ["criterion/missing", "total/domain-wrong"]]],
  ],
  ["a domain's code gone", put("3", "code", null), [["error", "criterion/unknown", null, ["criterion/missing", "total/not-formula"]]]],
  ["a domain's row gone", deleted("3"), [["error", "criterion/missing", "3", ["max/changed", "total/grand-wrong"]]]],
  ["a row gone", deleted("1.6"), [["error", "criterion/missing", "1.6", []]]],
  [
    "a row in another domain",
    async (workbook) => workbook.moveRow(SCORES, await rowOf(workbook, "3.2"), await rowOf(workbook, "5.2")),
    [["error", "criterion/moved", "3.2", ["max/changed", "total/domain-wrong"]]],
  ],
  ["a score as text, which its total skips", put("7.9", "self", "0,5"), [["error", "score/text-number", "7.9", ["total/domain-wrong"]]]],
  ["a date, which its total counts", put("7.9", "self", 46_151, "d-mmm"), [["error", "score/not-a-number", "7.9", ["total/domain-wrong"]]]],
  [
    "a score above its maximum, and so above the stage before",
    put("7.9", "council", 12),
    [["error", "score/above-max", "7.9", ["score/raised"]]],
  ],
  ["a total typed over: it follows from nothing", put("7", "self", 3), [["error", "total/domain-wrong", "7", []]]],
  [
    "a total typed over in a domain that lacks a row: two things",
    async (workbook) => {
      await put("7", "self", 3)(workbook);
      await deleted("7.3")(workbook);
    },
    [
      ["error", "total/domain-wrong", "7", []],
      ["error", "criterion/missing", "7.3", []],
    ],
  ],
];

test.each(FAULTS)("%s", async (_, plant, expected) => {
  const workbook = await scoredWorkbook();
  await plant(workbook);
  expect(await causes(workbook)).toEqual(expected);
});

test("a block that was pasted off is one thing, and so is a score that was wrong besides", async () => {
  const workbook = await scoredWorkbook();
  workbook.paste(SCORES, "E7", [[""], ["1,5"], ["0,5"], ["0,5"], ["1,5"], ["1,5"], ["0,5"], ["1,5"], ["0,5"], ["1"]]);
  workbook.place(SCORES, await scoreCell(workbook, "7.9", "self"), 12);
  expect(await causes(workbook)).toEqual([
    ["error", "score/shifted", "1.1", expect.arrayContaining(["score/missing", "score/above-max", "total/domain-wrong"])],
    ["error", "score/above-max", "7.9", []],
  ]);
});
