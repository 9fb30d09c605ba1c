import { templateFile } from "../../../src/actions/templateFile";
import { areaAddress, cellAddress } from "../../../src/workbook/address";
import type { SheetPlan } from "../../../src/workbook/sheetPlan";
import form from "../../data/seed/form.json";
import { scores, SET, YEAR } from "../seed";

/** Cells that tell a set apart from another that has the same name. */
const CHECKSUM = ["I5", "J5"];

function told({ name, columnWidths, cells, merges, validations, conditionalFormats, unlocked, print }: SheetPlan) {
  const held = cells.map(({ content, role, ...at }) => {
    const shown = content !== null && typeof content === "object" ? content.formula : content;
    return [cellAddress(at), [shown, role]] as const;
  });
  return {
    name,
    columnWidths,
    cells: Object.fromEntries(held),
    merges: merges.map(areaAddress),
    validations: validations.map(({ area, rule, title }) => [areaAddress(area), rule, title]),
    conditionalFormats: conditionalFormats.map(({ area, meaning, formula }) => [areaAddress(area), meaning, formula]),
    unlocked: unlocked.map(areaAddress),
    print: areaAddress(print.area),
  };
}

test("what other sets can say changes no cell of the built-in set's forms; only its checksum stands beside them", () => {
  const [score, lost] = templateFile(SET, scores.unit, YEAR).plans.map(told);
  expect(lost).toEqual(form[1]);
  const added = Object.entries(score!.cells).filter(([address]) => CHECKSUM.includes(address));
  expect(added).toEqual([
    ["I5", ["Mã kiểm tra", "identityLabel"]],
    ["J5", [SET.checksum, "identityValue"]],
  ]);
  const cells = Object.fromEntries(Object.entries(score!.cells).filter(([address]) => !CHECKSUM.includes(address)));
  const validations = score!.validations.map(([area, ...rule]) => [area === "I1:J5" ? "I1:J4" : area, ...rule]);
  expect({ ...score, cells, validations }).toEqual(form[0]);
});
