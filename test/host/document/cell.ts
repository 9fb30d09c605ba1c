/** An error value as Excel shows it: "#DIV/0!". */
export class ErrorValue {
  constructor(readonly text: string) {}
  toString(): string {
    return this.text;
  }
}

/** What a cell shows before formatting; null is empty. */
export type CellValue = string | number | boolean | ErrorValue | null;

/** What a cell holds: a constant, or a formula with its leading "=". */
export type CellInput = { readonly constant: CellValue } | { readonly formula: string };

export type Side = "top" | "bottom" | "left" | "right";

export interface CellFormat {
  readonly numberFormat: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly fontColor: string;
  /** "" where there is no fill. */
  readonly fill: string;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  /** Steps from the edge. */
  readonly indent: number;
  readonly locked: boolean;
  /** Line style by side; a side without a line is absent. */
  readonly borders: Readonly<Partial<Record<Side, { readonly style: string; readonly weight: string; readonly color: string }>>>;
}

export const PLAIN_FORMAT: CellFormat = {
  numberFormat: "General",
  fontName: "Calibri",
  fontSize: 11,
  bold: false,
  italic: false,
  underline: false,
  fontColor: "#000000",
  fill: "",
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  indent: 0,
  locked: true,
  borders: {},
};

export interface Cell {
  readonly input: CellInput;
  readonly format: CellFormat;
}

export function isFormula(input: CellInput): input is { readonly formula: string } {
  return "formula" in input;
}

export const EMPTY_INPUT: CellInput = { constant: null };
