/** One part of the window that F6 stops at. */
export interface WindowPart {
  readonly element: HTMLElement;
  focus(): void;
}

/** F6 goes from part to part of the window, Shift+F6 back, as in Excel; from inside the pane too. */
export function goRoundWithF6(parts: readonly WindowPart[], pane: HTMLIFrameElement): void {
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "F6") return;
    event.preventDefault();
    const from = parts.findIndex(({ element }) => element.contains(document.activeElement));
    const to = from < 0 ? 0 : from + (event.shiftKey ? -1 : 1);
    parts.at(to % parts.length)!.focus();
  };
  document.addEventListener("keydown", onKey);
  pane.addEventListener("load", () => pane.contentDocument?.addEventListener("keydown", onKey));
}
