import { addReportSheets, addRequestSheets } from "../../src/actions/addReportSheets";
import { buildLostPoints } from "../../src/actions/buildLostPoints";
import { checkFile, type CheckedFile } from "../../src/actions/checkFile";
import { compareScorebooks } from "../../src/actions/compareScorebooks";
import { inspect, type CheckedScorebook } from "../../src/actions/inspect";
import { insertTemplate } from "../../src/actions/insertTemplate";
import { lockTemplate } from "../../src/actions/lockTemplate";
import { moveScorebook } from "../../src/actions/moveScorebook";
import { addSetSheets } from "../../src/actions/setWorkbook";
import { splitLoss } from "../../src/actions/splitLoss";
import { templateFile } from "../../src/actions/templateFile";
import type { CriteriaSet } from "../../src/criteria/criteriaSet";
import { toPoints } from "../../src/criteria/points";
import { toDraft } from "../../src/criteria/setDraft";
import { layOut } from "../../src/forms/scoreLayout";
import { cellAddress } from "../../src/workbook/address";
import { fileDesk, type Desk } from "./desk";
import type { Subject } from "./subjects";

type Scenario = (desk: Desk, subject: Subject) => Promise<void>;

/** What people do with the add-in in a year, each a workbook to be kept. */
export const SCENARIOS: Readonly<Record<string, Scenario>> = {
  template: (desk, subject) => insert(desk, subject),
  ready,
  filled,
  locked,
  "lost-points": lostPoints,
  "split-and-kept": splitAndKept,
  review,
  requests,
  comparison,
  moved,
  "criteria-set": async ({ workbook }, { file }) => void (await addSetSheets(workbook, toDraft(file))),
};

async function insert({ workbook }: Desk, { set, unit, setText }: Subject, year = set.year): Promise<void> {
  await insertTemplate(workbook, [set], { set, unit, year, setText });
}

/** The form that an office without the add-in gets, filled in. */
async function ready(desk: Desk, subject: Subject): Promise<void> {
  const { set, unit, setText } = subject;
  const { plans, part } = templateFile(set, unit, set.year, setText);
  await desk.workbook.apply([
    ...plans.map((plan) => ({ kind: "addSheet", plan: { ...plan, filter: undefined } }) as const),
    { kind: "putPart", xml: part },
  ]);
  await enterScores(desk, subject);
  await explain(desk, set);
}

async function filled(desk: Desk, subject: Subject): Promise<void> {
  await insert(desk, subject);
  await enterScores(desk, subject);
}

async function locked(desk: Desk, subject: Subject): Promise<void> {
  await filled(desk, subject);
  await lockTemplate(desk.workbook, await currentBook(desk, subject.set));
}

async function lostPoints(desk: Desk, subject: Subject): Promise<void> {
  await filled(desk, subject);
  await buildLostPoints(desk.workbook, [subject.set]);
  await explain(desk, subject.set);
}

/** The first loss told in two parts, a remark beside it; the points of the last given back, so that its words are kept below. */
async function splitAndKept(desk: Desk, subject: Subject): Promise<void> {
  await lostPoints(desk, subject);
  const { set } = subject;
  const { lost, lostSheet, lostStage, book } = await currentBook(desk, set);
  const { criterion, amount } = lost[0]!;
  const row = lostSheet!.table.rows.find((each) => each.criterion === criterion.code)!;
  const part = (n: number) => ({ code: `${criterion.code}.${n}`, name: `Nội dung thành phần ${n}` });
  await splitLoss(desk.workbook, [set], {
    sheetId: lostSheet!.snapshot.id,
    criterion: criterion.code,
    parts: [
      { ...part(1), amount: toPoints(0.25), fromRow: row.row },
      { ...part(2), amount: toPoints(amount / 1_000_000 - 0.25), fromRow: null },
    ],
  });
  await explain(desk, set);
  desk.type(lostSheet!.snapshot.name, cellAddress({ row: row.row, column: 11 }), "Đã trao đổi với phòng Nội vụ");
  const back = lost.at(-1)!.criterion;
  const given = book.criteria.find(({ code }) => code === back.code)!.scores[lostStage!]!;
  desk.type(book.sheet.name, given.address, back.maximum / 1_000_000);
  await buildLostPoints(desk.workbook, [set]);
}

