import type { Finding } from "../../../src/scoring/finding";
import type { MemoryWorkbook } from "../memoryWorkbook";
import { addressOf, build, checked, LOST, lostCell, reportedWorkbook, scoreCell, scoredWorkbook, SCORES } from "../seed";

type Expected = Partial<Finding> & Pick<Finding, "code">;

async function findings(workbook: MemoryWorkbook): Promise<readonly Finding[]> {
  return (await checked(workbook)).findings;
}

const rowOf = async (workbook: MemoryWorkbook, code: string) => Number((await lostCell(workbook, code, "code")).slice(1)) - 1;

test("the whole report has nothing wrong", async () => {
  const { findings: found, reconciliation } = await checked(await reportedWorkbook());
  expect(found).toEqual([]);
  expect(reconciliation).toEqual({ due: 10_250_000, told: 10_250_000, difference: 0 });
});

const faults: { name: string; plant: (workbook: MemoryWorkbook) => Promise<readonly Expected[]> }[] = [
  ...(["reason", "remedy", "person"] as const).map((column) => ({
    name: `no ${column}`,
    plant: async (workbook: MemoryWorkbook) => {
      const cell = await lostCell(workbook, "3.1.4", column);
      workbook.place(LOST, cell, "  ");
      const severity = column === "remedy" ? ("warning" as const) : ("error" as const);
      return [{ code: `lost/${column}-missing` as const, severity, sheet: LOST, cell, criterion: "3.1" }];
    },
  })),
  {
    name: "an amount changed",
    plant: async (workbook) => {
      const cell = await lostCell(workbook, "7.6", "amount");
      workbook.type(LOST, cell, "0,5");
      return [{ code: "lost/amount-wrong", cell, criterion: "7.6", found: 0.5, expected: 1 }];
    },
  },
  {
    name: "an amount of a part changed: told at the first part, by the sum",
    plant: async (workbook) => {
      const cell = await lostCell(workbook, "3.1.2", "amount");
      workbook.type(LOST, await lostCell(workbook, "3.1.4", "amount"), "0,25");
      return [{ code: "lost/amount-wrong", cell, criterion: "3.1", found: 1.75, expected: 2 }];
    },
  },
  {
    name: "an amount deleted",
    plant: async (workbook) => {
      const cell = await lostCell(workbook, "5.3", "amount");
      workbook.place(LOST, cell, null);
      return [{ code: "lost/amount-wrong", cell, criterion: "5.3", found: 0, expected: 1.5 }];
    },
  },
  {
    name: "an amount in letters",
    plant: async (workbook) => {
      const cell = await lostCell(workbook, "3.1.4", "amount");
      workbook.place(LOST, cell, "nửa điểm");
      return [{ code: "lost/amount-wrong", cell, criterion: "3.1", found: "nửa điểm" }];
    },
  },
  {
    name: "a row deleted",
    plant: async (workbook) => {
      workbook.deleteRow(LOST, await rowOf(workbook, "5.2"));
      return [{ code: "lost/row-missing", sheet: LOST, cell: null, criterion: "5.2", expected: 1.5 }];
    },
  },
  {
    name: "one part of a split deleted",
    plant: async (workbook) => {
      workbook.deleteRow(LOST, await rowOf(workbook, "3.1.4"));
      return [{ code: "lost/amount-wrong", cell: await lostCell(workbook, "3.1.2", "amount"), criterion: "3.1", found: 1.5, expected: 2 }];
    },
  },
  {
    name: "a row of a criterion that lost nothing",
    plant: async (workbook) => {
      const row = await rowOf(workbook, "7.6");
      workbook.insertRow(LOST, row);
      ["7.1", "Lãnh đạo", "x", 0, "x", "x"].forEach((value, i) => workbook.place(LOST, `${"BCDEFG"[i]}${row + 1}`, value));
      return [{ code: "lost/row-surplus", cell: `B${row + 1}`, criterion: "7.1", found: "7.1" }];
    },
  },
  {
    name: "a row of no criterion, with points",
    plant: async (workbook) => {
      const row = await rowOf(workbook, "7.6");
      workbook.insertRow(LOST, row);
      workbook.place(LOST, `B${row + 1}`, "Khác");
      workbook.place(LOST, `E${row + 1}`, 1);
      return [{ code: "lost/row-surplus", cell: `B${row + 1}`, criterion: null, found: "Khác" }];
    },
  },
  {
    name: "points given back since",
    plant: async (workbook) => {
      workbook.place(SCORES, await scoreCell(workbook, "7.6", "council"), 1);
      return [{ code: "lost/row-surplus", cell: await lostCell(workbook, "7.6", "code"), criterion: "7.6", found: "7.6" }];
    },
  },
  {
    name: "points lost since",
    plant: async (workbook) => {
      workbook.place(SCORES, await scoreCell(workbook, "2.1", "council"), 0);
      return [{ code: "lost/row-missing", cell: null, criterion: "2.1" }];
    },
  },
  {
    name: "a split criterion's loss changed",
    plant: async (workbook) => {
      const score = await scoreCell(workbook, "3.1", "council");
      workbook.place(SCORES, score, (workbook.value(SCORES, score) as number) + 0.5);
      return [{ code: "lost/amount-wrong", cell: await lostCell(workbook, "3.1.2", "amount"), found: 2, expected: 1.5 }];
    },
  },
  {
    name: "a wrong total",
    plant: async (workbook) => {
      workbook.type(LOST, "E18", "10");
      return [{ code: "lost/total-wrong", cell: "E18", criterion: "total", found: 10, expected: 10.25 }];
    },
  },
  {
    name: "the total deleted",
    plant: async (workbook) => {
      workbook.place(LOST, "E18", null);
      return [{ code: "lost/total-wrong", cell: "E18", found: null }];
    },
  },
  {
    name: "the total in letters",
    plant: async (workbook) => {
      workbook.place(LOST, "E18", "mười");
      return [{ code: "lost/total-wrong", cell: "E18", found: "mười" }];
    },
  },
  {
    name: "the right total typed, and an amount as text: understood",
    plant: async (workbook) => {
      workbook.type(LOST, "E18", "10,25");
      workbook.place(LOST, await lostCell(workbook, "3.1.4", "amount"), "0,5");
      return [];
    },
  },
  {
    name: "a changed maximum: the live amount follows it, and both are told",
    plant: async (workbook) => {
      const cell = await addressOf(workbook, "5.2", "maximum");
      workbook.place(SCORES, cell, 9);
      return [
        { code: "max/changed", cell },
        { code: "lost/amount-wrong", cell: await lostCell(workbook, "5.2", "amount"), criterion: "5.2" },
      ];
    },
  },
];

