import fc from "fast-check";
import { checkFile } from "../../../src/actions/checkFile";
import { BUILT_IN_SETS } from "../../../src/criteria/builtInSets";
import { allCriteria } from "../../../src/criteria/criteriaSet";
import { sum, toNumber, toPoints, type Points } from "../../../src/criteria/points";
import { parseCell } from "../../../src/workbook/address";
import { SET } from "../seed";
import { expectReached, runs } from "../runs";
import { anyLayout } from "./anyLayout";
import { makeForm, type Form, type FormCell, type FormStage, type Layout } from "./form";
import { snapshotOf } from "./snapshot";
import { bePatient } from "../../patience";

bePatient();

const values: fc.Arbitrary<FormCell | null> = fc.oneof(
  fc.constant(null),
  fc.integer({ min: -4, max: 60 }).map((quarters) => ({ value: quarters / 4 })),
  fc.constantFrom("0,5", "1.5", "x", "-", "Tổng", "Cộng", "Tổng cộng", "3.1", "7.10", "(3)", " ").map((value) => ({ value })),
  fc.constantFrom("STT", "Mã", "Tiêu chí", "Bộ phận phụ trách", "Điểm tối đa", "Điểm", "Kết quả").map((value) => ({ value })),
);

test("what combines clean forms is clean, or a person is asked", () => {
  let reached = 0;
  fc.assert(
    fc.property(anyLayout, (layout) => {
      const report = checkFile("mau.xlsx", snapshotOf(makeForm(layout)), BUILT_IN_SETS);
      if (report.status === "unsure") return;
      reached++;
      expect(report.status === "checked" && report.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    }),
    runs(60),
  );
  expectReached(reached, 40);
});

test("never a wrong 'no error': where none is found, every score, maximum and total is what it should be", () => {
  let reached = 0;
  fc.assert(
    fc.property(anyLayout, fc.array(fc.tuple(fc.boolean(), fc.nat(), values), { minLength: 1, maxLength: 6 }), (layout, changes) => {
      const form = makeForm(layout);
      const [all, headings] = [[...form.scores.cells.keys()], headingsOf(form)];
      for (const [isOnTop, which, value] of changes) {
        const addresses = isOnTop ? headings : all;
        const address = addresses[which % addresses.length]!;
        if (value === null) form.scores.cells.delete(address);
        else form.scores.cells.set(address, value);
      }
      const report = checkFile("mau.xlsx", snapshotOf(form), BUILT_IN_SETS);
      if (report.status !== "checked" || report.findings.some(({ severity }) => severity === "error")) return;
      reached++;
      expect(faultsOf(form, layout)).toEqual([]);
      for (const { stage, total, begun } of report.totals.stages) {
        if (begun) expect(toNumber(total)).toBe(toNumber(scoresAt(form, stage as FormStage)));
      }
    }),
    runs(250),
  );
  expectReached(reached, 20);
});

/** The cells right above the first criterion, the header's among them: a change anywhere would seldom meet one. */
function headingsOf(form: Form): string[] {
  const first = parseCell(form.at(allCriteria(SET)[0]!.code, "maximum"))!.row;
  return [...form.scores.cells.keys()].filter((address) => {
    const { row } = parseCell(address)!;
    return row < first && row > first - 5;
  });
}

/** What is wrong with a form, told from where its own maker put each thing and not from reading it. */
function faultsOf(form: Form, layout: Layout): string[] {
  const stages = (layout.stages ?? ["self", "appraisal", "council"]).filter((stage) =>
    allCriteria(SET).some(({ code }) => form.scores.cells.has(form.at(code, stage))),
  );
  const faults: string[] = [];
  for (const { code, maximum } of allCriteria(SET)) {
    if (pointsAt(form, code, "maximum") !== maximum) faults.push(`${code} maximum`);
    for (const stage of stages) {
      const points = pointsAt(form, code, stage);
      if (points === null || points < 0 || points > maximum) faults.push(`${code} ${stage}`);
    }
  }
  for (const stage of stages) {
    const total = pointsAt(form, "total", stage);
    if (!layout.uncalculated && total !== scoresAt(form, stage)) faults.push(`total ${stage}`);
  }
  return faults;
}

function scoresAt(form: Form, stage: FormStage): Points {
  return sum(allCriteria(SET).map(({ code }) => pointsAt(form, code, stage) ?? (0 as Points)));
}

function pointsAt(form: Form, row: string, column: string): Points | null {
  const value = form.scores.cells.get(form.at(row, column))?.value;
  if (typeof value === "number") return toPoints(value);
  const typed = typeof value === "string" && value.trim() !== "" ? Number(value.replace(",", ".")) : NaN;
  return Number.isNaN(typed) ? null : toPoints(typed);
}
