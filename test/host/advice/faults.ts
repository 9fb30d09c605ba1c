import { allCriteria, type Criterion } from "../../../src/criteria/criteriaSet";
import { rowOf } from "../../../src/scoring/scorebook";
import { parseCell } from "../../../src/workbook/address";
import type { FindingCode } from "../../../src/scoring/finding";
import { exampleFile, type Example } from "../../unit/examples";
import { loadCriteriaSet } from "../../../src/criteria/loadCriteriaSet";
import { ErrorValue, type CellValue } from "../document/cell";
import type { Desk } from "./desk";

/** Something that goes wrong on a form of ours, and the finding that tells of it. */
export interface Fault {
  readonly name: string;
  readonly code: FindingCode;
  /** The set of the form; the built-in one where absent. */
  readonly set?: Example;
  /** It happens once the lost-points sheet is built and explained. */
  readonly isBuilt?: true;
  readonly plant: (desk: Desk) => Promise<void>;
}

/** The addresses of a row by column: "code", "name", "maximum", "reason", or a stage. */
async function addresses(desk: Desk, code: string): Promise<Readonly<Record<string, string>>> {
  const { book } = await desk.checked();
  const rows = [book.domains, book.groups, book.criteria].map((each) => rowOf(each, code));
  const { codeCell, name, maximum, reason, scores } = [...rows, code === "total" ? book.total : book.result].find((each) => each)!;
  const cells = { code: codeCell, name, maximum, ...(reason ? { reason } : {}), ...scores };
  return Object.fromEntries(Object.entries(cells).map(([column, { address }]) => [column, address]));
}

const inCell = (name: string, code: FindingCode, row: string, column: string, value: CellValue, set?: Example): Fault => ({
  name,
  code,
  set,
  plant: async (desk) => desk.put((await addresses(desk, row))[column]!, value),
});

/** At the first criterion of a kind. */
const ofKind = (
  name: string,
  code: FindingCode,
  set: Example,
  is: (criterion: Criterion) => boolean,
  plant: (desk: Desk, cells: Readonly<Record<string, string>>) => void,
): Fault => ({ name, code, set, plant: async (desk) => plant(desk, await addresses(desk, allCriteria(desk.set).find(is)!.code)) });

const inLost = (name: string, code: FindingCode, plant: (desk: Desk, row: number) => void | Promise<void>): Fault => ({
  name,
  code,
  isBuilt: true,
  plant: async (desk) => plant(desk, (await desk.checked()).lostSheet!.table.rows[0]!.row),
});

const rowIndex = async (desk: Desk, code: string) => parseCell((await addresses(desk, code)).code!)!.row;

