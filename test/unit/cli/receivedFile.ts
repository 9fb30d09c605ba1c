import ExcelJS from "exceljs";
import { templateFile } from "../../../src/actions/templateFile";
import { BUILT_IN_SETS } from "../../../src/criteria/builtInSets";
import { allCriteria } from "../../../src/criteria/criteriaSet";
import { toNumber } from "../../../src/criteria/points";
import { writeXlsx } from "../../../src/xlsx/writeXlsx";

const SELF_COLUMN = 4;

/**
 * A workbook as a unit sends it back, saved by exceljs: the score sheet of our template with every criterion at its maximum in the first
 * stage, so that nothing is lost or wrong, but for the cells that `edits` names by criterion.
 */
export async function receivedFile(unit: string, edits: Readonly<Record<string, ExcelJS.CellValue>> = {}, year = 2023): Promise<Buffer> {
  const set = BUILT_IN_SETS[0]!;
  const workbook = new ExcelJS.Workbook();
  const template = writeXlsx(templateFile(set, unit, year));
  await workbook.xlsx.load(template.buffer as ArrayBuffer);
  workbook.removeWorksheet(2);
  const maxima = new Map(allCriteria(set).map(({ code, maximum }) => [code, toNumber(maximum)]));
  workbook.worksheets[0]!.eachRow((row) => {
    const code = row.getCell(1).text;
    if (maxima.has(code)) row.getCell(SELF_COLUMN).value = code in edits ? edits[code]! : maxima.get(code)!;
  });
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
