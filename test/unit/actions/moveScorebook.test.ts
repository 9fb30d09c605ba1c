import fc from "fast-check";
import { buildLostPoints } from "../../../src/actions/buildLostPoints";
import { inspect, type CheckedScorebook } from "../../../src/actions/inspect";
import { moveScorebook, type MoveOutcome, type MoveRequest } from "../../../src/actions/moveScorebook";
import { planMove } from "../../../src/actions/planMove";
import { checkFile } from "../../../src/actions/checkFile";
import { proposeCodeMap, relinked, type CodeLink } from "../../../src/criteria/codeMap";
import { allCriteria, type Criterion } from "../../../src/criteria/criteriaSet";
import { linkCriteria } from "../../../src/criteria/criterionLinks";
import { loadCriteriaSet } from "../../../src/criteria/loadCriteriaSet";
import { toNumber, type Points } from "../../../src/criteria/points";
import set2023 from "../../../src/criteria/sets/thai-nguyen-cap-xa-2023.json";
import { readPartSets, writeIdentityPart } from "../../../src/forms/identityPart";
import { moveSheetText } from "../../../src/messages/moveSheets";
import { moveTotalSentence } from "../../../src/messages/moveTotal";
import { moveScores } from "../../../src/scoring/movedScores";
import { pointsOf, rowOf } from "../../../src/scoring/scorebook";
import type { MemoryWorkbook } from "../memoryWorkbook";
import { NEXT_MAP, NEXT_SET } from "../nextYear";
import { runs } from "../runs";
import { build, cellsOf, checked, LOST, lostCell, lostPoints, reportedWorkbook, scoreCell, scores, SCORES, SET } from "../seed";
import { bePatient } from "../../patience";

bePatient();

const SETS = [SET, NEXT_SET];
/** The same set with a later version's small change, of the same year. */
const REVISED = loadCriteriaSet({ ...set2023, version: "2", source: "Ví dụ: quyết định sửa đổi" });
const LIST = moveSheetText.sheet;

async function moved(
  workbook: MemoryWorkbook,
  request: Partial<MoveRequest> = {},
): Promise<Extract<MoveOutcome, { kind: "moved" }> & { readonly scorebook: CheckedScorebook }> {
  const { current } = await inspect(workbook, SETS);
  const to = request.to ?? NEXT_SET;
  const outcome = await moveScorebook(workbook, SETS, {
    ...{ sheetId: current!.sheet.id, to, map: NEXT_MAP, unit: scores.unit, year: to.year },
    ...request,
  });
  if (outcome.kind !== "moved") throw new Error(outcome.kind);
  const { scorebooks } = await inspect(workbook, [SET, to]);
  return { ...outcome, scorebook: scorebooks.find(({ sheet }) => sheet.name === outcome.sheet)! };
}

const councilScore = (book: CheckedScorebook["book"], code: string) => {
  const points = pointsOf(rowOf(book.criteria, code)?.scores["council"]);
  return points === null ? null : toNumber(points);
};

test("to a later version with the same criteria everything goes along, and the new scorebook is as good as the old one", async () => {
  const workbook = await reportedWorkbook();
  const before = await checked(workbook);
  const { scorebook, lostSheet, move, list } = await moved(workbook, { to: REVISED, map: proposeCodeMap(SET, REVISED), year: 2023 });
  expect(move.left).toEqual([]);
  expect(scorebook.set).toBe(REVISED);
  expect(scorebook.totals).toEqual(before.totals);
  expect(scorebook.findings).toEqual(before.findings.map((each) => expect.objectContaining({ code: each.code })));
  expect(scorebook.reconciliation).toEqual(before.reconciliation);
  expect(scorebook.lostSheet!.snapshot.name).toBe(lostSheet);
  const words = ({ lostSheet: sheet }: CheckedScorebook) =>
    sheet!.table.rows.map(({ code, name, reason, remedy, person, amount }) => [
      ...[code.text, name.text, reason.text, remedy.text, person.text],
      amount.reading,
    ]);
  expect(words(scorebook)).toEqual(words(before));
  expect(words(scorebook)).toHaveLength(lostPoints.rows.length);
  expect(workbook.texts(list)).toContain(moveSheetText.nothingLeft);
});

test("the sheets that stood there are as they were", async () => {
  const workbook = await reportedWorkbook();
  const before = [await cellsOf(workbook, SCORES), await cellsOf(workbook, LOST)];
  const names = workbook.sheetNames;
  await moved(workbook);
  expect([await cellsOf(workbook, SCORES), await cellsOf(workbook, LOST)]).toEqual(before);
  expect(workbook.sheetNames).toEqual([...names, "Chỉ số CCHC 2024", "Mất điểm CCHC 2024", LIST]);
});

