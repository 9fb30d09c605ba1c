import fs from "node:fs";
import { areaAddress, cellAddress, parseArea, parseCell, type CellArea, type CellPosition } from "../../src/workbook/address";
import { CELL_STYLES } from "../../src/workbook/cellStyle";
import { requireFittingTexts } from "../../src/workbook/cellText";
import type { PlannedCell, SheetPlan } from "../../src/workbook/sheetPlan";
import type { CellSnapshot, SheetSnapshot } from "../../src/workbook/sheetSnapshot";
import type { Change, Workbook, WorkbookSnapshot } from "../../src/workbook/workbook";
import { WorkbookError } from "../../src/workbook/workbookError";
import { areaAfterShift } from "../host/document/areas";
import { Calculator, loadCalculator } from "../host/document/calculator";
import { ErrorValue, isFormula, type CellInput, type CellValue } from "../host/document/cell";
import { enterFromKeyboard } from "../host/document/entry";
import { formulaAt } from "../host/document/relativeFormula";
import { inSortOrder, isInside, keyOf, kindOf, plainName, positionOf, positionsIn } from "./memoryCells";

interface StoredCell {
  input: CellInput;
  numberFormat: string;
  /** Closed to typing once the sheet is protected. */
  locked: boolean;
}

interface StoredSheet {
  readonly id: string;
  name: string;
  cells: Map<string, StoredCell>;
  merges: CellArea[];
  isProtected: boolean;
}

loadCalculator(fs.readFileSync(require.resolve("@ironcalc/wasm/wasm_bg.wasm")));

/** A workbook in memory that calculates: enough of one to run the actions, and to edit it as a person does. */
export class MemoryWorkbook implements Workbook {
  part: string | null = null;
  activated: string | null = null;

  constructor(
    private readonly calculator = new Calculator(),
    private readonly sheets: StoredSheet[] = [],
  ) {}

  /** The workbook that was read, opened. */
  static of({ sheets, part }: WorkbookSnapshot): MemoryWorkbook {
    const workbook = new MemoryWorkbook();
    workbook.part = part;
    for (const { name } of sheets) workbook.addSheet(name);
    workbook.together(() => sheets.forEach((sheet) => workbook.fill(sheet)));
    return workbook;
  }

  /** Another that holds the same, and goes its own way from here. */
  copy(): MemoryWorkbook {
    const cellsOf = ({ cells }: StoredSheet) => new Map([...cells].map(([key, cell]) => [key, { ...cell }]));
    const sheets = this.sheets.map((sheet) => ({ ...sheet, cells: cellsOf(sheet), merges: [...sheet.merges] }));
    return Object.assign(new MemoryWorkbook(this.calculator.copy(), sheets), { part: this.part, activated: this.activated });
  }

  private fill({ name, origin, cells, isProtected }: SheetSnapshot): void {
    const sheet = this.sheet(name);
    sheet.isProtected = isProtected;
    cells.forEach((line, i) =>
      line.forEach((cell, j) => {
        if (cell.kind === "empty" && cell.formula === null && cell.numberFormat === "General") return;
        const { formula, kind, value, numberFormat } = cell;
        const constant = kind === "error" ? new ErrorValue(String(value)) : value;
        this.put(sheet, { row: origin.row + i, column: origin.column + j }, formula === null ? { constant } : { formula }, numberFormat);
      }),
    );
  }

  get sheetNames(): string[] {
    return this.sheets.map(({ name }) => name);
  }

  async read(wanted: (sheet: { id: string; name: string }) => boolean = () => true): Promise<WorkbookSnapshot> {
    const sheets = this.sheets.filter(wanted).map((sheet) => this.snapshot(sheet));
    return { sheetNames: this.sheetNames, sheets, inFront: this.sheets.find(({ name }) => name === this.activated)?.id, part: this.part };
  }

  /** It has no formats. */
  withIndents(sheet: SheetSnapshot): Promise<SheetSnapshot> {
    return Promise.resolve(sheet);
  }

  async apply(changes: readonly Change[]): Promise<void> {
    const opened = new Set<string>();
    changes.forEach((change) => this.preflight(change, opened));
    this.calculator.hold(() => changes.forEach((change) => this.perform(change)));
  }

  /** An empty sheet, as a person adds one. */
  addSheet(name: string): void {
    const sheet = { id: `sheet-${this.sheets.length + 1}`, name, cells: new Map(), merges: [], isProtected: false };
    this.calculator.addSheet(sheet.id, name);
    this.sheets.push(sheet);
  }

  deleteSheet(name: string): void {
    const sheet = this.sheet(name);
    this.calculator.removeSheet(sheet.id);
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    for (const each of this.sheets) this.refreshFormulas(each);
  }

