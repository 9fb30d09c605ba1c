import type { CellArea, CellPosition } from "../../../src/workbook/address";
import { positionsOf } from "./areas";
import { Calculator } from "./calculator";
import type { CellInput } from "./cell";
import { blockAt, copyCells, moveCells, type CellBlock } from "./edits/moveCells";
import { areaToSort, refusalOfSorting, sortRows } from "./edits/sortRows";
import { enterFromKeyboard } from "./entry";
import { UndoList } from "./undo/undoList";
import { LOCKED, refusalOfTyping, type TypingRefusal } from "./validation";
import { Worksheet } from "./worksheet";

export interface CustomPart {
  readonly id: string;
  xml: string;
}

/** What happened to the document, for views and for Excel's events. */
export type DocumentEvent =
  | {
      readonly kind: "changed";
      readonly sheet: Worksheet;
      readonly area: CellArea;
      readonly change: "RangeEdited" | "RowInserted" | "RowDeleted";
      readonly byProgram: boolean;
    }
  | { readonly kind: "selected"; readonly sheet: Worksheet; readonly area: CellArea }
  | { readonly kind: "activated"; readonly sheet: Worksheet }
  | { readonly kind: "added"; readonly sheet: Worksheet }
  | { readonly kind: "deleted"; readonly sheet: Worksheet };

/** A workbook as Excel would hold it: the truth that the engine, the API and the view follow. */
export class SpreadsheetDocument {
  readonly calculator = new Calculator();
  readonly sheets: Worksheet[] = [];
  readonly parts: CustomPart[] = [];
  readonly undoList = new UndoList(this);
  active!: Worksheet;
  selection: CellArea = { row: 0, column: 0, rows: 1, columns: 1 };
  /** A cell is being edited: programs are refused. */
  isEditing = false;
  isReadOnly = false;
  isStructureProtected = false;
  private readonly listeners = new Set<(event: DocumentEvent) => void>();
  private lastId = 0;

  /** A new document with one empty sheet. The calculator must have been loaded. */
  constructor(firstSheet = "Sheet1") {
    this.active = this.addSheet(firstSheet);
  }

