import { isWithin } from "../../criteria/code";
import type { CriteriaSet } from "../../criteria/criteriaSet";
import { isSumOf, type Points } from "../../criteria/points";
import { pointsOf, type PointsCell, type Scorebook } from "../scorebook";
import { computeTotals, stageOf, type StageTotals } from "../totals";
import { fits, isBlank, isFilled, type ScoreGrid } from "./scoreGrid";

/** Neighbouring rows of a sheet, the last one included, whose cells belong so many rows higher; lower where `down` is below zero. */
export interface ShiftedRun {
  readonly first: number;
  readonly last: number;
  readonly down: number;
}

/** One number may stand wrong by itself, or two. */
const SEVERAL = 3;

/** The scores of one stage as a column of the sheet. */
export class ShiftedColumn {
  private readonly rows: readonly number[];
  private readonly moved = new Map<number, Totalled>();
  private readonly asItStands: Totalled;

  constructor(
    private readonly book: Scorebook,
    private readonly set: CriteriaSet,
    private readonly grid: ScoreGrid,
    readonly stage: string,
  ) {
    this.rows = [...grid.keys()];
    this.asItStands = totalled(stageOf(computeTotals(book, set), stage));
  }

  /** Whether anything stands where it cannot belong: only then may a block have been pasted wrongly. */
  get looksWrong(): boolean {
    return this.rows.some((row) => this.misplaced(row) > 0);
  }

  /** The longest runs of rows that all would be right so many rows higher, with room where they would begin. */
  runs(down: number): ShiftedRun[] {
    const runs: ShiftedRun[] = [];
    for (const first of this.rows) {
      const run = first > (runs.at(-1)?.last ?? -1) ? this.runFrom(first, down) : null;
      if (run) runs.push(run);
    }
    return runs.flatMap((run) => this.withoutOwn(run) ?? []);
  }

  /** Whether a block of these rows may reach into this column. */
  mayHold(run: ShiftedRun): boolean {
    const all = rowsFrom(run.first, run.last).every((row) => this.belongs(row, run.down));
    return all && this.isPasted(run.first) && this.isPasted(run.last) && this.isVacated(run);
  }

  /** How much in the run cannot stand where it does. */
  misplacedIn({ first, last }: ShiftedRun): number {
    return rowsFrom(first, last).reduce((sum, row) => sum + this.misplaced(row), 0);
  }

  /** Whether a score is blank where the run should begin. */
  beginsInBlank(run: ShiftedRun): boolean {
    return leftRows(run).some((row) => this.grid.get(row)?.kind === "scores" && isBlank(this.cellAt(row)));
  }

  private runFrom(first: number, down: number): ShiftedRun | null {
    if (!this.isPasted(first) || (down > 0 && !this.isVacated({ first, last: first, down }))) return null;
    let last = first - 1;
    while (this.belongs(last + 1, down)) last++;
    const isEnd = () => this.isPasted(last) && (down > 0 || this.isVacated({ first, last, down }));
    while (last >= first && !isEnd()) last--;
    const filled = rowsFrom(first, last).filter((row) => isFilled(this.cellAt(row)));
    return filled.length >= SEVERAL ? { first, last, down } : null;
  }

  /** Where the run goes over into scores that stood there before, only what cannot be one of these. */
  private withoutOwn(run: ShiftedRun): ShiftedRun | null {
    const { first, last, down } = run;
    const next = down > 0 ? last + 1 : first - 1;
    if (!isFilled(this.cellAt(next)) || this.isOwnTotal(next)) return run;
    const misplaced = rowsFrom(first, last).filter((row) => this.misplaced(row) > 0 || this.isTypedOver(row));
    if (misplaced.length === 0) return null;
    return down > 0 ? { ...run, last: misplaced.at(-1)! } : { ...run, first: misplaced[0]! };
  }