  renameSheet(from: string, to: string): void {
    const sheet = this.sheet(from);
    this.calculator.renameSheet(sheet.id, to);
    sheet.name = to;
    for (const each of this.sheets) this.refreshFormulas(each);
  }

  /** Calculates once for many edits. */
  together(edits: () => void): void {
    this.calculator.hold(edits);
  }

  /** Types into a cell as at a Vietnamese keyboard. */
  type(sheetName: string, address: string, text: string): void {
    const sheet = this.sheet(sheetName);
    const position = parseCell(address)!;
    const before = sheet.cells.get(keyOf(position));
    const { input, numberFormat } = enterFromKeyboard(text, before?.numberFormat ?? "General");
    this.put(sheet, position, input, numberFormat ?? before?.numberFormat ?? "General");
  }

  /** Puts a value there whatever Excel would have made of it: as a paste or another program does. */
  place(sheetName: string, address: string, value: CellValue, numberFormat?: string): void {
    const sheet = this.sheet(sheetName);
    const position = parseCell(address)!;
    this.put(sheet, position, { constant: value }, numberFormat ?? sheet.cells.get(keyOf(position))?.numberFormat ?? "General");
  }

  /** Puts a formula there, as Excel stores it. */
  calculate(sheetName: string, address: string, formula: string): void {
    const sheet = this.sheet(sheetName);
    this.put(sheet, parseCell(address)!, { formula }, sheet.cells.get(keyOf(parseCell(address)!))?.numberFormat ?? "General");
  }

  /** Pastes a block of texts from elsewhere: each is read as if typed. */
  paste(sheetName: string, address: string, block: readonly (readonly string[])[]): void {
    const first = parseCell(address)!;
    block.forEach((line, i) =>
      line.forEach((text, j) => this.type(sheetName, cellAddress({ row: first.row + i, column: first.column + j }), text)),
    );
  }

  insertRow(sheetName: string, row: number): void {
    const sheet = this.sheet(sheetName);
    this.calculator.insertRows(sheet.id, row, 1);
    sheet.merges = sheet.merges.flatMap((area) => areaAfterShift(area, row, 1) ?? []);
    this.shift(sheet, (at) => ({ ...at, row: at.row >= row ? at.row + 1 : at.row }));
  }

  deleteRow(sheetName: string, row: number): void {
    const sheet = this.sheet(sheetName);
    this.calculator.deleteRows(sheet.id, row, 1);
    sheet.merges = sheet.merges.flatMap((area) => areaAfterShift(area, row, -1) ?? []);
    this.shift(sheet, (at) => (at.row === row ? null : { ...at, row: at.row > row ? at.row - 1 : at.row }));
  }

  /** Cuts a row and inserts it elsewhere; `to` is where it then stands. */
  moveRow(sheetName: string, from: number, to: number): void {
    const sheet = this.sheet(sheetName);
    this.calculator.moveRow(sheet.id, from, to);
    const passed = (row: number) => (from < to ? row > from && row <= to : row >= to && row < from);
    const target = (row: number) => (row === from ? to : passed(row) ? row + Math.sign(from - to) : row);
    this.shift(sheet, (at) => ({ ...at, row: target(at.row) }));
  }

  /** Sorts rows by what a column shows, as a person sorts a block: formulas in a row look at it again, nothing from elsewhere follows. */
  sortRows(sheetName: string, { first, last, column }: { first: number; last: number; column: number }): void {
    const sheet = this.sheet(sheetName);
    const rows = Array.from({ length: last - first + 1 }, (_, i) => first + i);
    const sorted = [...rows].sort((a, b) => inSortOrder(this.shownAt(sheet, a, column), this.shownAt(sheet, b, column)) || a - b);
    const columns = [...sheet.cells.keys()].map((key) => positionOf(key).column);
    const lines = sorted.map((row) =>
      [...new Set(columns)].map((each) => ({ column: each, cell: this.copied(sheet, { row, column: each }) })),
    );
    this.together(() =>
      lines.forEach((line, i) =>
        line.forEach(({ column: each, cell }) =>
          this.putCopy(sheet, cell, { row: sorted[i]!, column: each }, { row: rows[i]!, column: each }),
        ),
      ),
    );
  }

  /** Copies cells and pastes them elsewhere, as by Ctrl+C and Ctrl+V. */
  copyCells(sheetName: string, from: string, to: string): void {
    const sheet = this.sheet(sheetName);
    const [area, target] = [parseArea(from)!, parseCell(to)!];
    const cells = positionsIn(area).map((at) => ({ at, cell: this.copied(sheet, at) }));
    this.together(() =>
      cells.forEach(({ at, cell }) =>
        this.putCopy(sheet, cell, at, { row: target.row + at.row - area.row, column: target.column + at.column - area.column }),
      ),
    );
  }

