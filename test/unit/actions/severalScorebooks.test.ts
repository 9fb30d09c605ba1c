import { buildLostPoints } from "../../../src/actions/buildLostPoints";
import { checkFile, type CheckedFile } from "../../../src/actions/checkFile";
import { inspect } from "../../../src/actions/inspect";
import { insertTemplate } from "../../../src/actions/insertTemplate";
import { BUILT_IN_SETS } from "../../../src/criteria/builtInSets";
import { carriedSetJson } from "../../../src/criteria/setJson";
import { readPartSets, writeIdentityPart } from "../../../src/forms/identityPart";
import { toNumber } from "../../../src/criteria/points";
import { sheetText } from "../../../src/messages/sheets";
import { example, exampleFile } from "../examples";
import type { MemoryWorkbook } from "../memoryWorkbook";
import { build, LOST, reportedWorkbook, scoreCell, scores, scoredWorkbook, SCORES, SET } from "../seed";

const NEXT_YEAR = sheetText.scoreSheetName(2024);

/** Fills the self-assessment of a form with full marks but for 1.1. */
async function fill(workbook: MemoryWorkbook, sheetName: string): Promise<void> {
  const { scorebooks } = await inspect(workbook, BUILT_IN_SETS);
  const { book } = scorebooks.find(({ sheet }) => sheet.name === sheetName)!;
  const maxima = new Map(SET.domains.flatMap(({ criteria }) => criteria.map(({ code, maximum }) => [code, toNumber(maximum)])));
  workbook.together(() => {
    for (const { code, scores: cells } of book.criteria) {
      workbook.place(sheetName, cells["self"]!.address, code === "1.1" ? 0 : maxima.get(code)!);
    }
  });
}

async function withNextYear(): Promise<MemoryWorkbook> {
  const workbook = await reportedWorkbook();
  await insertTemplate(workbook, BUILT_IN_SETS, { set: SET, unit: scores.unit, year: 2024 });
  await fill(workbook, NEXT_YEAR);
  return workbook;
}

describe("a workbook with two years", () => {
  test("builds for the year whose sheet is in front, where nobody says for which", async () => {
    const workbook = await withNextYear();
    const before = workbook.texts(LOST);
    workbook.activated = NEXT_YEAR;
    expect(await buildLostPoints(workbook, BUILT_IN_SETS)).toMatchObject({
      kind: "built",
      sheet: sheetText.lostPointsSheetName(2024),
      rows: 1,
    });
    expect(workbook.texts(LOST)).toEqual(before);
    workbook.activated = LOST;
    expect((await inspect(workbook, BUILT_IN_SETS)).current!.sheet.name).toBe(SCORES);
  });

  test("goes by the preferred sheet before the one in front", async () => {
    const workbook = await withNextYear();
    const { scorebooks } = await inspect(workbook, BUILT_IN_SETS);
    workbook.activated = NEXT_YEAR;
    const { current } = await inspect(workbook, BUILT_IN_SETS, scorebooks[0]!.sheet.id);
    expect(current!.sheet.name).toBe(SCORES);
  });
});

test("a scorebook that is added leaves the others, and their sets, in the part by which another machine can read the workbook", async () => {
  const workbook = await reportedWorkbook();
  const [set, setText] = [example("steps"), carriedSetJson(exampleFile("steps"))];
  const sets = [...BUILT_IN_SETS, set];
  await insertTemplate(workbook, sets, { set, setText, unit: scores.unit, year: 2025 });
  await insertTemplate(workbook, sets, { set: SET, unit: scores.unit, year: 2024 });
  expect(workbook.part!.match(/<scorebook sheet="[^"]*"/g)).toEqual(
    [2023, 2025, 2024].map((year) => `<scorebook sheet="${sheetText.scoreSheetName(year)}"`),
  );
  expect(readPartSets(workbook.part)).toEqual([setText]);
});

test("two scorebooks of one unit and year have a lost-points sheet each", async () => {
  const workbook = await reportedWorkbook();
  const before = workbook.texts(LOST);
  const second = `${SCORES} (2)`;
  await insertTemplate(workbook, BUILT_IN_SETS, { set: SET, unit: scores.unit, year: 2023, sheetName: second });
  await fill(workbook, second);
  const outcome = await buildLostPoints(workbook, BUILT_IN_SETS);
  expect(outcome).toMatchObject({ kind: "built", rows: 1, isNew: true });
  expect(workbook.texts(LOST)).toEqual(before);
  const { scorebooks } = await inspect(workbook, BUILT_IN_SETS);
  expect(scorebooks.map(({ sheet, lostSheet }) => [sheet.name, lostSheet?.snapshot.name])).toEqual([
    [SCORES, LOST],
    [second, `${LOST} (2)`],
  ]);
});

describe("what is due is maximum − score, as the sheet's own line reckons it", () => {
  const line = (workbook: MemoryWorkbook) => workbook.texts(LOST).find((text) => /^(Khớp|Chưa khớp)/.test(text));

  test("also where a score is above its maximum", async () => {
    const workbook = await scoredWorkbook();
    await build(workbook);
    workbook.place(SCORES, await scoreCell(workbook, "1.2", "council"), 12);
    const { reconciliation } = (await inspect(workbook, BUILT_IN_SETS)).current!;
    expect(toNumber(reconciliation.difference)).toBe(11.5);
    expect(line(workbook)).toMatch(/lệch: 11,5$/);
  });

  test("also where a score of the chosen stage is missing", async () => {
    const workbook = await scoredWorkbook();
    await build(workbook, "council");
    workbook.place(SCORES, await scoreCell(workbook, "1.1", "council"), null);
    const { reconciliation } = (await inspect(workbook, BUILT_IN_SETS)).current!;
    expect(toNumber(reconciliation.difference)).toBe(-1.5);
    expect(line(workbook)).toMatch(/lệch: -1,5$/);
  });
});

describe("in a file that somebody sent", () => {
  const told = async (workbook: MemoryWorkbook) => {
    const report = checkFile("xa.xlsx", await workbook.read(), BUILT_IN_SETS) as CheckedFile;
    return report.findings.filter(({ code }) => code === "sheet/not-checked").map(({ severity, sheet, found }) => [severity, sheet, found]);
  };

  test("scores of the same year on another sheet are no part of the check, and that is an error", async () => {
    const workbook = await reportedWorkbook();
    const second = `${SCORES} (2)`;
    await insertTemplate(workbook, BUILT_IN_SETS, { set: SET, unit: "xã Khác", year: 2023, sheetName: second });
    expect(await told(workbook)).toEqual([]);
    await fill(workbook, second);
    expect(await told(workbook)).toEqual([["error", second, SCORES]]);
  });

  test("last year's sheet may stay in the workbook", async () => {
    expect(await told(await withNextYear())).toEqual([]);
  });
});

test("a workbook carries eight sets at most, the latest, and no more are read of one", () => {
  const sets = Array.from({ length: 9 }, (_, i) => `{"id":"${i}"}`);
  const part = writeIdentityPart([], sets);
  expect(readPartSets(part)).toEqual(sets.slice(1));
  expect(readPartSets(part.replace("<set>", "<set>một</set><set>"))).toEqual(["một", ...sets.slice(1, 8)]);
});
