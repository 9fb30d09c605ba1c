import type { CellArea, CellPosition } from "../../workbook/address";
import { remembered } from "../../workbook/remembered";
import { EMPTY_CELL, type CellSnapshot } from "../../workbook/sheetSnapshot";
import { READ_WINDOW } from "../../workbook/workbook";
import { LIMITS } from "../limits";
import { damaged, tooLarge, XlsxRefusal } from "../refusal";
import { decodeXml } from "../xml/decodeXml";
import { decodeReferences } from "../xml/references";
import type { XmlReader } from "../xml/xmlReader";
import { unescapeCellText } from "../xmlText";
import { readAreaReference, readCellReference, readRowNumber, sharedArea } from "./cellReference";
import { formatOf, readCellValue, type SharedTables } from "./cellValue";
import { MovableFormula } from "./movableFormula";
import { SPREADSHEET } from "./namespaces";
import type { PartSource } from "./partSource";
import { beginningOf } from "./sheetBeginning";
import { readCellText, type CellText } from "./sharedStrings";
import { isTrue } from "./workbookPart";

/** What a worksheet part holds within the window that a read looks at. */
export interface SheetContents {
  readonly isProtected: boolean;
  readonly merges: readonly CellArea[];
  readonly origin: CellPosition;
  readonly cells: readonly (readonly CellSnapshot[])[];
}

/** Reads a worksheet part; null where the part is missing. Throws XlsxRefusal. */
export function readSheetPart(parts: PartSource, part: string, shared: SharedTables): SheetContents | null {
  const read = (text: string) => new SheetReader(parts.reader(text, SPREADSHEET), parts, shared).read();
  const sheet = textToRead(parts, part);
  if (!sheet) return null;
  try {
    return read(sheet.text);
  } catch (error) {
    if (sheet.isWhole || !(error instanceof XlsxRefusal)) throw error;
    // Such a tag within a comment, say: what is wrong with the part, if anything, shows when the whole of it is read.
    return read(parts.text(part)!);
  }
}

/** As much of the part as is read, where that is sure. The bytes, which may be many, are not kept beside their text. */
function textToRead(parts: PartSource, part: string): { readonly text: string; readonly isWhole: boolean } | null {
  const bytes = parts.archive.read(part);
  if (!bytes) return null;
  const { unpacker } = parts.archive;
  const beginning = beginningOf(bytes, unpacker);
  return { text: beginning ?? decodeXml(bytes, unpacker), isWhole: beginning === null };
}

/** Before the names of functions that are younger than the format; Excel does not show it. */
const FUTURE_FUNCTION = /_xlfn\.(?:_xlws\.)?/g;

/** A cell as nearly every program writes most of them: place, format, type, formula, value. */
const PLAIN_CELL =
  /<c r="([A-Z]{1,3}\d{1,7})"(?: s="(\d{1,9})")?(?: t="([A-Za-z]+)")?(?:\/>|>(?:<f>([^<]*)<\/f>)?(?:<v>([^<]*)<\/v>)?<\/c>)/y;

const REMEMBERED_FORMULAS = 5_000;
const LONGEST_REMEMBERED = 1_000;

/** What a cell's element holds as its formula → the formula with its leading "=". Files of one form share it from then on. */
const formulaOf = remembered(
  REMEMBERED_FORMULAS,
  (stored) => `=${unescapeCellText(stored).replace(FUTURE_FUNCTION, "")}`,
  LONGEST_REMEMBERED,
);

/** The same of what is written between the element's tags. */
const writtenFormula = remembered(REMEMBERED_FORMULAS, (written) => formulaOf(decodeReferences(written)), LONGEST_REMEMBERED);

