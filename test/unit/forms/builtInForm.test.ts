import { templateFile } from "../../../src/actions/templateFile";
import { areaAddress, cellAddress } from "../../../src/workbook/address";
import type { SheetPlan } from "../../../src/workbook/sheetPlan";
import form from "../../data/seed/form.json";
import { scores, SET, YEAR } from "../seed";

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

test("what waits for a score is marked on the screen at once, and the marks stay off the paper", () => {
  for (const { print } of templateFile(SET, scores.unit, YEAR).plans) expect(print.blackAndWhite).toBe(true);
});

test("what other sets can say changes no cell of the built-in set's forms", () => {
  expect(templateFile(SET, scores.unit, YEAR).plans.map(told)).toEqual(form);
});
