import type { Color } from "exceljs";

/** The colours of the standard Office theme, in the order in which files number them. */
const THEME = ["FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47"];

/** "#9C0006" → a colour as files hold it. */
export function fileColour(colour: string): Partial<Color> {
  return { argb: `FF${colour.replace("#", "").toUpperCase()}` };
}

/** A colour of a file as "#RRGGBB"; a theme colour as the standard Office theme has it, without its tint. */
export function colourOf(colour: Partial<Color> | undefined, otherwise: string): string {
  if (colour?.argb) return `#${colour.argb.slice(-6).toUpperCase()}`;
  const themed = colour?.theme === undefined ? undefined : THEME[colour.theme];
  return themed ? `#${themed}` : otherwise;
}
