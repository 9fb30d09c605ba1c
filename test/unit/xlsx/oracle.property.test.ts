import XLSX from "@e965/xlsx";
import ExcelJS from "exceljs";
import fc from "fast-check";
import { cellAddress } from "../../../src/workbook/address";
import type { SheetSnapshot } from "../../../src/workbook/sheetSnapshot";
import { readXlsx } from "../../../src/xlsx/readXlsx";
import { runs } from "../runs";
import { bePatient } from "../../patience";

bePatient();

/** A cell as both readers can tell it. */
type Told = readonly [kind: string, value: unknown, formula: string | null];
type Cells = Readonly<Record<string, Told>>;

/** Every filled cell of a sheet by address, as we read it. */
function ours({ cells, origin }: SheetSnapshot): Cells {
  const filled = cells.flatMap((row, i) =>
    row.flatMap(({ kind, value, formula }, j): [string, Told][] => {
      const address = cellAddress({ row: origin.row + i, column: origin.column + j });
      return kind === "empty" && formula === null ? [] : [[address, [kind, value, formula]]];
    }),
  );
  return Object.fromEntries(filled);
}

const KINDS: Readonly<Record<string, string>> = { n: "number", s: "text", b: "boolean", e: "error", z: "empty" };

/** The same as SheetJS reads it. It tells an error by a number, and shows its name as text. */
function theirs(sheet: XLSX.WorkSheet): Cells {
  const filled = Object.entries(sheet).filter(([address]) => !address.startsWith("!")) as [string, XLSX.CellObject][];
  return Object.fromEntries(
    filled
      .filter(([, cell]) => cell.t !== "z" || cell.f !== undefined)
      .map(([address, { t, v, w, f }]) => [address, [KINDS[t]!, t === "e" ? w : v, f === undefined ? null : `=${f}`]]),
  );
}

const letters = fc
  .string({ unit: fc.constantFrom(..."abcđĐêạỗữ 0123.,;:-+=<>&\"'_x\n\u0301\u00a0𝄞"), minLength: 1, maxLength: 30 })
  .filter((text) => text.trim() !== "");
const numbers = fc
  .oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.constantFrom(0.1 + 0.2, 43.26, 1e-7))
  // In a file there is no −0.
  .map((value) => value + 0);
const formulas = fc.constantFrom("SUM(A1:B2)", 'A1&"x"', 'IF(COUNT(A1:A9)=0,"",SUM(A1:A9))', "'Biểu 1'!A1+1");
const content: fc.Arbitrary<ExcelJS.CellValue> = fc.oneof(
  letters,
  numbers,
  fc.boolean(),
  fc.constantFrom("#DIV/0!", "#N/A", "#REF!").map((error) => ({ error }) as ExcelJS.CellErrorValue),
  fc.record({ formula: formulas, result: fc.oneof(numbers, letters, fc.boolean()) }),
  fc.date({ min: new Date(Date.UTC(1950, 0, 1)), max: new Date(Date.UTC(2100, 0, 1)), noInvalidDate: true }),
  fc
    .array(letters, { minLength: 1, maxLength: 3 })
    .map((texts) => ({ richText: texts.map((text, i) => ({ text, font: { bold: i % 2 === 0, name: "Arial" } })) })),
);
const placed = fc.record({ row: fc.integer({ min: 1, max: 60 }), column: fc.integer({ min: 1, max: 30 }), content });
const sheets = fc.array(fc.record({ hidden: fc.boolean(), cells: fc.array(placed, { maxLength: 60 }) }), { minLength: 1, maxLength: 3 });

/** Enough for many more runs than usual. */
const PATIENCE = 300_000;

describe("ordinary workbooks, as others write and read them", () => {
  test(
    "written by ExcelJS: we and SheetJS read the same",
    async () => {
      await fc.assert(
        fc.asyncProperty(sheets, async (planned) => {
          const workbook = new ExcelJS.Workbook();
          planned.forEach(({ hidden, cells }, i) => {
            const sheet = workbook.addWorksheet(`Biểu ${i}`, { state: hidden ? "hidden" : "visible" });
            for (const cell of cells) sheet.getCell(cell.row, cell.column).value = cell.content;
          });
          const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
          const read = readXlsx(bytes);
          const oracle = XLSX.read(bytes, { cellNF: true });
          expect(read.sheetNames).toEqual(oracle.SheetNames);
          expect(read.sheets.map(({ visible }) => visible)).toEqual(planned.map(({ hidden }) => !hidden));
          expect(read.sheets.map(ours)).toEqual(oracle.SheetNames.map((name) => theirs(oracle.Sheets[name]!)));
        }),
        runs(60),
      );
    },
    PATIENCE,
  );

  test("written by SheetJS, shared strings or not: what went in comes out", () => {
    const plain = fc.oneof(letters, numbers, fc.boolean(), fc.constant(null));
    fc.assert(
      fc.property(
        fc.array(fc.array(plain, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 20 }),
        fc.boolean(),
        (rows, bookSST) => {
          const workbook = XLSX.utils.book_new();
          const sheet = XLSX.utils.aoa_to_sheet(rows);
          XLSX.utils.book_append_sheet(workbook, sheet, "Điểm");
          const bytes = new Uint8Array(XLSX.write(workbook, { type: "array", bookType: "xlsx", bookSST }) as ArrayBuffer);
          expect(ours(readXlsx(bytes).sheets[0]!)).toEqual(theirs(sheet));
        },
      ),
      runs(60),
    );
  });

  test("formats by name: a date is told from a number", async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet("S");
    const formats = ["dd/mm/yyyy", "0.0", '0" đ"', "@", "[h]:mm", "#,##0.00"];
    formats.forEach((numFmt, i) => Object.assign(sheet.getCell(1, i + 1), { value: 7, numFmt }));
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
    expect(readXlsx(bytes).sheets[0]!.cells[0]!.map(({ numberFormat }) => numberFormat)).toEqual(formats);
  });
});
