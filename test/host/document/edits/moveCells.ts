import type { CellArea, CellPosition } from "../../../../src/workbook/address";
import { contains, positionsOf } from "../areas";
import { EMPTY_INPUT, isFormula, PLAIN_FORMAT, type Cell } from "../cell";
import { ruleInside, ruleWithout, withFormulas } from "../cellRules";
import { formulaAt, mapRanges, rangeText, type Reference } from "../relativeFormula";
import type { Worksheet } from "../worksheet";

/** Cells of a sheet that were copied or cut. */
export interface CellBlock {
  readonly sheet: Worksheet;
  readonly area: CellArea;
}

/** The block of the same size that begins at a cell. */
export function blockAt({ area }: CellBlock, sheet: Worksheet, { row, column }: CellPosition): CellBlock {
  return { sheet, area: { ...area, row, column } };
}

/** Puts a copy of a block elsewhere: relative references go along; looks and validation come too, as in Excel. */
export function copyCells(from: CellBlock, to: CellBlock): void {
  lay(from, to, (formula) => formulaAt(formula, to.area.row - from.area.row, to.area.column - from.area.column));
}

/** Moves a block, as by cutting and pasting it: what looks at it looks at its new place, and what it says stays as it is. */
export function moveCells(sheets: readonly Worksheet[], from: CellBlock, to: CellBlock): void {
  lay(from, to, (formula) => formula, true);
  for (const sheet of sheets) {
    for (const at of sheet.usedPositions(false)) {
      const input = sheet.inputAt(at);
      if (!isFormula(input)) continue;
      const writtenOn = sheet === to.sheet && contains(to.area, at) ? from.sheet : sheet;
      const formula = followed(input.formula, writtenOn, sheet, from, to);
      if (formula !== input.formula) sheet.put(at, { formula });
    }
  }
}

/** Lays what a block holds over another place. Where it moves there, nothing stays behind. */
function lay(from: CellBlock, to: CellBlock, change: (formula: string) => string, isMoved = false): void {
  const cells = held(from);
  const rules = from.sheet.validations.flatMap((rule) => ruleInside(rule, from.area));
  if (isMoved) empty(from);
  to.sheet.validations = to.sheet.validations.flatMap((rule) => ruleWithout(rule, to.area));
  to.sheet.validations.push(
    ...rules.map((rule) => ({
      ...withFormulas(rule, change),
      area: {
        ...rule.area,
        row: rule.area.row + to.area.row - from.area.row,
        column: rule.area.column + to.area.column - from.area.column,
      },
    })),
  );
  positionsOf(to.area).forEach((at, i) => {
    const { input, format } = cells[i]!;
    to.sheet.put(at, isFormula(input) ? { formula: change(input.formula) } : input);
    to.sheet.dress(at, format);
  });
}

function held({ sheet, area }: CellBlock): Cell[] {
  return positionsOf(area).map((at) => ({ input: sheet.inputAt(at), format: sheet.formatAt(at) }));
}

function empty({ sheet, area }: CellBlock): void {
  sheet.validations = sheet.validations.flatMap((rule) => ruleWithout(rule, area));
  for (const at of positionsOf(area)) {
    sheet.put(at, EMPTY_INPUT);
    sheet.dress(at, PLAIN_FORMAT);
  }
}

/** A formula that was written on one sheet and stands on another now, after a block moved that it may look at. */
function followed(formula: string, writtenOn: Worksheet, standsOn: Worksheet, from: CellBlock, to: CellBlock): string {
  const move = (at: Reference): Reference => ({
    ...at,
    row: at.row + to.area.row - from.area.row,
    column: at.column + to.area.column - from.area.column,
  });
  const named = (sheet: Worksheet) => (sheet === standsOn ? "" : `'${sheet.name.replace(/'/g, "''")}'!`);
  return mapRanges(formula, (first, last, prefix) => {
    const sheetName = prefix ? nameIn(prefix) : writtenOn.name;
    const isMoved = sheetName === from.sheet.name && contains(from.area, first) && contains(from.area, last ?? first);
    if (isMoved) return named(to.sheet) + rangeText(move(first), last && move(last));
    return prefix ? null : named(writtenOn) + rangeText(first, last);
  });
}

function nameIn(prefix: string): string {
  return prefix.slice(0, -1).replace(/^'|'$/g, "").replace(/''/g, "'");
}
