import type { Finding } from "../scoring/finding";

export const VIEWS = ["overview", "findings", "lost", "review", "insert", "sets", "move", "compare"] as const;

/** A part of the pane; `?view=` in its address opens one. */
export type View = (typeof VIEWS)[number];

/** The commands that the pane can be opened for; `?do=` in its address names one. */
export const FIRST_COMMANDS = ["build"] as const;

export type FirstCommand = (typeof FIRST_COMMANDS)[number];

/** The pane as Office opens it, and narrower. */
export const COMPACT = "@media (max-width: 380px)";

/** A pane at 200 % zoom. */
export const NARROW = "@media (max-width: 260px)";

/** Style of what only a screen reader is told. */
export const HIDDEN = { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" } as const;

/** Element that holds the part in front. */
export const PANEL_ID = "panel";

/** The line of a finding in its list. */
export function findingId({ code, sheet, cell, criterion, stage }: Finding): string {
  return `finding-${[code, sheet, cell ?? criterion, stage].join(" ")}`;
}

/** The box of a cell of words, so that the focus can be sent to it. */
export function wordsId(address: string): string {
  return `words-${address}`;
}

/** Shows the part in front from its beginning, and gives it the focus: for a step to another screen. */
export function toTop(): void {
  focusSoon(PANEL_ID);
  window.scrollTo(0, 0);
}

/** Moves the focus once what the last action shows is on the screen. The part in front takes it without moving what is seen. */
export function focusSoon(id: string): void {
  setTimeout(() => document.getElementById(id)?.focus({ preventScroll: id === PANEL_ID }), 0);
}
