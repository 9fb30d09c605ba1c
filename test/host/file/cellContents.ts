import type { Cell, CellErrorValue, CellFormulaValue, CellValue as FileValue } from "exceljs";
import { ErrorValue, isFormula, type CellInput, type CellValue } from "../document/cell";

const MILLISECONDS_A_DAY = 86_400_000;
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** What a cell holds as a file holds it; a formula goes with what it came to, so that readers that do not calculate see it too. */
export function fileValueOf(input: CellInput, value: CellValue): FileValue {
  if (!isFormula(input)) return constantOf(input.constant);
  return { formula: input.formula.slice(1), result: constantOf(value) ?? "" } as CellFormulaValue;
}

function constantOf(value: CellValue): string | number | boolean | CellErrorValue | null {
  return value instanceof ErrorValue ? ({ error: value.text } as CellErrorValue) : value;
}

/** What a cell of a file holds. Rich text and links are read as their plain text, dates as their serial numbers. */
export function inputOf(cell: Cell): CellInput {
  // Shared formulas are told for each cell by `formula` only.
  if (cell.formula) return { formula: `=${cell.formula}` };
  return { constant: plainValue(cell.value) };
}

function plainValue(value: FileValue): CellValue {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return (value.getTime() - DAY_ZERO) / MILLISECONDS_A_DAY;
  if (typeof value !== "object") return value;
  if ("error" in value) return new ErrorValue(value.error);
  if ("richText" in value) return value.richText.map(({ text }) => text).join("");
  if ("hyperlink" in value) return plainValue(value.text as FileValue);
  return null;
}