class SheetReader {
  private readonly rows = new Map<number, CellSnapshot[]>();
  private readonly merges: CellArea[] = [];
  private readonly formulas = new Map<string, MovableFormula>();
  private readonly arrays: { readonly area: CellArea; readonly formula: string }[] = [];
  private isProtected = false;
  /** Cells in merged areas, and in arrays: neither may overlap. */
  private mergedCells = 0;
  private arrayCells = 0;
  /** Where the element in hand stands. A row or cell that does not say so follows the one before. */
  private row = -1;
  private column = -1;
  private rowIsKnown = false;
  /** Of the cell in hand. */
  private value: string | null = null;
  private inline: CellText | null = null;
  private formula: string | null = null;

  private readonly inRow = {
    c: () => {
      this.readCell();
      this.readPlainCells();
    },
  };
  private readonly inCell = {
    v: () => {
      this.value = this.reader.text();
    },
    f: () => {
      this.formula = this.readFormula();
    },
    is: () => {
      this.inline = readCellText(this.reader);
    },
  };

  constructor(
    private readonly reader: XmlReader,
    private readonly parts: PartSource,
    private readonly shared: SharedTables,
  ) {}

  read(): SheetContents {
    const { reader } = this;
    reader.document({
      worksheet: () =>
        reader.each({
          sheetData: () => reader.each({ row: () => this.readRow() }),
          sheetProtection: () => {
            this.isProtected = isTrue(reader.attribute("sheet"));
          },
          mergeCells: () => reader.each({ mergeCell: () => this.readMerge() }),
        }),
    });
    for (const array of this.arrays) this.spreadArray(array);
    return { isProtected: this.isProtected, merges: this.merges, ...this.window() };
  }

  private readRow(): void {
    const number = this.reader.attribute("r");
    this.rowIsKnown = number !== null;
    this.row = number === null ? this.row + 1 : readRowNumber(number);
    this.column = -1;
    this.readPlainCells();
    this.reader.each(this.inRow);
  }

  /** The same as `readCell` in a fraction of its time, up to the first cell that is written in another way. */
  private readPlainCells(): void {
    const { reader } = this;
    const { budget } = this.parts;
    for (let cell = reader.take(PLAIN_CELL, "c"); cell; cell = reader.take(PLAIN_CELL, "c")) {
      const [, reference, style = null, type = "n", formula, value] = cell;
      budget.elements.spend(1 + Number(formula !== undefined) + Number(value !== undefined));
      budget.cells.spend();
      this.findPlace(reference!);
      this.inline = null;
      this.formula = formula === undefined ? null : this.ownFormula(writtenFormula(reader.cutLoose(formula)));
      this.value = value === undefined ? null : reader.decoded(value);
      this.keepCell(type, style);
    }
  }

  private readCell(): void {
    this.parts.budget.cells.spend();
    const { reader } = this;
    this.findPlace(reader.attribute("r"));
    const type = reader.attribute("t") ?? "n";
    const style = reader.attribute("s");
    this.value = this.inline = this.formula = null;
    reader.each(this.inCell);
    this.keepCell(type, style);
  }

  private keepCell(type: string, style: string | null): void {
    if (this.value === null && this.inline === null && this.formula === null) return;
    if (this.row >= READ_WINDOW.rows || this.column >= READ_WINDOW.columns) return;
    const format = formatOf(style, this.shared);
    const {
      kind,
      value,
      numberFormat = format.numberFormat,
    } = readCellValue({ type, format, value: this.value, inline: this.inline }, this.shared);
    if (kind === "empty" && this.formula === null) return;
    if (typeof value === "string") this.parts.budget.texts.spend(value.length);
    const cell = { kind, value, formula: this.formula, numberFormat };
    this.put(format.indent > 0 ? { ...cell, indent: format.indent } : cell);
  }

  private findPlace(reference: string | null): void {
    if (reference === null) {
      if (++this.column >= LIMITS.columns || this.row >= LIMITS.rows) throw damaged("a cell beyond the sheet");
      return;
    }
    const { row, column } = readCellReference(reference);
    if (row !== this.row && this.rowIsKnown) throw damaged(`cell ${reference} in another row`);
    this.row = row;
    this.rowIsKnown = true;
    this.column = column;
  }

