/**
 * A criteria set as its JSON file holds it (criteriaSet.schema.json): points are plain numbers, criteria nest, and what a set does not
 * say is left out.
 */
export interface CriteriaSetFile {
  readonly $schema?: string;
  readonly id: string;
  readonly version: string;
  /** Written by whoever exports a set; a file that was changed afterwards is told by it. */
  readonly checksum?: string;
  readonly title: string;
  readonly year: number;
  readonly province: string;
  readonly unitKind: string;
  readonly reviewingLevel?: string;
  readonly source: string;
  readonly total: number;
  readonly counts?: { readonly domains?: number; readonly criteria?: number };
  readonly stages: readonly { readonly id: string; readonly name: string }[];
  readonly domains: readonly DomainEntry[];
  readonly blocks?: readonly { readonly name: string; readonly weight: number; readonly domains: readonly string[] }[];
  readonly notApplicable?: "full" | "rescale" | "zero";
  readonly knownSubCriteria: readonly { readonly code: string; readonly name: string; readonly maximum?: number }[];
  readonly classes: readonly { readonly name: string; readonly from: number; readonly above?: boolean }[];
  readonly classesOn?: "percent" | "points";
  readonly departments?: readonly { readonly name: string; readonly aliases: readonly string[] }[];
  readonly wording: {
    readonly scoreTitle: string;
    readonly lostPointsTitle: string;
    readonly attachment: string;
    readonly total: string;
    readonly scoreHeaders: { readonly code: string; readonly name: string; readonly maximum: string; readonly department: string };
    readonly lostPointsHeaders: {
      readonly number: string;
      readonly code: string;
      readonly name: string;
      readonly reason: string;
      readonly amount: string;
      readonly remedy: string;
      readonly person: string;
    };
  };
}

export interface DomainEntry {
  readonly code: string;
  readonly name: string;
  /** Of a domain of bonuses and penalties: what its bonuses can come to at most; 0 where it has none. */
  readonly maximum: number;
  /** A domain of bonuses and penalties: its points come on top of the total. Penalties together go no lower than `minimum`. */
  readonly extra?: { readonly minimum: number };
  readonly criteria: readonly CriterionEntry[];
}

/** A criterion, or a group where it has criteria of its own: scores stand at the lowest level. */
export interface CriterionEntry {
  readonly code: string;
  readonly name: string;
  readonly maximum: number;
  readonly department: string;
  readonly allowed?: { readonly values: readonly number[] } | { readonly step: number } | { readonly decimals: number };
  readonly conditional?: boolean;
  readonly guidance?: string;
  readonly evidence?: string;
  readonly criteria?: readonly CriterionEntry[];
}