test("scores go with their criteria: kept, moved, merged; those that cannot be told are left blank and listed", async () => {
  const workbook = await reportedWorkbook();
  const { book } = await checked(workbook);
  const { scorebook, move } = await moved(workbook);
  expect(councilScore(scorebook.book, "5.9")).toBe(councilScore(book, "2.6"));
  expect(councilScore(scorebook.book, "1.6")).toBe(councilScore(book, "1.6"));
  const merged = councilScore(book, "7.2")! + councilScore(book, "7.3")!;
  expect(councilScore(scorebook.book, "7.2")).toBe(merged);
  expect(councilScore(scorebook.book, "3.1")).toBeNull();
  expect(councilScore(scorebook.book, "6.5")).toBeNull();
  const left = move.left.filter(({ what }) => typeof what === "object").map(({ code, because }) => `${code} ${because}`);
  expect([...new Set(left)]).toEqual(["3.1 split", "3.3 dropped"]);
  const notes = move.lines.filter(({ changes, toReview }) => changes.length > 0 || toReview);
  expect(
    notes.map(({ from, to, changes, toReview }) => [from?.code ?? null, to.map(({ code }) => code).join(), changes.join(), toReview]),
  ).toEqual([
    ["1.6", "1.6", "maximum", false],
    ["2.6", "5.9", "moved", false],
    ["3.1", "3.1,3.3", "split", true],
    ["3.3", "", "dropped", false],
    ["7.2", "7.2", "merged", false],
    ["7.3", "7.2", "merged", false],
    [null, "6.5", "added", false],
  ]);
});

test("a score is no penalty: 0 of 3 does not become a penalty that did not happen", async () => {
  const workbook = await reportedWorkbook();
  workbook.place(SCORES, await scoreCell(workbook, "7.15", "self"), 0);
  const { book } = await checked(workbook);
  const asPenalty = (criterion: Criterion) =>
    criterion.code === "7.15" ? { ...criterion, maximum: -criterion.maximum as Points } : criterion;
  const newer = { ...SET, domains: SET.domains.map((domain) => ({ ...domain, criteria: domain.criteria.map(asPenalty) })) };
  const links = linkCriteria(
    SET,
    newer,
    allCriteria(SET).map(({ code }) => ({ from: [code], to: [code] })),
  );
  const { moved: along, withoutPlace } = moveScores(book, SET, newer, links);
  expect(along.filter(({ code }) => code === "7.15")).toEqual([]);
  expect(withoutPlace.map(({ code, stage, because }) => [code, stage, because])).toEqual(
    SET.stages.map(({ id }) => ["7.15", id, "other-kind"]),
  );
});

test("what the total changes by is told by criteria, and comes to exactly the difference", async () => {
  const workbook = await reportedWorkbook();
  const before = await checked(workbook);
  const { scorebook, move } = await moved(workbook);
  const { stage, provisional, parts, ...totals } = move.total!;
  const totalAt = ({ totals: { stages } }: CheckedScorebook) => stages.find((each) => each.stage === "council")!.total;
  expect([stage, provisional, totals]).toEqual(["CTHD thẩm định", false, { before: totalAt(before), after: totalAt(scorebook) }]);
  expect(parts.map(({ because, codes, points }) => [because, codes.join(), toNumber(points)])).toEqual([
    ["left", "3.1", -1.5],
    ["dropped", "3.3", -1],
  ]);
  expect(moveTotalSentence(move.total!, stage, "vi")).toBe(
    "Tổng điểm ở vòng CTHD thẩm định đổi từ 89,75 thành 87,25: tiêu chí 3.1 (bộ cũ) chưa chuyển được điểm: giảm 1,5; tiêu chí 3.3 (bộ cũ) không có trong bộ mới: giảm 1.",
  );
  const { move: same } = await moved(await reportedWorkbook(), { to: REVISED, map: proposeCodeMap(SET, REVISED), year: 2023 });
  expect([same.total!.parts, moveTotalSentence(same.total!, stage, "vi")]).toEqual([[], null]);
});

test("on the list the criteria that changed stand before those that did not", async () => {
  const workbook = await reportedWorkbook();
  await moved(workbook);
  const column = Array.from({ length: 40 }, (_, row) => workbook.value(LIST, `A${row + 1}`));
  const from = column.indexOf(moveSheetText.changed);
  expect(column.slice(from + 2, from + 11)).toEqual([
    ...["1.6", "2.6", "3.1", "3.3", "7.2", "7.3"],
    ...[null, null, moveSheetText.unchanged],
  ]);
});

