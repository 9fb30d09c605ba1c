import { templateFile } from "../../../src/actions/templateFile";
import { planRestore } from "../../../src/actions/restore/planRestore";
import { parseCell } from "../../../src/workbook/address";
import { layOut } from "../../../src/forms/scoreLayout";
import { sheetText } from "../../../src/messages/sheets";
import { MemoryWorkbook } from "../memoryWorkbook";
import { addressOf, build, cellsOf, checked, emptyTemplate, LOST, scoreCell, scoredWorkbook, SCORES, SET, YEAR } from "../seed";
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

test("a template that was handed out, filled in and locked: its standing lost points look at their own rows again", async () => {
  const workbook = new MemoryWorkbook();
  const { plans } = templateFile(SET, "xã Bình Thành", YEAR);
  await workbook.apply(plans.map((plan) => ({ kind: "addSheet", plan }) as const));
  const { book } = await checked(workbook);
  workbook.together(() => book.criteria.forEach((row, i) => workbook.place(SCORES, row.scores["self"]!.address, (i % 5) / 10)));
  const [scores, lost] = [await cellsOf(workbook, SCORES), await cellsOf(workbook, LOST)];
  workbook.sortRows(SCORES, { first: 5, last: 67, column: 1 });
  workbook.deleteRow(SCORES, await rowOf(workbook, "8.5"));
  const { sheet, lostSheet } = await checked(workbook);
  await workbook.apply([sheet, lostSheet!.snapshot].map(({ id }) => ({ kind: "protect", sheetId: id }) as const));
  expect(await restore(workbook)).toMatchObject({ kind: "plan", told: { missing: ["8.5"], isLocked: true } });
  const shown = await cellsOf(workbook, LOST);
  const formulas = (cells: Record<string, unknown>) => Object.entries(cells).map(([address, held]) => [address, [held].flat()[0]]);
  expect(formulas(shown)).toEqual(formulas(lost));
  const restored = await cellsOf(workbook, SCORES);
  expect(Object.keys(scores).filter((address) => !(address in restored))).toEqual([`D${layOut(SET).rowOf("8.5") + 1}`]);
  const after = await checked(workbook);
  expect([after.sheet.isProtected, after.lostSheet!.snapshot.isProtected]).toEqual([true, true]);
});

test("a row that is nobody's, a second score that differs and what was typed over the form go below the table, where nobody reads them as one", async () => {
  const workbook = await scoredWorkbook();
  workbook.place(SCORES, "A80", "Người lập biểu");
  workbook.insertRow(SCORES, await rowOf(workbook, "3"));
  const stray = (await rowOf(workbook, "3")) - 1;
  workbook.place(SCORES, `B${stray + 1}`, "Ghi chú riêng của xã");
  workbook.place(SCORES, `J${stray + 1}`, "ngoài bảng");
  workbook.copyCells(
    SCORES,
    `A${(await rowOf(workbook, "1.2")) + 1}:G${(await rowOf(workbook, "1.2")) + 1}`,
    await addressOf(workbook, "1.3", "code"),
  );
  workbook.place(SCORES, `E${await rowOf(workbook, "1.4")}`, 0.25);
  workbook.place(SCORES, await addressOf(workbook, "2.1", "maximum"), 99);
  workbook.type(SCORES, await addressOf(workbook, "5", "self"), "7,77");
  expect(await restore(workbook)).toMatchObject({
    kind: "plan",
    told: { missing: ["1.3"], nobodys: 1, seconds: ["1.2"], typedOver: [expect.stringMatching(/^C/), expect.stringMatching(/^D/)] },
  });
  const cells = await cellsOf(workbook, SCORES);
  const below = Object.entries(cells).filter(([address]) => parseCell(address)!.row > 80);
  expect(below.map(([, held]) => (Array.isArray(held) ? held[0] : held))).toEqual(
    expect.arrayContaining([
      sheetText.setAside.heading,
      "Ghi chú riêng của xã",
      "ngoài bảng",
      0.25,
      99,
      7.77,
      sheetText.setAside.second("1.2"),
    ]),
  );
  expect(Object.values(cells)).toContain("Người lập biểu");
  expect(await faults(workbook)).toEqual([]);
  // Also where the total above it is gone, the block stays out of the table.
  workbook.deleteRow(SCORES, parseCell(await addressOf(workbook, "total", "code"))!.row);
  expect((await checked(workbook)).findings.filter(({ code }) => code.startsWith("criterion/"))).toEqual([]);
  await restore(workbook);
  const again = await cellsOf(workbook, SCORES);
  expect(again).toEqual(cells);
});

