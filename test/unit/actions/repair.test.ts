import fc from "fast-check";
import { applyRepairs, planRepairs } from "../../../src/actions/repair";
import { allCriteria } from "../../../src/criteria/criteriaSet";
import { pointsOf, rowOf } from "../../../src/scoring/scorebook";
import { parseCell } from "../../../src/workbook/address";
import type { MemoryWorkbook } from "../memoryWorkbook";
import { expectReached, runs } from "../runs";
import { addressOf, cellsOf, checked, emptyTemplate, scoreCell, scoredWorkbook, scores, SCORES, SET } from "../seed";
import { bePatient } from "../../patience";

bePatient();

async function repair(workbook: MemoryWorkbook): Promise<void> {
  const before = await checked(workbook);
  await applyRepairs(workbook, before, planRepairs(before));
}

/** Every score of a criterion of the set, by code and stage. */
async function scoresOf(workbook: MemoryWorkbook): Promise<Record<string, number | null>> {
  const { book } = await checked(workbook);
  const scored = allCriteria(SET).flatMap(({ code }) => {
    const cells = rowOf(book.criteria, code)?.scores ?? {};
    return Object.entries(cells).map(([stage, cell]) => [`${code} ${stage}`, pointsOf(cell)] as const);
  });
  return Object.fromEntries(scored);
}

async function codesFound(workbook: MemoryWorkbook): Promise<string[]> {
  return (await checked(workbook)).findings.map(({ code }) => code).filter((code) => !code.startsWith("lost/"));
}

test("a sheet with nothing wrong needs no repair, and gets none", async () => {
  for (const workbook of [await emptyTemplate(), await scoredWorkbook()]) {
    const before = await cellsOf(workbook, SCORES);
    expect(planRepairs(await checked(workbook))).toEqual([]);
    await repair(workbook);
    expect(await cellsOf(workbook, SCORES)).toEqual(before);
  }
});

test("it shows in sheet order what it will change, and changes just that", async () => {
  const workbook = await scoredWorkbook();
  const untouched = await cellsOf(workbook, SCORES);
  const cells = {
    name: await addressOf(workbook, "1.3", "name"),
    maximum: await addressOf(workbook, "3.2", "maximum"),
    total: await addressOf(workbook, "5", "self"),
    code: await addressOf(workbook, "7.10", "code"),
    score: await scoreCell(workbook, "8.1", "appraisal"),
    wholeMaximum: await addressOf(workbook, "total", "maximum"),
  };
  workbook.place(SCORES, cells.name, "Kiểm tra");
  workbook.place(SCORES, cells.maximum, 99);
  workbook.type(SCORES, cells.total, "1");
  workbook.place(SCORES, cells.code, 7.1, "General");
  workbook.place(SCORES, cells.score, "3,0");
  workbook.place(SCORES, cells.wholeMaximum, null);

  const repairs = planRepairs(await checked(workbook));
  expect(repairs.map(({ what, cell, before, after }) => ({ what, cell, before, after }))).toEqual([
    { what: "name", cell: cells.name, before: "Kiểm tra", after: "Kiểm tra CCHC" },
    { what: "maximum", cell: cells.maximum, before: 99, after: 14.5 },
    { what: "total-formula", cell: cells.total, before: 1, after: 8.5 },
    { what: "code", cell: cells.code, before: "7.1", after: "7.10" },
    { what: "text-number", cell: cells.score, before: "3,0", after: 3 },
    { what: "total-formula", cell: cells.wholeMaximum, before: null, after: 100 },
  ]);
  await repair(workbook);
  expect(await cellsOf(workbook, SCORES)).toEqual(untouched);
  expect(await codesFound(workbook)).toEqual([]);
});

test("formulas come back where rows were inserted: between criteria, at a domain's edges, above the table", async () => {
  const workbook = await scoredWorkbook();
  const rowOf = async (code: string) => parseCell(await addressOf(workbook, code, "code"))!.row;
  workbook.insertRow(SCORES, await rowOf("7.5"));
  workbook.insertRow(SCORES, await rowOf("7.1"));
  workbook.insertRow(SCORES, await rowOf("8"));
  workbook.insertRow(SCORES, 2);
  const { book } = await checked(workbook);
  const totals = [...book.domains, book.total!].flatMap((row) => [row.maximum, ...Object.values(row.scores)].map(({ address }) => address));
  for (const cell of totals) workbook.place(SCORES, cell, null);
  await repair(workbook);
  const shown = Object.fromEntries(await Promise.all(["7", "8", "total"].map(async (row) => [row, await shownIn(workbook, row)] as const)));
  expect(shown).toEqual({
    "7": [12, ...stagesOf(scores.domain_totals["7"])],
    "8": [16, ...stagesOf(scores.domain_totals["8"])],
    total: [100, ...stagesOf(scores.totals)],
  });
  expect(await codesFound(workbook)).toEqual([]);
  workbook.place(SCORES, await scoreCell(workbook, "7.5", "council"), 0);
  expect(workbook.value(SCORES, await addressOf(workbook, "total", "council"))).toBe(89.25);
});

const stagesOf = ({ self, appraisal, council }: { self: number; appraisal: number; council: number }) => [self, appraisal, council];

async function shownIn(workbook: MemoryWorkbook, row: string) {
  const columns = ["maximum", "self", "appraisal", "council"];
  return Promise.all(columns.map(async (column) => workbook.value(SCORES, await addressOf(workbook, row, column))));
}