test("nothing and full marks of a split criterion are told in parts", async () => {
  const workbook = await reportedWorkbook();
  workbook.place(SCORES, await scoreCell(workbook, "3.1", "self"), 0);
  const maximum = toNumber(allCriteria(SET).find(({ code }) => code === "3.1")!.maximum);
  workbook.place(SCORES, await scoreCell(workbook, "3.1", "council"), maximum);
  const parts = allCriteria(NEXT_SET).filter(({ code }) => ["3.1", "3.3"].includes(code));
  const isWhole = parts.reduce((sum, each) => sum + toNumber(each.maximum), 0) === maximum;
  const { scorebook } = await moved(workbook);
  expect(parts.map(({ code }) => councilScore(scorebook.book, code))).toEqual(
    parts.map((each) => (isWhole ? toNumber(each.maximum) : null)),
  );
});

test("words go with their criteria, and those of a merged one become its parts", async () => {
  const workbook = await reportedWorkbook();
  for (const code of ["2.6", "7.2", "7.3"]) workbook.place(SCORES, await scoreCell(workbook, code, "council"), 0);
  await build(workbook);
  for (const code of ["2.6", "7.2", "7.3"]) workbook.place(LOST, await lostCell(workbook, code, "reason"), `Lý do ${code}`);
  const { scorebook } = await moved(workbook);
  const rows = scorebook.lostSheet!.table.rows;
  const told = (criterion: string) => rows.filter((row) => row.criterion === criterion).map(({ code, reason }) => [code.text, reason.text]);
  expect(told("5.9")).toEqual([["5.9", "Lý do 2.6"]]);
  expect(told("7.2")).toEqual([
    ["7.2.1", "Lý do 7.2"],
    ["7.2.2", "Lý do 7.3"],
  ]);

  const blank = scorebook.book.criteria.filter((row) => pointsOf(row.scores["council"]) === null);
  expect(blank.map(({ code }) => code)).toEqual(["3.1", "3.3", "6.5"]);
  blank.forEach((row) => workbook.place(scorebook.sheet.name, row.scores["council"]!.address, 0));
  await buildLostPoints(workbook, SETS, { preferredSheet: scorebook.sheet.id });
  const { scorebooks } = await inspect(workbook, SETS);
  const now = scorebooks.find(({ set }) => set === NEXT_SET)!;
  expect(now.reconciliation.difference).toBe(0);
  expect(now.lostSheet!.table.rows.map(({ reason }) => reason.text)).toEqual(
    expect.arrayContaining(["Lý do 2.6", "Lý do 7.2", "Lý do 7.3"]),
  );
});

test("words of a criterion that is gone are listed, not put to another one with its code", async () => {
  const workbook = await reportedWorkbook();
  workbook.place(SCORES, await scoreCell(workbook, "3.3", "council"), 0);
  await build(workbook);
  workbook.place(LOST, await lostCell(workbook, "3.3.2", "reason"), "Lý do của tiêu chí đã bỏ");
  workbook.place(LOST, await lostCell(workbook, "3.3.2", "beside"), "=ghi chú bên cạnh");
  const { lostSheet, list } = await moved(workbook);
  expect(workbook.texts(lostSheet!)).not.toContain("Lý do của tiêu chí đã bỏ");
  expect(workbook.texts(list)).toEqual(expect.arrayContaining(["Lý do của tiêu chí đã bỏ", "=ghi chú bên cạnh"]));
});

test("a department that a person changed goes along", async () => {
  const workbook = await reportedWorkbook();
  const { book } = await checked(workbook);
  workbook.place(SCORES, rowOf(book.criteria, "2.6")!.department.address, "Công an xã");
  workbook.place(SCORES, rowOf(book.criteria, "3.3")!.department.address, "Bộ phận một cửa");
  const { scorebook, list } = await moved(workbook);
  expect(rowOf(scorebook.book.criteria, "5.9")!.department.text).toBe("Công an xã");
  expect(workbook.texts(list)).toContain("Bộ phận một cửa");
});

test("the new set travels with the workbook, and so do the older sets that it carries already", async () => {
  const workbook = await reportedWorkbook();
  workbook.part = writeIdentityPart([], ['{"id":"vi-du-2022"}']);
  await moved(workbook, { setText: '{"id":"vi-du-2024"}' });
  expect(readPartSets(workbook.part)).toEqual(['{"id":"vi-du-2022"}', '{"id":"vi-du-2024"}']);
  expect(workbook.part).toContain('sheet="Chỉ số CCHC 2024"');
  expect(workbook.part).toContain('sheet="Chỉ số CCHC 2023"');
});

test("the list of a move is no score table and no lost-points table", async () => {
  const workbook = await reportedWorkbook();
  await moved(workbook);
  const { scorebooks, snapshot, unsure } = await inspect(workbook, SETS);
  expect(scorebooks.map(({ sheet, lostSheet }) => [sheet.name, lostSheet?.snapshot.name])).toEqual([
    ["Chỉ số CCHC 2023", "Mất điểm CCHC 2023"],
    ["Chỉ số CCHC 2024", "Mất điểm CCHC 2024"],
  ]);
  expect(unsure).toEqual([]);
  const only = checkFile("a.xlsx", { ...snapshot, sheets: snapshot.sheets.filter(({ name }) => name === LIST) }, SETS);
  expect(only).toMatchObject({ status: "refused", refusal: "file/no-score-sheet" });
});

