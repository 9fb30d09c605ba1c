import { CELL_STYLES, type CellRole, type CellStyle } from "../workbook/cellStyle";

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { center: "Center", top: "Top" } as const;
const THIN: Excel.CellBorder = { style: "Continuous", weight: "Thin", color: "#000000" };
const BLACK = "#000000";

/** The looks of a role, for Range.setCellProperties. */
export function lookOf(role: CellRole): Excel.SettableCellProperties {
  const style = CELL_STYLES[role];
  return { format: { ...placement(style), font: font(style) } };
}

/**
 * The same without the font, for a cell whose text stays as it is: setting a font for the whole cell would wipe out what
 * somebody made bold or red within the text.
 */
export function placementOf(role: CellRole): Excel.SettableCellProperties {
  return { format: placement(CELL_STYLES[role]) };
}

function placement({ horizontal, vertical, wrap, border }: CellStyle): Excel.CellPropertiesFormat {
  return {
    horizontalAlignment: HORIZONTAL[horizontal],
    verticalAlignment: VERTICAL[vertical],
    wrapText: wrap,
    // No "None" for the others: two cells share an edge, and a cell without borders would take its neighbour's away.
    ...(border && { borders: { top: THIN, bottom: THIN, left: THIN, right: THIN } }),
  };
}

function font({ font: { name, size, bold = false, italic = false, color = BLACK } }: CellStyle): Excel.CellPropertiesFont {
  return { name, size, bold, italic, color };
}
