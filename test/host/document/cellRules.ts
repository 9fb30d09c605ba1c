import type { CellArea } from "../../../src/workbook/address";
import { areaAfterShift, areasWithout, commonArea } from "./areas";
import { formulaAfterShift, formulaAt } from "./relativeFormula";
import type { ConditionalFormat, Validation } from "./worksheet";

/** A rule over an area, whose formulas are written for the area's first cell. */
type CellRule = Validation | ConditionalFormat;

/** The same rule once rows were inserted (or, with a negative count, deleted) on its sheet; none where its area is gone. */
export function ruleAfterShift<T extends CellRule>(rule: T, row: number, count: number): T[] {
  const area = areaAfterShift(rule.area, row, count);
  if (!area) return [];
  // Where the first cells go, the formulas are written for the first that stays.
  const lostRows = count < 0 && rule.area.row >= row ? Math.max(0, Math.min(row - count - rule.area.row, rule.area.rows)) : 0;
  const moved = withFormulas(rule, (formula) => formulaAfterShift(formulaAt(formula, lostRows, 0), row, count));
  return [{ ...moved, area }];
}

/** What is left of a rule once it does not hold for a part of its area any more. */
export function ruleWithout<T extends CellRule>(rule: T, cut: CellArea): T[] {
  const { row, column } = rule.area;
  return areasWithout(rule.area, cut).map((area) => ({
    ...withFormulas(rule, (formula) => formulaAt(formula, area.row - row, area.column - column)),
    area,
  }));
}

/** What of a rule holds inside an area; none where they do not meet. */
export function ruleInside<T extends CellRule>(rule: T, inside: CellArea): T[] {
  const area = commonArea(rule.area, inside);
  if (!area) return [];
  return [{ ...withFormulas(rule, (formula) => formulaAt(formula, area.row - rule.area.row, area.column - rule.area.column)), area }];
}

/** The same rule with its formulas changed. */
export function withFormulas<T extends CellRule>(rule: T, change: (formula: string) => string): T {
  if ("formula" in rule) return { ...rule, formula: change(rule.formula) };
  return { ...rule, rule: inside((rule as Validation).rule, change) };
}

function inside(rule: Validation["rule"], change: (formula: string) => string): Validation["rule"] {
  const changed = (value: unknown): unknown => {
    if (typeof value === "string") return value.startsWith("=") ? change(value) : value;
    return value !== null && typeof value === "object" ? inside(value as Validation["rule"], change) : value;
  };
  return Object.fromEntries(Object.entries(rule).map(([name, value]) => [name, changed(value)]));
}
