import type { CriteriaSet } from "../../criteria/criteriaSet";
import type { Shift } from "../finding";
import type { Scorebook } from "../scorebook";
import { gridOf, type ScoreGrid } from "./scoreGrid";
import { shiftedRows } from "./shiftedRows";
import { columnsOf, shiftedStages } from "./shiftedStages";

/** A block of scores that was probably pasted some rows or columns off. */
export interface ShiftedBlock {
  /** "E7:F15": where it stands, and where it belongs. */
  readonly area: string;
  readonly home: string;
  readonly shift: Shift;
  /** The first criterion that it belongs to, and the first stage. */
  readonly criterion: string;
  readonly stage: string;
  /** Each of its cells, by addresses. */
  readonly moves: readonly { readonly from: string; readonly to: string }[];
}

/** Every such block of a scorebook: none where all scores are what they may be. */
export function shiftedBlocks(book: Scorebook, set: CriteriaSet): ShiftedBlock[] {
  const before = known.get(book);
  if (before?.set === set) return before.blocks;
  const grid = gridOf(book, set);
  const columnOf = (stage: string) => book.stages.indexOf(stage) + 1;
  const rows = shiftedRows(book, set, grid).map(({ first, last, stages, down }) =>
    blockOf(book, grid, { first, last, from: columnOf(stages[0]!), to: columnOf(stages.at(-1)!) }, { rows: down, columns: 0 }),
  );
  const found =
    rows.length > 0 ? rows : shiftedStages(book, grid).map((each) => blockOf(book, grid, each, { rows: 0, columns: each.right }));
  const blocks = found.filter((block) => block !== null);
  known.set(book, { set, blocks });
  return blocks;
}

/** The rule asks, whoever tells what follows from it, and whoever moves it back. */
const known = new WeakMap<Scorebook, { readonly set: CriteriaSet; readonly blocks: ShiftedBlock[] }>();

interface Area {
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly to: number;
}

function blockOf({ stages }: Scorebook, grid: ScoreGrid, { first, last, from, to }: Area, shift: Shift): ShiftedBlock | null {
  const addressAt = (row: number, column: number): string | undefined => {
    const at = grid.get(row);
    if (!at) return undefined;
    const cells = columnsOf(at, stages);
    return column > stages.length ? at.row.department.address : cells[column]?.address;
  };
  const moves: { from: string; to: string }[] = [];
  for (let row = first; row <= last; row++) {
    for (let column = from; column <= to; column++) {
      const [own, home] = [addressAt(row, column), addressAt(row - shift.rows, column - shift.columns)];
      if (own !== undefined && home !== undefined) moves.push({ from: own, to: home });
    }
  }
  const [top, bottom] = [moves[0], moves.at(-1)];
  const scored = [...grid.values()].find(({ kind, row }) => kind === "scores" && row.row >= first - shift.rows);
  if (!top || !bottom || !scored) return null;
  return {
    ...{ area: `${top.from}:${bottom.from}`, home: `${top.to}:${bottom.to}`, shift, moves },
    criterion: scored.row.code,
    stage: stages[Math.max(0, from - shift.columns - 1)]!,
  };
}
