import fs from "node:fs";
import path from "node:path";
import { checkFile, type CheckedFile } from "../../../src/actions/checkFile";
import { BUILT_IN_SETS } from "../../../src/criteria/builtInSets";
import { toNumber } from "../../../src/criteria/points";
import { readXlsx } from "../../../src/xlsx/readXlsx";
import { fillInLibreOffice, officePython } from "../../libreoffice/libreOffice";
import { LOST, lostPoints, scores, SCORES, SET } from "../seed";
import { bePatient } from "../../patience";

bePatient();

const { self, appraisal, council } = scores.totals;

/** Files that LibreOffice saved on another machine: what is tested where there is none. `npm run libreoffice` makes them anew. */
function savedEarlier(): Map<string, Buffer> {
  const folder = path.resolve(__dirname, "../../data/libreoffice");
  return new Map(fs.readdirSync(folder).map((name) => [name, fs.readFileSync(path.join(folder, name))]));
}

type Files = () => Map<string, Buffer> | Promise<Map<string, Buffer>>;
const sources: [string, Files][] = [["saved earlier by LibreOffice", savedEarlier]];
const python = officePython();
if (python) sources.push(["filled in now by the LibreOffice of this machine", () => fillInLibreOffice(python)]);

describe.each(sources)("the template, %s", (_source, makeFiles) => {
  let files: Map<string, Buffer>;
  beforeAll(async () => {
    files = await makeFiles();
  });

  const readFile = (name: string) => readXlsx(files.get(name)!);
  const check = (name: string) => checkFile(name, readFile(name), BUILT_IN_SETS) as CheckedFile;

  /** What a sheet's cells hold, row by row from column A. */
  function rowsOf(file: string, sheetName: string) {
    const { cells, origin } = readFile(file).sheets.find(({ name }) => name === sheetName)!;
    expect(origin.column).toBe(0);
    return cells.map((row) => row.map(({ value }) => value));
  }

  describe.each([
    ["saved as .xlsx", "filled.xlsx"],
    ["saved as .ods, then as .xlsx", "through-ods.xlsx"],
  ])("the report of the commune, %s", (_way, file) => {
    let report: CheckedFile;
    beforeAll(() => {
      report = check(file);
    });

    test("has no finding", () => {
      expect(report).toMatchObject({ status: "checked", findings: [] });
    });

    test("tells whose it is, against which set, and every stage's total", () => {
      expect(report).toMatchObject({ unit: "xã Bình Thành", year: 2023, setId: SET.id, sheet: SCORES, lostStage: "council" });
      expect(report.totals.stages.map(({ total }) => toNumber(total!))).toEqual([self, appraisal, council]);
    });

    test("was calculated by LibreOffice to the same totals and the same losses", () => {
      const totals = rowsOf(file, SCORES).find(([label]) => label === "Tổng")!;
      expect(totals.slice(2, 6)).toEqual([scores.totals.max, self, appraisal, council]);
      const rows = rowsOf(file, LOST);
      const losses = rows.flatMap(([number, code, , , amount]) => (typeof number === "number" ? [[code, amount]] : []));
      expect(losses).toEqual(report.lost.map(({ criterion, amount }) => [criterion, toNumber(amount)]));
      expect(rows.find(([label]) => label === "Tổng")![4]).toBe(scores.totals.max - council);
    });

    test("keeps the words that were typed", () => {
      const { reason, remedy, person } = lostPoints.rows.find(({ code }) => code === "5.2")!;
      const row = rowsOf(file, LOST).find(([, code]) => code === "5.2")!;
      expect([row[3], row[5], row[6]]).toEqual([reason, remedy, person]);
    });
  });

  test("our custom part comes through .xlsx, where LibreOffice links it elsewhere, and is not missed where .ods drops it", () => {
    expect(readFile("filled.xlsx").part).toContain(SET.id);
    expect(readFile("through-ods.xlsx").part).toBeNull();
  });

  test("what was typed wrongly is found at its cell, and nothing else", () => {
    const { findings, totals } = check("faulty.xlsx");
    expect(
      findings.map(({ code, severity, cell: at, criterion, stage, found, expected }) => [
        code,
        severity,
        at,
        criterion,
        stage,
        found,
        expected,
      ]),
    ).toEqual([
      ["score/above-max", "error", "F17", "2.1", "council", 5, 0.5],
      ["total/domain-wrong", "error", "D23", "3", "self", 19, 20],
      ["total/domain-wrong", "error", "D45", "7", "self", 11, 11.5],
      ["score/raised", "warning", "F17", "2.1", "council", 5, 0.5],
      ["score/text-number", "information", "D48", "7.3", "self", "0.5", 0.5],
    ]);
    expect(totals.stages.map(({ total }) => toNumber(total!))).toEqual([self, appraisal, council + 4.5]);
  });
});
