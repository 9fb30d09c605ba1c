import fs from "node:fs";
import path from "node:path";
import ts from "typescript";
import { type ApiReport, checkApiSets } from "./apiSets/overreach";
import type { ApiSet } from "./apiSets/requirement";
import { bePatient } from "../../patience";

bePatient();

/** What every Excel that installs the add-in has, by the manifest. */
const PROMISED: readonly ApiSet[] = [...fs.readFileSync("manifest.xml", "utf8").matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"/g)].map(
  ([, name, version]) => ({ name: name!, version: version! }),
);

/** Each line that must be reported ends in a comment with what it needs; no other line may be. */
const UNGUARDED = `
export async function members(context: Excel.RequestContext, sheet: Excel.Worksheet, range: Excel.Range, table: Excel.Table) {
  sheet.onProtectionChanged.add(async () => {}); // ExcelApi 1.14
  range.getDependents(); // ExcelApi 1.15
  context.workbook["queries"].load(); // ExcelApi 1.14
  const { valuesAsJson } = range; // ExcelApi 1.16
  range.load("address, valuesAsJson"); // ExcelApi 1.16
  range.load(["address", "valuesAsJson"]); // ExcelApi 1.16
  range.load({ address: true, valuesAsJson: true }); // ExcelApi 1.16
  context.workbook.worksheets.load("items/names/items/valueAsJson"); // ExcelApi 1.16
  range.clear("ResetContents"); // ExcelApi 1.18
  range.clear(Excel.ClearApplyTo.resetContents); // ExcelApi 1.18
  table.rows.add(0, [[1]], true); // ExcelApi 1.15
  await Excel.run({ delayForCellEdit: true, mergeUndoGroup: true }, async () => {}); // ExcelApi 1.20
  await Office.addin.showAsTaskpane(); // SharedRuntime 1.1
  return valuesAsJson;
}

export async function allowed(sheet: Excel.Worksheet, range: Excel.Range, table: Excel.Table, event: Office.AddinCommands.Event) {
  const merged = range.getMergedAreasOrNullObject();
  range.load("address, format/fill/color");
  range.clear("Contents");
  range.dataValidation.rule = { decimal: { formula1: 0, formula2: 1, operator: "Between" } };
  table.rows.add(0, [[1]]);
  sheet.onChanged.add(async () => {});
  event.completed();
  const type: Excel.WorksheetProtectionChangedEventArgs | null = null;
  return [merged, type];
}
`;

const GUARDS = `
const has = (version: string) => Office.context.requirements.isSetSupported("ExcelApi", version);
const canFollow = () => Office.context.requirements.isSetSupported("ExcelApi", "1.15");
function canProtect() { return Office.context.requirements.isSetSupported("ExcelApi", "1.14"); }

export function guarded(range: Excel.Range, other: boolean) {
  const asked = Office.context.requirements;
  const follows = asked.isSetSupported("ExcelApi", "1.17");
  if (asked.isSetSupported("ExcelApi", "1.15")) range.getDependents();
  if (other && asked.isSetSupported("ExcelApi", "1.15")) range.getDependents();
  if (!asked.isSetSupported("ExcelApi", "1.15")) range.clear(); else range.getDependents();
  if (follows) range.getDependents();
  if (canFollow()) [1].forEach(() => range.getDependents());
  const one = asked.isSetSupported("ExcelApi", "1.15") ? range.getDependents() : null;
  const two = !follows || range.getDependents();
  const three = follows && range.getDependents();
  return [one, two, three];
}

export function leaving(range: Excel.Range, other: boolean) {
  if (other || !Office.context.requirements.isSetSupported("ExcelApi", "1.15")) return null;
  return range.getDependents();
}

export function unguarded(range: Excel.Range, other: boolean) {
  const asked = Office.context.requirements;
  let changeable = asked.isSetSupported("ExcelApi", "1.15");
  changeable = other;
  if (changeable) range.getDependents(); // ExcelApi 1.15
  if (asked.isSetSupported("ExcelApi", "1.14")) range.getDependents(); // ExcelApi 1.15
  if (asked.isSetSupported("ExcelApiOnline", "1.15")) range.getDependents(); // ExcelApi 1.15
  if (canProtect()) range.getDependents(); // ExcelApi 1.15
  if (has("1.15")) range.getDependents(); // ExcelApi 1.15
  if (other || asked.isSetSupported("ExcelApi", "1.15")) range.getDependents(); // ExcelApi 1.15
  if (!(other && asked.isSetSupported("ExcelApi", "1.15"))) return null;
  if (asked.isSetSupported("ExcelApi", "1.15")) range.clear(); else range.getDependents();
  const late = range.getDependents();
  return late;
}

export function tooLate(range: Excel.Range) {
  range.getDependents(); // ExcelApi 1.15
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.15")) return null;
  return range;
}

export function elsewhere(range: Excel.Range) {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.15")) range.clear();
  range.getDependents(); // ExcelApi 1.15
  if (Office.context.requirements.isSetSupported("ExcelApi", "1.15")) range.clear();
  else range.getDependents(); // ExcelApi 1.15
}
`;

