import { whenOfficeIsReady, type OfficeHost } from "../../../src/excel/officeEnvironment";
import { runCase, SHEET_PREFIX, type BehaviourCase, type CaseResult } from "../cases/behaviourCase";

/** What a run found, and in which Excel: the file that is sent to the project. */
export interface SelfTestReport {
  readonly date: string;
  readonly excel: {
    /** As Excel tells it: on Windows 16.0.build.revision. */
    readonly build: string;
    readonly platform: string;
    readonly displayLanguage: string;
    readonly contentLanguage: string;
    /** The highest ExcelApi that it claims. */
    readonly excelApi: string;
    readonly browser: string;
  };
  readonly agreeing: number;
  readonly differing: number;
  readonly results: readonly CaseResult[];
}

const OBSTACLES: Record<Exclude<OfficeHost["kind"], "excel">, string> = {
  unknown: "Office.js could not be loaded.",
  "not-excel": "This page runs inside Excel only.",
  "too-old": "This Excel lacks ExcelApi 1.13, which the add-in needs.",
};

/** What keeps the cases from being run, as a sentence; null where nothing does. */
export async function obstacle(): Promise<string | null> {
  const { kind } = await whenOfficeIsReady();
  if (kind !== "excel") return OBSTACLES[kind];
  const filled = await filledSheet();
  return filled === null
    ? null
    : `Nothing was run: sheet "${filled}" is not empty. Open a new, empty workbook and run the self-test there.`;
}

/** Name of a sheet that holds something, be it a format only. */
async function filledSheet(): Promise<string | null> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const used = worksheets.items.map((sheet) => ({ name: sheet.name, range: sheet.getUsedRangeOrNullObject() }));
    used.forEach(({ range }) => range.load("address"));
    await context.sync();
    return used.find(({ name, range }) => !range.isNullObject || name.startsWith(SHEET_PREFIX))?.name ?? null;
  });
}

/** Runs the cases one after the other. Each adds sheets of its own and removes them. */
export async function runAll(cases: readonly BehaviourCase[], tell: (result: CaseResult) => void): Promise<SelfTestReport> {
  const results: CaseResult[] = [];
  for (const each of cases) {
    const result = await runCase(each);
    results.push(result);
    tell(result);
  }
  const agreeing = results.filter(({ agrees }) => agrees).length;
  return { date: new Date().toISOString(), excel: describeExcel(), agreeing, differing: results.length - agreeing, results };
}

function describeExcel(): SelfTestReport["excel"] {
  const { diagnostics, displayLanguage, contentLanguage, requirements } = Office.context;
  const minors = Array.from({ length: 40 }, (_, minor) => minor + 1).filter((minor) =>
    requirements.isSetSupported("ExcelApi", `1.${minor}`),
  );
  return {
    build: diagnostics.version,
    platform: String(diagnostics.platform),
    displayLanguage,
    contentLanguage,
    excelApi: `1.${minors.at(-1)}`,
    browser: navigator.userAgent,
  };
}
