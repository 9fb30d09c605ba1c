import type { CriteriaSet } from "../../criteria/criteriaSet";
import type { Scorebook } from "../scorebook";
import type { ScoreGrid } from "./scoreGrid";
import { ShiftedColumn, type ShiftedRun } from "./shiftedColumn";

/** Scores of neighbouring rows, of one stage or of several side by side, that stand some rows too low or too high. */
export interface ShiftedRows extends ShiftedRun {
  readonly stages: readonly string[];
}

interface Candidate extends ShiftedRows {
  readonly signs: number;
}

/** Nobody misses the row by more. */
const FARTHEST = 9;
const DISTANCES = Array.from({ length: FARTHEST }, (_, i) => [i + 1, -i - 1]).flat();
/** Two scores that their criteria cannot have, or a number over a total, and a blank where the block should begin. */
const ENOUGH = 3;

/**
 * Blocks of a table that were pasted up to nine rows off; of those that cannot both be, the likeliest. A stage in which nothing
 * stands where it cannot belong is not searched: there a block that is off cannot be told from one that belongs there.
 */
export function shiftedRows(book: Scorebook, set: CriteriaSet, grid: ScoreGrid): ShiftedRows[] {
  const columns = book.stages.map((stage) => new ShiftedColumn(book, set, grid, stage));
  const candidates = columns.flatMap((column, i) =>
    column.looksWrong ? DISTANCES.flatMap((down) => column.runs(down).flatMap((run) => widened(run, columns, i) ?? [])) : [],
  );
  const likely = candidates.sort((a, b) => b.signs - a.signs || Math.abs(a.down) - Math.abs(b.down));
  return likely.reduce<Candidate[]>((found, each) => (found.some((other) => overlap(each, other)) ? found : [...found, each]), []);
}

/** With the same rows of neighbouring stages, where these may have been pasted with it. Null where too little speaks for it. */
function widened(run: ShiftedRun, columns: readonly ShiftedColumn[], own: number): Candidate | null {
  const may = columns.map((column, i) => i === own || column.mayHold(run));
  const [before, after] = [may.lastIndexOf(false, own), may.indexOf(false, own)];
  const wide = columns.slice(before + 1, after < 0 ? columns.length : after);
  const misplaced = wide.reduce((sum, column) => sum + column.misplacedIn(run), 0);
  const signs = misplaced + Number(wide.some((column) => column.beginsInBlank(run)));
  return misplaced > 1 && signs >= ENOUGH ? { ...run, stages: wide.map(({ stage }) => stage), signs } : null;
}

function overlap(one: ShiftedRows, other: ShiftedRows): boolean {
  const [far, near] = [Math.abs(one.down), Math.abs(other.down)];
  const apart = one.first - far > other.last + near || other.first - near > one.last + far;
  return !apart && one.stages.some((stage) => other.stages.includes(stage));
}
