import { templateFile } from "../../../src/actions/templateFile";
import { BUILT_IN_SETS } from "../../../src/criteria/builtInSets";
import { parseCell } from "../../../src/workbook/address";
import { writeXlsx } from "../../../src/xlsx/writeXlsx";
import scores from "../../data/seed/scores.json";
import { loadCalculatorFromDisk } from "../bootInNode";
import type { SpreadsheetDocument } from "../document/spreadsheetDocument";
import type { Worksheet } from "../document/worksheet";
import { openXlsx } from "./openXlsx";

beforeAll(loadCalculatorFromDisk);

const STAGES = ["self", "appraisal", "council"] as const;
const LAST_ROW = 59;

let document: SpreadsheetDocument;
let score: Worksheet;
let lost: Worksheet;

beforeEach(async () => {
  document = await openXlsx(writeXlsx(templateFile(BUILT_IN_SETS[0]!, scores.unit, scores.year)));
  [score, lost] = document.sheets as [Worksheet, Worksheet];
});

const value = (sheet: Worksheet, address: string) => sheet.valueAt(parseCell(address)!);

/** Types the scores of the report at some stages, as a person at a Vietnamese keyboard does. */
function typeScores(stages: readonly (typeof STAGES)[number][]): void {
  document.activate(score);
  const given: Record<string, Record<string, number>> = scores.scores;
  for (let row = 5; row < 67; row++) {
    const code = String(score.valueAt({ row, column: 0 }));
    for (const stage of stages) {
      const points = given[code]?.[stage];
      const typed =
        points === undefined ? null : document.type({ row, column: 3 + STAGES.indexOf(stage) }, String(points).replace(".", ","));
      expect(typed).toBeNull();
    }
  }
}

function lostRows() {
  const rows = Array.from({ length: LAST_ROW - 5 }, (_, i) => i + 6);
  return rows
    .filter((row) => value(lost, `E${row}`) !== "")
    .map((row) => ({ number: value(lost, `A${row}`), code: value(lost, `B${row}`), amount: value(lost, `E${row}`) }));
}

test("before any score it asks for nothing", () => {
  expect(lostRows()).toEqual([]);
  expect([value(lost, "E60"), value(lost, "K5"), value(lost, "C61")]).toEqual([0, "", ""]);
});

test("filled in, it totals itself and lists what was lost at the latest complete stage", () => {
  typeScores([...STAGES]);
  expect(["C68", "D68", "E68", "F68"].map((address) => value(score, address))).toEqual([100, 97.5, 93.75, 89.75]);
  const rows = lostRows();
  expect(rows.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  expect(rows.map(({ code }) => code)).toEqual(["1.6", "1.9", "3.1", "3.3", "5.2", "5.3", "7.6", "7.11", "7.15", "8.3", "8.5"]);
  expect(value(lost, "E60")).toBe(10.25);
  expect(value(lost, "C61")).toContain("Khớp với bảng điểm");
});

test("while a later stage is not complete, the one before it counts", () => {
  typeScores(["self", "appraisal"]);
  expect([value(lost, "K5"), value(lost, "E60")]).toEqual(["Tính theo vòng: Thẩm định (vòng gần nhất đã nhập đủ)", 6.25]);
  document.type(parseCell("F7")!, "1,5");
  expect(value(lost, "E60")).toBe(6.25);
});

test("it refuses what is no score, and what is not a person's to write", () => {
  document.activate(score);
  expect(document.type(parseCell("D7")!, "12")?.message).toContain("từ 0 đến điểm tối đa");
  document.activate(lost);
  expect(document.type(parseCell("E6")!, "3")?.message).toContain("không nhập thủ công");
  expect(document.type(parseCell("D6")!, "Không có sáng kiến")).toBeNull();
});