test("a person's answer settles whose row it is, or sets it aside", async () => {
  for (const answer of ["1.2", "1.3", null]) {
    const workbook = await scoredWorkbook();
    const row = await rowOf(workbook, "1.2");
    workbook.place(SCORES, `D${row + 1}`, 0.11);
    workbook.place(SCORES, `A${row + 1}`, "1.3");
    workbook.deleteRow(SCORES, row + 1);
    expect(planRestore(await checked(workbook))).toEqual({ kind: "questions", questions: [{ row, choices: ["1.3", "1.2"] }] });
    await restore(workbook, new Map([[row, answer]]));
    expect(await faults(workbook)).toEqual([]);
    const scores = await Promise.all(["1.2", "1.3"].map(async (code) => workbook.value(SCORES, await scoreCell(workbook, code, "self"))));
    expect(scores).toEqual([answer === "1.2" ? 0.11 : null, answer === "1.3" ? 0.11 : null]);
    expect(Object.values(await cellsOf(workbook, SCORES)).map((held) => [held].flat()[0])).toContain(0.11);
  }
});

test("a formula in a score cell, a date and what no plan can say stay what they are, wherever the row goes", async () => {
  const workbook = await scoredWorkbook();
  const row = (await rowOf(workbook, "1.2")) + 1;
  workbook.place(SCORES, `D${row}`, 45000, "d/m/yyyy");
  workbook.calculate(SCORES, `F${row}`, `=E${row}`);
  workbook.place(SCORES, `E${row + 1}`, true);
  workbook.moveRow(SCORES, row - 1, row + 20);
  workbook.moveRow(SCORES, row - 1, row + 10);
  await restore(workbook);
  const cells = await cellsOf(workbook, SCORES);
  expect([cells[`D${row}`], [cells[`F${row}`]].flat()[0], cells[`E${row + 1}`]]).toEqual([[45000, "d/m/yyyy"], `=E${row}`, true]);
});

test("columns that a person moved stay where they are", async () => {
  const workbook = await scoredWorkbook();
  workbook.insertColumn(SCORES, 4);
  workbook.place(SCORES, "E9", "cột của xã");
  workbook.deleteRow(SCORES, await rowOf(workbook, "7.10"));
  expect(await restore(workbook)).toMatchObject({ kind: "plan", told: { missing: ["7.10"] } });
  expect(await faults(workbook)).toEqual([]);
  expect(workbook.value(SCORES, "E9")).toBe("cột của xã");
  expect(await restore(workbook)).toEqual({ kind: "nothing" });
});

test("a column that is gone is named, and nothing is done", async () => {
  const current = await checked(await scoredWorkbook());
  const cells = current.sheet.cells.map((row) => row.filter((_, column) => column !== 5));
  expect(planRestore({ ...current, sheet: { ...current.sheet, cells } })).toEqual({
    kind: "columns-missing",
    columns: [SET.stages[2]!.name],
  });
});

test("totals of a row that was taken for a criterion's are no scores of it", async () => {
  const workbook = await scoredWorkbook();
  const [domain, criterion] = [await rowOf(workbook, "2"), await rowOf(workbook, "2.1")];
  workbook.place(SCORES, `A${domain + 1}`, "2.1");
  workbook.place(SCORES, `A${criterion + 1}`, "2");
  const asked = planRestore(await checked(workbook));
  expect(asked).toMatchObject({ kind: "questions" });
  await restore(workbook, new Map([[domain, "2.1"]]));
  expect(await faults(workbook)).toEqual([]);
  expect(workbook.value(SCORES, await scoreCell(workbook, "2.1", "self"))).toBeNull();
});

test("what may be a criterion's score is kept where an answer makes its row a total's, also where it equals the total", async () => {
  const workbook = await emptyTemplate();
  const [domain, criterion] = [await rowOf(workbook, "2"), await rowOf(workbook, "2.1")];
  for (const code of ["2.1", "2.2"]) workbook.place(SCORES, await scoreCell(workbook, code, "self"), 0.5);
  workbook.place(SCORES, `A${domain + 1}`, "2.1");
  workbook.place(SCORES, `A${criterion + 1}`, "2");
  const own = `D${criterion + 1}`;
  expect(await restore(workbook, new Map([[criterion, "2"]]))).toMatchObject({
    kind: "plan",
    told: { typedOver: expect.arrayContaining([own]) },
  });
  expect(workbook.value(SCORES, await addressOf(workbook, "2", "self"))).toBe(0.5);
});

