import type { Alignment, Border, BorderStyle, Borders, Fill, Font, Style } from "exceljs";
import { PLAIN_FORMAT, type CellFormat, type Side } from "../document/cell";
import { colourOf, fileColour } from "./colours";

type Line = NonNullable<CellFormat["borders"][Side]>;

const SIDES: readonly Side[] = ["top", "bottom", "left", "right"];

/** Line styles of files, and how the API names each: style and weight. */
const LINES: Readonly<Partial<Record<BorderStyle, readonly [style: string, weight: string]>>> = {
  thin: ["Continuous", "Thin"],
  hair: ["Continuous", "Hairline"],
  medium: ["Continuous", "Medium"],
  thick: ["Continuous", "Thick"],
  dashed: ["Dash", "Thin"],
  mediumDashed: ["Dash", "Medium"],
  dotted: ["Dot", "Thin"],
  double: ["Double", "Thick"],
  dashDot: ["DashDot", "Thin"],
  mediumDashDot: ["DashDot", "Medium"],
  dashDotDot: ["DashDotDot", "Thin"],
  mediumDashDotDot: ["DashDotDot", "Medium"],
  slantDashDot: ["SlantDashDot", "Medium"],
};

const HORIZONTAL: Readonly<Record<string, Alignment["horizontal"]>> = {
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
};

const VERTICAL: Readonly<Record<string, Alignment["vertical"]>> = {
  Top: "top",
  Center: "middle",
  Bottom: "bottom",
  Justify: "justify",
  Distributed: "distributed",
};

/** A cell's format as a file holds it. */
export function styleOf(format: CellFormat): Partial<Style> {
  return {
    numFmt: format.numberFormat,
    font: fontOf(format),
    alignment: {
      horizontal: HORIZONTAL[format.horizontal],
      vertical: VERTICAL[format.vertical],
      wrapText: format.wrap || undefined,
      indent: format.indent || undefined,
    },
    border: bordersOf(format),
    ...(format.fill && { fill: { type: "pattern", pattern: "solid", fgColor: fileColour(format.fill) } }),
    ...(!format.locked && { protection: { locked: false } }),
  };
}

function fontOf({ fontName, fontSize, bold, italic, underline, fontColor }: CellFormat): Partial<Font> {
  return { name: fontName, size: fontSize, bold, italic, underline, color: fileColour(fontColor) };
}

function bordersOf({ borders }: CellFormat): Partial<Borders> {
  const sides = SIDES.flatMap((side): [Side, Partial<Border>][] => {
    const line = borders[side];
    return line ? [[side, { style: lineStyleOf(line), color: fileColour(line.color) }]] : [];
  });
  return Object.fromEntries(sides);
}

function lineStyleOf({ style, weight }: Line): BorderStyle {
  const names = Object.entries(LINES) as [BorderStyle, readonly [string, string]][];
  const [exact] = names.find(([, [s, w]]) => s === style && w === weight) ?? names.find(([, [s]]) => s === style) ?? ["thin"];
  return exact;
}

/** A format of a file as the document holds it. */
export function formatOf({ numFmt, font, alignment, border, fill, protection }: Partial<Style>): CellFormat {
  return {
    numberFormat: numFmt ?? PLAIN_FORMAT.numberFormat,
    fontName: font?.name ?? PLAIN_FORMAT.fontName,
    fontSize: font?.size ?? PLAIN_FORMAT.fontSize,
    bold: font?.bold === true,
    italic: font?.italic === true,
    underline: font?.underline !== undefined && font.underline !== false && font.underline !== "none",
    fontColor: colourOf(font?.color, PLAIN_FORMAT.fontColor),
    fill: fillColour(fill),
    horizontal: keyOf(HORIZONTAL, alignment?.horizontal) ?? PLAIN_FORMAT.horizontal,
    vertical: keyOf(VERTICAL, alignment?.vertical) ?? PLAIN_FORMAT.vertical,
    wrap: alignment?.wrapText === true,
    indent: alignment?.indent ?? 0,
    locked: protection?.locked !== false,
    borders: linesOf(border),
  };
}

function fillColour(fill: Fill | undefined): string {
  if (fill?.type !== "pattern" || fill.pattern !== "solid") return PLAIN_FORMAT.fill;
  return colourOf(fill.fgColor, PLAIN_FORMAT.fill);
}

function linesOf(borders: Partial<Borders> | undefined): CellFormat["borders"] {
  const lines = SIDES.flatMap((side): [Side, Line][] => {
    const border = borders?.[side];
    const named = border?.style && LINES[border.style];
    return named ? [[side, { style: named[0], weight: named[1], color: colourOf(border.color, "#000000") }]] : [];
  });
  return Object.fromEntries(lines);
}

function keyOf<V>(names: Readonly<Record<string, V>>, value: V | undefined): string | undefined {
  return value === undefined ? undefined : Object.keys(names).find((key) => names[key] === value);
}
