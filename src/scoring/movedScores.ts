import { isAllowed } from "../criteria/allowedScores";
import { type CriteriaSet, findCriterion, type Criterion } from "../criteria/criteriaSet";
import type { CriterionLink } from "../criteria/criterionLinks";
import { type Points, sum, ZERO } from "../criteria/points";
import { isNotApplicable } from "./credit";
import { pointsOf, rowOf, shownIn, type PointsCell, type Scorebook, type ScoreRow } from "./scorebook";

/** Why something of an older scorebook has no place in a newer set. */
export type WithoutPlace =
  | "dropped"
  | "split"
  | "merged"
  /** Above the newer maximum, or not one of the scores that are allowed there. */
  | "not-allowed"
  /** "Không áp dụng", which the newer set does not know of this criterion. */
  | "not-conditional"
  /** A penalty then or now, and none on the other side: 0 means all of it there and nothing here. */
  | "other-kind"
  | "unreadable"
  | "no-stage"
  /** A row that is none of the older set's, or is there twice. */
  | "unknown-row";

/** A score in its new place; null: it does not apply. */
export interface MovedScore {
  readonly code: string;
  /** Id in the newer set. */
  readonly stage: string;
  readonly points: Points | null;
}

/** A score that stays out of the newer table, as it stood. */
export interface ScoreWithoutPlace {
  readonly code: string;
  /** Id in the older set. */
  readonly stage: string;
  readonly shown: string | number;
  readonly because: WithoutPlace;
}

export interface MovedScores {
  readonly moved: readonly MovedScore[];
  readonly withoutPlace: readonly ScoreWithoutPlace[];
}

/**
 * The scores of a scorebook as they stand in another set: each that is there is in exactly one of the two lists, or part of a sum. A
 * score goes along as it is, where the newer set takes it, also where the maximum changed: whether it still fits is for a person
 * to judge. Merged scores are added where their maxima add up to the newer one; of a split score only nothing and full
 * marks can be told in parts.
 */
export function moveScores(book: Scorebook, older: CriteriaSet, newer: CriteriaSet, links: readonly CriterionLink[]): MovedScores {
  const stages = counterpartStages(older, newer);
  const moved: MovedScore[] = [];
  const withoutPlace: ScoreWithoutPlace[] = [];
  for (const link of links) {
    for (const stage of book.stages) {
      const cells = link.from.flatMap(({ code }) => scoreIn(rowOf(book.criteria, code), stage) ?? []);
      if (cells.length === 0) continue;
      const to = stages.get(stage);
      const placed: Placed = to === undefined ? "no-stage" : placedIn(link, cells);
      if (typeof placed === "string") withoutPlace.push(...cells.map(({ code, cell }) => left(code, stage, cell, placed)));
      else moved.push(...placed.map((each) => ({ ...each, stage: to! })));
    }
  }
  return { moved, withoutPlace: [...withoutPlace, ...strayScores(book, older)] };
}

/** Stages of the older set → those of the newer one: by id, else by name. */
export function counterpartStages(older: CriteriaSet, newer: CriteriaSet): ReadonlyMap<string, string> {
  const free = newer.stages.filter(({ id }) => !older.stages.some((each) => each.id === id));
  return new Map(
    older.stages.flatMap(({ id, name }) => {
      const found = newer.stages.find((each) => each.id === id) ?? free.find((each) => plain(each.name) === plain(name));
      return found ? [[id, found.id] as const] : [];
    }),
  );
}

function plain(name: string): string {
  return name.normalize("NFC").toLocaleLowerCase("vi").replace(/\s+/g, " ").trim();
}

interface StandingScore {
  readonly code: string;
  readonly cell: PointsCell;
}

type Placed = readonly Omit<MovedScore, "stage">[] | WithoutPlace;

function scoreIn(row: ScoreRow | undefined, stage: string): StandingScore | null {
  const cell = row?.scores[stage];
  return row && cell && cell.reading.kind !== "blank" ? { code: row.code, cell } : null;
}

function placedIn({ from, to }: CriterionLink, cells: readonly StandingScore[]): Placed {
  if (to.length === 0) return "dropped";
  if (from.length === 1 && to.length === 1) return placedAlone(from[0]!, to[0]!, cells[0]!.cell);
  const scores = cells.map(({ cell }) => pointsOf(cell));
  if (scores.some((score) => score === null)) return to.length > 1 ? "split" : "merged";
  const isWhole = cells.length === from.length && maximumOf(from) === maximumOf(to);
  if (to.length > 1) return isWhole ? placedInParts(to, sum(scores as Points[])) : "split";
  const points = sum(scores as Points[]);
  return isWhole && isAllowed(points, to[0]!) ? [{ code: to[0]!.code, points }] : "merged";
}

function placedAlone(from: Criterion, to: Criterion, cell: PointsCell): Placed {
  if (from.maximum < 0 !== to.maximum < 0) return "other-kind";
  if (isNotApplicable(from, cell)) return to.conditional ? [{ code: to.code, points: null }] : "not-conditional";
  const points = pointsOf(cell);
  if (points === null) return "unreadable";
  return isAllowed(points, to) ? [{ code: to.code, points }] : "not-allowed";
}

function placedInParts(to: readonly Criterion[], points: Points): Placed {
  if (points !== ZERO && points !== maximumOf(to)) return "split";
  const parts = to.map(({ code, maximum }) => ({ code, points: points === ZERO ? ZERO : maximum }));
  return parts.every((part, i) => isAllowed(part.points, to[i]!)) ? parts : "split";
}

function maximumOf(criteria: readonly Criterion[]): Points {
  return sum(criteria.map(({ maximum }) => maximum));
}

/** Scores in rows that no criterion of the set is told by. */
function strayScores(book: Scorebook, older: CriteriaSet): ScoreWithoutPlace[] {
  const strays = book.criteria.filter((row) => !findCriterion(older, row.code) || rowOf(book.criteria, row.code) !== row);
  return strays.flatMap((row) =>
    book.stages.flatMap((stage) => {
      const score = scoreIn(row, stage);
      return score ? [left(row.code || row.codeCell.text, stage, score.cell, "unknown-row")] : [];
    }),
  );
}

function left(code: string, stage: string, cell: PointsCell, because: WithoutPlace): ScoreWithoutPlace {
  return { code, stage, shown: shownIn(cell)!, because };
}