test("of a workbook that was moved, the newer scorebook is the one that was sent", async () => {
  const workbook = await reportedWorkbook();
  await moved(workbook, { to: REVISED, map: proposeCodeMap(SET, REVISED), year: 2023 });
  const report = checkFile("a.xlsx", await workbook.read(), [SET, REVISED]);
  expect(report).toMatchObject({ status: "checked", setVersion: "2", sheet: "Chỉ số CCHC 2023 (2)", otherSheets: ["Chỉ số CCHC 2023"] });
});

test("a scorebook that is not there any more is said, and nothing is done", async () => {
  const workbook = await reportedWorkbook();
  const names = workbook.sheetNames;
  const request = { sheetId: "gone", to: NEXT_SET, map: NEXT_MAP, unit: scores.unit, year: 2024 };
  expect(await moveScorebook(workbook, SETS, request)).toEqual({ kind: "no-scorebook" });
  expect(workbook.sheetNames).toEqual(names);
});

const CODES = allCriteria(SET).map(({ code }) => code);
const NEXT_CODES = allCriteria(NEXT_SET).map(({ code }) => code);

const edits = fc.array(fc.tuple(fc.constantFrom(...CODES), fc.uniqueArray(fc.constantFrom(...NEXT_CODES), { maxLength: 3 })), {
  maxLength: 8,
});
const byHand = (map: readonly CodeLink[], changes: readonly (readonly [string, readonly string[]])[]) =>
  changes.reduce((links: readonly CodeLink[], [code, to]) => relinked(links, code, to), map);

test("whatever the map, every score is in the new table, part of a sum, or listed", async () => {
  const workbook = await reportedWorkbook();
  const odd = fc.constantFrom<string | number>(0, 0.25, 1, 99, "KAD", "1,5", "xong", "2/3");
  const cells = fc.array(fc.tuple(fc.constantFrom(...CODES), fc.constantFrom("self", "appraisal", "council"), odd), { maxLength: 10 });
  const addresses = new Map(
    (await checked(workbook)).book.criteria.flatMap((row) =>
      Object.entries(row.scores).map(([stage, { address }]) => [`${row.code} ${stage}`, address] as const),
    ),
  );
  const given = new Map([...addresses.values()].map((address) => [address, workbook.value(SCORES, address)]));
  await fc.assert(
    fc.asyncProperty(edits, cells, async (changes, entries) => {
      workbook.together(() => given.forEach((value, address) => workbook.place(SCORES, address, value)));
      workbook.together(() => entries.forEach(([code, stage, value]) => workbook.place(SCORES, addresses.get(`${code} ${stage}`)!, value)));
      const map = byHand(proposeCodeMap(SET, NEXT_SET), changes);
      const from = await checked(workbook);
      const { scores: result } = planMove(from, NEXT_SET, map);
      for (const link of map) {
        for (const stage of from.book.stages) {
          const standing = link.from.filter((code) => rowOf(from.book.criteria, code)!.scores[stage]!.reading.kind !== "blank");
          const left = result.withoutPlace.filter((each) => each.stage === stage && link.from.includes(each.code)).map(({ code }) => code);
          const placed = result.moved.filter((each) => each.stage === stage && link.to.includes(each.code));
          if (placed.length === 0) expect([...left].sort()).toEqual([...standing].sort());
          else {
            const whole = standing.map((code) => pointsOf(rowOf(from.book.criteria, code)!.scores[stage]) ?? 0);
            expect(left).toEqual([]);
            expect(placed.reduce((sum, { points }) => sum + (points ?? 0), 0)).toBe(whole.reduce((sum: number, points) => sum + points, 0));
          }
        }
      }
    }),
    runs(30),
  );
});

test("whatever the map and wherever they were typed, all words of the lost-points sheet are on the new sheets", async () => {
  const places = fc.array(fc.record({ row: fc.nat({ max: 24 }), column: fc.nat({ max: 12 }) }), { maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(edits, places, async (changes, typed) => {
      const workbook = await reportedWorkbook();
      const said = new Map(typed.map(({ row, column }, i) => [`${"ABCDEFGHIJKLM"[column]}${6 + row}`, `«${i}» chữ đã gõ`]));
      workbook.together(() => said.forEach((text, address) => workbook.place(LOST, address, text)));
      const { lostSheet, list } = await moved(workbook, { map: byHand(NEXT_MAP, changes) });
      const texts = [...(lostSheet === null ? [] : workbook.texts(lostSheet)), ...workbook.texts(list)];
      for (const text of said.values()) expect(texts).toContain(text);
    }),
    runs(20),
  );
});
