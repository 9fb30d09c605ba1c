import { buildLostPoints } from "../../../src/actions/buildLostPoints";
import { inspect } from "../../../src/actions/inspect";
import { insertTemplate } from "../../../src/actions/insertTemplate";
import { BUILT_IN_SETS } from "../../../src/criteria/builtInSets";
import { toNumber } from "../../../src/criteria/points";
import { roundTrips } from "../../../src/excel/gateway";
import { createLiveWorkbook } from "../../../src/excel/liveWorkbook";
import { parseCell } from "../../../src/workbook/address";
import type { Workbook } from "../../../src/workbook/workbook";
import scores from "../../data/seed/scores.json";
import { atRest, bootInNode } from "../bootInNode";
import { type SpreadsheetDocument } from "../document/spreadsheetDocument";

const host = bootInNode();
const SET = BUILT_IN_SETS[0]!;
const SHEET = "Chỉ số CCHC 2023";
let workbook: Workbook;

async function trips(work: () => Promise<unknown>): Promise<number> {
  const before = roundTrips();
  await work();
  return roundTrips() - before;
}

const insert = () => insertTemplate(workbook, BUILT_IN_SETS, { set: SET, unit: scores.unit, year: scores.year });
const current = async () => (await inspect(workbook, BUILT_IN_SETS)).current!;

/** Types every score of the report into the sheet in front, as a person does. */
async function typeScores(document: SpreadsheetDocument): Promise<void> {
  const given: Record<string, Record<string, number>> = scores.scores;
  for (const row of (await current()).book.criteria) {
    for (const stage of ["self", "appraisal", "council"]) {
      const typed = String(given[row.code]![stage]).replace(".", ",");
      expect(document.type(parseCell(row.scores[stage]!.address)!, typed)).toBeNull();
    }
  }
}

beforeEach(() => {
  host.document.sheets.slice(1).forEach((sheet) => host.document.deleteSheet(sheet));
  host.document.parts.length = 0;
  workbook = createLiveWorkbook();
});

test("insert, score and build on the real office.js: 89,75 points, 11 rows, 10,25 lost", async () => {
  expect(await insert()).toEqual({ kind: "inserted", sheet: SHEET });
  await typeScores(host.document);
  const { totals, findings } = await current();
  expect(totals.stages.map(({ total }) => toNumber(total))).toEqual([97.5, 93.75, 89.75]);
  expect(findings.map(({ code }) => code)).toEqual(["lost/sheet-missing"]);
  expect(await buildLostPoints(workbook, BUILT_IN_SETS)).toMatchObject({ kind: "built", rows: 11, kept: 0 });
  const built = await current();
  expect(toNumber(built.reconciliation.told!)).toBe(10.25);
  expect(toNumber(built.reconciliation.difference)).toBe(0);
  expect(host.missingMembers).toEqual([]);
});

test("few round trips: insert 3, recheck 2, build 3, build again 3", async () => {
  expect(await trips(insert)).toBe(3);
  await typeScores(host.document);
  expect(await trips(current)).toBe(2);
  expect(await trips(() => buildLostPoints(workbook, BUILT_IN_SETS))).toBe(3);
  expect(await trips(() => buildLostPoints(workbook, BUILT_IN_SETS))).toBe(3);
});

test("the sheet guards itself: validation refuses what cannot be, in Vietnamese, and the cell stays as it was", async () => {
  await insert();
  const type = (address: string, text: string) => host.document.type(parseCell(address)!, text);
  expect(type("D7", "1,5")).toBeNull();
  expect(type("D7", "12")).toEqual({ title: "Điểm không hợp lệ", message: expect.stringContaining("từ 0 đến điểm tối đa") });
  expect(type("D7", "abc")).not.toBeNull();
  expect(type("D7", "-1")).not.toBeNull();
  for (const fixed of ["A7", "B7", "C7", "D6", "D68", "A5"]) expect(type(fixed, "5")).toMatchObject({ title: "Ô do biểu mẫu quy định" });
  expect(host.document.findSheet(SHEET)!.valueAt(parseCell("D7")!)).toBe(1.5);
});

test("nothing existing is overwritten: the same template again, and a foreign sheet of that name, are told", async () => {
  await insert();
  expect(await insert()).toEqual({ kind: "already-there", sheet: SHEET, freeName: `${SHEET} (2)` });
  host.document.deleteSheet(host.document.findSheet(SHEET)!);
  const foreign = host.document.addSheet("chỉ số cchc 2023");
  foreign.put({ row: 0, column: 0 }, { constant: "của tôi" });
  expect(await insert()).toMatchObject({ kind: "name-taken", freeName: `${SHEET} (2)` });
  expect(foreign.usedPositions(true)).toHaveLength(1);
});

test("a batch that fails half-way leaves no half-made sheet behind", async () => {
  await workbook.read();
  await atRest();
  host.failNext(40, "GeneralException");
  const failing = workbook.apply([
    { kind: "addSheet", plan: (await import("../../../src/forms/scoreSheet")).planScoreSheet(SET, scores.unit, 2023, SHEET) },
  ]);
  await expect(failing).rejects.toMatchObject({ name: "WorkbookError", code: "refused" });
  expect(host.document.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
});

test("while a cell is being edited the person is asked to finish it, and nothing changes", async () => {
  host.document.isEditing = true;
  await expect(insert()).rejects.toMatchObject({ code: "cell-being-edited" });
  host.document.isEditing = false;
  expect(host.document.sheets).toHaveLength(1);
});
