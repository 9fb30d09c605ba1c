import type { CellFormat, Side } from "../document/cell";

interface Border {
  readonly style?: string;
  readonly weight?: string;
  readonly color?: string;
}

/** One cell of Range.setCellProperties, as far as the document holds it. */
export interface SettableProperties {
  readonly format?: {
    readonly horizontalAlignment?: string;
    readonly verticalAlignment?: string;
    readonly wrapText?: boolean;
    readonly fill?: { readonly color?: string };
    readonly font?: {
      readonly name?: string;
      readonly size?: number;
      readonly bold?: boolean;
      readonly italic?: boolean;
      readonly color?: string;
    };
    readonly borders?: Readonly<Partial<Record<Side, Border>>>;
    readonly protection?: { readonly locked?: boolean };
  };
}

/** What the properties change of a cell's format. */
export function formatOf({ format = {} }: SettableProperties, present: CellFormat): Partial<CellFormat> {
  const { font, fill, borders, protection } = format;
  return defined({
    horizontal: format.horizontalAlignment,
    vertical: format.verticalAlignment,
    wrap: format.wrapText,
    fontName: font?.name,
    fontSize: font?.size,
    bold: font?.bold,
    italic: font?.italic,
    fontColor: font?.color,
    fill: fill?.color,
    locked: protection?.locked,
    borders: borders && { ...present.borders, ...linesOf(borders) },
  });
}

function linesOf(borders: Readonly<Partial<Record<Side, Border>>>): CellFormat["borders"] {
  const lines = Object.entries(borders).map(([side, { style = "Continuous", weight = "Thin", color = "#000000" }]) => [
    side,
    { style, weight, color },
  ]);
  return Object.fromEntries(lines) as CellFormat["borders"];
}

function defined<T extends object>(members: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: NonNullable<T[K]> };
}
