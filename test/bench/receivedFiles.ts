/** Files as a province receives them, to measure the check on. */
import fs from "node:fs";
import path from "node:path";
import ExcelJS from "exceljs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { templateFile } from "../../src/actions/templateFile";
import { BUILT_IN_SETS } from "../../src/criteria/builtInSets";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import scores from "../data/seed/scores.json";

const UNIT = "xã Tên Mẫu";
const STAGES = ["self", "appraisal", "council"];
const FIRST_STAGE_COLUMN = 4;

/** Writes so many workbooks of two sheets, each of another unit, and returns their paths. */
export async function writeReceivedFiles(folder: string, count: number): Promise<string[]> {
  fs.mkdirSync(folder, { recursive: true });
  const parts = unzipSync(await filledTemplate());
  const texts = Object.keys(parts).filter((name) => strFromU8(parts[name]!).toLocaleLowerCase("vi").includes(UNIT.toLocaleLowerCase("vi")));
  return Array.from({ length: count }, (_, i) => {
    const file = path.join(folder, `${i + 1}.xlsx`);
    const named = texts.map((name) => [name, strToU8(strFromU8(parts[name]!).replaceAll(/tên mẫu/giu, `Số ${i + 1}`))]);
    fs.writeFileSync(file, zipSync({ ...parts, ...Object.fromEntries(named) }));
    return file;
  });
}

/** Both sheets of the template, with every score of the real report, saved by another program. */
async function filledTemplate(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(writeXlsx(templateFile(BUILT_IN_SETS[0]!, UNIT, 2023)).buffer as ArrayBuffer);
  const given: Record<string, Record<string, number>> = scores.scores;
  workbook.worksheets[0]!.eachRow((row) => {
    const points = given[row.getCell(1).text];
    if (points) STAGES.forEach((stage, i) => (row.getCell(FIRST_STAGE_COLUMN + i).value = points[stage]!));
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
