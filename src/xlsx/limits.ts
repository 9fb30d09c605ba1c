import { LONGEST_TEXT } from "../workbook/cellText";
import { tooLarge } from "./refusal";

const KILO = 1024;
const MEGA = 1024 * KILO;

/**
 * How much of a received file is read at all. A scorebook has two sheets of 62 rows and 60 KB; a province that keeps all of its
 * communes in one file has 200 such sheets. Beyond these limits a file costs more time and memory than any scorebook can be worth,
 * and is refused as too large. Together they keep one file below some seconds and 512 MB.
 */
export const LIMITS = {
  /** Bytes of the file. More than mail servers let through, photos of evidence included. */
  fileBytes: 32 * MEGA,
  /** Files in the zip. Each costs a look before anything is read; 200 sheets with drawings and comments have about 1,500. */
  zipEntries: 5_000,
  /** Inflated bytes of one part. A sheet of 1,000,000 filled cells has about 40 MB; one that is formatted to its last row 57. */
  partBytes: 64 * MEGA,
  /** Inflated bytes of all parts that are read. A part counts as often as it is read. */
  inflatedBytes: 128 * MEGA,
  /** Inflated over packed bytes of a part, once it is larger than `ratioBytes`. Sheets of equal rows come to 100; a bomb to 1,000. */
  inflationRatio: 300,
  ratioBytes: 4 * MEGA,
  /** Sheets, charts included: a sheet for every commune of the largest province, twice over. */
  sheets: 400,
  /** Excel's own size of a sheet. A place beyond it does not exist, so that a file which names one is damaged. */
  rows: 1_048_576,
  columns: 16_384,
  /** Cells that a file names, empty ones included, on all sheets. */
  cells: 1_000_000,
  /** Texts that the cells share. */
  sharedStrings: 500_000,
  /** Characters of one cell: Excel's own limit. */
  cellText: LONGEST_TEXT,
  /** Characters of one text or attribute as it is written: the longest cell with a reference for each character. */
  writtenText: 300_000,
  /** Characters of all cells together. One long text may stand in every cell, and each is looked at. */
  texts: 20_000_000,
  /** Characters of one formula: Excel's own limit. */
  formulaText: 8_192,
  /** Characters of all formulas together, shared ones as often as they are shared. A scorebook has 5,000. */
  formulas: 4_000_000,
  /** Elements of all parts. Each costs time even where it says nothing. */
  elements: 4_000_000,
  /** Elements within one another. Sheets have 8, styles 7. */
  depth: 64,
  /** Attributes of one element. The root of a sheet has about 20. */
  attributes: 100,
  /** Merged areas on all sheets. */
  merges: 50_000,
  /** Cell formats, fonts and number formats: Excel's own limit of formats. */
  styles: 65_490,
  /** Characters of a number format: Excel's own limit. */
  numberFormat: 255,
  /** Relations of one part. */
  relations: 5_000,
  /** Bytes of a custom XML part, and how many are looked at. Ours has 1 KB, and others' are none of our business. */
  customPartBytes: 256 * KILO,
  customParts: 50,
} as const;

/** What is left of one limit that all parts of a file share. */
export class Allowance {
  private left: number;

  constructor(private readonly limit: "inflatedBytes" | "cells" | "sharedStrings" | "texts" | "formulas" | "elements" | "merges") {
    this.left = LIMITS[limit];
  }

  /** Throws XlsxRefusal where nothing is left. */
  spend(amount = 1): void {
    this.left -= amount;
    if (this.left < 0) throw tooLarge(this.limit);
  }
}

/** The allowances of one file. */
export class Budget {
  readonly inflatedBytes = new Allowance("inflatedBytes");
  readonly cells = new Allowance("cells");
  readonly sharedStrings = new Allowance("sharedStrings");
  readonly texts = new Allowance("texts");
  readonly formulas = new Allowance("formulas");
  readonly elements = new Allowance("elements");
  readonly merges = new Allowance("merges");
}
