import { type FormulaNode, parseFormula } from "./formula";
import { add, extreme, isTrue, matching, NOT_CALCULABLE, NotCalculable, operate, round, toNumber, type Value } from "./formulaValue";
import { remembered } from "./remembered";
import { cellAt, endOf, type CellSnapshot, type SheetSnapshot } from "./sheetSnapshot";
import type { WorkbookSnapshot } from "./workbook";

/** Keeps any workbook's formulas from taking more than a moment: no form comes near it. */
const MOST_LOOKS = 500_000;
/** Parts of formulas within one another, from cell to cell. Few enough that the stack holds them on any machine, before the engine has made the code small. */
const DEEPEST = 100;
const REMEMBERED_NAMES = 500;
/** Excel's own names of sheets end at 31 characters. */
const LONGEST_REMEMBERED = 100;

/**
 * Programs other than Excel may store formulas without results. Fills in what simple sums come to, on every sheet; a formula that
 * is more than that becomes an error cell that shows the formula. Values that are there stay as they are, right or wrong.
 */
export function withMissingValues(workbook: WorkbookSnapshot): WorkbookSnapshot {
  if (!workbook.sheets.some((sheet) => sheet.cells.some((row) => row.some(lacksValue)))) return workbook;
  const calculation = new Calculation(workbook.sheets);
  return { ...workbook, sheets: workbook.sheets.map((sheet) => calculation.filled(sheet)) };
}

function lacksValue(cell: CellSnapshot): boolean {
  return cell.formula !== null && cell.kind === "empty";
}

/** A cell that has to be calculated before the one that asks for it. */
class Wanted extends Error {
  constructor(
    readonly cell: CellSnapshot,
    readonly sheet: SheetSnapshot,
  ) {
    super();
  }
}

class Calculation {
  private readonly sheetsByName: ReadonlyMap<string, SheetSnapshot>;
  private readonly results = new Map<CellSnapshot, Value | NotCalculable>();
  private looks = 0;
  private depth = 0;

  constructor(sheets: readonly SheetSnapshot[]) {
    this.sheetsByName = new Map(sheets.map((sheet) => [plainName(sheet.name), sheet]));
  }

  filled(sheet: SheetSnapshot): SheetSnapshot {
    return { ...sheet, cells: sheet.cells.map((row) => (row.some(lacksValue) ? row.map((cell) => this.filledCell(cell, sheet)) : row)) };
  }

  private filledCell(cell: CellSnapshot, sheet: SheetSnapshot): CellSnapshot {
    if (!lacksValue(cell)) return cell;
    const value = this.result(cell, sheet);
    if (value instanceof NotCalculable) return { ...cell, kind: "error", value: cell.formula };
    if (typeof value === "string") return { ...cell, kind: "text", value };
    return { ...cell, kind: typeof value === "boolean" ? "boolean" : "number", value: value ?? 0 };
  }

  /** However long the chain of cells that count on one another is: where it goes deep, it is taken up anew from there. */
  private result(cell: CellSnapshot, sheet: SheetSnapshot): Value | NotCalculable {
    const waiting = [new Wanted(cell, sheet)];
    for (;;) {
      const last = waiting.at(-1)!;
      const result = this.attempt(last.cell, last.sheet);
      if (!(result instanceof Wanted)) waiting.pop();
      else if (waiting.some((each) => each.cell === result.cell)) this.results.set(result.cell, NOT_CALCULABLE);
      else waiting.push(result);
      if (waiting.length === 0) return this.results.get(cell)!;
    }
  }

  private attempt(cell: CellSnapshot, sheet: SheetSnapshot): Value | NotCalculable | Wanted {
    const known = this.results.get(cell);
    if (known !== undefined) return known;
    // Whoever asks for this cell again while it is being calculated stands in a circle.
    this.results.set(cell, NOT_CALCULABLE);
    const result = this.calculated(cell, sheet);
    if (result instanceof Wanted) this.results.delete(cell);
    else this.results.set(cell, result);
    return result;
  }