test.each(faults)("$name", async ({ plant }) => {
  const workbook = await reportedWorkbook();
  const expected = await plant(workbook);
  const found = await findings(workbook);
  expect(found).toEqual(expect.arrayContaining(expected.map((each) => expect.objectContaining(each))));
  expect(found.map(({ code, cell }) => [code, cell])).toHaveLength(expected.length);
});

test("points lost, and no sheet: told once, with how many", async () => {
  expect(await findings(await scoredWorkbook())).toEqual([
    expect.objectContaining({ code: "lost/sheet-missing", sheet: SCORES, cell: null, criterion: null, expected: 10.25 }),
  ]);
});

test("nothing lost, and no sheet: none is due", async () => {
  const workbook = await scoredWorkbook();
  const { book } = await checked(workbook);
  for (const row of book.criteria)
    workbook.place(SCORES, row.scores["council"]!.address, workbook.value(SCORES, row.maximum.address) as number);
  const found = await findings(workbook);
  expect(found.filter(({ code }) => code !== "score/raised")).toEqual([]);
  expect(await build(workbook)).toEqual({ kind: "nothing-lost", stage: "council" });
  expect(workbook.sheetNames).not.toContain(LOST);
});

test("while no stage is complete, the lost-points sheet is not judged", async () => {
  const workbook = await reportedWorkbook();
  for (const stage of ["self", "appraisal", "council"]) workbook.place(SCORES, await scoreCell(workbook, "6.1", stage), null);
  const { findings: found, lostStage, reconciliation } = await checked(workbook);
  expect(lostStage).toBeNull();
  expect(found.map(({ code }) => code)).toEqual(["score/missing", "score/missing", "score/missing"]);
  expect(reconciliation).toMatchObject({ due: 0, told: 10_250_000, difference: 10_250_000 });
  expect(await build(workbook)).toEqual({ kind: "stage-incomplete", stage: "council", missing: 1 });
});

describe("the stage that is counted against", () => {
  test("chosen by a person: kept through rebuilds and later scores, until the latest is asked for again", async () => {
    const workbook = await scoredWorkbook();
    expect(await build(workbook, "appraisal")).toMatchObject({ stage: "appraisal", total: 6_250_000 });
    expect((await checked(workbook)).lostSheet!.table.chosenStage).toBe("appraisal");
    expect(await build(workbook)).toMatchObject({ stage: "appraisal" });
    workbook.place(SCORES, await scoreCell(workbook, "1.1", "council"), 0);
    const { reconciliation } = await checked(workbook);
    expect(reconciliation).toEqual({ due: 6_250_000, told: 6_250_000, difference: 0 });
    expect(await build(workbook, "latest")).toMatchObject({ stage: "council", total: 11_750_000 });
    expect((await checked(workbook)).lostSheet!.table.chosenStage).toBeNull();
  });

  test("the latest complete one moves on: rows of the stage before are found wrong until the sheet is built again", async () => {
    const workbook = await scoredWorkbook(["self", "appraisal"]);
    await build(workbook);
    const { book } = await checked(workbook);
    for (const row of book.criteria) workbook.place(SCORES, row.scores["council"]!.address, 0);
    expect((await checked(workbook)).reconciliation.difference).toBeLessThan(0);
    expect(await build(workbook)).toMatchObject({ stage: "council", rows: 54, total: 100_000_000 });
    expect((await checked(workbook)).reconciliation.difference).toBe(0);
  });

  test("one that is not complete is refused, and nothing is changed", async () => {
    const workbook = await scoredWorkbook(["self"]);
    expect(await build(workbook, "council")).toEqual({ kind: "stage-incomplete", stage: "council", missing: 54 });
    expect(workbook.sheetNames).not.toContain(LOST);
  });
});
