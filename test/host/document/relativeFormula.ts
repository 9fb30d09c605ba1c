import { columnName, parseCell } from "../../../src/workbook/address";

const REFERENCE = /("[^"]*")|('(?:[^']|'')*'!)|(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\w(])/gi;

/** A formula written for one cell as it reads so many rows and columns further: relative references move, $ ones stay. */
export function formulaAt(formula: string, rows: number, columns: number): string {
  return formula.replace(REFERENCE, (whole, text, sheet, columnFixed, column, rowFixed, row) => {
    if (text || sheet) return whole;
    const at = parseCell(`${column}${row}`)!;
    const movedColumn = columnFixed ? at.column : at.column + columns;
    const movedRow = rowFixed ? at.row : at.row + rows;
    return `${columnFixed}${columnName(movedColumn)}${rowFixed}${movedRow + 1}`;
  });
}
