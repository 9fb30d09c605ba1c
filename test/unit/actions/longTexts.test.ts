import type { BatchFile } from "../../../src/actions/checkBatch";
import { checkFile, type CheckedFile } from "../../../src/actions/checkFile";
import { compareScorebooks } from "../../../src/actions/compareScorebooks";
import { inspect, inspectSnapshot } from "../../../src/actions/inspect";
import { moveScorebook } from "../../../src/actions/moveScorebook";
import { reasonNotChecked, reportSheets } from "../../../src/actions/reportSheets";
import { requestLetter } from "../../../src/actions/requestLetter";
import { requestFiles } from "../../../src/actions/requestSheets";
import { BUILT_IN_SETS } from "../../../src/criteria/builtInSets";
import { loadCriteriaSet } from "../../../src/criteria/loadCriteriaSet";
import { describeFinding, findingRecord } from "../../../src/messages/findings";
import type { SheetPlan } from "../../../src/workbook/sheetPlan";
import type { WorkbookSnapshot } from "../../../src/workbook/workbook";
import { makeForm, type Form } from "../received/form";
import { snapshotOf } from "../received/snapshot";
import { MemoryWorkbook } from "../memoryWorkbook";
import { NEXT_FILE, NEXT_MAP, plan2023, scoredPlan } from "../nextYear";
import { reportedWorkbook, scores, SET } from "../seed";
import { communeFile, communeWorkbook } from "./batch";

/** What a cell of Excel holds at most. */
const CELL = 32_767;
/** More nobody reads in one sentence. */
const SENTENCE = 1_000;
const LONG = "chín điểm rưỡi ".repeat(2_180);

function textsOf(plans: readonly SheetPlan[]): string[] {
  return plans.flatMap(({ cells }) => cells.flatMap(({ content }) => (typeof content === "string" ? [content] : [])));
}

const longest = (texts: readonly string[]) => Math.max(...texts.map(({ length }) => length));

function allPlans(files: readonly BatchFile[]): SheetPlan[] {
  const checked = files.flatMap(({ report }) => (report.status === "checked" ? [report] : []));
  return [...reportSheets(files, BUILT_IN_SETS, []), ...requestFiles(checked, BUILT_IN_SETS).map(({ plan }) => plan)];
}

/** Every kind of cell that a finding quotes, filled to the brim. */
function longForm(): Form {
  const form = makeForm();
  const put = (sheet: Form["scores"], address: string, text: string) => sheet.cells.set(address, { value: text });
  for (const [row, column] of [
    ["7.6", "self"],
    ["1.1", "name"],
    ["1.2", "maximum"],
    ["2", "council"],
    ["total", "council"],
    ["5.2", "code"],
  ] as const)
    put(form.scores, form.at(row, column), LONG);
  put(form.lost!, form.lostAt("5.2", "amount"), LONG);
  put(form.lost!, form.lostAt("7.6", "code"), LONG);
  put(form.scores, form.at("8.1", "code"), `8${".1".repeat(1_000)}`);
  return form;
}

test("what a finding quotes of a file is short enough to be read, wherever it is told", () => {
  const report = checkFile("dài.xlsx", snapshotOf(longForm()), BUILT_IN_SETS) as CheckedFile;
  const sentences = report.findings.flatMap((finding) => [
    describeFinding(finding, SET, "vi", "reviewer"),
    describeFinding(finding, SET, "en", "owner"),
    JSON.stringify(findingRecord(finding, SET)),
  ]);
  const quoting = sentences.filter((sentence) => sentence.includes("chín điểm rưỡi chín"));
  expect(quoting.length).toBeGreaterThan(12);
  for (const sentence of quoting) expect(sentence).toContain("…");
  expect(longest(sentences)).toBeLessThan(SENTENCE);
  expect(longest(textsOf(allPlans([{ report, digest: "dài" }])))).toBeLessThan(SENTENCE);
  expect(longest(requestLetter(report, BUILT_IN_SETS).split("\n"))).toBeLessThan(SENTENCE);
});