  private copied(sheet: StoredSheet, at: CellPosition): StoredCell {
    return sheet.cells.get(keyOf(at)) ?? { input: { constant: null }, numberFormat: "General", locked: true };
  }

  private putCopy(sheet: StoredSheet, { input, numberFormat }: StoredCell, from: CellPosition, to: CellPosition): void {
    const moved = isFormula(input) ? { formula: formulaAt(input.formula, to.row - from.row, to.column - from.column) } : input;
    this.put(sheet, to, moved, numberFormat);
  }

  private shownAt(sheet: StoredSheet, row: number, column: number): CellSnapshot["value"] {
    return this.cellSnapshot(sheet, { row, column }).value;
  }

  /** Merges cells as a person does: all but the first are emptied. */
  merge(sheetName: string, area: CellArea): void {
    const sheet = this.sheet(sheetName);
    for (const key of [...sheet.cells.keys()]) {
      const at = positionOf(key);
      if (isInside(area, at) && keyOf(at) !== keyOf(area)) this.put(sheet, at, { constant: null }, sheet.cells.get(key)!.numberFormat);
    }
    sheet.merges.push(area);
  }

  insertColumn(sheetName: string, column: number): void {
    const sheet = this.sheet(sheetName);
    this.calculator.insertColumns(sheet.id, column, 1);
    this.shift(sheet, (at) => ({ ...at, column: at.column >= column ? at.column + 1 : at.column }));
  }

  /** A copy at the end, as by Move or Copy ▸ Create a copy. */
  copySheet(from: string, name: string): void {
    const cells = [...this.sheet(from).cells];
    this.addSheet(name);
    for (const [key, { input, numberFormat }] of cells) this.put(this.sheet(name), positionOf(key), input, numberFormat);
  }

  value(sheetName: string, address: string): CellSnapshot["value"] {
    return this.cellSnapshot(this.sheet(sheetName), parseCell(address)!).value;
  }

  formula(sheetName: string, address: string): string | null {
    return this.cellSnapshot(this.sheet(sheetName), parseCell(address)!).formula;
  }

  /** Every text that stands anywhere on a sheet. */
  texts(sheetName: string): string[] {
    const sheet = this.sheet(sheetName);
    return [...sheet.cells.keys()]
      .map((key) => this.cellSnapshot(sheet, positionOf(key)).value)
      .filter((value) => typeof value === "string");
  }

  private sheet(nameOrId: string): StoredSheet {
    const found = this.sheets.find(({ id, name }) => name === nameOrId || id === nameOrId);
    if (!found) throw new Error(`No sheet ${nameOrId}`);
    return found;
  }

  /** `opened`: sheets that an earlier change takes the protection off. */
  private preflight(change: Change, opened: Set<string>): void {
    if (change.kind === "unprotect") opened.add(change.sheetId);
    if (change.kind === "protect") opened.delete(change.sheetId);
    if (change.kind === "addSheet" && this.sheetNames.some((name) => plainName(name) === plainName(change.plan.name))) {
      throw new WorkbookError("sheet-name-taken", { sheet: change.plan.name });
    }
    if (change.kind === "addSheet") requireFittingTexts(change.plan.name, change.plan.cells);
    if (change.kind === "arrangeRows" && this.sheet(change.before.id).isProtected && !opened.has(change.before.id)) {
      throw new WorkbookError("sheet-protected", { sheet: change.before.name });
    }
    if (change.kind !== "rewriteSheet" && change.kind !== "setCells") return;
    requireFittingTexts(change.before.name, change.kind === "setCells" ? change.cells : change.plan.cells);
    const sheet = this.sheet(change.before.id);
    const isOpen = (at: CellPosition) => sheet.cells.get(keyOf(at))?.locked === false;
    if (sheet.isProtected && !opened.has(sheet.id) && !(change.kind === "setCells" && change.cells.every(isOpen))) {
      throw new WorkbookError("sheet-protected", { sheet: change.before.name });
    }
  }

  private perform(change: Change): void {
    switch (change.kind) {
      case "addSheet":
        this.addSheet(change.plan.name);
        return this.lay(this.sheet(change.plan.name), change.plan);
      case "rewriteSheet":
        this.clear(this.sheet(change.before.id), change.cleared);
        return this.lay(this.sheet(change.before.id), change.plan);
      case "arrangeRows":
        return this.arrange(change);
      case "setCells":
        return change.cells.forEach((cell) => this.lay1(this.sheet(change.before.id), cell));
      case "protect":
        this.sheet(change.sheetId).isProtected = true;
        return;
      case "unprotect":
        this.sheet(change.sheetId).isProtected = false;
        return;
      case "putPart":
        this.part = change.xml;
        return;
      case "activate":
        this.activated = "name" in change.sheet ? change.sheet.name : change.sheet.id;
    }
  }