test("guards that are laid again say the decimal mark that this Excel takes", async () => {
  const workbook = await emptyTemplate();
  workbook.deleteRow(SCORES, await rowOf(workbook, "1.6"));
  const planned = planRestore(await checked(workbook), new Map(), ".");
  const messages = planned.kind === "plan" ? planned.plan.validations!.map(({ message }) => message) : [];
  expect(messages.filter((message) => message.includes("viết bằng dấu chấm, ví dụ 9.5"))).not.toEqual([]);
});

test("a sum that somebody wrote for a score stays, and goes on adding the cells that it added", async () => {
  const workbook = await scoredWorkbook();
  const [score, row] = [await scoreCell(workbook, "1.6", "council"), await rowOf(workbook, "1.6")];
  for (const [i, points] of [0.25, 0.5].entries()) {
    workbook.insertRow(SCORES, row + 1 + i);
    workbook.place(SCORES, `B${row + 2 + i}`, `Phần ${i + 1}`);
    workbook.place(SCORES, `F${row + 2 + i}`, points);
  }
  workbook.calculate(SCORES, score, `=SUM(F${row + 2}:F${row + 3})`);
  expect(await restore(workbook)).toMatchObject({ kind: "plan", told: { nobodys: 2, typedOver: [] } });
  expect(workbook.value(SCORES, score)).toBe(0.75);
  expect(await faults(workbook)).toEqual([]);
});

test("of a score without code and name the person is asked where a criterion is missing in its place, and only there", async () => {
  const workbook = await scoredWorkbook();
  const row = await rowOf(workbook, "1.3");
  const self = await scoreCell(workbook, "1.3", "self");
  const score = workbook.value(SCORES, self);
  for (const column of ["A", "B"]) workbook.place(SCORES, `${column}${row + 1}`, null);
  expect(planRestore(await checked(workbook))).toEqual({ kind: "questions", questions: [{ row, choices: ["1.3"] }] });
  await restore(workbook, new Map([[row, "1.3"]]));
  expect([workbook.value(SCORES, self), await faults(workbook)]).toEqual([score, []]);
  workbook.insertRow(SCORES, row);
  workbook.place(SCORES, `D${row + 1}`, 0.25);
  expect(await restore(workbook)).toMatchObject({ kind: "plan", told: { nobodys: 1, missing: [] } });
});

test("scores that were pasted over the header go below the table, and the header comes back; its own words stay a person's", async () => {
  const workbook = await scoredWorkbook();
  const header = workbook.value(SCORES, "E5");
  workbook.place(SCORES, "E5", 1.25);
  workbook.place(SCORES, "D5", "Đơn vị tự chấm");
  expect(await restore(workbook)).toMatchObject({ kind: "plan", told: { typedOver: ["E5"] } });
  expect(["D5", "E5"].map((cell) => workbook.value(SCORES, cell))).toEqual(["Đơn vị tự chấm", header]);
  expect(Object.values(await cellsOf(workbook, SCORES)).map((held) => [held].flat()[0])).toContain(1.25);
  expect(await restore(workbook)).toEqual({ kind: "nothing" });
});

test("a domain's total that was pasted over a score is told, and what it came to goes below the table", async () => {
  const workbook = await scoredWorkbook();
  const score = await scoreCell(workbook, "1.9", "council");
  await workbook.copyCells(SCORES, await addressOf(workbook, "1", "council"), score);
  const shown = workbook.value(SCORES, score);
  expect(await restore(workbook)).toMatchObject({ kind: "plan", told: { typedOver: [score] } });
  expect([workbook.value(SCORES, score), await faults(workbook)]).toEqual([null, []]);
  expect(Object.values(await cellsOf(workbook, SCORES)).map((held) => [held].flat()[0])).toContain(shown);
});

test("a total that adds nothing but scores is told as well where it stands for one: with its row it could come to add itself", async () => {
  const workbook = await scoredWorkbook();
  const [score, first, last] = await Promise.all(["1.1", "1.2", "1.4"].map((code) => scoreCell(workbook, code, "council")));
  workbook.type(SCORES, score!, `=IF(COUNT(${first}:${last})=0,"",SUM(${first}:${last}))`);
  expect(await restore(workbook)).toMatchObject({ kind: "plan", told: { typedOver: [score] } });
  expect([workbook.value(SCORES, score!), await faults(workbook)]).toEqual([null, []]);
});