test("a row moved to another domain is added to its own domain again", async () => {
  const workbook = await scoredWorkbook();
  const rowOf = async (code: string) => parseCell(await addressOf(workbook, code, "code"))!.row;
  workbook.moveRow(SCORES, await rowOf("3.2"), await rowOf("5.2"));
  await repair(workbook);
  expect(await codesFound(workbook)).toEqual(["criterion/moved"]);
  expect(await shownIn(workbook, "3")).toEqual([20, ...stagesOf(scores.domain_totals["3"])]);
});

test("no formula is changed to leave out a row whose code cannot be read", async () => {
  const workbook = await scoredWorkbook();
  workbook.place(SCORES, await addressOf(workbook, "5.4", "code"), null);
  workbook.place(SCORES, await addressOf(workbook, "6", "code"), 7.1, "General");
  const before = await cellsOf(workbook, SCORES);
  await repair(workbook);
  expect(await cellsOf(workbook, SCORES)).toEqual(before);
});

test("where a row is really gone, the formula of its domain comes back over those that are left", async () => {
  const workbook = await scoredWorkbook();
  workbook.deleteRow(SCORES, parseCell(await addressOf(workbook, "7.16", "code"))!.row);
  const cell = await addressOf(workbook, "7", "self");
  workbook.place(SCORES, cell, null);
  await repair(workbook);
  expect(workbook.value(SCORES, cell)).toBe(10.5);
});

test("totals of a stage that has not begun come back too", async () => {
  const workbook = await emptyTemplate();
  const before = await cellsOf(workbook, SCORES);
  workbook.place(SCORES, await addressOf(workbook, "1", "council"), null);
  workbook.place(SCORES, await addressOf(workbook, "total", "self"), 12);
  await repair(workbook);
  expect(await cellsOf(workbook, SCORES)).toEqual(before);
});

test("what only a person can decide is left alone", async () => {
  const workbook = await scoredWorkbook();
  for (const [code, value] of [
    ["1.1", "abc"],
    ["1.2", -1],
    ["1.3", 12],
    ["1.4", null],
    ["1.5", true],
  ] as const) {
    workbook.place(SCORES, await scoreCell(workbook, code, "council"), value);
  }
  const before = await cellsOf(workbook, SCORES);
  await repair(workbook);
  expect(await cellsOf(workbook, SCORES)).toEqual(before);
});

/** One thing that goes wrong somewhere on the sheet, mendable or not. */
const mishap = fc.record({
  row: fc.nat({ max: 61 }),
  column: fc.constantFrom("A", "B", "C", "D", "E", "F"),
  value: fc.oneof(
    fc.constantFrom<string | number | null>("9,5", "0.5", " 1 ", "abc", "", null, -1, 12, 0.1, 7.1, "7.10", "1.1"),
    fc.constantFrom(0, 0.25, 0.5, 1),
    fc.string({ maxLength: 6 }),
  ),
});

test("whatever was done to the sheet, no score changes its value, and what was to be repaired is right", async () => {
  let reached = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(mishap, { maxLength: 12 }), async (mishaps) => {
      const workbook = await scoredWorkbook();
      workbook.together(() => mishaps.forEach(({ row, column, value }) => workbook.place(SCORES, `${column}${6 + row}`, value)));
      const before = await checked(workbook);
      const scoresBefore = await scoresOf(workbook);
      const repairs = planRepairs(before);
      if (repairs.length > 0) reached++;
      await applyRepairs(workbook, before, repairs);
      const scoresAfter = await scoresOf(workbook);
      expect(scoresAfter).toMatchObject(scoresBefore);
      const repaired = new Set(repairs.map(({ cell }) => cell));
      const mendable = /^(score\/text-number|max\/changed|criterion\/(renamed|code-altered)|total\/)/;
      const left = (await checked(workbook)).findings.filter(
        ({ code, cell }) => mendable.test(code) && cell !== null && repaired.has(cell),
      );
      expect(left).toEqual([]);
      expect(planRepairs(await checked(workbook))).toEqual([]);
    }),
    runs(25),
  );
  expectReached(reached, 12);
});

test("a locked template is repaired whole, and is locked again", async () => {
  const workbook = await scoredWorkbook();
  const isLocked = async () => (await checked(workbook)).sheet.isProtected;
  workbook.place(SCORES, await scoreCell(workbook, "1.1", "council"), "1,5");
  workbook.place(SCORES, await addressOf(workbook, "1.1", "maximum"), 3);
  await workbook.apply([{ kind: "protect", sheetId: (await checked(workbook)).sheet.id }]);
  await repair(workbook);
  expect(workbook.value(SCORES, await scoreCell(workbook, "1.1", "council"))).toBe(1.5);
  expect(workbook.value(SCORES, await addressOf(workbook, "1.1", "maximum"))).toBe(1.5);
  expect(await isLocked()).toBe(true);
  expect(planRepairs(await checked(workbook))).toEqual([]);
});

test("a score in a locked template is repaired without opening it", async () => {
  const workbook = await scoredWorkbook();
  workbook.place(SCORES, await scoreCell(workbook, "1.1", "council"), "1,5");
  await workbook.apply([{ kind: "protect", sheetId: (await checked(workbook)).sheet.id }]);
  const apply = jest.spyOn(workbook, "apply");
  await repair(workbook);
  expect(apply.mock.calls.flatMap(([changes]) => changes.map(({ kind }) => kind))).toEqual(["setCells"]);
  expect(workbook.value(SCORES, await scoreCell(workbook, "1.1", "council"))).toBe(1.5);
});
