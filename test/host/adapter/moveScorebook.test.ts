import { buildLostPoints } from "../../../src/actions/buildLostPoints";
import { inspect } from "../../../src/actions/inspect";
import { moveScorebook } from "../../../src/actions/moveScorebook";
import { roundTrips } from "../../../src/excel/gateway";
import { createLiveWorkbook } from "../../../src/excel/liveWorkbook";
import { moveSheetText } from "../../../src/messages/moveSheets";
import { NEXT_MAP, NEXT_SET, plan2023 } from "../../unit/nextYear";
import { scores, SET } from "../../unit/seed";
import { atRest, bootInNode } from "../bootInNode";
import { openXlsx } from "../file/openXlsx";
import { saveXlsx } from "../file/saveXlsx";
import { emptied } from "./samplePlan";

const host = bootInNode();
const SETS = [SET, NEXT_SET];

beforeEach(() => emptied(host.document));

async function movedWorkbook() {
  const workbook = createLiveWorkbook();
  await workbook.apply([{ kind: "addSheet", plan: plan2023() }]);
  await buildLostPoints(workbook, SETS);
  const { current } = await inspect(workbook, SETS);
  const request = { sheetId: current!.sheet.id, to: NEXT_SET, map: NEXT_MAP, unit: scores.unit, year: 2024 };
  const before = roundTrips();
  const outcome = await moveScorebook(workbook, SETS, request);
  return { workbook, outcome, trips: roundTrips() - before };
}

test("a scorebook moves on the real office.js in few round trips, and the new scores are in front", async () => {
  const { workbook, outcome, trips } = await movedWorkbook();
  expect(host.missingMembers).toEqual([]);
  expect(outcome).toMatchObject({ kind: "moved", sheet: "Chỉ số CCHC 2024", lostSheet: "Mất điểm CCHC 2024", list: moveSheetText.sheet });
  expect(host.document.active.name).toBe("Chỉ số CCHC 2024");
  expect(trips).toBeLessThanOrEqual(6);
  const { scorebooks } = await inspect(workbook, SETS);
  const moved = scorebooks.find(({ set }) => set === NEXT_SET)!;
  expect(moved.lostSheet!.snapshot.name).toBe("Mất điểm CCHC 2024");
  // What is missing is what could not be told; nothing else is wrong.
  expect([...new Set(moved.findings.map(({ code }) => code))]).toEqual(["score/missing"]);
});

test("a move that Excel refuses half-way leaves the workbook as it was", async () => {
  const workbook = createLiveWorkbook();
  await workbook.apply([{ kind: "addSheet", plan: plan2023() }]);
  await buildLostPoints(workbook, SETS);
  const { current, snapshot } = await inspect(workbook, SETS);
  await atRest();
  host.failNext(60, "GeneralException");
  const request = { sheetId: current!.sheet.id, to: NEXT_SET, map: NEXT_MAP, unit: scores.unit, year: 2024 };
  await expect(moveScorebook(workbook, SETS, request)).rejects.toMatchObject({ name: "WorkbookError", code: "refused" });
  const after = await workbook.read();
  expect([after.sheets, after.part]).toEqual([snapshot.sheets, snapshot.part]);
});

test("a moved workbook goes into a file with all of its sheets", async () => {
  await movedWorkbook();
  const opened = await openXlsx(await saveXlsx(host.document));
  const texts = (sheets: typeof opened.sheets) =>
    sheets.map((sheet) => [sheet.name, ...Array.from({ length: 20 }, (_, row) => sheet.valueAt({ row, column: 2 }))]);
  expect(texts(opened.sheets)).toEqual(texts(host.document.sheets));
});
