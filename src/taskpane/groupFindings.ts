import type { CriteriaSet, Domain } from "../criteria/criteriaSet";
import { isWithin } from "../criteria/code";
import type { Audience } from "../messages/findings";
import { folded, type FoldedFinding } from "../scoring/causes/folded";
import type { Finding, Severity } from "../scoring/finding";
import { isNotEntered, isWordless } from "./nextStep";

const SEVERITIES: readonly Severity[] = ["error", "warning", "information"];
/** From so many alike on, one line tells of them all. */
const MANY = 4;

/** Findings that only say that something is still blank, in one line; or a single finding. */
export type FindingItem =
  | ({ readonly kind: "one" } & Pick<FoldedFinding, "finding" | "follows">)
  | { readonly kind: "many"; readonly findings: readonly Finding[] };

/** A domain; the lost-points table, of what is wrong with it as a whole; or a row of neither. */
export type FindingPlace = Domain | "lost-table" | "other-row";

export interface FindingGroup {
  /** What is still to be entered stands apart from what is wrong. */
  readonly heading: Severity | "not-entered";
  readonly count: number;
  readonly parts: readonly {
    /** Where they are; null for lines that tell of many places. */
    readonly place: FindingPlace | null;
    readonly items: readonly FindingItem[];
  }[];
}

/**
 * By severity, then by place, in the order given; what only follows from another, under it. What its owner has still to enter is wrong
 * where a reviewer received it without.
 */
export function groupFindings(findings: readonly Finding[], set: CriteriaSet, audience: Audience = "owner"): FindingGroup[] {
  const isOpen = ({ finding }: FoldedFinding) => audience === "owner" && isNotEntered(finding);
  const all = folded(findings);
  const wrong = all.filter((each) => !isOpen(each));
  const groups = SEVERITIES.map((severity) =>
    groupOf(
      severity,
      wrong.filter((each) => each.severity === severity),
      set,
    ),
  );
  return [...groups, groupOf("not-entered", all.filter(isOpen), set)].filter(({ count }) => count > 0);
}

function groupOf(heading: FindingGroup["heading"], findings: readonly FoldedFinding[], set: CriteriaSet): FindingGroup {
  const blanks = byKind(findings.map(({ finding }) => finding).filter((finding) => isNotEntered(finding) || isWordless(finding)));
  const collapsed = blanks.filter((alike) => alike.length >= MANY);
  const single = findings.filter(({ finding }) => !collapsed.some((alike) => alike.includes(finding)));
  const many = collapsed.map((alike): FindingItem => ({ kind: "many", findings: alike }));
  const parts = ([...set.domains, "lost-table", "other-row"] as const).map((place) => ({
    place,
    items: single.filter(({ finding }) => placeOf(finding, set) === place).map((each): FindingItem => ({ kind: "one", ...each })),
  }));
  return {
    heading,
    count: findings.length,
    parts: [...(many.length > 0 ? [{ place: null, items: many }] : []), ...parts.filter(({ items }) => items.length > 0)],
  };
}

function byKind(findings: readonly Finding[]): Finding[][] {
  const kinds = new Map<string, Finding[]>();
  for (const finding of findings) {
    const kind = `${finding.code} ${finding.stage}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), finding]);
  }
  return [...kinds.values()];
}

function placeOf({ code, criterion }: Finding, set: CriteriaSet): FindingPlace {
  const domain = criterion === null ? undefined : set.domains.find((each) => isWithin(criterion, each.code));
  return domain ?? (code.startsWith("lost/") ? "lost-table" : "other-row");
}
