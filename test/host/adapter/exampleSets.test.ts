import { applyRepairs, planRepairs } from "../../../src/actions/repair";
import { buildLostPoints } from "../../../src/actions/buildLostPoints";
import { inspect } from "../../../src/actions/inspect";
import { insertTemplate } from "../../../src/actions/insertTemplate";
import { lockTemplate } from "../../../src/actions/lockTemplate";
import type { CriteriaSet } from "../../../src/criteria/criteriaSet";
import { createLiveWorkbook } from "../../../src/excel/liveWorkbook";
import { areaAddress, parseCell } from "../../../src/workbook/address";
import type { Workbook } from "../../../src/workbook/workbook";
import { example, EXAMPLES } from "../../unit/examples";
import { scoresOf } from "../../unit/generatedSets";
import { bootInNode } from "../bootInNode";

const host = bootInNode();
let workbook: Workbook;

beforeEach(() => {
  host.document.sheets.slice(1).forEach((sheet) => host.document.deleteSheet(sheet));
  host.document.parts.length = 0;
  workbook = createLiveWorkbook();
});

const insert = (set: CriteriaSet) => insertTemplate(workbook, [set], { set, unit: "xã Ví Dụ", year: 2025 });
const current = async (set: CriteriaSet) => (await inspect(workbook, [set])).current!;
const type = (address: string, text: string) => host.document.type(parseCell(address)!, text)?.message ?? null;

test.each(EXAMPLES)("the example %s on the real office.js: typed as at a Vietnamese keyboard, locked, built, repaired", async (name) => {
  const set = example(name);
  await insert(set);
  const scores = scoresOf(set, 0, [10, 7, "KAD", 3, 10, 0, 10]);
  const empty = await current(set);
  expect(areaAddress(host.document.selection)).toBe(empty.book.criteria[0]!.scores.self!.address);
  await lockTemplate(workbook, empty);
  for (const { code, scores: cells, reason } of empty.book.criteria) {
    const score = scores.get(code)!;
    expect([code, type(cells.self!.address, String(score).replace(".", ","))]).toEqual([code, null]);
    if (score === "KAD") expect(type(reason!.address, "Không phát sinh")).toBeNull();
  }
  const { lost, findings, book } = await current(set);
  expect(findings.map(({ code }) => code)).toEqual(lost.length > 0 ? ["lost/sheet-missing"] : []);
  expect(type(book.domains[0]!.scores.self!.address, "1")).not.toBeNull();
  if (lost.length > 0) expect(await buildLostPoints(workbook, [set])).toMatchObject({ kind: "built", rows: lost.length });
  const built = await current(set);
  expect(built.reconciliation.difference).toBe(0);
  await applyRepairs(workbook, built, planRepairs(built));
  expect(host.missingMembers).toEqual([]);
});

test("what a criterion does not take is refused, with what it takes", async () => {
  await insert(example("steps"));
  expect(type("D7", "3,3")).toContain("bội số của 0,25");
  expect(type("D8", "1,5")).toContain("một trong các mức 0; 0,5; 1; 2");
  expect(type("D11", "5,999")).toContain("2 chữ số thập phân");
  expect([type("D7", "3,25"), type("D8", "0,5"), type("D11", "5,99")]).toEqual([null, null, null]);
});

test("a penalty is negative; what always applies takes no KAD", async () => {
  await insert(example("extras"));
  expect(type("D19", "1")).toContain("Điểm trừ phải là số âm");
  expect(type("D19", "-4")).toContain("Điểm trừ phải là số âm");
  expect([type("D19", "-3"), type("D20", "-0,5")]).toEqual([null, null]);
  expect(type("D7", "KAD")).toContain("Điểm phải là số");
});
