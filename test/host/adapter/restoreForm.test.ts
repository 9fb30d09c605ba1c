import { buildLostPoints } from "../../../src/actions/buildLostPoints";
import { inspect } from "../../../src/actions/inspect";
import { applyRestore } from "../../../src/actions/restore/applyRestore";
import { planRestore } from "../../../src/actions/restore/planRestore";
import { insertTemplate } from "../../../src/actions/insertTemplate";
import { lockTemplate } from "../../../src/actions/lockTemplate";
import { roundTrips } from "../../../src/excel/gateway";
import { createLiveWorkbook } from "../../../src/excel/liveWorkbook";
import { layOut } from "../../../src/forms/scoreLayout";
import { sheetText } from "../../../src/messages/sheets";
import type { Workbook } from "../../../src/workbook/workbook";
import { example } from "../../unit/examples";
import { scoresOf } from "../../unit/generatedSets";
import { isStructural, restore } from "../../unit/restore/restoring";
import { atRest, bootInNode } from "../bootInNode";
import { isFormula } from "../document/cell";
import { emptied, wholeOf } from "./samplePlan";

const host = bootInNode();
const SET = example("steps");
const SETS = [SET];
const SHEET = sheetText.scoreSheetName(SET.year);
const LAYOUT = layOut(SET);
let workbook: Workbook;

const document = () => host.document;
const sheet = () => document().findSheet(SHEET)!;
const current = async () => (await inspect(workbook, SETS)).current!;
const restoreForm = () => restore(workbook, undefined, SETS);

/** Every score of a stage entered, the lost points told. */
beforeEach(async () => {
  emptied(document());
  workbook = createLiveWorkbook();
  await insertTemplate(workbook, SETS, { set: SET, unit: "xã Ví Dụ", year: SET.year });
  for (const [code, score] of scoresOf(SET, 0, [7, 10, 3])) {
    sheet().put({ row: LAYOUT.rowOf(code), column: LAYOUT.firstStage }, { constant: score });
  }
  await buildLostPoints(workbook, SETS);
  document().activate(sheet());
});
afterEach(() => expect(host.missingMembers).toEqual([]));

/** A row is deleted, another moved far up, and a third one inserted with something typed in it. */
function disturb(): void {
  const [first, second] = SET.domains[0]!.criteria;
  document().deleteRows(sheet(), LAYOUT.rowOf(second!.code));
  document().insertRows(sheet(), LAYOUT.rowOf(first!.code));
  document().moveRow(sheet(), LAYOUT.total - 1, LAYOUT.rowOf(first!.code));
  sheet().put({ row: LAYOUT.total - 1, column: 0 }, { constant: "ghi thêm" });
  document().insertRows(sheet(), LAYOUT.total + 1);
  sheet().put({ row: LAYOUT.total + 4, column: 1 }, { constant: "NGƯỜI LẬP BIỂU" });
  sheet().dress({ row: LAYOUT.total + 4, column: 1 }, { bold: true });
}

/** What guards and colours the table, and what stays open in it. */
function guards() {
  const { validations, conditionalFormats } = sheet();
  const rules = validations.map(({ area, rule, errorAlert }) => JSON.stringify([area, rule, errorAlert.message])).sort();
  const colours = conditionalFormats.map(({ area, formula, fill }) => JSON.stringify([area, formula, fill])).sort();
  const open = sheet()
    .usedPositions(true)
    .filter((at) => at.row <= LAYOUT.last && !sheet().formatAt(at).locked).length;
  return { rules, colours, open };
}

it("brings rows, formulas, guards and colours back, in one request after it looked", async () => {
  const before = guards();
  disturb();
  expect((await current()).findings.some(isStructural)).toBe(true);
  const trips = roundTrips();
  expect(await restoreForm()).toMatchObject({ kind: "plan", told: { nobodys: 1 } });
  expect(roundTrips() - trips).toBe(3);
  expect((await current()).findings.filter(isStructural)).toEqual([]);
  expect(guards()).toEqual(before);
  expect(await restoreForm()).toEqual({ kind: "nothing" });
});

