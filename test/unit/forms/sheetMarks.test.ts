import { inspectSnapshot } from "../../../src/actions/inspect";
import { reportSheets } from "../../../src/actions/reportSheets";
import { checkFile } from "../../../src/actions/checkFile";
import { readSetWorkbook } from "../../../src/forms/readSetWorkbook";
import { kindOfSheet } from "../../../src/forms/readSheetMark";
import { markText, SHEET_KINDS, type SheetKind } from "../../../src/forms/sheetMark";
import type { SheetPlan } from "../../../src/workbook/sheetPlan";
import type { SheetSnapshot } from "../../../src/workbook/sheetSnapshot";
import type { WorkbookSnapshot } from "../../../src/workbook/workbook";
import { readXlsx } from "../../../src/xlsx/readXlsx";
import { writeXlsx } from "../../../src/xlsx/writeXlsx";
import packageJson from "../../../package.json";
import { fileDesk } from "../../witnesses/desk";
import { SCENARIOS } from "../../witnesses/scenarios";
import { setsOf, SUBJECTS } from "../../witnesses/subjects";
import { communeFile } from "../actions/batch";
import { MemoryWorkbook } from "../memoryWorkbook";
import { savedFile } from "../savedFile";

/** How the sheets of each kind are called when they are laid. */
const NAMES: Readonly<Record<SheetKind, RegExp>> = {
  scores: /^Chỉ số CCHC \d+$/,
  lost: /^Mất điểm CCHC/,
  ranking: /^Xếp hạng/,
  findings: /^Kết quả kiểm tra/,
  matrix: /^Tổng hợp điểm mất/,
  request: /^Phiếu yêu cầu/,
  comparison: /^So sánh/,
  move: /^Đối chiếu/,
  settings: /^Cài đặt/,
  criteria: /^Tiêu chí/,
};
const laidAs = (name: string) => SHEET_KINDS.find((kind) => NAMES[kind].test(name));

/** Every sheet that the product lays, by scenario, as its own workbook. */
const made = Promise.all(
  SUBJECTS.flatMap((subject) =>
    Object.entries(SCENARIOS).map(async ([scenario, work]) => {
      const desk = fileDesk();
      await work(desk, subject);
      return { subject, scenario, snapshot: readXlsx(await desk.save()) };
    }),
  ),
);

/** As which kinds a sheet that stands alone in a workbook is read. */
function readAs(sheet: SheetSnapshot, subject: (typeof SUBJECTS)[number]): { kind: unknown; read: string[]; unsure: number } {
  const alone: WorkbookSnapshot = { sheetNames: [sheet.name], sheets: [sheet], part: null };
  const { scorebooks, unsure } = inspectSnapshot(alone, setsOf(subject), { received: true });
  const set = readSetWorkbook(alone);
  return {
    kind: kindOfSheet(sheet),
    read: [
      ...scorebooks.map(() => "scores"),
      ...(set && set.notUnderstood.every(({ why }) => why !== "no-settings-sheet") ? ["settings"] : []),
      ...(set && set.notUnderstood.every(({ why }) => why !== "no-criteria-sheet") ? ["criteria"] : []),
    ],
    unsure: unsure.length,
  };
}

const expected = (kind: SheetKind | undefined) => ({
  kind,
  read: kind === "scores" || kind === "settings" || kind === "criteria" ? [kind] : [],
  unsure: 0,
});

/** The same sheet after a person was at it. */
async function changed(sheet: SheetSnapshot, change: (workbook: MemoryWorkbook, name: string) => void): Promise<SheetSnapshot> {
  const workbook = MemoryWorkbook.of({ sheetNames: [sheet.name], sheets: [sheet], part: null });
  change(workbook, sheet.name);
  return (await workbook.read()).sheets.at(-1)!;
}

const CHANGES: Readonly<Record<string, (workbook: MemoryWorkbook, name: string) => void>> = {
  "title and subtitle reworded": (workbook, name) => ["A1", "A2", "A3"].forEach((at) => workbook.place(name, at, "BIỂU CỦA XÃ")),
  "rows inserted above and within": (workbook, name) => [1, 0, 0, 0].forEach((row) => workbook.insertRow(name, row)),
  "the first row deleted": (workbook, name) => workbook.deleteRow(name, 0),
  "a column inserted at the left": (workbook, name) => workbook.insertColumn(name, 0),
  renamed: (workbook, name) => workbook.renameSheet(name, "Bảng của tôi"),
  copied: (workbook, name) => workbook.copySheet(name, "Bản sao"),
};

