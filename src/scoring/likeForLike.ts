import type { CodeLink } from "../criteria/codeMap";
import { shownCap, type Criterion, type Domain } from "../criteria/criteriaSet";
import { type Points, subtract, sum, ZERO } from "../criteria/points";
import { CarriedLink, type Figure, type StagedBook } from "./carriedScores";
import { linkCriteria, type CriterionLink } from "../criteria/criterionLinks";
import { pairDomains, type DomainPair } from "../criteria/domainPairs";
import { applicableMaximum, cappedSum, computeTotals, stageOf, type StageTotals } from "./totals";

export type { Figure, StagedBook };

/** Newer minus older. `whole` is exactly `set` and `work` together. */
export interface Change {
  readonly whole: Points;
  /** Due to the set: what it added, dropped, moved between domains, or gave another maximum. */
  readonly set: Points;
  /** Due to what the unit did: the same criteria, scored otherwise. */
  readonly work: Points;
}

/** How the criteria of a row stand to each other. `arrived` and `left`: their counterpart is in another domain. */
export type RowKind = "same" | "rescaled" | "added" | "dropped" | "arrived" | "left" | "incomparable";

/** The criteria of one link as far as they belong to one pair of domains. */
export interface ComparedRow {
  readonly kind: RowKind;
  readonly from: readonly Criterion[];
  readonly to: readonly Criterion[];
  /** The whole link, with what belongs to other domains. */
  readonly link: CriterionLink;
  /** Null where the older, the newer domain has none of them. */
  readonly before: Figure | null;
  readonly after: Figure | null;
  /** The older score in terms of the newer maxima; of what cannot be compared the newer score itself. */
  readonly carried: Points;
  readonly change: Change;
}

/** What both sets ask for, on the newer set's scale, before caps: `after − before` is due to the work alone. */
export interface Comparable {
  readonly maximum: Points;
  readonly before: Points;
  readonly after: Points;
}

export interface ComparedDomain extends DomainPair {
  /** As the older sheet shows it; null where the domain is new. */
  readonly before: Figure | null;
  readonly after: Figure | null;
  readonly change: Change;
  readonly comparable: Comparable;
  readonly rows: readonly ComparedRow[];
  /** What the caps of bonuses and penalties make of the rows' changes: the rows and this add up to the domain's change. */
  readonly caps: Change;
}

export interface Comparison {
  readonly older: ComparedBook;
  readonly newer: ComparedBook;
  /** In the newer set's order, then those that are gone. */
  readonly domains: readonly ComparedDomain[];
  readonly change: Change;
  /** Bonuses and penalties included in the points, not in the maximum. */
  readonly comparable: Comparable;
}

/** One side of a comparison. */
export interface ComparedBook extends StagedBook {
  readonly totals: StageTotals;
  /** Bonuses and penalties included in the points, not in the maximum; without what the set leaves out where it does not apply. */
  readonly total: Figure;
  /** Criteria without a score that can be read: they count as nothing. */
  readonly missing: number;
}

/**
 * Compares two scorebooks by a code map. Points are exact, and parts always add up to the whole.
 *
 * A criterion's older score is first carried over to its newer maximum, at the same share: 3 of 4 is 4,5 of 6. What then differs from
 * the newer score is due to the work, since both are measured on the newer scale; what the carrying over itself changed is due to
 * the set. So `work = newer − carried`, `set = carried − older`. A criterion without a counterpart has no older share: all its points are due
 * to the set. Split and merged criteria are carried together, by the sum of their points and maxima, and shared out by maxima. A
 * carried score is rounded once, to a hundredth of a point, the finest that official papers print; where the maximum is the same,
 * or all of it was had, there is nothing to round.
 *
 * Throws RangeError where a book has no such stage.
 */
export function compareLikeForLike(older: StagedBook, newer: StagedBook, map: readonly CodeLink[]): Comparison {
  const [before, after] = [comparedBook(older), comparedBook(newer)];
  const links = linkCriteria(older.set, newer.set, map).map((link) => new CarriedLink(link, before, after));
  const domains = pairDomains(older.set, newer.set, links).map((pair) => comparedDomain(pair, links, before, after));
  return {
    ...{ older: before, newer: after, domains },
    change: sumOfChanges(domains.map(({ change }) => change)),
    comparable: {
      ...sumOfComparables(domains.map(({ comparable }) => comparable)),
      maximum: sum(domains.flatMap(({ to, comparable }) => (to && !to.extra ? comparable.maximum : []))),
    },
  };
}

