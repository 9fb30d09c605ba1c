import type { GridModel, Refusal } from "./grid/gridModel";
import { openMenu } from "./menu/contextMenu";
import { sheetMenu } from "./menu/sheetMenu";

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** The row of sheet names under the grid: arrow keys go from one to the next, the right button opens a menu, a double click renames. */
export function showSheetTabs(root: HTMLElement, model: GridModel, tell: (refusal: Refusal | null) => void): void {
  const tabs = () => [...root.querySelectorAll<HTMLElement>("[role=tab]")];
  const draw = () => {
    if (root.querySelector("input")) return;
    const hadFocus = root.contains(document.activeElement);
    const active = model.active().id;
    root.replaceChildren(...model.sheets().map(({ id, name }) => tabOf(id, name, id === active)));
    if (hadFocus)
      tabs()
        .find((tab) => tab.tabIndex === 0)
        ?.focus();
  };
  const rename = (id: string) => {
    const tab = tabs().find((each) => each.dataset["sheet"] === id);
    if (!tab) return;
    askName(tab, (name) => {
      draw();
      if (name !== null) tell(model.renameSheet(id, name));
    });
  };
  root.addEventListener("click", ({ target }) => {
    const id = sheetOf(target);
    if (id !== null && id !== model.active().id) model.activate(id);
  });
  root.addEventListener("dblclick", ({ target }) => {
    const id = sheetOf(target);
    if (id !== null) rename(id);
  });
  root.addEventListener("contextmenu", (event) => {
    const id = sheetOf(event.target);
    if (id === null) return;
    event.preventDefault();
    const { left, top } = (event.target as HTMLElement).getBoundingClientRect();
    openMenu(
      "Trang tính",
      sheetMenu(model, id, () => rename(id), tell),
      { x: left, y: top },
    );
  });
  root.addEventListener("keydown", ({ key, target }) => {
    if (target instanceof HTMLInputElement) return;
    const sheets = model.sheets();
    const next = sheets[sheets.findIndex(({ id }) => id === model.active().id) + (STEPS[key] ?? 0)];
    if (key in STEPS && next) model.activate(next.id);
  });
  model.subscribe(draw);
  draw();
}

function tabOf(id: string, name: string, isActive: boolean): HTMLElement {
  const tab = document.createElement("button");
  tab.type = "button";
  tab.textContent = name;
  tab.tabIndex = isActive ? 0 : -1;
  tab.dataset["sheet"] = id;
  tab.setAttribute("role", "tab");
  tab.setAttribute("aria-selected", String(isActive));
  return tab;
}

function sheetOf(target: EventTarget | null): string | null {
  return (target instanceof HTMLElement && target.closest<HTMLElement>("[data-sheet]")?.dataset["sheet"]) || null;
}

/** A box in the place of a tab. Told once: the name, or null where it was given up. */
function askName(tab: HTMLElement, told: (name: string | null) => void): void {
  const box = document.createElement("input");
  box.value = tab.textContent;
  box.setAttribute("aria-label", "Tên trang tính");
  let isOpen = true;
  const end = (name: string | null) => {
    // Taking away a box that has focus ends it once more.
    if (!isOpen) return;
    isOpen = false;
    box.remove();
    told(name);
  };
  box.addEventListener("keydown", (event) => {
    if (event.key === "Escape") end(null);
    if (event.key !== "Enter") return;
    // Else the same key would close the dialog that a refused name brings up.
    event.preventDefault();
    end(box.value);
  });
  box.addEventListener("blur", () => end(box.value));
  tab.replaceWith(box);
  box.select();
  box.focus();
}
