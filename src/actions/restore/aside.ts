import { findCriterion, shownCap, type CriteriaSet } from "../../criteria/criteriaSet";
import type { Points } from "../../criteria/points";
import { readPoints } from "../../forms/readPoints";
import type { Totals } from "../../scoring/totals";
import { parseArea, parseCell } from "../../workbook/address";
import { cellAt, type CellSnapshot } from "../../workbook/sheetSnapshot";
import { isBlank, showSame, type CellOf } from "./tableCells";
import { RESULT, TOTAL, type Slot, type StandingTable } from "./tableRows";

/** Columns of a row whose cells hold something that stands nowhere else once the table is as its set has it. */
export function leftOver(table: StandingTable, row: number, slot: Slot, filled: CellOf): number[] {
  return table.filledColumns(row).filter((column) => {
    const cell = cellAt(table.sheet, { row, column });
    if (isOfSet(table, cell, column, slot) || isStrayTotal(table, row, column)) return false;
    const there = filled(slot, column);
    return there === null || !showSame(cell, there);
  });
}

/**
 * Columns of a row of the table in which something was typed over what the set says. What stands beside the code or the name of a criterion
 * may be its score, and is kept also where it happens to be the total.
 */
export function typedOver(table: StandingTable, row: number, slot: Slot, totals: Totals): number[] {
  const { place, set } = table;
  const isScored = findCriterion(set, slot) !== undefined;
  const mayBeScores = table.bearsCriterion(row);
  const isPastedOver = (column: number) => !table.bearsTotals(row) && isStrayTotal(table, row, column);
  const fixed = [place.code, place.name, place.maximum, ...place.stageColumns.filter((column) => !isScored || isPastedOver(column))];
  return fixed.filter((column) => {
    const cell = cellAt(table.sheet, { row, column });
    const isOwn = isOfSet(table, cell, column, slot) || (!mayBeScores && isTotal(table, cell, column, slot, totals));
    return !isBlank(cell) && cell.kind !== "error" && !isOwn;
  });
}

/** Whether a cell says what the set says: a code or a name, be it of another row; its own maximum; or a sum of the table. */
function isOfSet(table: StandingTable, cell: CellSnapshot, column: number, slot: Slot): boolean {
  const { place, set } = table;
  if (column === place.code || column === place.name) {
    return table.slotsOfCode(cell).length + table.slotsOfName(cell).length > 0;
  }
  if (column === place.maximum) return isSumOfSheet(cell) || isPoints(cell, maximumOf(set, slot));
  if (!place.stageColumns.includes(column)) return false;
  return !findCriterion(set, slot) && isSumOfSheet(cell);
}

/** How the totals of a form of ours begin. Nobody writes a score so. */
const OWN_TOTAL = /^=IF\(COUNT\(/i;

/**
 * A total among scores: it is written as ours are, stands in a row that is called as one of totals, too, or adds rows of totals. A sum that a
 * person wrote for a score is none.
 */
export function isStrayTotal(table: StandingTable, row: number, column: number): boolean {
  const { sheet, place } = table;
  const cell = cellAt(sheet, { row, column });
  if (!place.stageColumns.includes(column) || !isColumnSum(cell, [column, place.maximum])) return false;
  const { formula } = cell;
  return table.bearsTotals(row) || (formula !== null && (OWN_TOTAL.test(formula) || addsTotals(table, formula)));
}

/** Whether a sum reaches over a row of totals, or over cells that are gone. */
function addsTotals(table: StandingTable, formula: string): boolean {
  const areas = (formula.match(/\$?[A-Z]{1,3}\$?\d+(:\$?[A-Z]{1,3}\$?\d+)?/gi) ?? []).map((area) => parseArea(area.replaceAll("$", "")));
  const isIn = (row: number) => areas.some((area) => area !== null && row >= area.row && row < area.row + area.rows);
  return formula.includes("#REF!") || table.rows.some(({ row }) => isIn(row) && table.bearsTotals(row));
}

/** A sum down columns of the table, as the rows of totals have it. */
function isColumnSum(cell: CellSnapshot, columns: readonly number[]): boolean {
  const { formula } = cell;
  if (formula === null || !isSumOfSheet(cell) || !/SUM/i.test(formula)) return false;
  const looked = formula.match(/\$?[A-Z]{1,3}\$?\d+/gi) ?? [];
  return looked.every((address) => columns.includes(parseCell(address)?.column ?? -1));
}

/** A formula over cells of its own sheet, also over such as are gone. One that looks at another sheet, or at nothing, somebody typed. */
function isSumOfSheet({ formula }: CellSnapshot): boolean {
  if (formula === null) return false;
  const looks = formula.replaceAll("#REF!", "A1");
  return !looks.includes("!") && /[A-Z]\$?\d/i.test(looks);
}

function isTotal({ place, set }: StandingTable, cell: CellSnapshot, column: number, slot: Slot, { stages }: Totals): boolean {
  const stage = stages.find(({ stage: id }) => id === set.stages[place.stageColumns.indexOf(column)]?.id);
  if (!stage) return false;
  const { domains, groups, total, result } = stage;
  const points = slot === TOTAL ? total : slot === RESULT ? result : (domains[slot] ?? groups[slot]);
  return isPoints(cell, points ?? null);
}

function isPoints(cell: CellSnapshot, points: Points | null): boolean {
  const reading = readPoints(cell);
  return points !== null && reading.kind === "points" && reading.points === points;
}

function maximumOf(set: CriteriaSet, slot: Slot): Points {
  const domain = set.domains.find(({ code }) => code === slot);
  if (domain) return shownCap(domain);
  const row = set.domains.flatMap(({ rows }) => rows).find(({ code }) => code === slot);
  return row?.maximum ?? set.total;
}
