import { rangeOf, type CriteriaSet, type Criterion } from "../criteria/criteriaSet";
import { type Points, subtract, sum, toPoints, ZERO } from "../criteria/points";
import { creditOf, isNotApplicable } from "./credit";
import type { CriterionLink } from "../criteria/criterionLinks";
import { rowOf, type Scorebook } from "./scorebook";

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

/** A link with the figures of its criteria. */
export class CarriedLink implements CriterionLink {
  readonly from: readonly Criterion[];
  readonly to: readonly Criterion[];
  /** Whether both sides have only points to win, or both only points to lose, and each has some. */
  readonly isComparable: boolean;
  readonly carried: ReadonlyMap<Criterion, Points>;
  /** By criterion, one for each side: two years of one set share their criteria. */
  private readonly olderFigures: ReadonlyMap<Criterion, Figure>;
  private readonly newerFigures: ReadonlyMap<Criterion, Figure>;

  constructor({ from, to }: CriterionLink, older: StagedBook, newer: StagedBook) {
    this.from = from;
    this.to = to;
    this.olderFigures = new Map(from.map((criterion) => [criterion, figureOf(older, criterion)]));
    this.newerFigures = new Map(to.map((criterion) => [criterion, figureOf(newer, criterion)]));
    const [before, after] = [this.before(from), this.after(to)];
    const maxima = [...this.olderFigures.values(), ...this.newerFigures.values()].map(({ maximum }) => maximum);
    const isOneWay = maxima.every((each) => each >= 0) || maxima.every((each) => each <= 0);
    this.isComparable = isOneWay && (before?.maximum ?? 0) !== 0 && (after?.maximum ?? 0) !== 0;
    this.carried = new Map(
      this.isComparable ? this.shareOut(before!, after!) : to.map((each) => [each, this.newerFigures.get(each)!.points]),
    );
  }

  /** The older figure of some of its criteria together; null of none. */
  before(from: readonly Criterion[]): Figure | null {
    return together(from.map((criterion) => this.olderFigures.get(criterion)!));
  }

  after(to: readonly Criterion[]): Figure | null {
    return together(to.map((criterion) => this.newerFigures.get(criterion)!));
  }

  /** The older score on the newer scale, shared out so that the parts are exactly the whole. */
  private shareOut(before: Figure, after: Figure): [Criterion, Points][] {
    const whole = { points: carriedTo(after.maximum, before), maximum: after.maximum };
    let maximum = ZERO;
    return this.to.map((criterion) => {
      const start = carriedTo(maximum, whole);
      maximum = sum([maximum, this.newerFigures.get(criterion)!.maximum]);
      return [criterion, subtract(carriedTo(maximum, whole), start)];
    });
  }
}

function together(figures: readonly Figure[]): Figure | null {
  if (figures.length === 0) return null;
  return { points: sum(figures.map(({ points }) => points)), maximum: sum(figures.map(({ maximum }) => maximum)) };
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
