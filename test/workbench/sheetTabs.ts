import type { GridModel } from "./gridModel";

/** The row of sheet names under the grid. */
export function showSheetTabs(root: HTMLElement, model: GridModel): void {
  const draw = () => {
    const active = model.active().id;
    root.replaceChildren(
      ...model.sheets().map(({ id, name }) => {
        const tab = document.createElement("button");
        tab.type = "button";
        tab.textContent = name;
        tab.setAttribute("role", "tab");
        tab.setAttribute("aria-selected", String(id === active));
        tab.addEventListener("click", () => model.activate(id));
        return tab;
      }),
    );
  };
  model.subscribe(draw);
  draw();
}
