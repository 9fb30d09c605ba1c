import { pointsOf, type PointsCell, type Scorebook } from "../scorebook";
import { fits, isBlank, isFilled, type GridRow, type ScoreGrid } from "./scoreGrid";

/** Scores of neighbouring rows that stand some columns too far to the right, or too far to the left. */
export interface ShiftedStages {
  readonly first: number;
  readonly last: number;
  /** Columns as `columnsOf` numbers them, the last one included. */
  readonly from: number;
  readonly to: number;
  readonly right: number;
}

type Scored = Extract<GridRow, { kind: "scores" }>;

/** One number may stand wrong by itself, or two. */
const SEVERAL = 3;

/** The maximum, the scores of each stage, and the number that stands where a department's name belongs. */
export function columnsOf({ row }: GridRow, stages: readonly string[]): (PointsCell | undefined)[] {
  return [row.maximum, ...stages.map((stage) => row.scores[stage]), row.besideScores];
}

/** Blocks of a table that were pasted some columns off. */
export function shiftedStages(book: Scorebook, grid: ScoreGrid): ShiftedStages[] {
  const table = new Table(book, grid);
  return [...table.tooFarRight(), ...table.tooFarLeft()];
}

class Table {
  private readonly scored: readonly Scored[];
  /** Right of the last stage. */
  private readonly beside: number;

  constructor(
    private readonly book: Scorebook,
    private readonly grid: ScoreGrid,
  ) {
    this.scored = [...grid.values()].filter((each) => each.kind === "scores");
    this.beside = book.stages.length + 1;
  }

  /** Right of the stages, where no number belongs; or at a stage that no other row has begun, while one before it is blank in these alone. */
  tooFarRight(): ShiftedStages[] {
    for (let to = this.beside; to > 1; to--) {
      const groups = this.groups((row) => isFilled(this.cell(row, to)));
      const found = groups.flatMap((group) => this.movedRight(group, to) ?? []);
      if (to === this.beside ? found.length > 0 : groups.length === 1) return found;
    }
    return [];
  }

  private movedRight(group: readonly Scored[], to: number): ShiftedStages | null {
    const all = (column: number, is: (cell: PointsCell | undefined) => boolean) => group.every((row) => is(this.cell(row, column)));
    let from = to;
    while (from > 1 && all(from - 1, isFilled)) from--;
    let home = from;
    while (home > 1 && all(home - 1, isBlank)) home--;
    if (home === from || !group.every((row) => this.fitsAll(row, from, to))) return null;
    const others = this.scored.filter((row) => !group.includes(row) && isFilled(this.cell(row, home)));
    return to === this.beside || others.length >= SEVERAL ? this.block(group, from, to, from - home) : null;
  }

  /** Over the maxima, while a stage that other rows have begun is blank in these. */
  tooFarLeft(): ShiftedStages[] {
    for (let to = this.beside - 2; to >= 0; to--) {
      const isCandidate = (row: Scored) =>
        isBlank(this.cell(row, to + 1)) && isFilled(this.cell(row, to)) && fits(row.criterion, row.row.maximum) && this.fitsAll(row, 1, to);
      const groups = this.groups(isCandidate).filter((group) => this.hidesMaxima(group, to));
      if (groups.length > 0) return groups.map((group) => this.block(group, 0, to, -1));
    }
    return [];
  }

  private hidesMaxima(group: readonly Scored[], to: number): boolean {
    const changed = group.filter(({ row, criterion }) => pointsOf(row.maximum) !== criterion.maximum);
    const isBegun = this.scored.some((row) => !group.includes(row) && isFilled(this.cell(row, to + 1)));
    const isOverTotals =
      this.book.identity !== null && this.book.domains.some(({ maximum }) => isFilled(maximum) && maximum.formula === null);
    return changed.length >= SEVERAL && (isBegun || isOverTotals);
  }

  /** Rows of criteria that follow one another without one between of which it is not true: several at least. */
  private groups(is: (row: Scored) => boolean): Scored[][] {
    const groups: Scored[][] = [[]];
    for (const row of this.scored) {
      if (is(row)) groups.at(-1)!.push(row);
      else groups.push([]);
    }
    return groups.filter((group) => group.length >= SEVERAL);
  }

  private fitsAll(row: Scored, from: number, to: number): boolean {
    return this.cells(row)
      .slice(from, to + 1)
      .every((cell) => cell && fits(row.criterion, cell));
  }

  /** With the totals above and below that were pasted over too. */
  private block(group: readonly Scored[], from: number, to: number, right: number): ShiftedStages {
    const edge = right > 0 ? to : from;
    const isPastedTotal = (row: number) => {
      const at = this.grid.get(row);
      const cell = at?.kind === "total" ? this.cell(at, edge) : undefined;
      return isFilled(cell) && cell.formula === null;
    };
    let [first, last] = [group[0]!.row.row, group.at(-1)!.row.row];
    while (isPastedTotal(first - 1)) first--;
    while (isPastedTotal(last + 1)) last++;
    return { first, last, from, to, right };
  }

  private cell(row: GridRow, column: number): PointsCell | undefined {
    return this.cells(row)[column];
  }

  private cells(row: GridRow): (PointsCell | undefined)[] {
    return columnsOf(row, this.book.stages);
  }
}
