import fc from "fast-check";
import { buildLostPoints } from "../../../src/actions/buildLostPoints";
import { checkFile, type CheckedFile } from "../../../src/actions/checkFile";
import type { CheckedScorebook } from "../../../src/actions/inspect";
import { planRepairs } from "../../../src/actions/repair";
import { templateFile } from "../../../src/actions/templateFile";
import type { CriteriaSet } from "../../../src/criteria/criteriaSet";
import { loadCriteriaSet } from "../../../src/criteria/loadCriteriaSet";
import { toNumber } from "../../../src/criteria/points";
import { layOut } from "../../../src/forms/scoreLayout";
import { sheetText } from "../../../src/messages/sheets";
import type { FindingCode } from "../../../src/scoring/finding";
import { totalLost } from "../../../src/scoring/lostPoints";
import { pointsOf, rowOf, type ScoreRow } from "../../../src/scoring/scorebook";
import { cellAddress } from "../../../src/workbook/address";
import type { PlannedCell } from "../../../src/workbook/sheetPlan";
import { readXlsx } from "../../../src/xlsx/readXlsx";
import { writeXlsx } from "../../../src/xlsx/writeXlsx";
import { allConditional, example, EXAMPLES } from "../examples";
import { ExampleWorkbook } from "../exampleWorkbook";
import { criteriaSetFiles, picks, scoresOf, type Pick10 } from "../generatedSets";
import { savedFile } from "../savedFile";
import { runs } from "../runs";
import { bePatient } from "../../patience";

bePatient();

const { YEAR } = ExampleWorkbook;

/** What the sheet's own formulas show against what the rules come to. */
function shownAndCounted({ book, set, totals }: CheckedScorebook) {
  const shown = (row: ScoreRow | null | undefined, stage: string) => pointsOf(row?.scores[stage]) ?? 0;
  return totals.stages
    .filter(({ begun }) => begun)
    .flatMap(({ stage, domains, groups, total, result }) => [
      ...set.domains.map(({ code }) => [shown(rowOf(book.domains, code), stage), domains[code]]),
      ...Object.entries(groups).map(([code, points]) => [shown(rowOf(book.groups, code), stage), points]),
      [shown(book.total, stage), total],
      ...(result === null ? [] : [[shown(book.result, stage), result]]),
    ]);
}

/** What kinds of findings there are. Scores may go up from stage to stage here; that is not among them. */
const kindsOf = ({ findings }: Pick<CheckedScorebook, "findings">, ...expected: readonly FindingCode[]) =>
  [...new Set(findings.map(({ code }) => code))].filter((code) => code !== "score/raised" && !expected.includes(code));

const cases = fc.record({ file: criteriaSetFiles, from: picks, stages: fc.integer({ min: 1, max: 4 }) });

async function formHolds(set: CriteriaSet, from: readonly Pick10[], stages: number): Promise<void> {
  const example = await ExampleWorkbook.of(set);
  expect((await example.checked()).findings).toEqual([]);
  const begun = Math.min(stages, set.stages.length);
  for (let stage = 0; stage < begun; stage++) example.enter(stage, from);
  const scored = await example.checked();
  for (const [shown, counted] of shownAndCounted(scored)) expect(Math.abs(shown! - counted!)).toBeLessThanOrEqual(1);
  expect(kindsOf(scored, "lost/sheet-missing")).toEqual([]);
  expect(planRepairs(scored)).toEqual([]);
  expect(scored.reconciliation.due).toBe(totalLost(scored.lost));
  expect(scored.totals.latestComplete).toBe(set.stages[begun - 1]!.id);
  await lossHolds(example, scored);
}

/** The table of what was lost adds up, says so itself, and is complete once every row has its words. */
async function lossHolds(example: ExampleWorkbook, { lost }: CheckedScorebook): Promise<void> {
  const { workbook, set, lost: sheet } = example;
  const outcome = await buildLostPoints(workbook, [set]);
  if (lost.length === 0) return expect(outcome.kind).toBe("nothing-lost");
  expect(outcome).toMatchObject({ kind: "built", rows: lost.length, total: totalLost(lost) });
  expect(workbook.texts(sheet).filter((text) => text.startsWith(sheetText.notReconciled))).toEqual([]);
  const agreeing = workbook.texts(sheet).find((text) => text.startsWith(sheetText.reconciled))!;
  expect(Number(agreeing.slice(sheetText.reconciled.length).split(";")[0]!.replace(",", "."))).toBeCloseTo(toNumber(totalLost(lost)), 6);
  const { lostSheet } = await example.checked();
  workbook.together(() => {
    for (const row of lostSheet!.table.rows) {
      for (const { address } of [row.reason, row.remedy, row.person]) workbook.place(sheet, address, `Ghi ở ${address}`);
    }
  });
  const after = await example.checked();
  expect(kindsOf(after)).toEqual([]);
  expect(after.reconciliation.difference).toBe(0);
  const report = checkFile("Sổ điểm.xlsx", readXlsx(await savedFile(workbook)), [set]);
  const told = after.lost.map(({ criterion, amount }) => ({ criterion: criterion.code, amount }));
  expect(report).toMatchObject({ status: "checked", setId: set.id, lost: told, totals: after.totals });
  expect(kindsOf(report as CheckedFile)).toEqual([]);
}

