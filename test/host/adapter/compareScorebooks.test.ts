import { compareScorebooks } from "../../../src/actions/compareScorebooks";
import { createLiveWorkbook } from "../../../src/excel/liveWorkbook";
import type { Workbook } from "../../../src/workbook/workbook";
import { bothYears, NEXT_MAP, plan2023, plan2024 } from "../../unit/nextYear";
import { bootInNode } from "../bootInNode";
import { openXlsx } from "../file/openXlsx";
import { saveXlsx } from "../file/saveXlsx";
import { area, emptied } from "./samplePlan";

const host = bootInNode();
let workbook: Workbook;

beforeEach(() => {
  emptied(host.document);
  workbook = createLiveWorkbook();
});

async function compareYears() {
  await workbook.apply([plan2023(), plan2024()].map((plan) => ({ kind: "addSheet", plan })));
  const { sheet } = await compareScorebooks(workbook, ...bothYears(await workbook.read()), NEXT_MAP);
  return host.document.findSheet(sheet)!;
}

test("two years compared on the real office.js: the sheet is in front, with a column for each domain and year", async () => {
  const sheet = await compareYears();
  expect(host.missingMembers).toEqual([]);
  expect([host.document.active, host.document.sheets.length]).toEqual([sheet, 4]);
  expect(sheet.charts.map(({ title, type, minimum, maximum }) => [title, type, minimum, maximum])).toEqual([
    ["Tỷ lệ điểm đạt theo lĩnh vực (%)", "ColumnClustered", 0, 100],
    ["Tỷ lệ điểm đạt ở các tiêu chí chung của hai bộ (%)", "ColumnClustered", 0, 100],
  ]);
  const [whole] = sheet.charts;
  expect(whole!.series.map(({ name, values, categories }) => [name, values, categories])).toEqual([
    ["2023", area("F6:F13"), area("C6:C13")],
    ["2024", area("I6:I13"), area("C6:C13")],
  ]);
  const shares = Array.from({ length: 8 }, (_, i) => sheet.valueAt({ row: 5 + i, column: 5 }));
  expect(shares).toEqual([90, 100, 85, 100, 70, 100, 79.17, 95.31]);
});

test("charts move with rows that a person inserts above, and go with the file", async () => {
  const sheet = await compareYears();
  const { at } = sheet.charts[0]!;
  host.document.insertRows(sheet, 3, 2);
  expect(sheet.charts[0]!.at).toEqual({ ...at, row: at.row + 2 });
  expect(sheet.charts[0]!.series[0]!.values).toEqual(area("F8:F15"));
  const opened = (await openXlsx(await saveXlsx(host.document))).findSheet(sheet.name)!;
  const plain = (charts: typeof sheet.charts) => charts.map(({ id: _, ...chart }) => chart);
  expect(plain(opened.charts)).toEqual(plain(sheet.charts));
});
