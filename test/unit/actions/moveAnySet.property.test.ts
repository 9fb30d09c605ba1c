import fc from "fast-check";
import { buildLostPoints } from "../../../src/actions/buildLostPoints";
import { inspect } from "../../../src/actions/inspect";
import { moveScorebook } from "../../../src/actions/moveScorebook";
import { proposeCodeMap } from "../../../src/criteria/codeMap";
import type { CriteriaSet } from "../../../src/criteria/criteriaSet";
import type { CriteriaSetFile } from "../../../src/criteria/criteriaSetFile";
import { loadCriteriaSet } from "../../../src/criteria/loadCriteriaSet";
import { exampleFile, EXAMPLES } from "../examples";
import { ExampleWorkbook } from "../exampleWorkbook";
import { criteriaSetFiles, picks, type Pick10 } from "../generatedSets";
import { runs } from "../runs";
import { bePatient } from "../../patience";

bePatient();

/** A workbook of a set with scores at every stage and all losses explained, moved to the next version of its set. */
async function moveHolds(file: CriteriaSetFile, from: readonly Pick10[]): Promise<void> {
  const set = loadCriteriaSet(file);
  const next: CriteriaSet = loadCriteriaSet({ ...file, version: "2", source: "Ví dụ: quyết định sửa đổi" });
  const example = await ExampleWorkbook.of(set);
  const { workbook, lost } = example;
  set.stages.forEach((_, stage) => example.enter(stage, from));
  const words = await explained(example);
  const before = await example.checked();

  const request = { sheetId: before.sheet.id, to: next, map: proposeCodeMap(set, next), unit: "xã Ví Dụ", year: ExampleWorkbook.YEAR };
  const outcome = await moveScorebook(workbook, [set, next], request);
  if (outcome.kind !== "moved") throw new Error(outcome.kind);
  const { scorebooks } = await inspect(workbook, [set, next]);
  const after = scorebooks.find(({ sheet }) => sheet.name === outcome.sheet)!;

  expect(outcome.move.left).toEqual([]);
  expect(outcome.move.total!.parts).toEqual([]);
  expect(after.set).toBe(next);
  expect(after.totals).toEqual(before.totals);
  expect(after.findings.map(({ code, criterion }) => [code, criterion])).toEqual(
    before.findings.map(({ code, criterion }) => [code, criterion]),
  );
  expect(after.reconciliation).toEqual(before.reconciliation);
  const standing = outcome.lostSheet === null ? [] : workbook.texts(outcome.lostSheet);
  expect(words.filter((each) => !standing.includes(each))).toEqual([]);
  // What stood there stands there still.
  expect(words.filter((each) => !workbook.texts(lost).includes(each))).toEqual([]);
}

/** Words for every loss. */
async function explained({ workbook, set, lost }: ExampleWorkbook): Promise<string[]> {
  await buildLostPoints(workbook, [set]);
  const { current } = await inspect(workbook, [set]);
  const cells = (current!.lostSheet?.table.rows ?? []).flatMap(({ reason, remedy, person }) => [reason, remedy, person]);
  const words = cells.map(({ address }) => `Lời ghi ở ${address}.`);
  workbook.together(() => cells.forEach(({ address }, i) => workbook.place(lost, address, words[i]!)));
  return words;
}

test.each(EXAMPLES)("the example %s goes to its next version whole", async (name) => {
  for (const from of [[10, 7, "KAD", 3, 10, 0, 10], [0], [10]] as const) await moveHolds(exampleFile(name), from);
});

test("any set goes to its next version with every score and every word", async () => {
  await fc.assert(
    fc.asyncProperty(criteriaSetFiles, picks, (file, from) => moveHolds(file, from)),
    runs(20),
  );
});
