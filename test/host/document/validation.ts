import type { CellPosition } from "../../../src/workbook/address";
import { formulaAt } from "./relativeFormula";
import { isFormula, type CellInput, type CellValue } from "./cell";
import type { Validation, Worksheet } from "./worksheet";

/** Why an entry is not taken, in the words of the dialog that Excel shows. */
export interface TypingRefusal {
  readonly title: string;
  readonly message: string;
}

/** What Excel says where a sheet is protected. */
export const LOCKED: TypingRefusal = {
  title: "Microsoft Excel",
  message: "Ô bạn muốn thay đổi nằm trên trang tính được bảo vệ. Để thay đổi, hãy bỏ bảo vệ trang tính.",
};

/** What keeps a person from entering something; null input: only whether the cell is locked. */
export function refusalOfTyping(sheet: Worksheet, position: CellPosition, input: CellInput | null): TypingRefusal | null {
  if (sheet.protection && sheet.formatAt(position).locked) return LOCKED;
  const validation = input && sheet.validationAt(position);
  if (!input || !validation || validation.errorAlert.style !== "Stop" || !validation.errorAlert.showAlert) return null;
  if (allows(sheet, position, validation, input)) return null;
  return { title: validation.errorAlert.title || "Microsoft Excel", message: validation.errorAlert.message };
}

function allows(sheet: Worksheet, position: CellPosition, validation: Validation, input: CellInput): boolean {
  if (!isFormula(input) && input.constant === null && validation.ignoreBlanks) return true;
  const [kind, rule] = Object.entries(validation.rule)[0] ?? [];
  const evaluate = (formula: unknown): CellValue => valueOf(sheet, position, validation, formula);
  if (kind === "custom") return withEntry(sheet, position, input, () => evaluate((rule as { formula: string }).formula)) === true;
  if (kind !== "decimal" && kind !== "wholeNumber") return true;
  const entered = isFormula(input) ? sheet.document.calculator.evaluate(sheet.id, input.formula) : input.constant;
  if (typeof entered !== "number" || (kind === "wholeNumber" && !Number.isInteger(entered))) return false;
  const { formula1, formula2, operator } = rule as { formula1: unknown; formula2?: unknown; operator: string };
  return compare(entered, operator, Number(evaluate(formula1)), Number(evaluate(formula2)));
}

/** A formula of one's own looks at the cell as it would be with the entry in it. */
function withEntry(sheet: Worksheet, position: CellPosition, input: CellInput, evaluate: () => CellValue): CellValue {
  const { calculator } = sheet.document;
  const put = (held: CellInput) => calculator.set(sheet.id, position.row, position.column, held);
  const before = sheet.inputAt(position);
  put(input);
  try {
    return evaluate();
  } finally {
    put(before);
  }
}

function valueOf(sheet: Worksheet, position: CellPosition, { area }: Validation, formula: unknown): CellValue {
  if (typeof formula === "number" || formula === undefined || formula === null) return formula ?? null;
  const text = String(formula);
  if (!text.startsWith("=")) return Number(text);
  return sheet.document.calculator.evaluate(sheet.id, formulaAt(text, position.row - area.row, position.column - area.column));
}

function compare(value: number, operator: string, first: number, second: number): boolean {
  switch (operator) {
    case "Between":
      return value >= first && value <= second;
    case "NotBetween":
      return value < first || value > second;
    case "EqualTo":
      return value === first;
    case "NotEqualTo":
      return value !== first;
    case "GreaterThan":
      return value > first;
    case "GreaterThanOrEqualTo":
      return value >= first;
    case "LessThan":
      return value < first;
    default:
      return value <= first;
  }
}
