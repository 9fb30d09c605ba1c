import type { HeaderLabel } from "./headerBand";
import { plainLabel } from "./headerBand";

/** Which column plays which role, as a person said it: "code", "name", "maximum", "department", and "stage:<id>" for each stage. */
export interface ColumnBinding {
  /** Zero-based last row of the header. */
  readonly headerRow: number;
  /** Zero-based column by role. */
  readonly columns: Readonly<Partial<Record<string, number>>>;
}

/** A header whose columns cannot all be told for certain: what a person needs to see to bind them. */
export interface HeaderCandidate {
  readonly sheet: { readonly id: string; readonly name: string };
  readonly headerRow: number;
  /** The columns with their wording, from left to right. */
  readonly labels: readonly { readonly column: number; readonly text: string }[];
  /** What could be told; nothing of it is certain. */
  readonly columns: ColumnBinding["columns"];
  /** What a file with the same columns has in common with this one. */
  readonly shape: string;
}

/** Bindings that a person made before, by the shape of the header. */
export type KnownBindings = Readonly<Record<string, ColumnBinding["columns"]>>;

/** A header's wording and columns as a key: files of one make have it in common, wherever the header's row is. */
export function shapeOf(labels: readonly HeaderLabel[]): string {
  return labels.map((label) => `${label.column}:${plainLabel(label)}`).join("|");
}