  /** Whether nothing in a cell would be wrong so many rows higher. A blank would not, nor what cannot be read. */
  private belongs(row: number, down: number): boolean {
    const [cell, home] = [this.cellAt(row), this.grid.get(row - down)];
    if (!cell || !home || home.kind === "beyond") return false;
    if (!isFilled(cell)) return holdsNoFormula(cell);
    if (home.kind === "scores") return !this.isOwnTotal(row) && fits(home.criterion, cell);
    // A grand total counts scores too that the block was pasted over.
    if (home.of === "total" || home.of === "result") return this.misplaced(row) > 0;
    const mayBeChance = this.misplaced(row) === 0 && this.scoresIn(home.of, down) < SEVERAL;
    return !mayBeChance && this.shows(cell, this.totalsMoved(down).get(home.of));
  }

  /** How many scores above nothing a domain or a group would have so many rows higher. */
  private scoresIn(code: string, down: number): number {
    const own = this.book.criteria.filter((row) => isWithin(row.code, code));
    return own.filter(({ row }) => (pointsOf(this.cellAt(row + down)) ?? 0) !== 0).length;
  }

  /** Whether the rows that the run would have left are as an empty form has them: blank, or a total by its formula. */
  private isVacated(run: ShiftedRun): boolean {
    return leftRows(run).every((row) => {
      const kind = this.grid.get(row)?.kind;
      return kind === "scores" ? isBlank(this.cellAt(row)) : kind === "total" && (isBlank(this.cellAt(row)) || this.isOwnTotal(row));
    });
  }

  /** A score that its criterion cannot have; twice as much a number over a total that comes to something else, or below the table. */
  private misplaced(row: number): 0 | 1 | 2 {
    const [cell, at] = [this.cellAt(row), this.grid.get(row)];
    if (!at || !isFilled(cell)) return 0;
    if (at.kind === "scores") return fits(at.criterion, cell) ? 0 : 1;
    if (at.kind === "beyond") return 2;
    return cell.formula !== null || this.shows(cell, this.asItStands.get(at.of)) ? 0 : 2;
  }

  private shows(cell: PointsCell, total: Points | undefined): boolean {
    const shown = pointsOf(cell);
    return shown !== null && total !== undefined && isSumOf(shown, total, this.rows.length);
  }

  /** Whether something stands there that is no total in its own place. */
  private isPasted(row: number): boolean {
    const [cell, at] = [this.cellAt(row), this.grid.get(row)];
    if (!isFilled(cell)) return false;
    return at?.kind !== "total" || cell.formula === null || !this.shows(cell, this.asItStands.get(at.of));
  }

  /** A total without its formula, whatever it shows. */
  private isTypedOver(row: number): boolean {
    const cell = this.cellAt(row);
    return this.grid.get(row)?.kind === "total" && isFilled(cell) && cell.formula === null;
  }

  private isOwnTotal(row: number): boolean {
    return this.grid.get(row)?.kind === "total" && this.cellAt(row)?.formula !== null;
  }

  /** What the stage would come to if everything stood so many rows higher. */
  private totalsMoved(down: number): Totalled {
    const before = this.moved.get(down);
    if (before) return before;
    const criteria = this.book.criteria.map((row) => {
      const cell = this.cellAt(row.row + down);
      return { ...row, scores: cell ? { [this.stage]: cell } : {} };
    });
    const moved = totalled(computeTotals({ ...this.book, stages: [this.stage], criteria }, this.set).stages[0]);
    this.moved.set(down, moved);
    return moved;
  }

  private cellAt(row: number): PointsCell | undefined {
    return this.grid.get(row)?.row.scores[this.stage];
  }
}

function holdsNoFormula({ formula }: PointsCell): boolean {
  return formula === null;
}

/** The rows that a run would have left empty. */
function leftRows({ first, last, down }: ShiftedRun): number[] {
  return down > 0 ? rowsFrom(first - down, first - 1) : rowsFrom(last + 1, last - down);
}

function rowsFrom(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}

/** What a stage comes to, by the codes of its totals. */
type Totalled = ReadonlyMap<string, Points>;

function totalled(stage: StageTotals | undefined): Totalled {
  if (!stage) return new Map();
  const { domains, groups, total, result } = stage;
  return new Map([...Object.entries(domains), ...Object.entries(groups), ["total", total], ["result", result ?? total]]);
}
