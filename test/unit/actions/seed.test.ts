import { explain } from "../../../src/actions/explain";
import { splitLoss } from "../../../src/actions/splitLoss";
import { BUILT_IN_SETS } from "../../../src/criteria/builtInSets";
import { toNumber, toPoints } from "../../../src/criteria/points";
import { lostByStage } from "../../../src/scoring/lostPoints";
import { pointsOf, rowOf } from "../../../src/scoring/scorebook";
import type { MemoryWorkbook } from "../memoryWorkbook";
import { build, checked, emptyTemplate, LOST, lostPoints, scoreCell, scoredWorkbook, scores, SCORES, SET } from "../seed";

/** Splits and words as the real report has them. */
async function typeTheReport(workbook: MemoryWorkbook): Promise<void> {
  const { lostSheet } = await checked(workbook);
  const sheetId = lostSheet!.snapshot.id;
  for (const row of lostSheet!.table.rows) {
    const parts = lostPoints.rows.filter(({ code }) => code === row.criterion || code.startsWith(`${row.criterion}.`));
    const standing = (await checked(workbook)).lostSheet!.table.rows.find(({ criterion }) => criterion === row.criterion)!;
    await splitLoss(workbook, BUILT_IN_SETS, {
      sheetId,
      criterion: row.criterion!,
      parts: parts.map(({ code, content, deducted }, i) => ({
        code,
        name: content,
        amount: toPoints(deducted),
        fromRow: i === 0 ? standing.row : null,
      })),
    });
  }
  for (const official of lostPoints.rows) {
    for (const column of ["reason", "remedy", "person"] as const) {
      const row = (await checked(workbook)).lostSheet!.table.rows.find(({ code }) => code.text === official.code)!;
      await explain(workbook, BUILT_IN_SETS, { sheetId, row, column, text: official[column] });
    }
  }
}

async function table(workbook: MemoryWorkbook) {
  const { lostSheet } = await checked(workbook);
  return lostSheet!.table.rows.map((row) => ({
    code: row.code.text,
    content: row.name.text,
    reason: row.reason.text,
    deducted: toNumber(pointsOf(row.amount)!),
    remedy: row.remedy.text,
    person: row.person.text,
  }));
}

const official = lostPoints.rows.map(({ code, content, reason, deducted, remedy, person }) => ({
  code,
  content,
  reason,
  deducted,
  remedy,
  person,
}));

test("the empty template has nothing wrong, and nothing is lost", async () => {
  const { findings, totals } = await checked(await emptyTemplate());
  expect(findings).toEqual([]);
  expect(totals.latestComplete).toBeNull();
});

test("all 36 totals of the report come out, on the sheet and in the check", async () => {
  const workbook = await scoredWorkbook();
  const { book, totals } = await checked(workbook);
  const official: Record<string, Record<string, number>> = { ...scores.domain_totals, total: scores.totals };
  const shown = Object.fromEntries(
    [...book.domains.map((row) => [row.code, row] as const), ["total", book.total!] as const].map(([code, row]) => [
      code,
      {
        max: toNumber(pointsOf(row.maximum)!),
        ...Object.fromEntries(book.stages.map((stage) => [stage, toNumber(pointsOf(row.scores[stage])!)])),
      },
    ]),
  );
  expect(shown).toEqual(official);
  expect(totals.stages.map(({ total }) => toNumber(total))).toEqual([97.5, 93.75, 89.75]);
});

test("the only findings of the real scores are that the lost points are not told yet", async () => {
  const { findings } = await checked(await scoredWorkbook());
  expect(findings.map(({ code }) => code)).toEqual(["lost/sheet-missing"]);
});

test("one click makes 11 rows, 10,25 points, by stage 2,50 + 3,75 + 4,00", async () => {
  const workbook = await scoredWorkbook();
  const outcome = await build(workbook);
  expect(outcome).toMatchObject({ kind: "built", sheet: LOST, rows: 11, kept: 0, isNew: true, stage: "council" });
  const { lost, reconciliation, lostSheet, findings } = await checked(workbook);
  expect(lostByStage(lost, SET).map(({ amount }) => toNumber(amount))).toEqual([2.5, 3.75, 4]);
  expect(toNumber(reconciliation.told!)).toBe(10.25);
  expect(toNumber(reconciliation.difference)).toBe(0);
  expect(toNumber(pointsOf(lostSheet!.table.total!)!)).toBe(10.25);
  expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(["lost/reason-missing", "lost/remedy-missing"]));
});

test("with 3.1 split and the words of the report typed, the sheet is appendix 2; so it stays when built again", async () => {
  const workbook = await scoredWorkbook();
  await build(workbook);
  await typeTheReport(workbook);
  expect(await table(workbook)).toEqual(official);
  expect((await checked(workbook)).findings).toEqual([]);
  await build(workbook);
  expect(await table(workbook)).toEqual(official);
});

test("a row whose points came back waits in the kept block and returns with its words", async () => {
  const workbook = await scoredWorkbook();
  await build(workbook);
  await typeTheReport(workbook);
  const cell = await scoreCell(workbook, "7.6", "council");

  workbook.type(SCORES, cell, "1");
  await build(workbook);
  const without = await checked(workbook);
  expect((await table(workbook)).map(({ code }) => code)).toEqual(official.map(({ code }) => code).filter((code) => code !== "7.6"));
  expect(toNumber(without.reconciliation.told!)).toBe(9.25);
  expect(without.lostSheet!.kept.map((row) => [row.code.text, row.reason.text, row.person.text])).toEqual([
    ["7.6", lostPoints.rows[7]!.reason, lostPoints.rows[7]!.person],
  ]);
  expect(without.findings).toEqual([]);

  workbook.type(SCORES, cell, "0");
  await build(workbook);
  expect(await table(workbook)).toEqual(official);
  expect((await checked(workbook)).lostSheet!.kept).toEqual([]);
});

test("amounts follow the scores without being built again", async () => {
  const workbook = await scoredWorkbook();
  await build(workbook);
  workbook.type(SCORES, await scoreCell(workbook, "5.2", "council"), "0,5");
  const { lostSheet, book } = await checked(workbook);
  expect(toNumber(pointsOf(lostSheet!.table.rows.find(({ criterion }) => criterion === "5.2")!.amount)!)).toBe(1);
  expect(toNumber(pointsOf(rowOf(book.domains, "5")!.scores["council"])!)).toBe(7.5);
});
