import type { OfficeTheme } from "../excel/officeTheme";

/** Gives the page the colours of Office until the pane stands there, so that a dark Office does not flash white. */
export function wearOfficeColours({ background, foreground }: OfficeTheme): void {
  document.body.style.backgroundColor = background;
  for (const element of document.querySelectorAll<HTMLElement>("#gate, #gate *")) element.style.color = foreground;
}