function comparedBook({ set, book, stage }: StagedBook): ComparedBook {
  const all = computeTotals(book, set);
  const totals = stageOf(all, stage);
  if (!totals) throw new RangeError(`The scorebook on ${book.sheet.name} has no stage ${stage}.`);
  return {
    ...{ set, book, stage, totals },
    total: { points: totals.total, maximum: totals.applicable },
    missing: all.criteria - totals.entered,
  };
}

function comparedDomain(pair: DomainPair, links: readonly CarriedLink[], older: ComparedBook, newer: ComparedBook): ComparedDomain {
  const rows = links.flatMap((link) => comparedRow(link, pair) ?? []).sort((a, b) => placeOf(a, pair) - placeOf(b, pair));
  const before = pair.from && domainFigure(pair.from, older);
  const after = pair.to && domainFigure(pair.to, newer);
  const carried = pair.to ? carriedTotal(pair.to, links) : ZERO;
  const change = changeOf(before?.points ?? ZERO, carried, after?.points ?? ZERO);
  const ofRows = sumOfChanges(rows.map((row) => row.change));
  return {
    ...{ ...pair, before, after, change, rows },
    comparable: sumOfComparables(
      rows.filter(isComparable).map(({ carried, after }) => ({ ...after!, before: carried, after: after!.points })),
    ),
    caps: {
      whole: subtract(change.whole, ofRows.whole),
      set: subtract(change.set, ofRows.set),
      work: subtract(change.work, ofRows.work),
    },
  };
}

function domainFigure(domain: Domain, { set, totals }: ComparedBook): Figure {
  return { points: totals.domains[domain.code]!, maximum: domain.extra ? shownCap(domain) : applicableMaximum(set, domain, totals) };
}

/** What a domain would have come to had each of its criteria its carried score. */
function carriedTotal({ criteria, extra }: Domain, links: readonly CarriedLink[]): Points {
  const carried = links.flatMap((link) => link.to.filter((each) => criteria.includes(each)).map((each) => link.carried.get(each)!));
  return extra ? cappedSum(carried, extra) : sum(carried);
}

function comparedRow(link: CarriedLink, pair: DomainPair): ComparedRow | null {
  const from = link.from.filter((criterion) => pair.from?.criteria.includes(criterion));
  const to = link.to.filter((criterion) => pair.to?.criteria.includes(criterion));
  if (from.length + to.length === 0) return null;
  const [before, after] = [link.before(from), link.after(to)];
  const carried = sum(to.map((criterion) => link.carried.get(criterion)!));
  return {
    kind: kindOf(link, { from, to, before, after }),
    ...{ from, to, link: { from: link.from, to: link.to }, before, after, carried },
    change: changeOf(before?.points ?? ZERO, carried, after?.points ?? ZERO),
  };
}

/** In the newer domain's order, then what is not in it any more. */
function placeOf({ from, to }: ComparedRow, pair: DomainPair): number {
  if (to.length > 0) return pair.to!.criteria.indexOf(to[0]!);
  return (pair.to?.criteria.length ?? 0) + pair.from!.criteria.indexOf(from[0]!);
}

function kindOf(link: CarriedLink, { from, to, before, after }: Pick<ComparedRow, "from" | "to" | "before" | "after">): RowKind {
  if (link.from.length === 0) return "added";
  if (link.to.length === 0) return "dropped";
  if (!link.isComparable) return "incomparable";
  if (!before) return "arrived";
  if (!after) return "left";
  const isWhole = from.length === link.from.length && to.length === link.to.length;
  return isWhole && before.maximum === after.maximum ? "same" : "rescaled";
}

/** Whether a row has a newer score that can be held against an older one. */
export function isComparable({ kind, after }: ComparedRow): boolean {
  return after !== null && (kind === "same" || kind === "rescaled" || kind === "arrived");
}

function changeOf(before: Points, carried: Points, after: Points): Change {
  return { whole: subtract(after, before), set: subtract(carried, before), work: subtract(after, carried) };
}

function sumOfChanges(changes: readonly Change[]): Change {
  return {
    whole: sum(changes.map(({ whole }) => whole)),
    set: sum(changes.map(({ set }) => set)),
    work: sum(changes.map(({ work }) => work)),
  };
}

function sumOfComparables(parts: readonly Comparable[]): Comparable {
  return {
    maximum: sum(parts.map(({ maximum }) => maximum)),
    before: sum(parts.map(({ before }) => before)),
    after: sum(parts.map(({ after }) => after)),
  };
}
