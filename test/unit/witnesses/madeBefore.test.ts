import fs from "node:fs";
import path from "node:path";
import { buildLostPoints } from "../../../src/actions/buildLostPoints";
import { inspect } from "../../../src/actions/inspect";
import { applyRepairs, planRepairs } from "../../../src/actions/repair";
import { withMissingValues } from "../../../src/workbook/missingValues";
import type { WorkbookSnapshot } from "../../../src/workbook/workbook";
import { readXlsx } from "../../../src/xlsx/readXlsx";
import { standingIn, type Standing, type WitnessRecord } from "../../witnesses/witnessRecord";
import { setsOf, SUBJECTS } from "../../witnesses/subjects";
import { MemoryWorkbook } from "../memoryWorkbook";

const DATA = path.join(__dirname, "../../data");
const VERSIONS = fs.readdirSync(DATA).filter((name) => name.startsWith("made-by-"));

interface Witness extends WitnessRecord {
  readonly file: string;
  readonly folder: string;
}

const WITNESSES = VERSIONS.flatMap((version): Witness[] => {
  const folder = path.join(DATA, version);
  const records = JSON.parse(fs.readFileSync(path.join(folder, "records.json"), "utf8")) as Record<string, WitnessRecord>;
  return Object.entries(records).map(([file, record]) => ({ file, folder, ...record }));
});

const read = ({ folder, file }: Witness) => withMissingValues(readXlsx(fs.readFileSync(path.join(folder, file))));
const setsFor = ({ subject }: Witness) => setsOf(SUBJECTS.find(({ name }) => name === subject)!);
const standing = ({ scorebooks, set }: WitnessRecord): Standing => ({ scorebooks, set });

test("what version 1.0 laid is all there", () => {
  expect(WITNESSES.filter(({ folder }) => folder.endsWith("made-by-1.0"))).toHaveLength(66);
});

test.each(WITNESSES.map((each) => [each.file, each] as const))(
  "%s is read, checked, built anew and repaired without a lost word",
  async (_, witness) => {
    const sets = setsFor(witness);
    const snapshot = read(witness);
    expect(standingIn(snapshot, sets)).toEqual(standing(witness));

    const workbook = MemoryWorkbook.of(snapshot);
    const books = witness.scorebooks.map(({ sheet }) => sheet);
    for (const sheet of books) await spoilAndRepair(workbook, sheet, sets);
    const repaired = standingIn(await workbook.read(), sets);
    expect(repaired).toEqual(standing(witness));

    for (const sheet of books) await buildLostPoints(workbook, sets, { preferredSheet: await idOf(workbook, sheet) });
    const rebuilt = await workbook.read();
    expect(standingIn(rebuilt, sets)).toMatchObject({ scorebooks: repaired.scorebooks.map(({ totals }) => ({ totals })) });
    expect(textsOf(rebuilt)).toEqual(expect.arrayContaining([...witness.words, ...textsBeside(snapshot, books)]));
  },
);

/** A total typed over, a code that became a number, a maximum changed: all of it is put back. */
async function spoilAndRepair(workbook: MemoryWorkbook, sheet: string, sets: Parameters<typeof inspect>[1]): Promise<void> {
  const checked = async () => (await inspect(workbook, sets, await idOf(workbook, sheet))).current!;
  const { book } = await checked();
  const total = book.domains[0]!.scores[book.stages[0]!]!.address;
  const maximum = book.criteria.at(-1)!.maximum.address;
  const { code, codeCell } = book.criteria.find((row) => /^\d+\.\d+$/.test(row.code))!;
  workbook.place(sheet, total, 77);
  workbook.place(sheet, maximum, 55);
  workbook.place(sheet, codeCell.address, Number(code), "General");
  const spoiled = await checked();
  const repairs = planRepairs(spoiled);
  expect(repairs.map(({ cell }) => cell)).toEqual(expect.arrayContaining([total, maximum, codeCell.address]));
  await applyRepairs(workbook, spoiled, repairs);
}

async function idOf(workbook: MemoryWorkbook, name: string): Promise<string> {
  return (await workbook.read((sheet) => sheet.name === name)).sheets[0]!.id;
}

function textsOf({ sheets }: WorkbookSnapshot): unknown[] {
  return sheets.flatMap(({ cells }) => cells.flat().flatMap(({ kind, value }) => (kind === "text" ? [value] : [])));
}

/** Texts of the sheets that no command has touched. */
function textsBeside(snapshot: WorkbookSnapshot, books: readonly string[]): unknown[] {
  return textsOf({ ...snapshot, sheets: snapshot.sheets.filter(({ name }) => !books.includes(name) && !name.startsWith("Mất điểm")) });
}