export const FAULTS: readonly Fault[] = [
  inCell("a blank score", "score/missing", "7.9", "appraisal", null),
  inCell("letters", "score/not-a-number", "7.9", "appraisal", "abc"),
  inCell("an error", "score/not-a-number", "7.9", "appraisal", new ErrorValue("#N/A")),
  inCell("TRUE", "score/not-a-number", "7.9", "appraisal", true),
  {
    name: "a date, with a date's format",
    code: "score/not-a-number",
    plant: async (desk) => {
      const { appraisal } = await addresses(desk, "7.9");
      desk.put(appraisal!, 46_151);
      desk.scores.dress(parseCell(appraisal!)!, { numberFormat: "d-mmm" });
    },
  },
  inCell("a date in a cell of scores", "score/above-max", "7.9", "appraisal", 46_151),
  inCell("a date that cannot have been meant", "score/above-max", "3.2", "appraisal", 46_151),
  inCell("below zero", "score/negative", "7.9", "appraisal", -1),
  inCell("above the maximum", "score/above-max", "7.9", "appraisal", 12),
  inCell("a number as text", "score/text-number", "7.9", "appraisal", "0,5"),
  inCell("a number as text: its total", "total/domain-wrong", "7.9", "appraisal", "0,5"),
  {
    name: "a later score that is higher",
    code: "score/raised",
    plant: async (desk) => {
      const { self, appraisal } = await addresses(desk, "7.9");
      desk.put(self!, 0);
      desk.put(appraisal!, 0.5);
    },
  },
  {
    name: "a block pasted a row too low",
    code: "score/shifted",
    plant: async (desk) => {
      desk.copy("D7:D15", "D8");
      desk.put("D7", null);
    },
  },
  inCell("KAD where it may not be", "score/not-applicable", "7.9", "appraisal", "KAD"),
  inCell("a domain's total typed over", "total/domain-wrong", "7", "self", 3),
  {
    name: "a domain's total that is right, typed",
    code: "total/not-formula",
    plant: async (desk) => {
      const { self } = await addresses(desk, "7");
      desk.put(self!, desk.scores.valueAt(parseCell(self!)!));
    },
  },
  inCell("a domain's total cleared", "total/domain-wrong", "7", "self", null),
  inCell("the grand total typed over", "total/grand-wrong", "total", "self", 50),
  inCell("a maximum typed over", "max/changed", "7.9", "maximum", 5),
  inCell("a domain's maximum typed over", "max/changed", "7", "maximum", 5),
  inCell("the whole's maximum cleared", "max/changed", "total", "maximum", null),
  inCell("a name typed over", "criterion/renamed", "7.9", "name", "Tên khác"),
  inCell("a domain's name typed over", "criterion/renamed", "7", "name", "Tên khác"),
  inCell("a code that Excel altered", "criterion/code-altered", "7.10", "code", 7.1),
  inCell("another code over one", "criterion/unknown", "1.3", "code", "1.30"),
  inCell("another code over one: the one that is missing", "criterion/missing", "1.3", "code", "1.30"),
  inCell("a neighbour's code over one", "criterion/duplicate", "1.3", "code", "1.2"),
  inCell("a code cleared", "criterion/missing", "1.3", "code", null),
  {
    name: "a row deleted",
    code: "criterion/missing",
    plant: async (desk) => void desk.document.deleteRows(desk.scores, await rowIndex(desk, "1.6")),
  },
  {
    name: "a domain's row deleted",
    code: "criterion/missing",
    plant: async (desk) => void desk.document.deleteRows(desk.scores, await rowIndex(desk, "3")),
  },
  {
    name: "the row of the total deleted",
    code: "total/grand-wrong",
    plant: async (desk) => void desk.document.deleteRows(desk.scores, await rowIndex(desk, "total")),
  },
  {
    name: "a row doubled",
    code: "criterion/duplicate",
    plant: async (desk) => {
      const row = await rowIndex(desk, "1.6");
      desk.document.insertRows(desk.scores, row + 1);
      desk.copy(`A${row + 1}:G${row + 1}`, `A${row + 2}`);
    },
  },
  {
    name: "a strange row",
    code: "criterion/unknown",
    plant: async (desk) => {
      const row = await rowIndex(desk, "1.6");
      desk.document.insertRows(desk.scores, row);
      desk.put(`A${row + 1}`, "9.9");
      desk.put(`D${row + 1}`, 1);
    },
  },
  {
    name: "two rows that changed places",
    code: "criterion/moved",
    plant: async (desk) => {
      const [one, other] = [await rowIndex(desk, "1.2"), await rowIndex(desk, "1.6")];
      for (let column = 0; column < 7; column++) {
        const [a, b] = [one, other].map((row) => ({ row, column }));
        const [before, after] = [desk.scores.inputAt(a!), desk.scores.inputAt(b!)];
        desk.scores.put(a!, after);
        desk.scores.put(b!, before);
      }
    },
  },
  {
    name: "the table sorted by maximum",
    code: "criterion/moved",
    plant: async (desk) => {
      const { book, sheet } = await desk.checked();
      const rows = [...book.domains, ...book.criteria].sort((a, b) => a.row - b.row);
      const lines = rows.map(({ row }) => sheet.cells[row - sheet.origin.row]!);
      const order = [...lines].sort((a, b) => Number(b[2]!.value) - Number(a[2]!.value));
      desk.document.calculator.hold(() =>
        order.forEach((line, i) =>
          line
            .slice(0, 7)
            .forEach((cell, column) =>
              desk.scores.put(
                { row: rows[i]!.row, column },
                cell.formula === null ? { constant: cell.value as CellValue } : { formula: cell.formula },
              ),
            ),
        ),
      );
    },
  },
  // Of other sets.
  {
    name: "made from another wording of the set",
    code: "set/other-version",
    set: "steps",
    plant: async (desk) => {
      const file = exampleFile("steps");
      desk.sets = [loadCriteriaSet({ ...file, title: `${file.title} (đính chính)` })];
    },
  },
  {
    name: "a newer version of the set",
    code: "set/newer-version",
    set: "steps",
    plant: async (desk) => {
      desk.sets = [desk.set, loadCriteriaSet({ ...exampleFile("steps"), version: "2" })];
    },
  },
  inCell("off the step", "score/off-step", "1.1", "self", 3.3, "steps"),
  inCell("none of the values", "score/off-step", "1.2", "self", 1.5, "steps"),
  ofKind(
    "a penalty above zero",
    "score/above-max",
    "extras",
    ({ maximum }) => maximum < 0,
    (desk, { self }) => desk.put(self!, 1),
  ),
  ofKind(
    "KAD without a reason",
    "score/reason-missing",
    "rescale",
    ({ conditional }) => conditional === true,
    (desk, { self, reason }) => {
      desk.put(self!, "KAD");
      desk.put(reason!, null);
    },
  ),
  inCell("a result typed over", "total/result-wrong", "result", "self", 3, "survey"),
  {
    name: "the row of the result deleted",
    code: "total/result-wrong",
    set: "survey",
    plant: async (desk) => void desk.document.deleteRows(desk.scores, await rowIndex(desk, "result")),
  },
  inCell("a group's total typed over", "total/domain-wrong", "1.1", "self", 3, "depth"),
  // The lost-points table.
  { name: "no table", code: "lost/sheet-missing", plant: async () => undefined },
  inLost("a row deleted", "lost/row-missing", (desk, row) => void desk.document.deleteRows(desk.lost, row)),
  {
    name: "a row that is not due any more",
    code: "lost/row-surplus",
    isBuilt: true,
    plant: async (desk) => {
      const { lost, book } = await desk.checked();
      const { criterion } = lost[0]!;
      const full = Number(desk.scores.valueAt(parseCell(rowOf(book.criteria, criterion.code)!.maximum.address)!));
      for (const cell of Object.values(rowOf(book.criteria, criterion.code)!.scores))
        if (desk.scores.valueAt(parseCell(cell.address)!) !== null) desk.put(cell.address, full);
    },
  },
  inLost("a row of nothing", "lost/row-surplus", (desk, row) => {
    desk.document.insertRows(desk.lost, row);
    desk.put(`B${row + 1}`, "9.9", desk.lost);
    desk.put(`D${row + 1}`, "Chữ của ai đó", desk.lost);
  }),
  inLost("an amount typed over", "lost/amount-wrong", (desk, row) => desk.put(`E${row + 1}`, 0.01, desk.lost)),
  inLost("an amount in letters", "lost/amount-wrong", (desk, row) => desk.put(`E${row + 1}`, "nửa điểm", desk.lost)),
  inLost("the total typed over", "lost/total-wrong", async (desk) =>
    desk.put((await desk.checked()).lostSheet!.table.total!.address, 1, desk.lost),
  ),
  inLost("the row of the total deleted", "lost/total-wrong", async (desk) => {
    desk.document.deleteRows(desk.lost, parseCell((await desk.checked()).lostSheet!.table.total!.address)!.row);
  }),
  inLost("no reason", "lost/reason-missing", (desk, row) => desk.put(`D${row + 1}`, null, desk.lost)),
  inLost("no remedy", "lost/remedy-missing", (desk, row) => desk.put(`F${row + 1}`, null, desk.lost)),
  inLost("nobody", "lost/person-missing", (desk, row) => desk.put(`G${row + 1}`, null, desk.lost)),
];
