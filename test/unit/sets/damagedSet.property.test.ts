import fc from "fast-check";
import { setWorkbookFile } from "../../../src/actions/setWorkbook";
import { loadCriteriaSet } from "../../../src/criteria/loadCriteriaSet";
import { parseCriteriaSet } from "../../../src/criteria/parseCriteriaSet";
import { draftFaults, toDraft, toSetFile, type DraftFault, type SetDraft } from "../../../src/criteria/setDraft";
import { setJson } from "../../../src/criteria/setJson";
import { readSetWorkbook } from "../../../src/forms/readSetWorkbook";
import { draftFaultSentence } from "../../../src/messages/criteriaSets";
import { setSheetText } from "../../../src/messages/setSheets";
import type { CellSnapshot } from "../../../src/workbook/sheetSnapshot";
import { readXlsx } from "../../../src/xlsx/readXlsx";
import { writeXlsx } from "../../../src/xlsx/writeXlsx";
import { expectReached, runs } from "../runs";
import { SET_FILES } from "./setFiles";

const WORKBOOKS = SET_FILES.map((file) => readXlsx(writeXlsx(setWorkbookFile(toDraft(file)))));

const own = [
  ...Object.values(setSheetText.settings.labels),
  ...Object.values(setSheetText.criteria.headers),
  ...Object.values(setSheetText.settings.tables).flatMap(({ heading, columns }) => [heading, ...Object.values(columns)]),
  setSheetText.none,
];
const values = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom(...own),
  fc.constantFrom("1,5", "7.10", "1.", "x", "bước 0", "0; 1; hai", "=1+1", "99999999999", "1.2.3.4.5.6.7.8.9"),
  fc.double({ noNaN: true }),
  fc.integer(),
);
const cell: fc.Arbitrary<CellSnapshot> = fc
  .tuple(values, fc.constantFrom("General", "@", "0%", "d-mmm", "d/m/yyyy"), fc.boolean())
  .map(([value, numberFormat, isFormula]) => ({
    kind: typeof value === "number" ? "number" : "text",
    value,
    formula: isFormula ? "=A1" : null,
    numberFormat,
  }));
const error: CellSnapshot = { kind: "error", value: "#REF!", formula: null, numberFormat: "General" };
const edits = fc.array(
  fc.record({
    sheet: fc.nat(1),
    row: fc.nat(90),
    column: fc.nat(9),
    cell: fc.oneof({ weight: 9, arbitrary: cell }, { weight: 1, arbitrary: fc.constant(error) }),
  }),
  {
    maxLength: 60,
  },
);

/** Each fault at a row that is there, in a sentence. */
function expectTold({ rows }: SetDraft, faults: readonly DraftFault[]): void {
  for (const fault of faults) {
    const row = fault.row === null ? null : rows[fault.row];
    expect(row).toBeDefined();
    for (const language of ["vi", "en"] as const) expect(draftFaultSentence(fault, row!, language)).toMatch(/^\S.*\.$/su);
  }
}

test("whatever a person does to cells: what can be read is read, places that are told exist, and a draft without faults is a set", () => {
  const reached = { sets: 0, faulty: 0 };
  fc.assert(
    fc.property(fc.constantFrom(...WORKBOOKS), edits, (workbook, changes) => {
      const sheets = workbook.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map((row) => [...row]) }));
      for (const change of changes) {
        const row = sheets[change.sheet]!.cells[change.row];
        if (row && change.column < row.length) row[change.column] = change.cell;
      }
      const read = readSetWorkbook({ ...workbook, sheets });
      if (read === null) return;
      expect(read.notUnderstood.length).toBeLessThanOrEqual(200);
      for (const { sheet, cell: at } of read.notUnderstood) {
        expect(workbook.sheetNames).toContain(sheet);
        expect(at).toMatch(/^([A-Z]+\d+)?$/);
      }
      const faults = draftFaults(read.draft);
      expectTold(read.draft, faults);
      if (faults.length > 0) return void reached.faulty++;
      expect(loadCriteriaSet(parseCriteriaSet(setJson(toSetFile(read.draft)))).id).toBe(read.draft.settings.id);
      reached.sets++;
    }),
    runs(80),
  );
  expectReached(reached.sets, 30);
  expectReached(reached.faulty, 10);
});
