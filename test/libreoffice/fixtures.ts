import { templateFile } from "../../src/actions/templateFile";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { MemoryWorkbook } from "../unit/memoryWorkbook";
import { reasonEntries, scoreEntries, type, type Entry } from "../unit/received/templateEntries";
import { addressOf, scores, SCORES, SET, YEAR } from "../unit/seed";

/** A text typed into a cell. */
interface Typed {
  readonly sheet: string;
  readonly address: string;
  readonly text: string;
}

/** A file to be made by LibreOffice: what is typed into the template, and the names that it is saved under, one after the other. */
export interface Fixture {
  readonly entries: readonly Typed[];
  readonly saveAs: readonly string[];
}

/** The template of the commune, as `npm run template` writes it. */
export function template(): Uint8Array {
  return writeXlsx(templateFile(SET, scores.unit, YEAR));
}

/** The report of the commune without a fault, with some, and by way of the OpenDocument format. */
export async function fixtures(): Promise<Fixture[]> {
  const workbook = new MemoryWorkbook();
  await workbook.apply(templateFile(SET, scores.unit, YEAR).plans.map((plan) => ({ kind: "addSheet", plan })));
  const all = await scoreEntries(workbook, ["self", "appraisal", "council"]);
  type(workbook, all);
  const report = [...all, ...reasonEntries(workbook)];
  // A comma forgotten, a point in its place, a total typed over its formula.
  const faults: Entry[] = [
    { sheet: SCORES, address: await addressOf(workbook, "2.1", "council"), value: 5 },
    { sheet: SCORES, address: await addressOf(workbook, "7.3", "self"), value: "0.5" },
    { sheet: SCORES, address: await addressOf(workbook, "3", "self"), value: 19 },
  ];
  return [
    { entries: report.map(typed), saveAs: ["filled.xlsx"] },
    { entries: [...report, ...faults].map(typed), saveAs: ["faulty.xlsx"] },
    { entries: report.map(typed), saveAs: ["filled.ods", "through-ods.xlsx"] },
  ];
}

/** A person in Vietnam types a number with a comma. */
function typed({ sheet, address, value }: Entry): Typed {
  return { sheet, address, text: typeof value === "number" ? String(value).replace(".", ",") : value };
}