test("so are the names of sheets", () => {
  const form = makeForm();
  const named = (snapshot: WorkbookSnapshot): WorkbookSnapshot => ({
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => ({ ...sheet, name: `${sheet.name} ${LONG}` })),
  });
  form.scores.cells.delete(form.at("7.6", "self"));
  const report = checkFile("dài.xlsx", named(snapshotOf(form)), BUILT_IN_SETS) as CheckedFile;
  expect(longest(textsOf(allPlans([{ report, digest: "dài" }])))).toBeLessThan(SENTENCE);
  const unsure = checkFile(
    "dài.xlsx",
    named(snapshotOf(makeForm({ headers: { self: "A", appraisal: "B", council: "C" } }))),
    BUILT_IN_SETS,
  );
  expect(unsure.status).toBe("unsure");
  expect(reasonNotChecked(unsure as never, "vi").length).toBeLessThan(SENTENCE);
});

test("so are the unit and the set that a form says it belongs to", async () => {
  const workbook = await communeWorkbook({ unit: `xã ${LONG}`, full: true, changed: { self: { "1.1": null } } });
  const report = checkFile("dài.xlsx", await workbook.read(), BUILT_IN_SETS) as CheckedFile;
  expect(report.unit).toMatch(/^xã chín điểm rưỡi /);
  expect(longest(textsOf(allPlans([{ report, digest: "dài" }])))).toBeLessThan(SENTENCE);
  const [request] = requestFiles([report], BUILT_IN_SETS);
  expect(request!.fileName.length).toBeLessThan(256);
  const other = new MemoryWorkbook();
  other.addSheet("Khác");
  Object.entries({ I1: "Mã bộ tiêu chí", J1: LONG, I2: "Phiên bản", J2: LONG }).forEach(([at, text]) => other.place("Khác", at, text));
  const refused = checkFile("dài.xlsx", await other.read(), BUILT_IN_SETS);
  expect(refused).toMatchObject({ status: "refused", refusal: "file/other-set" });
  expect(longest(textsOf(allPlans([{ report: refused, digest: "dài" }])))).toBeLessThan(SENTENCE);
});

test("a list of more names than a cell holds ends where the cell does", async () => {
  const { report } = await communeFile("a.xlsx", { unit: "xã Phú Đình", changed: { council: { "7.6": null } } });
  const folder = "hồ sơ các xã gửi về ".repeat(10);
  const copies = Array.from({ length: 400 }, (_, i): BatchFile => ({ digest: "a", report: { ...report, file: `${folder}/${i}.xlsx` } }));
  const others = copies.map((each, i) => ({ ...each, digest: String(i) }));
  for (const files of [copies, others]) {
    const texts = textsOf(allPlans(files));
    expect(longest(texts)).toBe(CELL);
    for (const text of texts.filter(({ length }) => length === CELL)) expect(text).toMatch(/…$/);
  }
});

describe("of sets whose criteria have names that fill most of a cell", () => {
  const long = { ...NEXT_FILE, domains: NEXT_FILE.domains.map((domain) => ({ ...domain, criteria: domain.criteria.map(withLongName) })) };
  const set = loadCriteriaSet(long);

  function withLongName<Entry extends { readonly code: string; readonly name: string }>(entry: Entry): Entry {
    return ["3.1", "3.3"].includes(entry.code) ? { ...entry, name: `${entry.code} ${LONG.slice(0, 20_000)}` } : entry;
  }

  test("a comparison names them as far as a cell goes", async () => {
    const workbook = new MemoryWorkbook();
    await workbook.apply([plan2023(), scoredPlan(set, 2024, () => 0)].map((plan) => ({ kind: "addSheet", plan })));
    const { scorebooks } = inspectSnapshot(await workbook.read(), [SET, set]);
    const of = (wanted: typeof set) => scorebooks.find((each) => each.set === wanted)!;
    const { sheet } = await compareScorebooks(workbook, of(SET), of(set), NEXT_MAP);
    expect(longest(workbook.texts(sheet))).toBe(CELL);
  });

  test("so does the list of a move", async () => {
    const workbook = await reportedWorkbook();
    const { current } = await inspect(workbook, [SET, set]);
    const request = { sheetId: current!.sheet.id, to: set, map: NEXT_MAP, unit: scores.unit, year: 2024 };
    const outcome = await moveScorebook(workbook, [SET, set], request);
    expect(outcome.kind).toBe("moved");
    expect(longest(workbook.sheetNames.flatMap((name) => workbook.texts(name)))).toBe(CELL);
  });
});