test("each sheet that the product lays is read back as what it is, and as nothing else", async () => {
  const told = (await made).flatMap(({ subject, scenario, snapshot }) =>
    snapshot.sheets.map((sheet) => ({ from: `${subject.name} ${scenario} ${sheet.name}`, ...readAs(sheet, subject) })),
  );
  const right = (await made).flatMap(({ subject, scenario, snapshot }) =>
    snapshot.sheets.map(({ name }) => ({ from: `${subject.name} ${scenario} ${name}`, ...expected(laidAs(name)) })),
  );
  expect(told).toEqual(right);
  expect(new Set(told.map(({ kind }) => kind))).toEqual(new Set(SHEET_KINDS));
});

test.each(Object.entries(CHANGES))("%s: it still is", async (_, change) => {
  const subject = SUBJECTS.at(-1)!;
  const sheets = (await made).filter((each) => each.subject === subject).flatMap(({ snapshot }) => snapshot.sheets);
  const one = SHEET_KINDS.map((kind) => sheets.find(({ name }) => laidAs(name) === kind)!);
  const after = await Promise.all(one.map((sheet) => changed(sheet, change)));
  expect(after.map((sheet) => readAs(sheet, subject))).toEqual(SHEET_KINDS.map(expected));
});

test("the set, version, unit and year that a form belongs to go with it through a program that keeps nothing but cells", async () => {
  const { subject, snapshot } = (await made).find(({ scenario }) => scenario === "split-and-kept")!;
  const saved = readXlsx(await savedFile(MemoryWorkbook.of(snapshot)));
  const [book] = inspectSnapshot(saved, setsOf(subject)).scorebooks;
  const { id, version, checksum, year } = subject.set;
  const identity = { setId: id, setVersion: version, checksum, unit: "xã Bình Thành", year };
  expect([book!.book.identity, book!.lostSheet!.identity]).toEqual([identity, identity]);
});

test("a report of more units than are read across is known all the same", async () => {
  const report = await communeFile("a.xlsx", { unit: "xã A", withLostPoints: true });
  const many = Array.from({ length: 60 }, (_, i) => ({
    digest: String(i),
    report: { ...report.report, file: `${i}.xlsx`, unit: `xã ${i}` } as typeof report.report,
  }));
  const plans = reportSheets(many, setsOf(SUBJECTS[0]!), []);
  const { sheets } = readXlsx(writeXlsx({ plans }));
  expect(sheets.map(kindOfSheet)).toEqual(["ranking", "findings", "matrix"]);
  expect(checkFile("báo cáo.xlsx", { sheetNames: [], sheets, part: null }, setsOf(SUBJECTS[0]!))).toMatchObject({
    refusal: "file/own-report",
  });
});

test("marks stand outside of what is printed, and show nothing", async () => {
  const plans: SheetPlan[] = [];
  const desk = fileDesk();
  const recording = { ...desk, workbook: { ...desk.workbook, apply: record } };
  async function record(changes: Parameters<typeof desk.workbook.apply>[0]): Promise<void> {
    plans.push(...changes.flatMap((change) => (change.kind === "addSheet" ? [change.plan] : [])));
    await desk.workbook.apply(changes);
  }
  for (const name of ["moved", "review", "comparison", "criteria-set"]) await SCENARIOS[name]!(recording, SUBJECTS[0]!);
  for (const { cells, print } of plans) {
    const marks = cells.filter(({ role }) => role === "mark");
    expect(marks.length).toBeGreaterThan(1);
    for (const { column } of marks) expect(column).toBeGreaterThanOrEqual(print.area.column + print.area.columns);
  }
});

test("what begins like a mark and is none is a text: damaged, of another kind, or without end", async () => {
  const workbook = new MemoryWorkbook();
  workbook.addSheet("Bảng");
  const texts = [
    "so-diem-cchc/1 {",
    'so-diem-cchc/1 {"what":"constructor"}',
    "so-diem-cchc/1 null",
    `so-diem-cchc/1 ${"[".repeat(30_000)}`,
  ];
  for (const text of texts) {
    workbook.place("Bảng", "A1", text);
    expect((await workbook.read()).sheets.map(kindOfSheet)).toEqual([null]);
  }
});

test("a mark says which version laid the sheet", () => {
  const { madeBy } = JSON.parse(markText({ what: "scores" }).replace(/^\S+ /, "")) as { madeBy: string };
  expect(packageJson.version.startsWith(`${madeBy}.`)).toBe(true);
});
