import { checkFile, type CheckedFile } from "../../../src/actions/checkFile";
import { templateFile } from "../../../src/actions/templateFile";
import { BUILT_IN_SETS } from "../../../src/criteria/builtInSets";
import type { SheetSnapshot } from "../../../src/workbook/sheetSnapshot";
import type { WorkbookSnapshot } from "../../../src/workbook/workbook";
import { MemoryWorkbook } from "../memoryWorkbook";
import { checked, LOST, lostPoints, scores, SCORES, SET, YEAR } from "../seed";

const STAGES = ["self", "appraisal", "council"] as const;

async function filled(stages: readonly (typeof STAGES)[number][]): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook();
  await workbook.apply(templateFile(SET, scores.unit, YEAR).plans.map((plan) => ({ kind: "addSheet", plan })));
  const { book } = await checked(workbook);
  const given: Record<string, Record<string, number>> = scores.scores;
  workbook.together(() => {
    for (const row of book.criteria)
      for (const stage of stages) workbook.place(SCORES, row.scores[stage]!.address, given[row.code]![stage]!);
  });
  return workbook;
}

/** Words beside every criterion that lost points, as the commune's people type them. */
async function explain(workbook: MemoryWorkbook): Promise<void> {
  for (let row = 6; row < 60; row++) {
    const code = workbook.value(LOST, `B${row}`);
    const words = lostPoints.rows.find((each) => each.code === code || each.code.startsWith(`${String(code)}.`));
    if (!words || workbook.value(LOST, `E${row}`) === "") continue;
    for (const [column, text] of [
      ["D", words.reason],
      ["F", words.remedy],
      ["G", words.person],
    ] as const)
      workbook.place(LOST, column + row, text);
  }
}

const check = (snapshot: WorkbookSnapshot) => checkFile("mau.xlsx", snapshot, BUILT_IN_SETS) as CheckedFile;

test("as it is handed out, nothing is wrong with it", async () => {
  expect(check(await (await filled([])).read()).findings).toEqual([]);
});

test("filled in and explained, it comes back without a finding", async () => {
  const workbook = await filled(STAGES);
  await explain(workbook);
  const report = check(await workbook.read());
  expect(report.findings).toEqual([]);
  expect(report).toMatchObject({ unit: "xã Bình Thành", year: 2023, lostStage: "council" });
  expect(report.lost.reduce((sum, { amount }) => sum + amount, 0)).toBe(10_250_000);
});

test("saved by a program that does not calculate, it is calculated", async () => {
  const workbook = await filled(STAGES);
  await explain(workbook);
  const snapshot = await workbook.read();
  const report = check({ ...snapshot, sheets: snapshot.sheets.map(withoutResults) });
  expect(report.findings).toEqual([]);
});

test("a loss that is not explained is found at its row; rows without a loss ask for nothing", async () => {
  const workbook = await filled(["self"]);
  const report = check(await workbook.read());
  expect(new Set(report.findings.map(({ criterion }) => criterion))).toEqual(new Set(["1.6", "5.3", "7.15"]));
  expect(new Set(report.findings.map(({ code }) => code))).toEqual(new Set(["lost/reason-missing", "lost/remedy-missing"]));
});

test("words beside a criterion that lost nothing after all are nobody's fault", async () => {
  const workbook = await filled(STAGES);
  await explain(workbook);
  workbook.place(LOST, "D6", "Dự kiến mất điểm do chậm kế hoạch");
  expect(check(await workbook.read()).findings).toEqual([]);
});

function withoutResults(sheet: SheetSnapshot): SheetSnapshot {
  return {
    ...sheet,
    cells: sheet.cells.map((row) => row.map((cell) => (cell.formula === null ? cell : { ...cell, kind: "empty", value: null }))),
  };
}