  private calculated(cell: CellSnapshot, sheet: SheetSnapshot): Value | NotCalculable | Wanted {
    const node = parseFormula(cell.formula!);
    const { depth } = this;
    try {
      return node ? this.value(node, sheet) : NOT_CALCULABLE;
    } catch (error) {
      if (error instanceof NotCalculable || error instanceof Wanted) return error;
      throw error;
    } finally {
      this.depth = depth;
    }
  }

  private value(node: FormulaNode, sheet: SheetSnapshot): Value {
    this.depth++;
    const value = this.valueOfNode(node, sheet);
    this.depth--;
    return value;
  }

  private valueOfNode(node: FormulaNode, sheet: SheetSnapshot): Value {
    switch (node.kind) {
      case "constant":
        return node.value;
      case "area":
        return this.single(node, sheet);
      case "operation":
        return operate(node.operator, this.value(node.left, sheet), this.value(node.right, sheet));
      case "call":
        return this.call(node, sheet);
    }
  }

  private call({ name, args }: FormulaNode & { kind: "call" }, sheet: SheetSnapshot): Value {
    const argument = (i: number) => this.argument(args[i], sheet);
    switch (name) {
      case "SUM":
        return add(this.allNumbers(args, sheet));
      // Of one area alone nothing is multiplied.
      case "SUMPRODUCT":
        if (args.length !== 1 || args[0]!.kind !== "area") throw NOT_CALCULABLE;
        return add(this.allNumbers(args, sheet));
      case "MIN":
      case "MAX":
        return extreme(name, this.allNumbers(args, sheet));
      case "COUNT":
        return this.allNumbers(args, sheet).length;
      case "SUBTOTAL":
        if (![9, 109].includes(toNumber(argument(0)))) throw NOT_CALCULABLE;
        return add(args.slice(1).flatMap((node) => this.numbers(node, sheet, (cell) => !/SUBTOTAL\(/i.test(cell.formula ?? ""))));
      case "IF":
        return isTrue(argument(0)) ? argument(1) : args.length > 2 ? argument(2) : false;
      case "ROUND":
        return round(toNumber(argument(0)), toNumber(argument(1)));
      case "N":
        return typeof argument(0) === "string" ? 0 : toNumber(argument(0));
      case "INDEX":
        return this.indexed(args, sheet);
      case "COUNTIF":
        return this.countIf(args[0], argument(1), sheet);
      case "SUMIF":
        return this.sumIf(args, argument(1), sheet);
      case "CHOOSE":
        return argument(toNumber(argument(0)));
      case "SUBSTITUTE":
        if (args.length !== 3) throw NOT_CALCULABLE;
        return String(argument(0) ?? "").replaceAll(String(argument(1) ?? ""), String(argument(2) ?? ""));
      case "ABS":
        return Math.abs(toNumber(argument(0)));
      default:
        throw NOT_CALCULABLE;
    }
  }

  private argument(node: FormulaNode | undefined, sheet: SheetSnapshot): Value {
    if (!node) throw NOT_CALCULABLE;
    return this.value(node, sheet);
  }

  private allNumbers(nodes: readonly FormulaNode[], sheet: SheetSnapshot): number[] {
    return nodes.length === 1 ? this.numbers(nodes[0]!, sheet) : nodes.flatMap((node) => this.numbers(node, sheet));
  }

  /** INDEX of a row number and a column number. */
  private indexed([area, row, column]: readonly FormulaNode[], sheet: SheetSnapshot): Value {
    if (area?.kind !== "area" || !row || !column) throw NOT_CALCULABLE;
    const [down, right] = [toNumber(this.value(row, sheet)), toNumber(this.value(column, sheet))];
    const isInside = down >= 1 && down <= area.area.rows && right >= 1 && right <= area.area.columns;
    if (!isInside) throw NOT_CALCULABLE;
    const on = this.sheetOf(area, sheet);
    return this.valueOf(cellAt(on, { row: area.area.row + down - 1, column: area.area.column + right - 1 }), on);
  }

  /** Adds the cells that match, or those that stand beside them in an area of the same shape. */
  private sumIf([area, , summed]: readonly FormulaNode[], criterion: Value, sheet: SheetSnapshot): number {
    if (area?.kind !== "area" || (summed && summed.kind !== "area")) throw NOT_CALCULABLE;
    const { area: looked } = area;
    const { area: added } = summed?.kind === "area" ? summed : area;
    if (looked.rows * looked.columns > MOST_LOOKS) throw NOT_CALCULABLE;
    const [on, from] = [this.sheetOf(area, sheet), this.sheetOf(summed?.kind === "area" ? summed : area, sheet)];
    const found: number[] = [];
    const matches = matching(criterion);
    for (let i = 0; i < looked.rows * looked.columns; i++) {
      const [down, right] = [Math.floor(i / looked.columns), i % looked.columns];
      const value = this.valueOf(cellAt(on, { row: looked.row + down, column: looked.column + right }), on);
      if (!matches(value)) continue;
      const addend = this.valueOf(cellAt(from, { row: added.row + down, column: added.column + right }), from);
      if (typeof addend === "number") found.push(addend);
    }
    return add(found);
  }

  private countIf(node: FormulaNode | undefined, criterion: Value, sheet: SheetSnapshot): number {
    if (node?.kind !== "area") throw NOT_CALCULABLE;
    const matches = matching(criterion);
    let count = 0;
    this.eachCell(node, sheet, (cell, on) => {
      if (matches(this.valueOf(cell, on))) count++;
    });
    return count;
  }

  /** Numbers as SUM sees them: texts and blanks of cells are skipped. */
  private numbers(node: FormulaNode, sheet: SheetSnapshot, counts: (cell: CellSnapshot) => boolean = () => true): number[] {
    if (node.kind !== "area") return [toNumber(this.value(node, sheet))];
    const found: number[] = [];
    this.eachCell(node, sheet, (cell, on) => {
      const value = counts(cell) ? this.valueOf(cell, on) : null;
      if (typeof value === "number") found.push(value);
    });
    return found;
  }

  private single(node: FormulaNode & { kind: "area" }, sheet: SheetSnapshot): Value {
    const { rows, columns } = node.area;
    if (rows !== 1 || columns !== 1) throw NOT_CALCULABLE;
    const on = this.sheetOf(node, sheet);
    return this.valueOf(cellAt(on, node.area), on);
  }

  private eachCell(node: FormulaNode & { kind: "area" }, sheet: SheetSnapshot, use: (cell: CellSnapshot, on: SheetSnapshot) => void): void {
    const on = this.sheetOf(node, sheet);
    const end = endOf(on);
    const { area } = node;
    const lastRow = Math.min(area.row + area.rows, end.row) - 1;
    const lastColumn = Math.min(area.column + area.columns, end.column) - 1;
    for (let row = Math.max(area.row, on.origin.row); row <= lastRow; row++) {
      for (let column = Math.max(area.column, on.origin.column); column <= lastColumn; column++) {
        this.look();
        use(cellAt(on, { row, column }), on);
      }
    }
  }

  private valueOf(cell: CellSnapshot, sheet: SheetSnapshot): Value {
    this.look();
    if (cell.kind === "error") throw NOT_CALCULABLE;
    if (!lacksValue(cell)) return cell.value;
    if (this.depth > DEEPEST && !this.results.has(cell)) throw new Wanted(cell, sheet);
    const value = this.attempt(cell, sheet);
    if (value instanceof NotCalculable || value instanceof Wanted) throw value;
    return value;
  }

  private look(): void {
    if (++this.looks > MOST_LOOKS) throw NOT_CALCULABLE;
  }

  private sheetOf({ sheet: name }: FormulaNode & { kind: "area" }, own: SheetSnapshot): SheetSnapshot {
    const sheet = name === null ? own : this.sheetsByName.get(plainName(name));
    if (!sheet) throw NOT_CALCULABLE;
    return sheet;
  }
}

/** Every reference to another sheet asks for it. */
const plainName = remembered(REMEMBERED_NAMES, (name) => name.normalize("NFC").toLocaleLowerCase("vi"), LONGEST_REMEMBERED);
