import type { Points } from "./points";

/** One round of scoring, in the order in which the rounds follow each other. */
export interface Stage {
  /** Stable id that files and programs rely on: "self", "appraisal", "council". */
  readonly id: string;
  /** Header of its column on the official form. */
  readonly name: string;
}

export interface Criterion {
  readonly code: string;
  readonly name: string;
  readonly maximum: Points;
  /** Ngành, bộ phận chuyên môn phụ trách, as the official table words it. */
  readonly department: string;
  /** A score must be a multiple of this, where the set says so. */
  readonly step?: Points;
}

export interface Domain {
  readonly code: string;
  readonly name: string;
  readonly maximum: Points;
  readonly criteria: readonly Criterion[];
}

export interface SubCriterion {
  readonly code: string;
  readonly name: string;
}

/** A class that a grand total falls into. Bounds are percent of the maximum; `from` belongs to the class. */
export interface ScoreClass {
  readonly name: string;
  readonly from: number;
}

/** Wording of the official forms; {unit} and {UNIT} stand for the place ("xã Bình Thành"), {year} for the year, {nextYear} for the one after. */
export interface FormWording {
  readonly scoreTitle: string;
  readonly lostPointsTitle: string;
  readonly attachment: string;
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
  readonly total: string;
}

/** One year's official tree of criteria for one kind of unit, and how its forms are worded. */
export interface CriteriaSet {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly year: number;
  readonly province: string;
  readonly unitKind: string;
  /** The decision or guidance that issued it, as it is quoted. */
  readonly source: string;
  readonly total: Points;
  readonly stages: readonly Stage[];
  readonly domains: readonly Domain[];
  readonly knownSubCriteria: readonly SubCriterion[];
  /** Highest first. Empty where the set gives no bounds: then there is no class. */
  readonly classes: readonly ScoreClass[];
  readonly wording: FormWording;
}

export function allCriteria(set: CriteriaSet): Criterion[] {
  return set.domains.flatMap((domain) => [...domain.criteria]);
}

export function findCriterion(set: CriteriaSet, code: string): Criterion | undefined {
  for (const domain of set.domains) {
    const found = domain.criteria.find((criterion) => criterion.code === code);
    if (found) return found;
  }
  return undefined;
}

/** The scored criterion that a code belongs to: 3.1.2 → 3.1, 7.11 → 7.11, unknown → undefined. */
export function scoredCriterionOf(set: CriteriaSet, code: string): Criterion | undefined {
  const segments = code.split(".");
  for (let length = segments.length; length > 0; length--) {
    const found = findCriterion(set, segments.slice(0, length).join("."));
    if (found) return found;
  }
  return undefined;
}
