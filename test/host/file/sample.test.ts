import fs from "node:fs";
import { readXlsx } from "../../../src/xlsx/readXlsx";
import { makeSample } from "../../workbench/makeSample";

/** What stands in a workbook, but for the marks: they name the version that laid it. */
function standing(bytes: Uint8Array) {
  const { sheets } = readXlsx(bytes);
  const isMark = (value: unknown) => String(value).startsWith("so-diem-cchc/");
  const cells = sheets.map((sheet) =>
    sheet.cells.map((row) => row.map(({ formula, value }) => formula ?? (isMark(value) ? "mark" : value))),
  );
  return { names: sheets.map(({ name }) => name), cells };
}

test("the workbook that the page opens is what is laid today: else run `npm run sample`", async () => {
  const kept = new Uint8Array(fs.readFileSync("test/workbench/sample.xlsx"));
  expect(standing(kept)).toEqual(standing(await makeSample()));
});
