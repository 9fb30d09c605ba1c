import { planRestore } from "../../../src/actions/restore/planRestore";
import { parseCell } from "../../../src/workbook/address";
import type { MemoryWorkbook } from "../memoryWorkbook";
import { addressOf, build, cellsOf, checked, emptyTemplate, LOST, scoreCell, scoredWorkbook, SCORES } from "../seed";
import { isStructural, restore } from "./restoring";

const rowOf = async (workbook: MemoryWorkbook, code: string) => parseCell(await addressOf(workbook, code, "code"))!.row;

async function faults(workbook: MemoryWorkbook): Promise<string[]> {
  return (await checked(workbook)).findings.filter(isStructural).map(({ code, criterion }) => `${code} ${criterion}`);
}

test("a form with nothing wrong needs nothing", async () => {
  for (const workbook of [await emptyTemplate(), await scoredWorkbook()]) {
    const before = await cellsOf(workbook, SCORES);
    expect(await restore(workbook)).toEqual({ kind: "nothing" });
    expect(await cellsOf(workbook, SCORES)).toEqual(before);
  }
});

test("a row that was deleted comes back in its place, with formulas over it, and the lost points look at their own rows", async () => {
  const workbook = await scoredWorkbook();
  await build(workbook);
  const [scores, lost] = [await cellsOf(workbook, SCORES), await cellsOf(workbook, LOST)];
  const gone = Object.fromEntries(
    await Promise.all(["self", "appraisal", "council"].map(async (stage) => [await scoreCell(workbook, "1.6", stage), undefined] as const)),
  );
  workbook.deleteRow(SCORES, await rowOf(workbook, "1.6"));
  expect(await faults(workbook)).toContain("criterion/missing 1.6");
  expect(await restore(workbook)).toMatchObject({
    kind: "plan",
    told: { missing: ["1.6"], moved: [], nobodys: 0, dropped: [], isLocked: false },
  });
  expect({ ...(await cellsOf(workbook, SCORES)) }).toMatchObject(
    Object.fromEntries(Object.entries(scores).filter(([address]) => !(address in gone))),
  );
  expect(await faults(workbook)).toEqual([]);
  expect(await cellsOf(workbook, LOST)).toEqual(lost);
  expect(await restore(workbook)).toEqual({ kind: "nothing" });
});

test("a table that was sorted by maximum stands in official order again, its total last", async () => {
  const workbook = await scoredWorkbook();
  await build(workbook);
  const [scores, lost] = [await cellsOf(workbook, SCORES), await cellsOf(workbook, LOST)];
  await workbook.sortRows(SCORES, { first: 5, last: 67, column: 2 });
  expect((await faults(workbook)).length).toBeGreaterThan(30);
  expect(await restore(workbook)).toMatchObject({
    kind: "plan",
    told: { missing: [], nobodys: 0, dropped: [], seconds: [], typedOver: [] },
  });
  expect(await cellsOf(workbook, SCORES)).toEqual(scores);
  expect(await cellsOf(workbook, LOST)).toEqual(lost);
  expect(planRestore(await checked(workbook))).toEqual({ kind: "nothing" });
});

test("a row pasted over another: the one that is gone comes back blank, and what is there twice goes", async () => {
  const workbook = await scoredWorkbook();
  await workbook.copyCells(
    SCORES,
    `A${(await rowOf(workbook, "1.2")) + 1}:G${(await rowOf(workbook, "1.2")) + 1}`,
    await addressOf(workbook, "1.3", "code"),
  );
  expect(await restore(workbook)).toMatchObject({ kind: "plan", told: { missing: ["1.3"], dropped: ["1.2"], seconds: [] } });
  expect(await faults(workbook)).toEqual([]);
  expect(workbook.value(SCORES, await scoreCell(workbook, "1.3", "self"))).toBeNull();
});

test("only the code pasted over: the row is the one whose name it bears, which is missing", async () => {
  const workbook = await scoredWorkbook();
  const scores = await cellsOf(workbook, SCORES);
  workbook.place(SCORES, await addressOf(workbook, "1.3", "code"), "1.2");
  await restore(workbook);
  expect(await cellsOf(workbook, SCORES)).toEqual(scores);
});
