import { findCriterion } from "../../criteria/criteriaSet";
import type { ScoreLayout } from "../../forms/scoreLayout";
import type { Finding } from "../../scoring/finding";
import type { PlannedCell } from "../../workbook/sheetPlan";
import { slotsOf, type Slot } from "./tableRows";

/** What of a restoration a person is told before it is done. Rows by their codes, "total" and "result", in official order. */
export interface RestoreSummary {
  readonly missing: readonly Slot[];
  readonly moved: readonly Slot[];
  /** Rows whose code, name or maximum comes back. */
  readonly rewritten: readonly Slot[];
  /** Rows that are summed anew. */
  readonly summed: readonly Slot[];
  /** Addresses of merged areas. */
  readonly unmerged: readonly string[];
  /** Second rows that say nothing that the first does not say. */
  readonly dropped: readonly Slot[];
  /** How many rows are none of the set's. */
  readonly nobodys: number;
  /** Second rows that say something else than the first. */
  readonly seconds: readonly Slot[];
  /** Addresses of what was typed over codes, names, maxima and totals. */
  readonly typedOver: readonly string[];
  /** A sheet that is written to is locked: it is opened for this and locked again. */
  readonly isLocked: boolean;
}

/** Rows of the table in which a code, a name or a maximum is written anew; not those that come in new. */
export function rewrittenRows(layout: ScoreLayout, changed: readonly PlannedCell[], missing: readonly Slot[]): Slot[] {
  const { code, name, maximum, first } = layout;
  const slots = slotsOf(layout.set);
  const isFixed = ({ column, content }: PlannedCell) => [code, name, maximum].includes(column) && typeof content !== "object";
  const rows = new Set(changed.filter((cell) => isFixed(cell)).map(({ row }) => row - first));
  return slots.filter((slot, i) => rows.has(i) && !missing.includes(slot));
}

/** Rows whose totals were found wrong; one that only lacks scores typed as text is not. */
export function summedRows({ set }: ScoreLayout, findings: readonly Finding[]): Slot[] {
  const isSum = ({ code, criterion, texts }: Finding) =>
    (code.startsWith("total/") && !texts) || (code === "max/changed" && criterion !== null && !findCriterion(set, criterion));
  const wrong = new Set(findings.filter(isSum).map(({ criterion }) => criterion));
  return slotsOf(set).filter((slot) => wrong.has(slot));
}
