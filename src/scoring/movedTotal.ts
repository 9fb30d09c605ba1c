import type { CriterionLink } from "../criteria/criterionLinks";
import { type Points, subtract, sum, ZERO } from "../criteria/points";
import { CarriedLink, type StagedBook } from "./carriedScores";
import type { ScoreWithoutPlace } from "./movedScores";
import { computeTotals, stageOf } from "./totals";

/** What a part of a total's change comes from. */
export type TotalCause =
  | "dropped"
  /** Scores that have no place in the newer set. */
  | "left"
  /** What does not apply gives other points there. */
  | "otherwise"
  /** Caps of bonuses and penalties: of no one criterion. */
  | "caps";

export interface TotalPart {
  readonly because: TotalCause;
  /** Older codes. */
  readonly codes: readonly string[];
  readonly points: Points;
}

/** How the total of a stage changes with a move to another set; the parts add up to the difference. */
export interface TotalChange {
  readonly before: Points;
  readonly after: Points;
  readonly parts: readonly TotalPart[];
}

/** Compares a scorebook with itself once it was moved, at the stages that stand for each other. */
export function totalChange(
  older: StagedBook,
  newer: StagedBook,
  links: readonly CriterionLink[],
  withoutPlace: readonly ScoreWithoutPlace[],
): TotalChange {
  const left = new Set(withoutPlace.filter(({ stage }) => stage === older.stage).map(({ code }) => code));
  const parts = links.flatMap((link) => partOf(link, new CarriedLink(link, older, newer), left));
  const [before, after] = [totalOf(older), totalOf(newer)];
  const caps = subtract(subtract(after, before), sum(parts.map(({ points }) => points)));
  return { before, after, parts: caps === ZERO ? parts : [...parts, { because: "caps", codes: [], points: caps }] };
}

function partOf({ from, to }: CriterionLink, figures: CarriedLink, left: ReadonlySet<string>): TotalPart[] {
  const points = subtract(figures.after(to)?.points ?? ZERO, figures.before(from)?.points ?? ZERO);
  if (points === ZERO) return [];
  const codes = from.map(({ code }) => code);
  if (to.length === 0) return [{ because: "dropped", codes, points }];
  return [{ because: codes.some((code) => left.has(code)) ? "left" : "otherwise", codes, points }];
}

function totalOf({ set, book, stage }: StagedBook): Points {
  return stageOf(computeTotals(book, set), stage)?.total ?? ZERO;
}
