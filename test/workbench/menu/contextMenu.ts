/** A command of a menu; null draws a line. */
export type MenuItem = { readonly label: string; readonly isOff?: boolean; readonly run: () => void } | null;

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Opens a menu at a point of the window. Arrow keys, Enter and Esc as in every menu; focus goes back to where it was. */
export function openMenu(label: string, items: readonly MenuItem[], at: { readonly x: number; readonly y: number }): void {
  const before = document.activeElement;
  const menu = document.createElement("div");
  menu.className = "menu";
  menu.setAttribute("role", "menu");
  menu.setAttribute("aria-label", label);
  const close = () => {
    document.removeEventListener("pointerdown", onPress, true);
    menu.remove();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  };
  const onPress = ({ target }: PointerEvent) => void (menu.contains(target as Node) || close());
  menu.append(...items.map((item) => (item ? commandOf(item, close) : document.createElement("hr"))));
  menu.addEventListener("keydown", (event) => onKey(event, menu, close));
  menu.addEventListener("contextmenu", (event) => event.preventDefault());
  document.addEventListener("pointerdown", onPress, true);
  document.querySelector("main")!.append(menu);
  menu.style.left = `${Math.max(0, Math.min(at.x, window.innerWidth - menu.offsetWidth))}px`;
  menu.style.top = `${Math.max(0, Math.min(at.y, window.innerHeight - menu.offsetHeight))}px`;
  menu.querySelector<HTMLElement>("button:enabled")?.focus();
}

function commandOf({ label, isOff = false, run }: NonNullable<MenuItem>, close: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.disabled = isOff;
  button.setAttribute("role", "menuitem");
  button.textContent = label;
  button.addEventListener("click", () => {
    close();
    run();
  });
  return button;
}

function onKey(event: KeyboardEvent, menu: HTMLElement, close: () => void): void {
  event.stopPropagation();
  if (event.key === "Escape" || event.key === "Tab") {
    event.preventDefault();
    return close();
  }
  const step = STEPS[event.key];
  if (!step) return;
  event.preventDefault();
  const commands = [...menu.querySelectorAll<HTMLElement>("button:enabled")];
  const next = commands.findIndex((each) => each === document.activeElement) + step;
  commands.at(next % commands.length)?.focus();
}
