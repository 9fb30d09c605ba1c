import type { CellArea } from "./address";
import type { CellRole } from "./cellStyle";

/** A formula as Excel stores it: English names, commas, a leading "=". */
export interface Formula {
  readonly formula: string;
}

/**
 * What a cell is to hold. A string is always written as text, whatever it looks like ("=1+1", "7.10", "2/3");
 * a number as a number; null empties the cell.
 */
export type CellContent = string | number | Formula | null;

export interface PlannedCell {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
  /** Absent: the cell keeps the formatting that it has. */
  readonly role?: CellRole;
  /** In place of the role's own format, where a person's cell had one (a date in a column of words). */
  readonly numberFormat?: string;
}

/** What may be typed into an area. The message is what Excel shows when it refuses. */
export interface ValidationPlan {
  readonly area: CellArea;
  readonly rule:
    | {
        readonly kind: "decimal";
        readonly minimum: number;
        /** A number, or a formula relative to the area's first cell. */ readonly maximum: number | string;
      }
    | { readonly kind: "custom"; /** Relative to the area's first cell. */ readonly formula: string }
    /** The texts of these cells of the same sheet are offered; anything else may be typed too. */
    | { readonly kind: "offer"; readonly source: CellArea }
    /** Nothing may be typed here. */
    | { readonly kind: "refuse" };
  readonly title: string;
  readonly message: string;
}

/** Colours an area where the formula, relative to its first cell, is true. */
export interface ConditionalFormatPlan {
  readonly area: CellArea;
  readonly formula: string;
  readonly meaning: "error" | "missing" | "lostSome" | "lostMuch" | "lostAll";
}

/**
 * Excel's colours for "bad" and "neutral", and three steps for how much of a criterion was lost. Dark enough on light to read, and
 * never the only sign.
 */
export const CONDITIONAL_COLOURS: Readonly<Record<ConditionalFormatPlan["meaning"], { fill: string; font: string }>> = {
  error: { fill: "#FFC7CE", font: "#9C0006" },
  missing: { fill: "#FFEB9C", font: "#7F6000" },
  lostSome: { fill: "#FFF2CC", font: "#7F6000" },
  lostMuch: { fill: "#F8CBAD", font: "#7B2C00" },
  lostAll: { fill: "#F4978E", font: "#5C0000" },
};

export interface PrintPlan {
  readonly orientation: "portrait" | "landscape";
  readonly area: CellArea;
  /** Rows repeated at the top of every printed page, zero-based; null for none. */
  readonly titleRows: { readonly first: number; readonly last: number } | null;
  /** Always A4 and one page wide. Margins in millimetres. */
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  /** What the screen marks by colours, as a blank that waits, is then not on paper. An official form is black on white; colours of a report say something. */
  readonly blackAndWhite?: true;
}

/** Columns side by side over the cells of the sheet: a group for each category, in it a column for each series. */
export interface ChartPlan {
  /** On its sheet: by it the chart is known again. */
  readonly name: string;
  readonly title: string;
  readonly kind: "column";
  /** The cells that name the groups. */
  readonly categories: CellArea;
  readonly series: readonly { readonly name: string; readonly values: CellArea }[];
  /** What the values run between: left alone, Excel may begin where the smallest is, and a small difference looks like a large one. */
  readonly axis: { readonly minimum: number; readonly maximum: number };
  /** The cells that it covers. */
  readonly at: CellArea;
}

/** Of a chart's series in turn: light and dark, so that they differ in print too. */
export const CHART_COLOURS = ["#A6A6A6", "#1F4E79"] as const;

/** A whole official sheet as data: what an adapter writes, and nothing about how. Rows and columns are zero-based. */
export interface SheetPlan {
  readonly name: string;
  /** Widths from column A on, in characters of the workbook's standard font. */
  readonly columnWidths: readonly number[];
  /** In points, by row; a row that is not named keeps its height. */
  readonly rowHeights: ReadonlyMap<number, number>;
  /** Rows that take the height of their longest text, once the contents stand. */
  readonly autofitRows: { readonly first: number; readonly last: number } | null;
  readonly cells: readonly PlannedCell[];
  readonly merges: readonly CellArea[];
  readonly validations: readonly ValidationPlan[];
  readonly conditionalFormats: readonly ConditionalFormatPlan[];
  /** Cells that stay open for typing when the sheet is protected. */
  readonly unlocked: readonly CellArea[];
  /** A table, header included, whose rows a person may filter. On sheets of files only: no command lays such a sheet in Excel. */
  readonly filter?: CellArea;
  /** Number of rows frozen at the top. */
  readonly frozenRows: number;
  /** Number of columns frozen at the left; none where absent. */
  readonly frozenColumns?: number;
  readonly print: PrintPlan;
  /** None where absent. On a sheet that is laid anew, those that are missing come back; the others stay as a person made them. */
  readonly charts?: readonly ChartPlan[];
}
