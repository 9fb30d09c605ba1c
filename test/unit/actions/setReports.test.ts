import { rankFiles, type BatchFile } from "../../../src/actions/checkBatch";
import { checkFile, type CheckedFile } from "../../../src/actions/checkFile";
import { reportSheets } from "../../../src/actions/reportSheets";
import { requestSheet } from "../../../src/actions/requestSheets";
import { toPoints } from "../../../src/criteria/points";
import type { SheetPlan } from "../../../src/workbook/sheetPlan";
import { example, type Example } from "../examples";
import { ExampleWorkbook } from "../exampleWorkbook";

/** A received file whose first stage has full marks, but for the scores named. */
async function received(
  name: Example,
  file: string,
  scores: Readonly<Record<string, number | "KAD">>,
  result?: number,
): Promise<BatchFile> {
  const workbook = await ExampleWorkbook.of(example(name));
  workbook.enter(0, [10]);
  for (const [code, score] of Object.entries(scores)) {
    workbook.score(code, score);
    if (score === "KAD") workbook.workbook.place(workbook.scores, workbook.reasonCell(code), "Không phát sinh");
  }
  if (result !== undefined) workbook.workbook.place(workbook.scores, workbook.scoreCell("result"), result);
  return { digest: file, report: checkFile(file, await workbook.workbook.read(), [workbook.set]) };
}

/** What stands in a row, by column. */
function row(plan: SheetPlan, index: number): unknown[] {
  const cells = plan.cells.filter((cell) => cell.row === index && cell.role !== "mark").sort((a, b) => a.column - b.column);
  return cells.map(({ content }) => (typeof content === "object" && content !== null ? content.formula : content));
}

test("units are ranked by the result, not by the total, where the set has one", async () => {
  const set = example("survey");
  // Ten points of the survey weigh more than ten of the rest: 10/15 of 30 % against 10/45 of 70 %.
  const files = [await received("survey", "a.xlsx", { "9.1": 0 }), await received("survey", "b.xlsx", { "3.2": 0, "7.1": 0, "3.1": 0 })];
  const [group] = rankFiles(files, [set]);
  expect(group!.files.map(({ report, rank, total, result, className }) => [report.file, rank, total, result, className])).toEqual([
    ["b.xlsx", 1, toPoints(49), toPoints(60 * (0.7 * (34 / 45) + 0.3)), "Tốt"],
    ["a.xlsx", 2, toPoints(50), toPoints(48), "Tốt"],
  ]);
  const [ranking] = reportSheets(files, [set], []);
  expect(row(ranking!, 2).slice(11, 15)).toEqual(["Tổng điểm", "Điểm quy đổi", "Tỷ lệ %", "Xếp loại"]);
  expect(row(ranking!, 3).slice(11, 15)).toEqual(["=SUM(C4:K4)", 49.733333, 82.89, "Tốt"]);
});

test("what was left out of the maximum stands beside the rank, with its points", async () => {
  const set = example("rescale");
  const files = [await received("rescale", "a.xlsx", { "1.2": "KAD", "3.2": "KAD", "3.1": 3 }), await received("rescale", "b.xlsx", {})];
  const [ranking] = reportSheets(files, [set], []);
  expect(row(ranking!, 4).at(-1)).toBe("Còn lỗi: xem lại trước khi công bố; Không áp dụng 1.2, 3.2 (4 điểm)");
  // 15 of 16, out of 20.
  expect(row(ranking!, 4).slice(5, 9)).toEqual(["=SUM(C5:E5)", 18.75, 93.75, "Tốt"]);
});

test("bonuses are no column of lost points; a penalty is coloured by how much of it went", async () => {
  const set = example("extras");
  const sheets = reportSheets([await received("extras", "a.xlsx", { "4.1": 0, "5.1": -3 })], [set], []);
  const matrix = sheets.at(-1)!;
  const codes = matrix.cells.filter(({ column, role }) => column === 0 && role === "code").map(({ content }) => content);
  expect(codes).toEqual(["1.1", "1.2", "2.1", "2.2", "3.1", "3.2", "5.1", "5.2", "6.2"]);
  expect(row(matrix, 3 + codes.indexOf("5.1")).slice(2, 4)).toEqual([-3, 3]);
  expect(matrix.conditionalFormats[0]!.formula).toBe("=AND(N(D4)>0,N(D4)>=ABS($C4))");
  expect(row(matrix, 3 + codes.length).slice(1, 3)).toEqual(["Tổng", 100]);
});

test("a request for explanation comes from the level that the set names, and tells the result", async () => {
  const { report } = await received("survey", "a.xlsx", { "9.1": 0 });
  const plan = requestSheet(report as CheckedFile, [example("survey")], []);
  expect(row(plan, 0)).toEqual(["SỞ NỘI VỤ"]);
  expect(row(plan, 4)).toEqual(["Điểm theo tệp đã gửi: Tự đánh giá 50, quy đổi 48."]);
});

test("a result that is wrong is named as a row of the form in reports and requests", async () => {
  const file = await received("survey", "a.xlsx", {}, 59);
  const [, findings] = reportSheets([file], [example("survey")], []);
  expect(row(findings!, 3).slice(5, 8)).toEqual(["Lỗi", "Quy đổi", "Điểm quy đổi sai"]);
  const request = requestSheet(file.report as CheckedFile, [example("survey")], []);
  expect(row(request, 8)[1]).toBe("Quy đổi");
});
