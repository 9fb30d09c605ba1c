import { findCriterion } from "../criteria/criteriaSet";
import { check } from "../scoring/check";
import type { Finding } from "../scoring/finding";
import { rowOf, type PointsCell, type Scorebook, type ScoreRow } from "../scoring/scorebook";
import { shiftedBlocks, type ShiftedBlock } from "../scoring/shifted/shiftedBlocks";
import { parseCell } from "../workbook/address";
import { isDateFormat } from "../workbook/dateFormat";
import { cellAt, contentOf, type CellSnapshot } from "../workbook/sheetSnapshot";
import type { CheckedScorebook } from "./inspect";
import { inSheetOrder, planRepairs, type Repair } from "./repair";

/** The block that a finding tells of; null where it tells of none, or of one that is gone. */
export function blockOf({ book, set }: Pick<CheckedScorebook, "book" | "set">, { code, cell }: Finding): ShiftedBlock | null {
  if (code !== "score/shifted") return null;
  return shiftedBlocks(book, set).find(({ area }) => area === cell) ?? null;
}

/**
 * What brings a block of scores back to its place, in sheet order: every score moved, the cells that it leaves emptied, and the totals,
 * maxima and departments that it was pasted over as the form has them. To be shown before anything is changed. Pure.
 */
export function planMoveBack(checked: CheckedScorebook, block: ShiftedBlock): Repair[] {
  const { sheet, set } = checked;
  const book = movedBack(checked.book, block);
  const touched = new Set(block.moves.flatMap(({ from, to }) => [from, to]));
  const restored = planRepairs({ ...checked, book, ...check(book, set, null) }).filter(({ cell }) => touched.has(cell));
  const before = (cell: string) => shownBefore(cellAt(sheet, parseCell(cell)!));
  const all = [...emptied(block), ...movedScores(checked, block), ...departments(checked, block), ...headers(checked, block), ...restored];
  // A cell that the block leaves may take the next score, or the total that stood there.
  const byCell = new Map(all.map((repair) => [repair.cell, repair]));
  const changes = [...byCell.values()].map((repair) => ({ ...repair, before: before(repair.cell) }));
  return inSheetOrder(changes.filter((repair) => repair.what === "total-formula" || repair.before !== repair.after));
}

/** The scorebook as it would be, but for what the block was pasted over: that is blank. */
function movedBack(book: Scorebook, { moves }: ShiftedBlock): Scorebook {
  const cells = new Map(everyRow(book).flatMap((row) => pointsCells(row).map((cell) => [cell.address, cell] as const)));
  const comesFrom = new Map(moves.map(({ from, to }) => [to, from]));
  const left = new Set(moves.map(({ from }) => from));
  const emptied = (cell: PointsCell): PointsCell =>
    left.has(cell.address) ? { address: cell.address, reading: { kind: "blank" }, formula: null } : cell;
  const filled = (cell: PointsCell): PointsCell => {
    const moved = cells.get(comesFrom.get(cell.address) ?? "");
    return moved ? { ...moved, address: cell.address } : emptied(cell);
  };
  const withCells = (row: ScoreRow, score: (cell: PointsCell) => PointsCell): ScoreRow => ({
    ...row,
    maximum: emptied(row.maximum),
    scores: Object.fromEntries(Object.entries(row.scores).map(([stage, cell]) => [stage, score(cell)])),
  });
  const total = (row: ScoreRow) => withCells(row, emptied);
  return {
    ...book,
    domains: book.domains.map(total),
    groups: book.groups.map(total),
    criteria: book.criteria.map((row) => withCells(row, filled)),
    total: book.total && total(book.total),
    result: book.result && total(book.result),
    beyond: [],
  };
}

function movedScores({ sheet, book }: CheckedScorebook, { moves }: ShiftedBlock): Repair[] {
  const scores = new Set(book.criteria.flatMap((row) => Object.values(row.scores).map(({ address }) => address)));
  return moves
    .filter(({ to }) => scores.has(to))
    .map(({ from, to }) => {
      const cell = cellAt(sheet, parseCell(from)!);
      const format = isDateFormat(cell.numberFormat) ? { numberFormat: cell.numberFormat } : {};
      return { what: "moved-score", cell: to, before: null, after: shownBefore(cell), content: contentOf(cell), role: "score", ...format };
    });
}

function emptied({ moves }: ShiftedBlock): Repair[] {
  return moves.map(({ from }) => ({ what: "left-cell", cell: from, before: null, after: null, content: null }));
}

/** What the set names where numbers stand now. */
function departments({ set, book }: CheckedScorebook, { moves }: ShiftedBlock): Repair[] {
  const left = new Set(moves.map(({ from }) => from));
  const rows = everyRow(book).filter(({ department, besideScores }) => besideScores && left.has(department.address));
  return rows.map(({ code, department }) => {
    const group = rowOf(book.groups, code) && set.domains.flatMap(({ rows: all }) => all).find((each) => each.code === code);
    const after = (findCriterion(set, code) ?? group)?.department || null;
    return { what: "department", cell: department.address, before: null, after, content: after };
  });
}

/** How the stages are called over which numbers stand now. */
function headers({ set, book }: CheckedScorebook, { moves }: ShiftedBlock): Repair[] {
  const left = new Set(moves.map(({ from }) => from));
  const above = (book.beyond ?? []).filter(({ row }) => book.domains.every((domain) => row < domain.row));
  return above.flatMap(({ scores }) =>
    set.stages.flatMap(({ id, name }): Repair[] => {
      const cell = scores[id]?.address;
      return cell !== undefined && left.has(cell)
        ? [{ what: "header", cell, before: null, after: name, content: name, role: "header" }]
        : [];
    }),
  );
}

function everyRow({ domains, groups, criteria, total, result, beyond = [] }: Scorebook): ScoreRow[] {
  return [...domains, ...groups, ...criteria, ...beyond, ...[total, result].filter((row) => row !== null)];
}

function pointsCells({ maximum, scores, besideScores }: ScoreRow): PointsCell[] {
  return [maximum, ...Object.values(scores), ...(besideScores ? [besideScores] : [])];
}

function shownBefore({ value, formula }: CellSnapshot): string | number | null {
  return typeof value === "boolean" ? (formula ?? String(value)) : value;
}
