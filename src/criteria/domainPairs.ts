import type { CriteriaSet, Domain } from "./criteriaSet";
import type { CriterionLink } from "./criterionLinks";

/** A domain of the newer set and the one of the older set that it continues; null where there is none. */
export interface DomainPair {
  readonly from: Domain | null;
  readonly to: Domain | null;
}

/**
 * Every domain of both sets once: those of the newer set in its order, then those that are gone. A domain continues the one with which
 * it shares most points of the older set's criteria; where nothing is shared, the one with its code.
 */
export function pairDomains(older: CriteriaSet, newer: CriteriaSet, links: readonly CriterionLink[]): DomainPair[] {
  const candidates = newer.domains.flatMap((to) => older.domains.map((from) => ({ from, to, shared: sharedPoints(from, to, links) })));
  candidates.sort((a, b) => b.shared - a.shared || Number(isSameCode(b)) - Number(isSameCode(a)));
  const partners = new Map<Domain, Domain>();
  const taken = new Set<Domain>();
  for (const { from, to, shared } of candidates) {
    if (taken.has(from) || partners.has(to) || (shared === 0 && from.code !== to.code)) continue;
    partners.set(to, from);
    taken.add(from);
  }
  return [
    ...newer.domains.map((to): DomainPair => ({ from: partners.get(to) ?? null, to })),
    ...older.domains.filter((from) => !taken.has(from)).map((from): DomainPair => ({ from, to: null })),
  ];
}

function isSameCode({ from, to }: { readonly from: Domain; readonly to: Domain }): boolean {
  return from.code === to.code;
}

/** The maxima of those of a domain's criteria that went, whole or in part, to the other. */
function sharedPoints(from: Domain, to: Domain, links: readonly CriterionLink[]): number {
  return links
    .filter((link) => link.to.some((criterion) => to.criteria.includes(criterion)))
    .flatMap((link) => link.from.filter((criterion) => from.criteria.includes(criterion)))
    .reduce((shared, { maximum }) => shared + Math.abs(maximum), 0);
}