it("a comment goes where its row goes, and stays on one that is set aside", async () => {
  const { code } = SET.domains[0]!.criteria[0]!;
  const comments = () => sheet().comments.map(({ row, text }) => [sheet().valueAt({ row, column: LAYOUT.code }), text]);
  sheet().comments.push({ row: LAYOUT.rowOf(code), column: LAYOUT.firstStage, text: "Xem lại" });
  sheet().comments.push({ row: LAYOUT.total - 1, column: LAYOUT.name, text: "Hỏi ngành" });
  const last = sheet().valueAt({ row: LAYOUT.total - 1, column: LAYOUT.code });
  disturb();
  document().insertRows(sheet(), LAYOUT.first);
  sheet().put({ row: LAYOUT.first, column: LAYOUT.code }, { constant: "chữ lạ" });
  sheet().comments.push({ row: LAYOUT.first, column: LAYOUT.code, text: "Ai ghi?" });
  await restoreForm();
  expect(comments().sort()).toEqual(
    [
      [code, "Xem lại"],
      [last, "Hỏi ngành"],
      ["chữ lạ", "Ai ghi?"],
    ].sort(),
  );
});

it("what stands below the table keeps its looks and its distance", async () => {
  disturb();
  await restoreForm();
  const at = { row: LAYOUT.total + 4, column: 1 };
  const found = sheet()
    .usedPositions(false)
    .filter((each) => sheet().valueAt(each) === "NGƯỜI LẬP BIỂU");
  expect(found).toHaveLength(1);
  expect(found[0]!.row).toBeLessThanOrEqual(at.row);
  expect(sheet().formatAt(found[0]!).bold).toBe(true);
});

it("after a sort, which nothing that looks at the rows follows, the lost points look at their own rows again", async () => {
  const lost = () => document().sheets.at(-1)!;
  const formulas = () =>
    lost()
      .usedPositions(false)
      .map((at) => lost().inputAt(at))
      .filter(isFormula);
  const before = formulas();
  const rows = SET.domains[0]!.criteria.map(({ code }) => LAYOUT.rowOf(code));
  const lines = rows.map((row) => Array.from({ length: LAYOUT.columns }, (_, column) => sheet().inputAt({ row, column })));
  lines.reverse().forEach((line, i) => line.forEach((input, column) => sheet().put({ row: rows[i]!, column }, input)));
  expect(await restoreForm()).toMatchObject({ kind: "plan", told: { missing: [], nobodys: 0 } });
  expect(before.length).toBeGreaterThan(2);
  expect(formulas()).toEqual(before);
});

it("merged cells of the table are taken apart, those of the heading stay", async () => {
  const headings = sheet().merges.length;
  const row = LAYOUT.rowOf(SET.domains[0]!.criteria[0]!.code);
  sheet().merges.push({ row, column: LAYOUT.code, rows: 2, columns: 1 });
  sheet().put({ row: row + 1, column: LAYOUT.code }, { constant: null });
  expect(await restoreForm()).toMatchObject({ kind: "plan", told: { unmerged: [`A${row + 1}:A${row + 2}`] } });
  expect(sheet().merges).toHaveLength(headings);
  expect((await current()).findings.filter(isStructural)).toEqual([]);
});

it("a locked form is opened for it, and locked again as it was", async () => {
  await lockTemplate(workbook, await current());
  const protection = sheet().protection;
  const { protection: before } = sheet();
  sheet().protection = null;
  disturb();
  sheet().protection = before;
  expect(await restoreForm()).toMatchObject({ kind: "plan", told: { isLocked: true } });
  expect(sheet().protection).toEqual(protection);
  expect((await current()).findings.filter(isStructural)).toEqual([]);
});

it("wherever Excel stops, every sheet holds what it held", async () => {
  disturb();
  // Its formulas can only follow the rows back.
  const looker = document().addSheet("Trang khóa");
  looker.put({ row: 0, column: 0 }, { formula: `='${SHEET}'!D${LAYOUT.total}` });
  looker.protection = {};
  let stopped = 0;
  // Every call would take minutes. The first ones move rows, the last one locks the form again.
  for (let action = 0; ; action += action < 14 ? 1 : 83) {
    const inspection = await inspect(workbook, SETS);
    const planned = planRestore(inspection.current!);
    if (planned.kind !== "plan") break;
    const before = wholeOf(document());
    await atRest();
    host.failNext(action, "GeneralException");
    const outcome = await applyRestore(workbook, inspection, inspection.current!, planned).catch((error: unknown) => error);
    if (outcome === undefined) break;
    stopped++;
    expect(outcome).toMatchObject({ name: "WorkbookError" });
    expect({ action, ...wholeOf(document()) }).toEqual({ action, ...before });
  }
  host.failNext(Infinity, "");
  expect(stopped).toBeGreaterThan(15);
});
