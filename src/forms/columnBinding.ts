import { columnName } from "../workbook/address";
import type { HeaderLabel } from "./headerBand";

/** Zero-based column by role: "code", "name", "maximum", "department", and `stageRole(id)` for each stage. */
export type ColumnBinding = Readonly<Partial<Record<string, number>>>;

/** Bindings that a person made before, by the shape of the table. Plain data: it can be kept and sent to a worker. */
export type KnownBindings = Readonly<Record<string, ColumnBinding>>;

/** A table whose columns cannot all be told for certain: what a person needs to see to bind them. */
export interface HeaderCandidate {
  readonly sheet: { readonly id: string; readonly name: string };
  /** Id of the criteria set whose criteria stand there. */
  readonly setId: string;
  readonly setVersion: string;
  /** Zero-based last row of the header; the table begins below. */
  readonly headerRow: number;
  /** The columns that hold anything, from left to right. */
  readonly columns: readonly CandidateColumn[];
  /** The roles that have to be bound, in the order to ask for them; "maximum", "code" and one stage at least. */
  readonly roles: readonly string[];
  /** What could be told for certain, to begin with. */
  readonly told: ColumnBinding;
  /** The key of a binding: the same for every file whose table has the same columns. */
  readonly shape: string;
}

export interface CandidateColumn {
  readonly column: number;
  /** "D". */
  readonly letter: string;
  /** The wording above it; "" where it has none. */
  readonly label: string;
  /** What stands in the first rows of criteria; numbers as such, to be shown as the reader's language writes them. */
  readonly samples: readonly (string | number)[];
}

/** A table's columns as a key: files of one make have it in common, wherever the table stands in its sheet. */
export function shapeOf(labels: readonly HeaderLabel[]): string {
  return labels.map((label) => `${columnName(label.column)} ${label.plain}`.trim()).join(" | ");
}

/** Whether a binding names enough columns to read a table by. */
export function isComplete(binding: ColumnBinding): boolean {
  const stages = Object.entries(binding).filter(([role, column]) => isStageRole(role) && column !== undefined);
  return binding.code !== undefined && binding.maximum !== undefined && stages.length > 0;
}

/** Roles of stages are kept apart from the fixed ones, whatever a set calls its stages. */
export function stageRole(stage: string): string {
  return `stage:${stage}`;
}

export function isStageRole(role: string): boolean {
  return role.startsWith(stageRole(""));
}
