export const VIEWS = ["overview", "findings", "lost", "review", "insert", "sets", "move", "compare"] as const;

/** A part of the pane; `?view=` in its address opens one. */
export type View = (typeof VIEWS)[number];

/** A pane at 200 % zoom. */
export const NARROW = "@media (max-width: 260px)";

/** Element that holds the part in front. */
export const PANEL_ID = "panel";

/** The box of a cell of words, so that the focus can be sent to it. */
export function wordsId(address: string): string {
  return `words-${address}`;
}

/** Moves the focus once what the last action shows is on the screen. The part in front takes it without moving what is seen. */
export function focusSoon(id: string): void {
  setTimeout(() => document.getElementById(id)?.focus({ preventScroll: id === PANEL_ID }), 0);
}
