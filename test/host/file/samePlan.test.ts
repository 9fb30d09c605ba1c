import { isDeepStrictEqual } from "node:util";
import { buildLostPoints } from "../../../src/actions/buildLostPoints";
import { compareScorebooks } from "../../../src/actions/compareScorebooks";
import { inspect } from "../../../src/actions/inspect";
import { insertTemplate } from "../../../src/actions/insertTemplate";
import { setWorkbookFile } from "../../../src/actions/setWorkbook";
import { templateFile } from "../../../src/actions/templateFile";
import { BUILT_IN_SETS } from "../../../src/criteria/builtInSets";
import { toDraft } from "../../../src/criteria/setDraft";
import { createLiveWorkbook } from "../../../src/excel/liveWorkbook";
import { parseCell } from "../../../src/workbook/address";
import type { SheetPlan } from "../../../src/workbook/sheetPlan";
import type { Workbook } from "../../../src/workbook/workbook";
import { writeXlsx } from "../../../src/xlsx/writeXlsx";
import scores from "../../data/seed/scores.json";
import { example, exampleFile, EXAMPLES } from "../../unit/examples";
import { bothYears, NEXT_MAP, plan2023, plan2024 } from "../../unit/nextYear";
import { emptied, planned, samplePlan } from "../adapter/samplePlan";
import { bootInNode } from "../bootInNode";
import { isFormula, PLAIN_FORMAT } from "../document/cell";
import type { SpreadsheetDocument } from "../document/spreadsheetDocument";
import type { Worksheet } from "../document/worksheet";
import { openXlsx } from "./openXlsx";
import { bePatient } from "../../patience";

bePatient();

const host = bootInNode();

beforeEach(() => emptied(host.document));

/** The plans of the official sheets, as the commands lay them for the real scores. */
async function officialPlans(): Promise<SheetPlan[]> {
  const live = createLiveWorkbook();
  const plans: SheetPlan[] = [];
  const workbook: Workbook = {
    read: (wanted) => live.read(wanted),
    withIndents: (sheet) => live.withIndents(sheet),
    apply: (changes) => {
      plans.push(...changes.flatMap((change) => (change.kind === "addSheet" ? [change.plan] : [])));
      return live.apply(changes);
    },
  };
  await insertTemplate(workbook, BUILT_IN_SETS, { set: BUILT_IN_SETS[0]!, unit: scores.unit, year: scores.year });
  const { book } = (await inspect(workbook, BUILT_IN_SETS)).current!;
  const given: Record<string, Record<string, number>> = scores.scores;
  for (const row of book.criteria) {
    for (const stage of book.stages) {
      host.document.active.put(parseCell(row.scores[stage]!.address)!, { constant: given[row.code]![stage]! });
    }
  }
  await buildLostPoints(workbook, BUILT_IN_SETS);
  return plans;
}

async function writtenLive(plans: readonly SheetPlan[]): Promise<SpreadsheetDocument> {
  emptied(host.document);
  await createLiveWorkbook().apply(plans.map((plan) => ({ kind: "addSheet", plan })));
  return host.document;
}

/** Everything of a sheet that a plan speaks of. Heights that follow the text are each program's own. */
function described(sheet: Worksheet, { columnWidths, rowHeights }: SheetPlan) {
  const byPlace = (a: { area: object }, b: { area: object }) => JSON.stringify(a.area).localeCompare(JSON.stringify(b.area));
  return {
    cells: sheet
      .usedPositions(true)
      .filter((at) => sheet.valueAt(at) !== null || !isDeepStrictEqual(sheet.formatAt(at), PLAIN_FORMAT))
      .map((at) => {
        const input = sheet.inputAt(at);
        const { fontColor, ...format } = sheet.formatAt(at);
        const shown = isFormula(input) ? { formula: input.formula, value: sheet.valueAt(at) } : { constant: input.constant };
        return { ...at, ...shown, ...format, fontColor: fontColor || "#000000" };
      })
      .sort((a, b) => a.row - b.row || a.column - b.column),
    merges: [...sheet.merges].sort((a, b) => a.row - b.row),
    widths: columnWidths.map((_, column) => sheet.columnWidth(column)),
    heights: [...rowHeights.keys()].map((row) => sheet.rowHeights.get(row)),
    validations: sheet.validations
      .map(({ area, rule, errorAlert, ignoreBlanks }) => ({ area, rule, errorAlert, ignoreBlanks }))
      .sort(byPlace),
    conditionalFormats: sheet.conditionalFormats.map(({ id, ...format }) => ({ ...format, hasId: id !== "" })).sort(byPlace),
    frozen: [sheet.frozenRows, sheet.frozenColumns],
    charts: sheet.charts.map(({ id, ...chart }) => ({ ...chart, hasId: id !== "" })),
    page: { ...sheet.page, margins: Object.values(sheet.page.margins).map((points) => Math.round(points)) },
  };
}

