import { parseArea, type CellArea } from "../workbook/address";
import type { CellSnapshot, SheetSnapshot } from "../workbook/sheetSnapshot";
import type { SheetState } from "./workbookState";

/** What Excel tells of a rectangle of cells. */
export interface RangeContent {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly string[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
}

/** Asks for the content of a range; never for `text`, which depends on the column's width and the person's language. */
export function loadContent(range: Excel.Range): void {
  range.load("rowIndex,columnIndex,values,formulas,valueTypes,numberFormat");
}

/** A sheet as it was read; `content` is null where it holds nothing. */
export function sheetSnapshot(sheet: SheetState, content: RangeContent | null, merges: readonly CellArea[]): SheetSnapshot {
  const { id, name, visible, isProtected } = sheet;
  const origin = { row: content?.rowIndex ?? 0, column: content?.columnIndex ?? 0 };
  return { id, name, visible, isProtected, merges, origin, cells: content ? cellsIn(content) : [] };
}

function cellsIn({ values, formulas, valueTypes, numberFormat }: RangeContent): CellSnapshot[][] {
  return values.map((row, i) =>
    row.map((value, j) => cellSnapshot(value, formulas[i]?.[j], valueTypes[i]?.[j] ?? "Unknown", numberFormat[i]?.[j])),
  );
}

/** One cell from what Excel tells of it. */
export function cellSnapshot(value: unknown, formula: unknown, valueType: string, numberFormat: unknown): CellSnapshot {
  return {
    ...kindAndValue(value, valueType),
    formula: isFormula(formula, value) ? formula : null,
    numberFormat: typeof numberFormat === "string" ? numberFormat : "General",
  };
}

function kindAndValue(value: unknown, valueType: string): Pick<CellSnapshot, "kind" | "value"> {
  if (valueType === "Error") return { kind: "error", value: String(value) };
  if (valueType === "Empty" || value === null || value === undefined) return { kind: "empty", value: null };
  if (typeof value === "number") return { kind: "number", value };
  if (typeof value === "boolean") return { kind: "boolean", value };
  return { kind: "text", value: String(value) };
}

/** Excel gives a text "=1+1" as its own formula; a real formula never equals its value. */
function isFormula(formula: unknown, value: unknown): formula is string {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value;
}

/** A sheet's name, quoted or not, and what stands behind its exclamation mark. */
const BLOCK = /(?:, ?)?(?:'(?:[^']|'')*'|[^'!,]+)!([^,]+)/gy;

/** "'Bảng 1'!A1:B2,'Bảng 1'!D4" → the areas. */
export function areasIn(address: string): CellArea[] {
  return [...address.matchAll(BLOCK)].flatMap(([, block = ""]) => parseArea(block.trim()) ?? []);
}