test.each(EXAMPLES)("the example %s holds, from the empty form to the explained losses", async (name) => {
  const set = example(name);
  await formHolds(set, [10, 7, "KAD", 3, 10, 0, 10], set.stages.length);
  await formHolds(set, [10], 1);
  await formHolds(set, ["KAD"], 1);
  await formHolds(set, [0], 1);
});

test("a form of which nothing applies, or nothing of a part, shows a number for its result", async () => {
  await formHolds(allConditional(), ["KAD"], 1);
  await formHolds(allConditional(), [5, 5, 5, 5, "KAD", "KAD", "KAD", "KAD"], 1);
});

test("any set: formulas come to what the rules count, and nothing is found wrong with what is right", async () => {
  await fc.assert(
    fc.asyncProperty(cases, ({ file, from, stages }) => formHolds(loadCriteriaSet(file), from, stages)),
    runs(40),
  );
});

/** The file that is handed out, filled in by a program that does not calculate. */
function returned(set: CriteriaSet, from: readonly Pick10[], stages: number, isMarked = true): CheckedFile {
  const { plans, part } = templateFile(set, "xã Ví Dụ", YEAR);
  const layout = layOut(set);
  const typed = new Map<string, string | number>();
  for (let stage = 0; stage < Math.min(stages, set.stages.length); stage++) {
    for (const [code, score] of scoresOf(set, stage, from)) {
      typed.set(cellAddress({ row: layout.rowOf(code), column: 3 + stage }), score);
      if (score === "KAD") typed.set(cellAddress({ row: layout.rowOf(code), column: layout.reason! }), "Không phát sinh");
    }
  }
  const fill = (cell: PlannedCell): PlannedCell => ({ ...cell, content: typed.get(cellAddress(cell)) ?? cell.content });
  const [score, lost] = plans;
  const explained = lost!.cells.map((cell) => (cell.role === "words" && cell.content === null ? { ...cell, content: "Đã ghi" } : cell));
  const isLaid = ({ role }: PlannedCell) => isMarked || role !== "mark";
  const filled = { ...score!, cells: score!.cells.filter(isLaid).map(fill) };
  const bytes = writeXlsx(isMarked ? { plans: [filled, { ...lost!, cells: explained }], part } : { plans: [filled] });
  const report = checkFile("Sổ điểm.xlsx", readXlsx(bytes), [set], { chosen: set });
  expect(report.status).toBe("checked");
  return report as CheckedFile;
}

function fileHolds(set: CriteriaSet, from: readonly Pick10[], stages: number): void {
  const report = returned(set, from, stages);
  expect(kindsOf(report, "lost/person-missing")).toEqual([]);
  expect(report).toMatchObject({ setId: set.id, unit: "xã Ví Dụ", year: YEAR });
  expect(report.totals.latestComplete).not.toBeNull();
}

test.each(EXAMPLES)("the example %s holds as a file that comes back filled in", (name) => {
  const set = example(name);
  for (const from of [[10, 7, "KAD", 3, 10, 0, 10], [10], ["KAD"], [0]] as const) fileHolds(set, from, set.stages.length);
});

test("any set: its file comes back filled in, and nothing is found wrong with it", () => {
  fc.assert(
    fc.property(cases, ({ file, from, stages }) => fileHolds(loadCriteriaSet(file), from, stages)),
    runs(40),
  );
});

test("any set: a table without our marks is read by what its columns are called and hold", () => {
  fc.assert(
    fc.property(cases, ({ file, from, stages }) => {
      const set = loadCriteriaSet(file);
      const [marked, unmarked] = [returned(set, from, stages), returned(set, from, stages, false)];
      expect(kindsOf(unmarked, "lost/sheet-missing")).toEqual([]);
      expect(unmarked.totals).toEqual(marked.totals);
    }),
    runs(25),
  );
});

test("any set: scores change and the table is built again; every word that was typed still stands", async () => {
  await fc.assert(
    fc.asyncProperty(criteriaSetFiles, fc.array(picks, { minLength: 2, maxLength: 4 }), async (file, rounds) => {
      const example = await ExampleWorkbook.of(loadCriteriaSet(file));
      const { workbook, set, lost: sheet } = example;
      const typed: string[] = [];
      for (const from of rounds) {
        example.enter(0, from);
        await buildLostPoints(workbook, [set]);
        const { lostSheet, lost, reconciliation } = await example.checked();
        for (const row of lostSheet?.table.rows ?? []) {
          if (row.reason.text !== "") continue;
          typed.push(`Lý do «${typed.length}»`);
          workbook.place(sheet, row.reason.address, typed.at(-1)!);
        }
        expect(lostSheet?.table.rows.length ?? 0).toBe(lost.length);
        expect(reconciliation.difference).toBe(0);
      }
      const standing = typed.length > 0 ? workbook.texts(sheet) : [];
      expect(typed.filter((text) => !standing.includes(text))).toEqual([]);
    }),
    runs(15),
  );
});
