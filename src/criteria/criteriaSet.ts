import type { Points } from "./points";

/** One round of scoring, in the order in which the rounds follow each other. */
export interface Stage {
  /** Stable id that files and programs rely on: "self", "appraisal", "council". */
  readonly id: string;
  /** Header of its column on the official form. */
  readonly name: string;
}

/** The only values that a score may take, where the set says so; always within the criterion's range. */
export type AllowedScores =
  | { readonly values: readonly Points[] }
  /** A multiple of this. */
  | { readonly step: Points }
  /** At most this many decimals. */
  | { readonly decimals: number };

/** A row that scores are entered for. */
export interface Criterion {
  readonly code: string;
  readonly name: string;
  /** The most that can be had; of a penalty the most that can go, negative. */
  readonly maximum: Points;
  /** Ngành, bộ phận chuyên môn phụ trách, as the official table words it. */
  readonly department: string;
  readonly allowed?: AllowedScores;
  /** It may be "không áp dụng" to a unit. */
  readonly conditional?: boolean;
  /** How a score is to be set. */
  readonly guidance?: string;
  /** What a unit has to show for it. */
  readonly evidence?: string;
}

/** A row that adds up those below it: between a domain and the criteria that scores are entered for. */
export interface CriterionGroup {
  readonly code: string;
  readonly name: string;
  readonly maximum: Points;
  readonly department: string;
  /** The rows right below it, which it adds up. */
  readonly children: readonly (Criterion | CriterionGroup)[];
  /** All scored criteria within it, whatever the depth. */
  readonly criteria: readonly Criterion[];
}

/** What the bonuses and penalties of a domain can come to together. */
export interface ExtraCaps {
  /** Zero where it has no bonuses. */
  readonly bonus: Points;
  /** Zero or negative. */
  readonly penalty: Points;
}

export interface Domain {
  readonly code: string;
  readonly name: string;
  readonly maximum: Points;
  /** The rows that scores are entered for, in official order. */
  readonly criteria: readonly Criterion[];
  /** The rows right below its own, which it adds up. */
  readonly children: readonly (Criterion | CriterionGroup)[];
  /** All rows below the domain's own, in official order. */
  readonly rows: readonly (Criterion | CriterionGroup)[];
  /** Of bonuses and penalties: its points come on top of the total, whose maximum does not count them. */
  readonly extra?: ExtraCaps;
}

/** A part of the set that counts with a weight of its own: 70 % appraisal, 30 % survey. */
export interface Block {
  readonly name: string;
  /** Percent of the whole. */
  readonly weight: number;
  /** Codes of its domains. */
  readonly domains: readonly string[];
}

export interface SubCriterion {
  readonly code: string;
  readonly name: string;
  readonly maximum?: Points;
}

/** A class that a grand total falls into, from its lower bound to the next class. */
export interface ScoreClass {
  readonly name: string;
  readonly from: number;
  /** The bound itself belongs to the class below: "trên 90 điểm". */
  readonly above?: boolean;
}

/** A department, and how else people write it. */
export interface Department {
  readonly name: string;
  readonly aliases: readonly string[];
}

/**
 * What becomes of a criterion that does not apply to a unit: full marks, a maximum without it and the total scaled up, or nothing.
 */
export type NotApplicablePolicy = "full" | "rescale" | "zero";

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
  /** Of all that it says: two sets that differ in anything differ here. */
  readonly checksum: string;
  readonly title: string;
  readonly year: number;
  readonly province: string;
  readonly unitKind: string;
  /** The level that reviews; "" where the set does not name it. */
  readonly reviewingLevel: string;
  /** The decision or guidance that issued it, as it is quoted. */
  readonly source: string;
  /** Of the domains that are not extra. */
  readonly total: Points;
  readonly stages: readonly Stage[];
  readonly domains: readonly Domain[];
  /** Empty where all counts alike. */
  readonly blocks: readonly Block[];
  readonly notApplicable: NotApplicablePolicy;
  readonly knownSubCriteria: readonly SubCriterion[];
  /** Highest first. Empty where the set gives no bounds: then there is no class. */
  readonly classes: readonly ScoreClass[];
  /** What the bounds of classes are told in. */
  readonly classesOn: "percent" | "points";
  readonly departments: readonly Department[];
  readonly wording: FormWording;
}

export function isGroup(row: Criterion | CriterionGroup): row is CriterionGroup {
  return "criteria" in row;
}

/** The scores that a criterion can have: from nothing to its maximum, or from its whole penalty to nothing. */
export function rangeOf({ maximum }: Pick<Criterion, "maximum">): { readonly from: Points; readonly to: Points } {
  const zero = 0 as Points;
  return maximum < 0 ? { from: maximum, to: zero } : { from: zero, to: maximum };
}

/** What stands as the maximum of a domain of bonuses and penalties: what can be had, else what can go. */
export function shownCap({ maximum, extra }: Domain): Points {
  return extra && extra.bonus === 0 ? extra.penalty : maximum;
}

/** Whether a set says more of a unit than the plain sum of its points: parts with weights, or criteria left out of the maximum. */
export function hasResult(set: CriteriaSet): boolean {
  return set.blocks.length > 0 || (set.notApplicable === "rescale" && hasConditional(set));
}

export function allCriteria(set: CriteriaSet): Criterion[] {
  return set.domains.flatMap((domain) => [...domain.criteria]);
}

export function allGroups(set: CriteriaSet): CriterionGroup[] {
  return set.domains.flatMap(({ rows }) => rows.filter(isGroup));
}

/** Domains that the total's maximum counts: all but bonuses and penalties. */
export function countedDomains(set: CriteriaSet): Domain[] {
  return set.domains.filter(({ extra }) => !extra);
}

/** Whether any criterion may be "không áp dụng" to a unit. */
export function hasConditional(set: CriteriaSet): boolean {
  return set.domains.some(({ criteria }) => criteria.some(({ conditional }) => conditional));
}

export function findCriterion(set: CriteriaSet, code: string): Criterion | undefined {
  let byCode = indexes.get(set);
  if (!byCode) {
    byCode = new Map(allCriteria(set).map((criterion) => [criterion.code, criterion]));
    indexes.set(set, byCode);
  }
  return byCode.get(code);
}

/** A check asks for every criterion many times over. */
const indexes = new WeakMap<CriteriaSet, ReadonlyMap<string, Criterion>>();

/** The scored criterion that a code belongs to: 3.1.2 → 3.1, 7.11 → 7.11, unknown → undefined. */
export function scoredCriterionOf(set: CriteriaSet, code: string): Criterion | undefined {
  const segments = code.split(".");
  for (let length = segments.length; length > 0; length--) {
    const found = findCriterion(set, segments.slice(0, length).join("."));
    if (found) return found;
  }
  return undefined;
}