async function review({ workbook }: Desk, subject: Subject): Promise<void> {
  await addReportSheets(workbook, await received(subject), [subject.set]);
}

async function requests({ workbook }: Desk, subject: Subject): Promise<void> {
  const reports = (await received(subject)).map(({ report }) => report);
  await addRequestSheets(workbook, reports, [subject.set]);
}

/** Two years of one unit, the comparison, and the charts. */
async function comparison(desk: Desk, subject: Subject): Promise<void> {
  const { set, unit, next } = subject;
  const sets = [...new Set([set, next.set])];
  await filled(desk, subject);
  await insertTemplate(desk.workbook, sets, { set: next.set, unit, year: set.year + 1, setText: next.setText });
  await enterScores(desk, subject, set.year + 1);
  const { scorebooks } = await inspect(desk.workbook, sets);
  const [older, newer] = scorebooks as [CheckedScorebook, CheckedScorebook];
  await compareScorebooks(desk.workbook, older, newer, next.map);
}

async function moved(desk: Desk, subject: Subject): Promise<void> {
  const { set, unit, next } = subject;
  await lostPoints(desk, subject);
  const { sheet } = await currentBook(desk, set);
  const { workbook } = desk;
  await moveScorebook(workbook, [set], {
    ...{ sheetId: sheet.id, to: next.set, map: next.map, unit, year: set.year + 1, setText: next.setText },
  });
}

/** Scores of a year at every stage, and why criteria do not apply; full marks for what the subject does not know. */
async function enterScores(desk: Desk, { set, next, score }: Subject, year = set.year): Promise<void> {
  const { scorebooks } = await inspect(desk.workbook, [set, next.set]);
  const { book, set: own } = scorebooks.find(({ book: { identity } }) => identity?.year === year)!;
  const known = new Set(set.domains.flatMap((domain) => domain.criteria.map(({ code }) => code)));
  const maxima = new Map(own.domains.flatMap((domain) => domain.criteria.map(({ code, maximum }) => [code, maximum / 1_000_000])));
  const { reason } = layOut(own);
  for (const row of book.criteria) {
    for (const stage of book.stages) {
      const given = known.has(row.code) ? score(row.code, stage) : maxima.get(row.code)!;
      desk.type(book.sheet.name, row.scores[stage]!.address, given === "KAD" ? given : Math.min(given, maxima.get(row.code)!));
      if (given === "KAD") desk.type(book.sheet.name, cellAddress({ row: row.row, column: reason! }), "Không phát sinh trong năm");
    }
  }
}

/** Words in every cell of the lost-points table that has none. */
async function explain(desk: Desk, set: CriteriaSet): Promise<void> {
  const { lostSheet } = await currentBook(desk, set);
  const { table, snapshot } = lostSheet!;
  for (const row of table.rows) {
    const of = row.code.text;
    const words = { reason: `Lý do mất điểm ở ${of}`, remedy: `Hướng khắc phục ở ${of}`, person: `Người lo ${of}` } as const;
    for (const column of ["reason", "remedy", "person"] as const) {
      if (row[column].text === "") desk.type(snapshot.name, row[column].address, words[column]);
    }
  }
}

/** What a reviewing level has of the unit: its report, and one with faults. */
async function received(subject: Subject): Promise<{ report: CheckedFile; digest: string }[]> {
  const { set } = subject;
  const [good, faulty] = [fileDesk(), fileDesk()];
  await lostPoints(good, subject);
  await filled(faulty, { ...subject, unit: "UBND xã Bên Cạnh" });
  const { book } = await currentBook(faulty, set);
  const [first, second] = book.criteria;
  const stage = book.stages.at(-1)!;
  faulty.type(book.sheet.name, first!.scores[stage]!.address, 99);
  faulty.type(book.sheet.name, second!.scores[stage]!.address, "một điểm");
  const files = await Promise.all([good, faulty].map(async ({ workbook }) => workbook.read()));
  return files.map((snapshot, i) => {
    const report = checkFile(`xã ${i + 1}.xlsx`, snapshot, [set]);
    if (report.status !== "checked") throw new Error(`${subject.name}: ${report.status}`);
    return { report, digest: String(i) };
  });
}

async function currentBook({ workbook }: Desk, set: CriteriaSet): Promise<CheckedScorebook> {
  return (await inspect(workbook, [set])).current!;
}
