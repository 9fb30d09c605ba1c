import type { CriteriaSet, Criterion, Domain } from "../criteria/criteriaSet";
import { rangeOf, shownCap } from "../criteria/criteriaSet";
import { type Points, subtract, sum, toPoints, ZERO } from "../criteria/points";
import { creditOf, isNotApplicable } from "./credit";
import { linkCriteria, type CodeLink, type CriterionLink } from "./criterionLinks";
import { pairDomains, type DomainPair } from "./domainPairs";
import { rowOf, type Scorebook } from "./scorebook";
import { applicableMaximum, cappedSum, computeTotals, stageOf, type StageTotals } from "./totals";

/** A scorebook at one of its stages, against its set. */
export interface StagedBook {
  readonly set: CriteriaSet;
  readonly book: Scorebook;
  readonly stage: string;
}

/** Points out of a maximum. */
export interface Figure {
  readonly points: Points;
  readonly maximum: Points;
}

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

/** What both sets ask for, on the newer set's scale: `after − before` is due to the work alone. */
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
  const links = linkCriteria(older.set, newer.set, map).map((link) => new Link(link, before, after));
  const domains = pairDomains(older.set, newer.set, links).map((pair) => comparedDomain(pair, links, before, after));
  return {
    ...{ older: before, newer: after, domains },
    change: sumOfChanges(domains.map(({ change }) => change)),
    comparable: sumOfComparables(domains.map(({ comparable }) => comparable)),
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

/** A link with the figures of its criteria. */
class Link implements CriterionLink {
  readonly from: readonly Criterion[];
  readonly to: readonly Criterion[];
  /** Whether both sides have something to win, or both something to lose. */
  readonly isComparable: boolean;
  readonly carried: ReadonlyMap<Criterion, Points>;
  private readonly figures: ReadonlyMap<Criterion, Figure>;

  constructor({ from, to }: CriterionLink, older: ComparedBook, newer: ComparedBook) {
    this.from = from;
    this.to = to;
    this.figures = new Map([
      ...from.map((criterion) => [criterion, figureOf(older, criterion)] as const),
      ...to.map((criterion) => [criterion, figureOf(newer, criterion)] as const),
    ]);
    const [before, after] = [this.figure(from), this.figure(to)];
    this.isComparable = before !== null && after !== null && Math.sign(before.maximum) * Math.sign(after.maximum) > 0;
    this.carried = new Map(this.isComparable ? this.shareOut(before!, after!) : to.map((each) => [each, this.figures.get(each)!.points]));
  }

  /** Of some of its criteria together; null of none. */
  figure(criteria: readonly Criterion[]): Figure | null {
    if (criteria.length === 0) return null;
    const figures = criteria.map((criterion) => this.figures.get(criterion)!);
    return { points: sum(figures.map(({ points }) => points)), maximum: sum(figures.map(({ maximum }) => maximum)) };
  }

  /** The older score on the newer scale, shared out so that the parts are exactly the whole. */
  private shareOut(before: Figure, after: Figure): [Criterion, Points][] {
    const whole = { points: carriedTo(after.maximum, before), maximum: after.maximum };
    let maximum = ZERO;
    return this.to.map((criterion) => {
      const start = carriedTo(maximum, whole);
      maximum = sum([maximum, this.figures.get(criterion)!.maximum]);
      return [criterion, subtract(carriedTo(maximum, whole), start)];
    });
  }
}

/** A hundredth of a point. */
const CARRIED_GRID = toPoints(0.01);

/** The same share of another maximum. */
function carriedTo(maximum: Points, from: Figure): Points {
  if (maximum === from.maximum) return from.points;
  if (from.points === from.maximum) return maximum;
  const exact = (from.points * maximum) / from.maximum;
  const range = rangeOf({ maximum });
  return Math.min(Math.max(Math.round(exact / CARRIED_GRID) * CARRIED_GRID, range.from), range.to) as Points;
}

/** What a criterion counts with: nothing of nothing where it does not apply and the set leaves it out of the maximum. */
function figureOf({ set, book, stage }: StagedBook, criterion: Criterion): Figure {
  const domain = set.domains.find(({ criteria }) => criteria.includes(criterion))!;
  const cell = rowOf(book.criteria, criterion.code)?.scores[stage];
  const isLeftOut = set.notApplicable === "rescale" && !domain.extra && isNotApplicable(criterion, cell);
  return { points: creditOf(set, domain, criterion, cell) ?? ZERO, maximum: isLeftOut ? ZERO : criterion.maximum };
}

function comparedDomain(pair: DomainPair, links: readonly Link[], older: ComparedBook, newer: ComparedBook): ComparedDomain {
  const rows = links.flatMap((link) => comparedRow(link, pair) ?? []);
  const before = pair.from && domainFigure(pair.from, older);
  const after = pair.to && domainFigure(pair.to, newer);
  const carried = pair.to ? carriedTotal(pair.to, links) : ZERO;
  const change = changeOf(before?.points ?? ZERO, carried, after?.points ?? ZERO);
  const ofRows = sumOfChanges(rows.map((row) => row.change));
  return {
    ...{ ...pair, before, after, change, rows },
    comparable: sumOfComparables(
      rows.filter(isComparableRow).map(({ carried, after }) => ({ ...after!, before: carried, after: after!.points })),
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
function carriedTotal({ criteria, extra }: Domain, links: readonly Link[]): Points {
  const carried = links.flatMap((link) => link.to.filter((each) => criteria.includes(each)).map((each) => link.carried.get(each)!));
  return extra ? cappedSum(carried, extra) : sum(carried);
}

function comparedRow(link: Link, pair: DomainPair): ComparedRow | null {
  const from = link.from.filter((criterion) => pair.from?.criteria.includes(criterion));
  const to = link.to.filter((criterion) => pair.to?.criteria.includes(criterion));
  if (from.length + to.length === 0) return null;
  const [before, after] = [link.figure(from), link.figure(to)];
  const carried = sum(to.map((criterion) => link.carried.get(criterion)!));
  return {
    kind: kindOf(link, before, after),
    ...{ from, to, link: { from: link.from, to: link.to }, before, after, carried },
    change: changeOf(before?.points ?? ZERO, carried, after?.points ?? ZERO),
  };
}

function kindOf(link: Link, before: Figure | null, after: Figure | null): RowKind {
  if (link.from.length === 0) return "added";
  if (link.to.length === 0) return "dropped";
  if (!link.isComparable) return "incomparable";
  if (!before) return "arrived";
  if (!after) return "left";
  return before.maximum === after.maximum ? "same" : "rescaled";
}

function isComparableRow({ kind, after }: ComparedRow): boolean {
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