async function expectSame(plans: readonly SheetPlan[]): Promise<void> {
  const live = await writtenLive(plans);
  const file = await openXlsx(writeXlsx({ plans }));
  for (const plan of plans) {
    expect(described(file.findSheet(plan.name)!, plan)).toEqual(described(live.findSheet(plan.name)!, plan));
  }
}

test("the official sheets are the same through Excel and as a file", async () => {
  const plans = await officialPlans();
  expect(plans).toHaveLength(2);
  await expectSame(plans);
});

test.each(EXAMPLES)("so are the sheets of the example set %s", async (name) => {
  await expectSame(templateFile(example(name), scores.unit, 2025).plans.map((plan) => ({ ...plan, filter: undefined })));
});

test.each(EXAMPLES)("so are the sheets on which people change the example set %s", async (name) => {
  await expectSame(setWorkbookFile(toDraft(exampleFile(name))).plans);
});

test("so is a comparison of two years, with its charts", async () => {
  const plans = [plan2023(), plan2024()];
  await writtenLive(plans);
  const live = createLiveWorkbook();
  const compared: SheetPlan[] = [];
  const watched: Workbook = {
    read: (wanted) => live.read(wanted),
    withIndents: (sheet) => live.withIndents(sheet),
    apply: async (changes) => void compared.push(...changes.flatMap((change) => (change.kind === "addSheet" ? [change.plan] : []))),
  };
  await compareScorebooks(watched, ...bothYears(await live.read()), NEXT_MAP);
  expect(compared.map(({ charts }) => charts?.length)).toEqual([2]);
  await expectSame([...plans.map((plan) => ({ ...plan, filter: undefined })), ...compared]);
});

test("so is a sheet of more cells than one request takes, with columns frozen", async () => {
  const rows = Array.from({ length: 1500 }, (_, i) => [i, `=${i}`, { formula: `=A${i + 2}*2` }, i % 7 === 0 ? null : "lời văn"]);
  const cells = rows.flatMap((row, i) =>
    row.map((content, column) => ({ row: i + 1, column, content, role: column === 1 ? ("code" as const) : ("amount" as const) })),
  );
  await expectSame([
    samplePlan({ cells: [planned("A1", "Nhiều dòng", "title"), ...cells], frozenColumns: 2, validations: [], conditionalFormats: [] }),
  ]);
});

test("so is a sheet with everything that a plan can hold, and with texts that look like something else", async () => {
  const texts = ["=1+1", "+84", "-1", "@a", "_x0041_", "a\tb", "dòng một\ndòng hai", "  cách  ", "é".normalize("NFD"), "<&\"'>", "😀"];
  const cells = texts.map((text, i) => planned(`B${10 + i}`, text, "words"));
  await expectSame([samplePlan({ name: `Của "tôi" & 'bạn' <1>`, cells: [...samplePlan().cells, ...cells] })]);
});

test("a file is open until somebody locks it, then keeps open what the plan leaves open; it carries the custom part", async () => {
  const part = '<scorebooks xmlns="urn:thử"/>';
  const file = await openXlsx(writeXlsx({ plans: [samplePlan()], part }));
  const [sheet] = file.sheets as [Worksheet];
  expect(sheet.protection).toBeNull();
  expect(["A3", "C3", "C4"].map((address) => sheet.formatAt(parseCell(address)!).locked)).toEqual([true, false, false]);
  expect(file.parts.map(({ xml }) => xml)).toEqual([part]);
});

test("the same plans give the same bytes, on whichever day they are written", () => {
  const writtenOn = (day: string) => {
    jest.useFakeTimers({ now: new Date(day) });
    return writeXlsx({ plans: [samplePlan()], part: "<a/>" });
  };
  const [once, again] = [writtenOn("2023-12-31"), writtenOn("2024-06-01T12:34:56")];
  jest.useRealTimers();
  expect(Buffer.from(again!).equals(once!)).toBe(true);
});