  private put(cell: CellSnapshot): void {
    const cells = this.rows.get(this.row) ?? [];
    if (cells.length === 0) this.rows.set(this.row, cells);
    if ((cells[this.column] ?? EMPTY_CELL) !== EMPTY_CELL) throw damaged(`two cells in row ${this.row + 1}, column ${this.column + 1}`);
    while (cells.length < this.column) cells.push(EMPTY_CELL);
    cells[this.column] = cell;
  }

  /** With its leading "="; null where the element says nothing. */
  private readFormula(): string | null {
    const { reader } = this;
    const type = reader.attribute("t");
    const index = reader.attribute("si");
    const reference = reader.attribute("ref");
    const formula = this.ownFormula(formulaOf(reader.text()));
    if (formula === null) return type === "shared" && index !== null ? this.sharedFormula(index) : null;
    if (type === "shared" && index !== null) this.formulas.set(index, new MovableFormula(formula.slice(1), this.row, this.column));
    if (type === "array" && reference !== null) this.noteArray(readAreaReference(reference), formula);
    return formula;
  }

  /** What the element itself says; null where that is nothing. */
  private ownFormula(formula: string): string | null {
    const length = formula.length - 1;
    if (length > LIMITS.formulaText) throw tooLarge("formula");
    this.parts.budget.formulas.spend(length);
    return length === 0 ? null : formula;
  }

  private sharedFormula(index: string): string | null {
    const master = this.formulas.get(index);
    if (!master) throw damaged(`shared formula ${index.slice(0, 20)}`);
    if (this.row >= READ_WINDOW.rows || this.column >= READ_WINDOW.columns) return null;
    this.parts.budget.formulas.spend(master.length);
    return `=${master.at(this.row, this.column)}`;
  }

  private noteArray(reference: CellArea, formula: string): void {
    const area = sharedArea(reference, READ_WINDOW);
    if (!area) return;
    this.arrayCells += area.rows * area.columns;
    if (this.arrayCells > READ_WINDOW.rows * READ_WINDOW.columns) throw damaged("arrays that overlap");
    this.arrays.push({ area, formula });
  }

  /** All cells of an array have its formula, though only the first names it. */
  private spreadArray({ area, formula }: { readonly area: CellArea; readonly formula: string }): void {
    for (let row = area.row; row < area.row + area.rows; row++) {
      const cells = this.rows.get(row);
      const end = Math.min(area.column + area.columns, cells?.length ?? 0);
      for (let column = area.column; column < end; column++) {
        const cell = cells![column]!;
        if (cell !== EMPTY_CELL && cell.formula === null) cells![column] = { ...cell, formula };
      }
    }
  }

  private readMerge(): void {
    this.parts.budget.merges.spend();
    const area = sharedArea(readAreaReference(this.reader.attribute("ref") ?? ""), READ_WINDOW);
    if (!area) return;
    this.mergedCells += area.rows * area.columns;
    if (this.mergedCells > READ_WINDOW.rows * READ_WINDOW.columns) throw damaged("merged areas that overlap");
    this.merges.push(area);
  }

  /** The rectangle of what was found, as Excel's used range; its rows end with their last cell. */
  private window(): Pick<SheetContents, "origin" | "cells"> {
    if (this.rows.size === 0) return { origin: { row: 0, column: 0 }, cells: [] };
    let first = Infinity;
    let last = 0;
    let left = Infinity;
    for (const [row, cells] of this.rows) {
      first = Math.min(first, row);
      last = Math.max(last, row);
      left = Math.min(
        left,
        cells.findIndex((cell) => cell !== EMPTY_CELL),
      );
    }
    const cells = Array.from({ length: last - first + 1 }, (_, i) => this.rows.get(first + i)?.slice(left) ?? NO_CELLS);
    return { origin: { row: first, column: left }, cells };
  }
}

/** Stands for every row without cells. */
const NO_CELLS: readonly CellSnapshot[] = [];
