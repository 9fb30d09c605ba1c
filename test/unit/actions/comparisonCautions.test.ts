import { compareScores } from "../../../src/actions/compareScorebooks";
import { proposeCodeMap } from "../../../src/criteria/codeMap";
import { loadCriteriaSet } from "../../../src/criteria/loadCriteriaSet";
import { comparisonCautionSentences } from "../../../src/forms/comparisonSentences";
import { example, exampleFile, type Example } from "../examples";
import { ExampleWorkbook } from "../exampleWorkbook";
import type { Pick10 } from "../generatedSets";

const LABELS = { older: "2024", newer: "2025" };

/** Two workbooks of an example and its next version, filled in from the given picks. */
async function cautionsOf(name: Example, before: readonly Pick10[], after: readonly Pick10[], language: "vi" | "en" = "vi") {
  const [set, next] = [example(name), loadCriteriaSet({ ...exampleFile(name), version: "2" })];
  const checked = async (of: typeof set, picks: readonly Pick10[]) => {
    const workbook = await ExampleWorkbook.of(of);
    workbook.enter(0, picks);
    return workbook.checked();
  };
  const comparison = compareScores(await checked(set, before), await checked(next, after), proposeCodeMap(set, next));
  return comparisonCautionSentences(comparison, LABELS, language);
}

test("plain points against plain points need no word", async () => {
  expect(await cautionsOf("steps", [10], [5])).toEqual([]);
});

test("results that count by weights are told beside the plain points that are compared", async () => {
  expect(await cautionsOf("survey", [10], [0])).toEqual(["Điểm quy đổi: 60 (2024), 0 (2025). So sánh ở đây tính theo điểm chưa quy đổi."]);
  expect(await cautionsOf("rescale", [10], ["KAD"], "en")).toEqual([
    expect.stringMatching(/^Converted results: 20 \(2024\), .* \(2025\)\. The comparison is of plain points\.$/),
  ]);
});