/** Looked at as if only ExcelApi 1.1 were promised: some members may be read there, but not written. */
const OLD_EXCEL = `
export function change(context: Excel.RequestContext, sheet: Excel.Worksheet) {
  const mode = context.workbook.application.calculationMode;
  context.workbook.application.calculationMode = "Manual"; // ExcelApi 1.8
  const seen = sheet.visibility;
  sheet.visibility = "Hidden"; // ExcelApi 1.2
  return [mode, seen];
}
`;

const planted = new Map(
  Object.entries({ "unguarded.ts": UNGUARDED, "guards.ts": GUARDS, "oldExcel.ts": OLD_EXCEL }).map(([name, text]) => [
    path.resolve("src/excel/planted", name),
    text,
  ]),
);

let program: ts.Program;

/** The product's own files that may hold something of Office.js, and the planted ones, which exist nowhere else. */
beforeAll(() => {
  const { options, fileNames } = ts.parseJsonConfigFileContent(ts.readConfigFile("tsconfig.json", ts.sys.readFile).config, ts.sys, ".");
  const host = ts.createCompilerHost(options);
  const { fileExists, getSourceFile } = host;
  host.fileExists = (name) => planted.has(path.resolve(name)) || fileExists(name);
  host.getSourceFile = (name, ...rest) => {
    const text = planted.get(path.resolve(name));
    return text === undefined ? getSourceFile(name, ...rest) : ts.createSourceFile(name, text, ts.ScriptTarget.ES2021, true);
  };
  program = ts.createProgram([...fileNames.filter(mayHoldOffice), ...planted.keys()], options, host);
});

const isIn = (folder: string, file: string) => !path.relative(folder, file).startsWith("..");

/** Lint keeps Office.js in one folder; whoever imports from there could be handed some of it. Looking at the others too takes twice as long. */
function mayHoldOffice(file: string): boolean {
  if (isIn("src/excel", file)) return true;
  return isIn("src", file) && /["'(](?:\.\.?\/)+excel\//.test(fs.readFileSync(file, "utf8"));
}

const place = ({ file, line, code, needs }: ApiReport["overreach"][number]) => `${path.relative(".", file)}:${line} ${code} needs ${needs}`;

/** The lines of a planted text that were reported with what they need, and those that should have been. */
function compare(name: string, promised: readonly ApiSet[]): { found: string[]; expected: string[] } {
  const file = path.resolve("src/excel/planted", name);
  const { overreach } = checkApiSets(program, [program.getSourceFile(file)!], promised);
  const found = [...new Set(overreach.map(({ line, needs }) => `${line}: ${needs}`))];
  const lines = planted.get(file)!.split("\n");
  const expected = lines.flatMap((line, index) => {
    const needs = /\/\/ ((?:ExcelApi|SharedRuntime) [\d.]+)$/.exec(line)?.[1];
    return needs === undefined ? [] : [`${index + 1}: ${needs}`];
  });
  return { found, expected };
}

test("the manifest promises one set, and the product uses nothing above it without asking", () => {
  expect(PROMISED).toEqual([{ name: "ExcelApi", version: "1.13" }]);
  const files = program.getSourceFiles().filter(({ fileName }) => !planted.has(path.resolve(fileName)) && mayHoldOffice(fileName));
  const report = checkApiSets(program, files, PROMISED);
  expect(report.overreach.map(place)).toEqual([]);
  expect(report.looked).toBeGreaterThan(100);
});

test("every way to reach a newer member is seen, and none that is promised", () => {
  const { found, expected } = compare("unguarded.ts", PROMISED);
  expect(expected).toHaveLength(13);
  expect(found).toEqual(expected);
});

test("a guard counts where it holds, and only for the set and version that it asks for", () => {
  const { found, expected } = compare("guards.ts", PROMISED);
  expect(expected).toHaveLength(9);
  expect(found).toEqual(expected);
});

test("a member that may be read earlier than written needs the later set only where it is written", () => {
  const { found, expected } = compare("oldExcel.ts", [{ name: "ExcelApi", version: "1.1" }]);
  expect(expected).toHaveLength(2);
  expect(found).toEqual(expected);
});
