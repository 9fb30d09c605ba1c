import fc from "fast-check";
import { checkFile } from "../../../src/actions/checkFile";
import { BUILT_IN_SETS } from "../../../src/criteria/builtInSets";
import { allCriteria } from "../../../src/criteria/criteriaSet";
import { toNumber } from "../../../src/criteria/points";
import scores from "../../data/seed/scores.json";
import { expectReached, runs } from "../runs";
import { SET } from "../seed";
import { anyLayout } from "./anyLayout";
import { makeForm, type Form, type FormCell, type FormStage, type Layout } from "./form";
import { snapshotOf } from "./snapshot";
import { bePatient } from "../../patience";

bePatient();

/** Those whose lost-points table says its codes as text, one to a row. */
const layouts = anyLayout.filter(({ lost }) => lost !== null && !lost?.code && !lost?.mergedParts && !lost?.everyCriterion);

const columns = fc.constantFrom("code", "name", "amount", "number", "reason", "remedy", "person");
const values: fc.Arbitrary<FormCell | null> = fc.oneof(
  fc.constant(null),
  fc.integer({ min: -4, max: 20 }).map((quarters) => ({ value: quarters / 4 })),
  fc
    .constantFrom("0,5", "1.5", "x", "-", "Tổng", "Cộng", "3.1", "3.1.4", "7.10", "1.6.", "(3)", " ", "không", "STT")
    .map((value) => ({ value })),
);

test("never a wrong 'no error': where none is found, the rows of each criterion come to what it lost", () => {
  let reached = 0;
  fc.assert(
    fc.property(layouts, fc.array(fc.tuple(fc.nat(), columns, values), { minLength: 1, maxLength: 3 }), (layout, changes) => {
      const form = makeForm(layout);
      for (const [which, column, value] of changes) {
        if (layout.lost?.oneCell && column === "code") continue;
        const address = form.lostAt(form.lostCodes[which % form.lostCodes.length]!, column);
        if (value === null) form.lost!.cells.delete(address);
        else form.lost!.cells.set(address, value);
      }
      const report = checkFile("mau.xlsx", snapshotOf(form), BUILT_IN_SETS);
      if (report.status !== "checked" || report.findings.some(({ severity }) => severity === "error")) return;
      reached++;
      expect(explained(form, layout)).toEqual(lossesAt(layout.stages?.at(-1) ?? "council"));
    }),
    runs(150),
  );
  expectReached(reached, 30);
});

/** What each criterion lost, from the seed. */
function lossesAt(stage: FormStage): Record<string, number> {
  const scored: Record<string, Record<string, number>> = scores.scores;
  const losses = allCriteria(SET).map(({ code, maximum }) => [code, toNumber(maximum) - scored[code]![stage]!] as const);
  return Object.fromEntries(losses.filter(([, loss]) => loss > 0));
}

/** What the rows of each criterion come to, told from where the form's maker put them; a row without a code goes on with the one above. */
function explained(form: Form, layout: Layout): Record<string, number> {
  const sums: Record<string, number> = {};
  let criterion = "";
  for (const row of form.lostCodes) {
    const text = textAt(form, row, layout.lost?.oneCell ? "name" : "code").trim();
    if (text !== "") criterion = /^\d+\.\d+/.exec(text)?.[0] ?? text;
    const amount = Number(textAt(form, row, "amount").replace(",", "."));
    if (amount !== 0) sums[criterion] = (sums[criterion] ?? 0) + amount;
  }
  return sums;
}

function textAt(form: Form, row: string, column: "code" | "name" | "amount"): string {
  return String(form.lost!.cells.get(form.lostAt(row, column))?.value ?? "");
}
