import { buildLostPoints } from "../../src/actions/buildLostPoints";
import { inspect, type CheckedScorebook } from "../../src/actions/inspect";
import { insertTemplate } from "../../src/actions/insertTemplate";
import { BUILT_IN_SETS } from "../../src/criteria/builtInSets";
import { sheetText } from "../../src/messages/sheets";
import { cellAddress } from "../../src/workbook/address";
import lostPoints from "../data/seed/lost-points.json";
import scores from "../data/seed/scores.json";
import { MemoryWorkbook } from "./memoryWorkbook";

export const SET = BUILT_IN_SETS[0]!;
export const YEAR = 2023;
export const SCORES = sheetText.scoreSheetName(YEAR);
export const LOST = sheetText.lostPointsSheetName(YEAR);
export { lostPoints, scores };

/** A workbook with the empty template of the commune in the seed. */
export async function emptyTemplate(): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook();
  workbook.addSheet("Sheet1");
  await insertTemplate(workbook, BUILT_IN_SETS, { set: SET, unit: scores.unit, year: YEAR });
  return workbook;
}

/** The same with every score of the real report entered, at the stages named. */
export async function scoredWorkbook(stages: readonly string[] = ["self", "appraisal", "council"]): Promise<MemoryWorkbook> {
  const workbook = await emptyTemplate();
  const { book } = await checked(workbook);
  const given: Record<string, Record<string, number>> = scores.scores;
  workbook.together(() => {
    for (const row of book.criteria) {
      for (const stage of stages) workbook.place(SCORES, row.scores[stage]!.address, given[row.code]![stage]!);
    }
  });
  return workbook;
}

export async function checked(workbook: MemoryWorkbook): Promise<CheckedScorebook> {
  const { current } = await inspect(workbook, BUILT_IN_SETS);
  if (!current) throw new Error("The workbook holds no scorebook.");
  return current;
}

export async function build(workbook: MemoryWorkbook, stage?: string) {
  return buildLostPoints(workbook, BUILT_IN_SETS, { stage });
}

/** The address of a criterion's score at a stage. */
export async function scoreCell(workbook: MemoryWorkbook, code: string, stage: string): Promise<string> {
  const { book } = await checked(workbook);
  return book.criteria.find((row) => row.code === code)!.scores[stage]!.address;
}

/** What stands in a column of the score table: a stage's id, or one of the fixed columns. */
export type ScoreColumn = "code" | "name" | "maximum" | "department" | (string & {});

/** The address of a cell of the score table by its row ("7.6", a domain's "7", "total") and column. */
export async function addressOf(workbook: MemoryWorkbook, row: string, column: ScoreColumn): Promise<string> {
  const { book } = await checked(workbook);
  const found = row === "total" ? book.total : [...book.domains, ...book.criteria].find(({ code }) => code === row);
  if (!found) throw new Error(`No row ${row}`);
  const cells: Record<string, { address: string }> = {
    code: found.codeCell,
    name: found.name,
    maximum: found.maximum,
    department: found.department,
    ...found.scores,
  };
  return cells[column]!.address;
}

/** Every filled cell of a sheet by address: what it holds, and its number format where it holds a number. */
export async function cellsOf(workbook: MemoryWorkbook, sheetName: string): Promise<Record<string, unknown>> {
  const { sheets } = await workbook.read(({ name }) => name === sheetName);
  const { cells, origin } = sheets[0]!;
  const filled = cells.flatMap((row, i) =>
    row.flatMap((cell, j) => {
      const held = cell.formula ?? cell.value;
      const address = cellAddress({ row: origin.row + i, column: origin.column + j });
      return held === null ? [] : [[address, cell.kind === "number" ? [held, cell.numberFormat] : held] as const];
    }),
  );
  return Object.fromEntries(filled);
}

/** The address of a cell of the lost-points table, by the code as it is written there and the column. */
export async function lostCell(workbook: MemoryWorkbook, code: string, column: keyof typeof LOST_COLUMNS): Promise<string> {
  const { lostSheet } = await checked(workbook);
  const row = lostSheet!.table.rows.find((each) => each.code.text === code);
  if (!row) throw new Error(`No row ${code} on the lost-points sheet`);
  return `${LOST_COLUMNS[column]}${row.row + 1}`;
}

const LOST_COLUMNS = { number: "A", code: "B", name: "C", reason: "D", amount: "E", remedy: "F", person: "G", beside: "L" } as const;

/** The whole report: every score, and the lost-points sheet with the splits and words of appendix 2, typed in the sheet. */
export async function reportedWorkbook(): Promise<MemoryWorkbook> {
  const workbook = await scoredWorkbook();
  await build(workbook);
  workbook.insertRow(LOST, 8);
  workbook.together(() =>
    lostPoints.rows.forEach(({ code, content, reason, deducted, remedy, person }, i) => {
      const isPart = code.startsWith("3.1.");
      const cells = { B: code, C: content, D: reason, F: remedy, G: person, ...(isPart ? { E: deducted } : {}) };
      for (const [column, value] of Object.entries(cells)) workbook.place(LOST, `${column}${6 + i}`, value);
    }),
  );
  await build(workbook);
  return workbook;
}
