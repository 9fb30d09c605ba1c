import type { CheckedFile } from "../../../src/actions/checkFile";
import { rankFiles } from "../../../src/actions/checkBatch";
import { reportSheets } from "../../../src/actions/reportSheets";
import { requestLetter } from "../../../src/actions/requestLetter";
import { requestSheet } from "../../../src/actions/requestSheets";
import { jsonReport } from "../../../src/cli/jsonReport";
import { textReport } from "../../../src/cli/textReport";
import { BUILT_IN_SETS } from "../../../src/criteria/builtInSets";
import { planComparisonSheet } from "../../../src/forms/comparisonSheet";
import { proposeCodeMap } from "../../../src/criteria/codeMap";
import { compareScores } from "../../../src/actions/compareScorebooks";
import { planMove } from "../../../src/actions/planMove";
import { communeFile } from "./batch";
import { checked, scoreCell, scoredWorkbook, SCORES, SET } from "../seed";

/** Of a file whose last stage lacks a score, beside one that is complete; what the text says of both. */
async function reported() {
  const asked = { trouble: null, detail: null, isLeftAside: false };
  const half = await communeFile("một phần.xlsx", { unit: "xã Phú Đình", changed: { council: { "1.1": null } } });
  const whole = await communeFile("đủ.xlsx", { unit: "xã An Khang" });
  return { half: { ...half, ...asked }, whole: { ...whole, ...asked }, report: half.report as CheckedFile };
}

const textsOf = (plans: ReturnType<typeof reportSheets>) => plans.flatMap(({ cells }) => cells.map(({ content }) => content));

test("whatever tells the total of a stage that is half entered to others says that it is provisional, and of no other stage", async () => {
  const { half, whole, report } = await reported();
  const told = /Thẩm định 93,75; CTHD thẩm định [\d,]+ \(tạm tính\)\./;
  expect(requestLetter(report, BUILT_IN_SETS)).toMatch(told);
  expect(textsOf([requestSheet(report, BUILT_IN_SETS, [])])).toContainEqual(expect.stringMatching(told));
  const notes = textsOf(reportSheets([half, whole], BUILT_IN_SETS, [])).filter((text) => String(text).includes("tạm tính"));
  expect(notes).toEqual(["Điểm tạm tính; Chưa nhập đủ điểm CTHD thẩm định nên chưa xếp hạng"]);
  expect(rankFiles([half, whole], BUILT_IN_SETS)[0]!.files.map(({ provisional }) => provisional)).toEqual([false, true]);
});

test("so do both reports of the command line", async () => {
  const { half, whole } = await reported();
  const say = textReport(BUILT_IN_SETS, "vi", (_, text) => text);
  const lines = [half, whole].map((file) => say.file(file));
  expect(lines[0]).toMatch(/Thẩm định 93,75 → CTHD thẩm định [\d,]+ \(53\/54, tạm tính\)/);
  expect(lines[1]).not.toContain("tạm tính");
  const entries = [half, whole].map((file) => JSON.parse(jsonReport(BUILT_IN_SETS, "vi", true).file(file)) as { provisional?: string[] });
  expect(entries.map(({ provisional }) => provisional)).toEqual([["council"], undefined]);
});

test("and a comparison and a move where no stage is complete", async () => {
  const workbook = await scoredWorkbook(["self"]);
  workbook.place(SCORES, await scoreCell(workbook, "1.1", "self"), null);
  const book = await checked(workbook);
  const map = proposeCodeMap(SET, SET);
  const plan = planComparisonSheet(compareScores(book, book, map), { older: "2023", newer: "2024", unit: "xã Ví Dụ" }, "So sánh");
  expect(textsOf([plan]).filter((text) => String(text).includes("(tạm tính)"))).toHaveLength(2);
  expect(planMove(book, SET, map).total).toMatchObject({ stage: "Tự đánh giá", provisional: true });
});
