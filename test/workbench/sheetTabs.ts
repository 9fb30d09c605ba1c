import type { GridModel } from "./grid/gridModel";

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** The row of sheet names under the grid; arrow keys go from one to the next. */
export function showSheetTabs(root: HTMLElement, model: GridModel): void {
  const selected = () => root.querySelector<HTMLElement>('[aria-selected="true"]');
  const draw = () => {
    const hadFocus = root.contains(document.activeElement);
    const active = model.active().id;
    root.replaceChildren(
      ...model.sheets().map(({ id, name }) => {
        const tab = document.createElement("button");
        tab.type = "button";
        tab.textContent = name;
        tab.tabIndex = id === active ? 0 : -1;
        tab.setAttribute("role", "tab");
        tab.setAttribute("aria-selected", String(id === active));
        tab.addEventListener("click", () => model.activate(id));
        return tab;
      }),
    );
    if (hadFocus) selected()?.focus();
  };
  root.addEventListener("keydown", ({ key }) => {
    const sheets = model.sheets();
    const next = sheets[sheets.findIndex(({ id }) => id === model.active().id) + (STEPS[key] ?? 0)];
    if (key in STEPS && next) model.activate(next.id);
  });
  model.subscribe(draw);
  draw();
}
