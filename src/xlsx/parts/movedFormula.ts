import { columnName, parseCell } from "../../workbook/address";
import { LIMITS } from "../limits";

/** A text, a quoted sheet name, a bracket, a number, a name with what may follow it, or any other character: never both ways. */
const TOKEN = /"[^"]*"|'[^']*'|\[[^[\]]*\]|[$\p{L}\p{N}_.\\?]+|[^]/gu;
const CELL = /^(\$?)([A-Z]{1,3})(\$?)(\d{1,7})$/i;
const COLUMN = /^(\$?)([A-Z]{1,3})$/i;
const ROW = /^(\$?)(\d{1,7})$/;

/** A formula as it stands some rows and columns further on: what it names without "$" moves along. */
export function movedFormula(formula: string, rows: number, columns: number): string {
  const tokens = formula.match(TOKEN) ?? [];
  return tokens.map((token, i) => (isReference(tokens, i) ? movedReference(token, rows, columns, isInRange(tokens, i)) : token)).join("");
}

/** Not the name of a function, sheet or table. */
function isReference(tokens: readonly string[], i: number): boolean {
  const next = tokens[i + 1];
  return next !== "(" && next !== "!" && !(next?.startsWith("[") ?? false);
}

function isInRange(tokens: readonly string[], i: number): boolean {
  return tokens[i + 1] === ":" || tokens[i - 1] === ":";
}

function movedReference(token: string, rows: number, columns: number, isPartOfRange: boolean): string {
  const cell = CELL.exec(token);
  if (cell && parseCell(token)!.column < LIMITS.columns)
    return movedColumn(cell[1]!, cell[2]!, columns) + movedRow(cell[3]!, cell[4]!, rows);
  const column = isPartOfRange ? COLUMN.exec(token) : null;
  if (column) return movedColumn(column[1]!, column[2]!, columns);
  const row = isPartOfRange ? ROW.exec(token) : null;
  return row ? movedRow(row[1]!, row[2]!, rows) : token;
}

/** Past the last one it goes on with the first, as in Excel. */
function movedColumn(dollar: string, letters: string, by: number): string {
  if (dollar) return dollar + letters;
  const column = parseCell(`${letters}1`)!.column + by;
  return columnName((column + LIMITS.columns) % LIMITS.columns);
}

function movedRow(dollar: string, digits: string, by: number): string {
  if (dollar) return dollar + digits;
  return String(((Number(digits) - 1 + by + LIMITS.rows) % LIMITS.rows) + 1);
}
