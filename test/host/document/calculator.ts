import { initSync, Model } from "@ironcalc/wasm";
import { ErrorValue, isFormula, type CellInput, type CellValue } from "./cell";

/** Every digit that a number has, so that nothing is rounded on its way back from the engine. */
const FULL_PRECISION = "0.00000000000000E+00";

/** Far from anything that a form uses; free from there downwards. */
const SCRATCH = { row: 9_999, column: 99 };

/** Types of cell values as the engine numbers them. */
const NUMBER = 1;
const LOGICAL = 4;
const ERROR = 16;

let isReady = false;

/** Loads the engine once. Bytes of its .wasm file: read from disk in Node, fetched in a page. */
export function loadCalculator(wasm: BufferSource): void {
  if (isReady) return;
  initSync({ module: wasm });
  isReady = true;
}

/** The engine behind the document: it follows what the cells hold, and tells what formulas come to. */
export class Calculator {
  constructor(
    private readonly model = new Model("document", "en", "UTC", "en"),
    private readonly sheets: string[] = [],
  ) {}

  /** Another that holds the same, and goes its own way from here. */
  copy(): Calculator {
    return new Calculator(Model.from_bytes(this.model.toBytes(), "en"), [...this.sheets]);
  }

  addSheet(id: string, name: string): void {
    if (this.sheets.length > 0) this.model.newSheet();
    const index = this.sheets.push(id) - 1;
    this.model.renameSheet(index, name);
  }

  removeSheet(id: string): void {
    this.model.deleteSheet(this.indexOf(id));
    this.sheets.splice(this.indexOf(id), 1);
  }

  renameSheet(id: string, name: string): void {
    this.model.renameSheet(this.indexOf(id), name);
  }

  insertRows(id: string, row: number, count: number): void {
    this.model.insertRows(this.indexOf(id), row + 1, count);
  }

  deleteRows(id: string, row: number, count: number): void {
    this.model.deleteRows(this.indexOf(id), row + 1, count);
  }

  /** Formulas follow the row, as after cutting it and inserting it there. `to` is where it then stands. */
  moveRow(id: string, from: number, to: number): void {
    this.model.moveRows(this.indexOf(id), from + 1, 1, to - from);
  }

  insertColumns(id: string, column: number, count: number): void {
    this.model.insertColumns(this.indexOf(id), column + 1, count);
  }

  deleteColumns(id: string, column: number, count: number): void {
    this.model.deleteColumns(this.indexOf(id), column + 1, count);
  }

  /** Holds calculation back while many cells are set. */
  hold<T>(work: () => T): T {
    this.model.pauseEvaluation();
    try {
      return work();
    } finally {
      this.model.resumeEvaluation();
      this.model.evaluate();
    }
  }

  set(id: string, row: number, column: number, input: CellInput): void {
    const index = this.indexOf(id);
    const text = isFormula(input) ? input.formula : engineText(input.constant);
    if (text === "") this.model.rangeClearContents(index, row + 1, column + 1, row + 1, column + 1);
    else this.model.setUserInput(index, row + 1, column + 1, text);
    // Constants are told by the document itself; only what a formula came to is read back.
    if (isFormula(input))
      this.model.updateRangeStyle({ sheet: index, row: row + 1, column: column + 1, width: 1, height: 1 }, "num_fmt", FULL_PRECISION);
  }

  /** The formula as it stands after rows were inserted or sheets renamed. */
  formula(id: string, row: number, column: number): string {
    return this.model.getCellContent(this.indexOf(id), row + 1, column + 1);
  }

  value(id: string, row: number, column: number): CellValue {
    const index = this.indexOf(id);
    const shown = this.model.getFormattedCellValue(index, row + 1, column + 1);
    switch (this.model.getCellType(index, row + 1, column + 1)) {
      case NUMBER:
        return shown === "" ? 0 : Number(shown);
      case LOGICAL:
        return shown === "TRUE";
      case ERROR:
        return new ErrorValue(shown);
      default:
        return shown;
    }
  }

  /** What a formula comes to on a sheet, without standing in it. */
  evaluate(id: string, formula: string): CellValue {
    return this.evaluateAll(id, [formula])[0]!;
  }

  /** The same for many: the engine calculates once for all of them, not thrice for each. */
  evaluateAll(id: string, formulas: readonly string[]): CellValue[] {
    const { row, column } = SCRATCH;
    const setAll = (inputs: readonly CellInput[]) => this.hold(() => inputs.forEach((input, i) => this.set(id, row + i, column, input)));
    setAll(formulas.map((formula) => ({ formula })));
    try {
      return formulas.map((_, i) => this.value(id, row + i, column));
    } finally {
      setAll(formulas.map(() => ({ constant: null })));
    }
  }

  private indexOf(id: string): number {
    return this.sheets.indexOf(id);
  }
}

/** A constant as the engine takes it without reading something else into it. */
function engineText(value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "string") return `'${value}`;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value instanceof ErrorValue ? `=${value.text === "#N/A" ? "NA()" : value.text}` : String(value);
}
