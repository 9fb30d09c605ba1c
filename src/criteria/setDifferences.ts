import type { CodeLink } from "./codeMap";
import { canonicalJson } from "./checksum";
import { isGroup, type CriteriaSet, type Criterion, type CriterionGroup, type Domain } from "./criteriaSet";
import { linkCriteria, type CriterionLink } from "./criterionLinks";
import { pairDomains } from "./domainPairs";
import { type Points, sum } from "./points";

/** Parts of a set that are not its tree of criteria. */
export type SetPart =
  | "title"
  | "year"
  | "source"
  | "province"
  | "unitKind"
  | "reviewingLevel"
  | "stages"
  | "blocks"
  | "notApplicable"
  | "knownSubCriteria"
  | "classes"
  | "departments"
  | "wording";

type Level = "domain" | "group" | "criterion";

/** One thing in which two sets differ. Codes are those of the newer set, of what is gone those of the older one. */
export type SetDifference =
  | {
      readonly kind: "added" | "dropped";
      readonly level: Level;
      readonly code: string;
      readonly name: string;
      readonly maximum: Points;
    }
  /** One criterion under another code, in parts, or with others as one. */
  | { readonly kind: "moved" | "split" | "merged"; readonly from: readonly string[]; readonly to: readonly string[] }
  | {
      readonly kind: "renamed";
      readonly level: Level;
      readonly code: string;
      readonly before: string;
      readonly after: string;
    }
  /** `code` is empty for the grand total. */
  | { readonly kind: "maximum"; readonly code: string; readonly before: Points; readonly after: Points }
  /** How low the penalties of a domain can go; null where it is no domain of bonuses and penalties. */
  | { readonly kind: "penalty"; readonly code: string; readonly before: Points | null; readonly after: Points | null }
  | { readonly kind: "department"; readonly code: string; readonly before: string; readonly after: string }
  /** How it is scored: allowed scores, whether it may not apply, guidance, evidence. */
  | { readonly kind: "rules"; readonly code: string }
  | { readonly kind: "part"; readonly part: SetPart };

const PARTS: readonly SetPart[] = [
  "title",
  "year",
  "source",
  "province",
  "unitKind",
  "reviewingLevel",
  "stages",
  "blocks",
  "notApplicable",
  "knownSubCriteria",
  "classes",
  "departments",
  "wording",
];

/** All in which a newer set differs from an older one, by a code map: the whole first, then domain by domain, then what is gone. */
export function setDifferences(older: CriteriaSet, newer: CriteriaSet, map: readonly CodeLink[]): SetDifference[] {
  const links = linkCriteria(older, newer, map);
  const pairs = pairDomains(older, newer, links);
  return [
    ...PARTS.filter((part) => !isSame(partOf(older, part), partOf(newer, part))).map((part): SetDifference => ({ kind: "part", part })),
    ...maximumDifference("", older.total, newer.total),
    ...pairs.flatMap(({ from, to }) => [
      ...domainDifferences(from, to),
      ...links.filter((link) => to?.criteria.includes(link.to[0]!)).flatMap(linkDifferences),
      ...links.filter((link) => link.to.length === 0 && from?.criteria.includes(link.from[0]!)).flatMap(linkDifferences),
    ]),
  ];
}

/** What bounds are told in matters where there are any. */
function partOf(set: CriteriaSet, part: SetPart): unknown {
  return part === "classes" && set.classes.length > 0 ? [set.classes, set.classesOn] : set[part];
}

type NamedRow = Pick<Criterion, "code" | "name" | "maximum">;

function domainDifferences(from: Domain | null, to: Domain | null): SetDifference[] {
  if (!from || !to) return [goneOrNew(to ? "added" : "dropped", "domain", (to ?? from)!)];
  return [
    ...(from.code === to.code ? [] : [{ kind: "moved", from: [from.code], to: [to.code] } as const]),
    ...(from.name === to.name ? [] : [{ kind: "renamed", level: "domain", code: to.code, before: from.name, after: to.name } as const]),
    ...maximumDifference(to.code, from.maximum, to.maximum),
    ...penaltyDifference(from, to),
    ...groupDifferences(from, to),
  ];
}

function penaltyDifference({ extra: from }: Domain, { code, extra: to }: Domain): SetDifference[] {
  const [before, after] = [from?.penalty ?? null, to?.penalty ?? null];
  return before === after ? [] : [{ kind: "penalty", code, before, after }];
}

/** Groups go by their codes, within a domain that may have another one now. */
function groupDifferences(from: Domain, to: Domain): SetDifference[] {
  const [before, after] = [from.rows.filter(isGroup), to.rows.filter(isGroup)];
  const inOlder = ({ code }: CriterionGroup) => `${from.code}${code.slice(to.code.length)}`;
  return [
    ...after.flatMap((group) => {
      const older = before.find(({ code }) => code === inOlder(group));
      return older ? rowDifferences("group", older, group) : [goneOrNew("added", "group", group)];
    }),
    ...before.filter(({ code }) => after.every((group) => inOlder(group) !== code)).map((group) => goneOrNew("dropped", "group", group)),
  ];
}

function linkDifferences({ from, to }: CriterionLink): SetDifference[] {
  if (from.length === 0) return to.map((each) => goneOrNew("added", "criterion", each));
  if (to.length === 0) return from.map((each) => goneOrNew("dropped", "criterion", each));
  const codes = { from: from.map(({ code }) => code), to: to.map(({ code }) => code) };
  if (from.length === 1 && to.length === 1) {
    return [...(codes.from[0] === codes.to[0] ? [] : [{ kind: "moved", ...codes } as const]), ...criterionDifferences(from[0]!, to[0]!)];
  }
  const whole = (criteria: readonly Criterion[]) => sum(criteria.map(({ maximum }) => maximum));
  return [{ kind: to.length > 1 ? "split" : "merged", ...codes }, ...maximumDifference(codes.to.join(", "), whole(from), whole(to))];
}

function criterionDifferences(from: Criterion, to: Criterion): SetDifference[] {
  const { code } = to;
  const rules = ({ allowed, conditional, guidance, evidence }: Criterion) => [allowed, conditional ?? false, guidance, evidence];
  return [...rowDifferences("criterion", from, to), ...(isSame(rules(from), rules(to)) ? [] : [{ kind: "rules", code } as const])];
}

type OwnedRow = NamedRow & Pick<Criterion, "department">;

function rowDifferences(level: "group" | "criterion", from: OwnedRow, to: OwnedRow): SetDifference[] {
  const { code } = to;
  return [
    ...(from.name === to.name ? [] : [{ kind: "renamed", level, code, before: from.name, after: to.name } as const]),
    ...maximumDifference(code, from.maximum, to.maximum),
    ...(from.department === to.department ? [] : [{ kind: "department", code, before: from.department, after: to.department } as const]),
  ];
}

function goneOrNew(kind: "added" | "dropped", level: Level, { code, name, maximum }: NamedRow): SetDifference {
  return { kind, level, code, name, maximum };
}

function maximumDifference(code: string, before: Points, after: Points): SetDifference[] {
  return before === after ? [] : [{ kind: "maximum", code, before, after }];
}

function isSame(before: unknown, after: unknown): boolean {
  return canonicalJson(before ?? null) === canonicalJson(after ?? null);
}
