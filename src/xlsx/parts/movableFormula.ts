import { columnName, parseCell } from "../../workbook/address";
import { LIMITS } from "../limits";

/** A text, a quoted sheet name, a bracket, a number, a name with what may follow it, or any other character: never both ways. */
const TOKEN = /"[^"]*"|'[^']*'|\[[^[\]]*\]|[$\p{L}\p{N}_.\\?]+|[^]/gu;
const CELL = /^(\$?)([A-Z]{1,3})(\$?)(\d{1,7})$/i;
const COLUMN = /^(\$?)([A-Z]{1,3})$/i;
const ROW = /^(\$?)(\d{1,7})$/;

/** What stays as it is wherever the formula stands, or a row or column that moves along, as its distance from the first cell. */
type Piece = string | { readonly rows: number } | { readonly columns: number };

/** A formula that many cells share: written for the first of them, taken apart once. What it names without "$" moves along. */
export class MovableFormula {
  readonly length: number;
  private readonly pieces: readonly Piece[];

  /** `row` and `column`: the cell that it is written for. */
  constructor(formula: string, row: number, column: number) {
    this.length = formula.length;
    const tokens = formula.match(TOKEN) ?? [];
    const pieces: Piece[] = [];
    let kept = "";
    tokens.forEach((token, i) => {
      for (const piece of isName(tokens[i + 1]) ? [token] : piecesOf(token, row, column, isInRange(tokens, i))) {
        if (typeof piece === "string") {
          kept += piece;
        } else {
          pieces.push(kept, piece);
          kept = "";
        }
      }
    });
    this.pieces = [...pieces, kept];
  }

  /** As it stands in another cell. Past the last row or column it goes on with the first, as in Excel. */
  at(row: number, column: number): string {
    let formula = "";
    for (const piece of this.pieces) {
      if (typeof piece === "string") formula += piece;
      else if ("rows" in piece) formula += String(wrapped(row + piece.rows, LIMITS.rows) + 1);
      else formula += columnName(wrapped(column + piece.columns, LIMITS.columns));
    }
    return formula;
  }
}

function wrapped(place: number, places: number): number {
  return (place + places) % places;
}

/** By what follows: the name of a function, sheet or table is no reference, whatever it looks like. */
function isName(next: string | undefined): boolean {
  return next === "(" || next === "!" || (next?.startsWith("[") ?? false);
}

function isInRange(tokens: readonly string[], i: number): boolean {
  return tokens[i + 1] === ":" || tokens[i - 1] === ":";
}

function piecesOf(token: string, row: number, column: number, isPartOfRange: boolean): Piece[] {
  const cell = CELL.exec(token);
  if (cell) return [...columnPieces(cell[1]!, cell[2]!, column), ...rowPieces(cell[3]!, cell[4]!, row)];
  const whole = isPartOfRange ? COLUMN.exec(token) : null;
  if (whole) return columnPieces(whole[1]!, whole[2]!, column);
  const line = isPartOfRange ? ROW.exec(token) : null;
  return line ? rowPieces(line[1]!, line[2]!, row) : [token];
}

function columnPieces(dollar: string, letters: string, column: number): Piece[] {
  const named = parseCell(`${letters}1`)!.column;
  return dollar || named >= LIMITS.columns ? [dollar + letters] : [{ columns: named - column }];
}

function rowPieces(dollar: string, digits: string, row: number): Piece[] {
  const named = Number(digits) - 1;
  return dollar || named < 0 || named >= LIMITS.rows ? [dollar + digits] : [{ rows: named - row }];
}
