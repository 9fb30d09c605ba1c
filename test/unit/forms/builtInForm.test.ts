import { templateFile } from "../../../src/actions/templateFile";
import { allCriteria } from "../../../src/criteria/criteriaSet";
import { sheetText } from "../../../src/messages/sheets";
import { areaAddress, cellAddress } from "../../../src/workbook/address";
import type { SheetPlan } from "../../../src/workbook/sheetPlan";
import form from "../../data/seed/form.json";
import { example, EXAMPLES } from "../examples";
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

test.each([SET, ...EXAMPLES.map(example)])(
  "what waits for a score is marked on the screen at once, and the marks stay off the paper: $id",
  (set) => {
    const { plans } = templateFile(set, scores.unit, YEAR);
    const { validations, conditionalFormats } = plans[0]!;
    const blocks = validations.flatMap(({ area, title }) => (title === sheetText.validation.scoreTitle ? [area] : []));
    const firstStage = Math.min(...blocks.map(({ column }) => column));
    const marked = conditionalFormats.flatMap(({ area, meaning, formula }) =>
      meaning === "missing" && formula === `=ISBLANK(${cellAddress(area)})` && area.column === firstStage ? [area] : [],
    );
    const isMarked = (row: number) => marked.some((area) => area.row <= row && row < area.row + area.rows);
    const rows = blocks
      .filter(({ column }) => column === firstStage)
      .flatMap((area) => Array.from({ length: area.rows }, (_, i) => area.row + i));
    expect(rows).toHaveLength(allCriteria(set).length);
    expect(rows.filter((row) => !isMarked(row))).toEqual([]);
    for (const { print } of plans) expect(print.blackAndWhite).toBe(true);
  },
);

test("what other sets can say changes no cell of the built-in set's forms", () => {
  expect(templateFile(SET, scores.unit, YEAR).plans.map(told)).toEqual(form);
});