  private arrange({ before, unmerged, steps }: Extract<Change, { kind: "arrangeRows" }>): void {
    const sheet = this.sheet(before.id);
    sheet.merges = sheet.merges.filter((merge) => !unmerged.some((area) => areaAddress(area) === areaAddress(merge)));
    for (const step of steps) {
      if (step.kind === "insert") this.insertRow(sheet.name, step.row);
      else if (step.kind === "delete") this.deleteRow(sheet.name, step.row);
      else this.moveIntoBlank(sheet.name, step.row, step.to);
    }
  }

  /** The cells of a row go to a blank one: the two change places. */
  private moveIntoBlank(sheetName: string, from: number, to: number): void {
    if (
      [...this.sheet(sheetName).cells].some(
        ([key, cell]) => positionOf(key).row === to && (isFormula(cell.input) || cell.input.constant !== null),
      )
    )
      throw new Error(`Row ${to + 1} is not blank.`);
    this.moveRow(sheetName, from, to);
    this.moveRow(sheetName, from < to ? to - 1 : to + 1, from);
  }

  private lay(sheet: StoredSheet, plan: SheetPlan): void {
    const seen = new Set<string>();
    for (const cell of plan.cells) {
      const key = keyOf(cell);
      if (seen.has(key)) throw new Error(`The plan names ${areaAddress({ ...cell, rows: 1, columns: 1 })} twice.`);
      seen.add(key);
      this.lay1(sheet, cell);
      const locked = !plan.unlocked.some((area) => isInside(area, cell));
      sheet.cells.set(key, { ...sheet.cells.get(key)!, locked });
    }
  }

  private lay1(sheet: StoredSheet, { row, column, content, role, numberFormat }: PlannedCell): void {
    const input: CellInput = content !== null && typeof content === "object" ? { formula: content.formula } : { constant: content };
    const format = numberFormat ?? (role ? CELL_STYLES[role].numberFormat : sheet.cells.get(keyOf({ row, column }))?.numberFormat);
    const becomesText = format === "@" && content !== null && typeof content !== "string";
    if (becomesText) throw new Error(`Excel would make a text of ${JSON.stringify(content)} in a cell of text format.`);
    this.put(sheet, { row, column }, input, format ?? "General");
  }

  private clear(sheet: StoredSheet, area: CellArea): void {
    for (const key of [...sheet.cells.keys()]) {
      if (isInside(area, positionOf(key))) this.put(sheet, positionOf(key), { constant: null }, "General");
    }
  }

  private put(sheet: StoredSheet, position: CellPosition, input: CellInput, numberFormat: string): void {
    this.calculator.set(sheet.id, position.row, position.column, input);
    sheet.cells.set(keyOf(position), { input, numberFormat, locked: sheet.cells.get(keyOf(position))?.locked ?? true });
  }

  private shift(sheet: StoredSheet, to: (at: CellPosition) => CellPosition | null): void {
    const moved = new Map<string, StoredCell>();
    for (const [key, cell] of sheet.cells) {
      const target = to(positionOf(key));
      if (target !== null) moved.set(keyOf(target), cell);
    }
    sheet.cells = moved;
    for (const each of this.sheets) this.refreshFormulas(each);
  }

  private refreshFormulas(sheet: StoredSheet): void {
    for (const [key, cell] of sheet.cells) {
      const { row, column } = positionOf(key);
      if (isFormula(cell.input)) cell.input = { formula: this.calculator.formula(sheet.id, row, column) };
    }
  }

  private snapshot(sheet: StoredSheet): SheetSnapshot {
    const filled = [...sheet.cells].filter(([, { input }]) => isFormula(input) || input.constant !== null).map(([key]) => positionOf(key));
    const rows = Math.max(-1, ...filled.map(({ row }) => row)) + 1;
    const columns = Math.max(-1, ...filled.map(({ column }) => column)) + 1;
    const cells = Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_, column) => this.cellSnapshot(sheet, { row, column })),
    );
    return {
      id: sheet.id,
      name: sheet.name,
      visible: true,
      isProtected: sheet.isProtected,
      merges: [...sheet.merges],
      origin: { row: 0, column: 0 },
      cells,
    };
  }

  private cellSnapshot(sheet: StoredSheet, position: CellPosition): CellSnapshot {
    const { input, numberFormat } = sheet.cells.get(keyOf(position)) ?? { input: { constant: null }, numberFormat: "General" };
    const value = isFormula(input) ? this.calculator.value(sheet.id, position.row, position.column) : input.constant;
    const formula = isFormula(input) ? input.formula : null;
    return { kind: kindOf(value, formula), value: value instanceof ErrorValue ? value.text : value, formula, numberFormat };
  }
}
