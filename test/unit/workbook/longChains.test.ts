import { withMissingValues } from "../../../src/workbook/missingValues";
import { readXlsx } from "../../../src/xlsx/readXlsx";
import { workbookFixture } from "../xlsx/workbookFixture";

/** Column A of a sheet whose formulas were stored without results: what each cell comes to. */
function calculated(formulas: readonly string[]): unknown[] {
  const rows = formulas.map((formula, i) => `<row r="${i + 1}"><c r="A${i + 1}"><f>${formula}</f></c></row>`);
  const [sheet] = withMissingValues(readXlsx(workbookFixture({ sheet: rows.join("") }))).sheets;
  return sheet!.cells.map(([cell]) => cell!.value);
}

const CELLS = 1_900;

test("a running total over thousands of rows comes to what it should, from whichever end it is read", () => {
  const down = Array.from({ length: CELLS }, (_, i) => (i === 0 ? "1" : `A${i}+1`));
  const up = Array.from({ length: CELLS }, (_, i) => (i === CELLS - 1 ? "1" : `SUM(A${i + 2})+1`));
  const counted = Array.from({ length: CELLS }, (_, i) => i + 1);
  expect(calculated(down)).toEqual(counted);
  expect(calculated(up)).toEqual(counted.reverse());
});

test("cells in a circle, however wide, come to nothing: their formulas are shown, and what stands apart is calculated", () => {
  const circle = Array.from({ length: 300 }, (_, i) => `A${((i + 1) % 300) + 1}+1`);
  expect(calculated([...circle, "1+1"])).toEqual([...circle.map((formula) => `=${formula}`), 2]);
});

test("a sum of 500 parts is calculated; one that no person wrote is not, wherever it nests", () => {
  const sum = (terms: number) => Array.from({ length: terms }, () => "1").join("+");
  expect(calculated([sum(501), sum(4_000)])).toEqual([501, `=${sum(4_000)}`]);
});