  subscribe(listener: (event: DocumentEvent) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  emit(event: DocumentEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }

  newId(kind: string): string {
    this.lastId += 1;
    return `{${kind}-${String(this.lastId).padStart(6, "0")}}`;
  }

  addSheet(name: string): Worksheet {
    const sheet = new Worksheet(this, this.newId("SHEET"), name);
    this.calculator.addSheet(sheet.id, name);
    this.sheets.push(sheet);
    this.emit({ kind: "added", sheet });
    return sheet;
  }

  /** Deletes a sheet for good. */
  deleteSheet(sheet: Worksheet): void {
    this.removeSheet(sheet);
    this.undoList.clear();
  }

  /** Takes a sheet out, which may still be brought back. */
  removeSheet(sheet: Worksheet): void {
    this.calculator.removeSheet(sheet.id);
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.refreshFormulas();
    if (this.active === sheet) this.activate(this.sheets[0]!);
    this.emit({ kind: "deleted", sheet });
  }

  bringBack(sheet: Worksheet, place: number): void {
    this.calculator.addSheet(sheet.id, sheet.name);
    this.calculator.hold(() => sheet.calculateAll());
    this.sheets.splice(place, 0, sheet);
    this.emit({ kind: "added", sheet });
  }

  renameSheet(sheet: Worksheet, name: string): void {
    this.calculator.renameSheet(sheet.id, name);
    sheet.name = name;
    this.refreshFormulas();
    this.undoList.clear();
  }

  setVisibility(sheet: Worksheet, visibility: string): void {
    sheet.visibility = visibility;
    this.undoList.clear();
  }

  /** Null opens the sheet. */
  setProtection(sheet: Worksheet, protection: Worksheet["protection"]): void {
    sheet.protection = protection;
    this.undoList.clear();
  }

  findSheet(nameOrId: string): Worksheet | undefined {
    const plain = nameOrId.normalize("NFC").toLowerCase();
    return this.sheets.find(({ id, name }) => id === nameOrId || name.normalize("NFC").toLowerCase() === plain);
  }

  activate(sheet: Worksheet): void {
    this.active = sheet;
    this.selection = { row: 0, column: 0, rows: 1, columns: 1 };
    this.emit({ kind: "activated", sheet });
  }

  select(area: CellArea): void {
    this.selection = area;
    this.emit({ kind: "selected", sheet: this.active, area });
  }

  /** Types into a cell of the sheet in front as a person does. Validation and protection may refuse; then nothing changed. */
  type(position: CellPosition, text: string): TypingRefusal | null {
    const sheet = this.active;
    const target = anchorOf(sheet, position);
    const { input, numberFormat } = enterFromKeyboard(text, sheet.formatAt(target).numberFormat);
    const refusal = refusalOfTyping(sheet, target, input);
    if (refusal) return refusal;
    this.undoList.record(() => this.enter(sheet, target, input, numberFormat));
    this.edited(sheet, { ...target, rows: 1, columns: 1 }, false);
    return null;
  }

  /** Pastes a block of texts as a person does: goes past validation, not past protection. */
  paste(position: CellPosition, block: readonly (readonly string[])[]): TypingRefusal | null {
    const sheet = this.active;
    const cells = block.flatMap((line, i) => line.map((text, j) => ({ at: { row: position.row + i, column: position.column + j }, text })));
    const refusal = refusalOfLocked(
      sheet,
      cells.map(({ at }) => at),
    );
    if (refusal) return refusal;
    this.step(() => {
      for (const { at, text } of cells) {
        const { input, numberFormat } = enterFromKeyboard(text, sheet.formatAt(at).numberFormat);
        this.enter(sheet, at, input, numberFormat);
      }
    });
    this.edited(sheet, { ...position, rows: block.length, columns: Math.max(...block.map((line) => line.length)) }, false);
    return null;
  }

  clear(area: CellArea): TypingRefusal | null {
    const sheet = this.active;
    const refusal = refusalOfLocked(sheet, positionsOf(area));
    if (refusal) return refusal;
    this.step(() => positionsOf(area).forEach((at) => sheet.peek(at) && sheet.put(at, { constant: null })));
    this.edited(sheet, area, false);
    return null;
  }

  /** Inserts rows that look like the one above them. Null where it was done; a protected sheet refuses a person. */
  insertRows(sheet: Worksheet, row: number, count = 1, byProgram = false): TypingRefusal | null {
    if (!mayChangeRows(sheet, "allowInsertRows")) return LOCKED;
    this.undoList.record(() => {
      this.calculator.insertRows(sheet.id, row, count);
      this.afterShift(sheet, row, count, byProgram);
    });
    return null;
  }

  deleteRows(sheet: Worksheet, row: number, count = 1, byProgram = false): TypingRefusal | null {
    if (!mayChangeRows(sheet, "allowDeleteRows")) return LOCKED;
    this.undoList.record(() => {
      this.calculator.deleteRows(sheet.id, row, count);
      this.afterShift(sheet, row, -count, byProgram);
    });
    return null;
  }

  /** Pastes cells of this workbook as a person does who copied or cut them: with looks and validation. Null where it was done. */
  pasteCells(from: CellBlock, position: CellPosition, isCut: boolean): TypingRefusal | null {
    const to = blockAt(from, this.active, position);
    const refusal = refusalOfLocked(to.sheet, positionsOf(to.area)) ?? (isCut ? refusalOfLocked(from.sheet, positionsOf(from.area)) : null);
    if (refusal) return refusal;
    this.step(() => (isCut ? moveCells(this.sheets, from, to) : copyCells(from, to)));
    if (isCut) this.edited(from.sheet, from.area, false);
    this.edited(to.sheet, to.area, false);
    this.select(to.area);
    return null;
  }

  /** Sorts by the first column of the selection, as a person does who presses "Sort A to Z" there. */
  sort(isDescending: boolean): TypingRefusal | null {
    const sheet = this.active;
    const area = areaToSort(sheet, this.selection);
    const refusal = refusalOfSorting(sheet, area);
    if (refusal) return refusal;
    this.step(() => sortRows(sheet, area, this.selection.column, isDescending));
    this.edited(sheet, area, false);
    return null;
  }

  /** Hides rows of the sheet in front, or shows those that are hidden among them. */
  setHidden(row: number, count: number, isHidden: boolean): TypingRefusal | null {
    const sheet = this.active;
    if (!mayChangeRows(sheet, "allowFormatRows")) return LOCKED;
    this.undoList.record(() => {
      for (let each = row; each < row + count; each++) {
        if (isHidden) sheet.hiddenRows.add(each);
        else sheet.hiddenRows.delete(each);
      }
    });
    return null;
  }

  /** The cells of a row go to a blank one, as by cutting and pasting them: formulas that look at them follow. */
  moveRow(sheet: Worksheet, from: number, to: number): void {
    this.calculator.moveRow(sheet.id, from, to);
    this.calculator.moveRow(sheet.id, from < to ? to - 1 : to + 1, from);
    sheet.moveRow(from, to);
    this.refreshFormulas();
    for (const row of [from, to]) this.edited(sheet, { row, column: 0, rows: 1, columns: 16384 }, true);
  }

  edited(sheet: Worksheet, area: CellArea, byProgram: boolean): void {
    this.emit({ kind: "changed", sheet, area, change: "RangeEdited", byProgram });
  }

  /** One step of undo, calculated once. */
  private step(work: () => void): void {
    this.undoList.record(() => this.calculator.hold(work));
  }

  private enter(sheet: Worksheet, at: CellPosition, input: CellInput, numberFormat: string | undefined): void {
    sheet.put(at, input);
    if (numberFormat && sheet.formatAt(at).numberFormat === "General") sheet.dress(at, { numberFormat });
  }

  private refreshFormulas(): void {
    for (const each of this.sheets) each.refreshFormulas();
  }

  private afterShift(sheet: Worksheet, row: number, count: number, byProgram: boolean): void {
    sheet.shiftRows(row, count);
    this.refreshFormulas();
    const area = { row, column: 0, rows: Math.abs(count), columns: 16384 };
    this.emit({ kind: "changed", sheet, area, change: count > 0 ? "RowInserted" : "RowDeleted", byProgram });
  }
}

/** What is typed into a merged cell lands in its first. */
function anchorOf(sheet: Worksheet, position: CellPosition): CellPosition {
  const merge = sheet.mergeAt(position);
  return merge ? { row: merge.row, column: merge.column } : position;
}

function mayChangeRows({ protection }: Worksheet, permission: string): boolean {
  return protection === null || protection[permission] === true;
}

function refusalOfLocked(sheet: Worksheet, positions: readonly CellPosition[]): TypingRefusal | null {
  return positions.map((at) => refusalOfTyping(sheet, at, null)).find((refusal) => refusal !== null) ?? null;
}
