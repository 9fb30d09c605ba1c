import { strFromU8, unzipSync } from "fflate";
import { templateFile } from "../../../src/actions/templateFile";
import { checkFile } from "../../../src/actions/checkFile";
import { BUILT_IN_SETS } from "../../../src/criteria/builtInSets";
import { cellAt } from "../../../src/workbook/sheetSnapshot";
import { readXlsx } from "../../../src/xlsx/readXlsx";
import { writeXlsx } from "../../../src/xlsx/writeXlsx";
import { planned, samplePlan } from "../../host/adapter/samplePlan";
import { scores, SET, YEAR } from "../seed";

const FILE = templateFile(SET, scores.unit, YEAR);

describe("a file of our writer, read again", () => {
  const snapshot = readXlsx(writeXlsx(FILE));

  test("has its sheets, open, and merges", () => {
    expect(snapshot.sheetNames).toEqual(FILE.plans.map(({ name }) => name));
    expect(snapshot.sheets.map(({ visible, isProtected }) => [visible, isProtected])).toEqual(FILE.plans.map(() => [true, false]));
    expect(snapshot.sheets.map(({ merges }) => merges)).toEqual(FILE.plans.map(({ merges }) => merges));
  });

  test("has what was planned in each cell", () => {
    FILE.plans.forEach(({ cells }, i) => {
      expect(cells.length).toBeGreaterThan(100);
      for (const { row, column, content } of cells) {
        const { kind, value, formula } = cellAt(snapshot.sheets[i]!, { row, column });
        const planned =
          content !== null && typeof content === "object"
            ? { formula: content.formula, kind: "empty" }
            : { value: content === "" ? null : content };
        expect({ kind, value, formula }).toMatchObject(planned);
      }
    });
  });

  test("has our part, word for word", () => {
    expect(snapshot.part).toBe(FILE.part);
  });

  test("has the longest text that a cell holds, and is not written with a longer one", () => {
    const [plan] = FILE.plans;
    const withText = (content: string) => ({ plans: [{ ...plan!, cells: [{ row: 4, column: 1, content }] }] });
    const longest = "=ữ".repeat(16_383) + "x";
    expect(cellAt(readXlsx(writeXlsx(withText(longest))).sheets[0]!, { row: 4, column: 1 }).value).toBe(longest);
    expect(() => writeXlsx(withText(`${longest}x`))).toThrow(
      expect.objectContaining({ code: "text-too-long", place: { sheet: plan!.name, address: "B5" } }) as Error,
    );
  });

  test("is recognised as a scorebook", () => {
    const report = checkFile("template.xlsx", snapshot, BUILT_IN_SETS);
    expect(report).toMatchObject({ status: "checked", setId: SET.id, year: YEAR });
  });
});

test("a text that begins like a formula is marked, so that it stays text when a person edits the cell", () => {
  const texts = ["=không", "+ Đã ban hành", "- Chưa họp giao ban", "@chị Hà", "Không = có"];
  const cells = texts.map((text, i) => planned(`B${i + 1}`, text, "words"));
  const parts = unzipSync(writeXlsx({ plans: [samplePlan({ cells, merges: [], unlocked: [] })] }));
  const formats = strFromU8(parts["xl/styles.xml"]!)
    .split("<cellXfs")[1]!
    .match(/<xf [^>]*>/g)!;
  const used = [...strFromU8(parts["xl/worksheets/sheet1.xml"]!).matchAll(/<c r="B\d+" s="(\d+)"/g)].map(
    ([, format]) => formats[Number(format)]!,
  );
  expect(used.map((format) => format.includes('quotePrefix="1"'))).toEqual([true, true, true, true, false]);
});
