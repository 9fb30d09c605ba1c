import { areaAddress } from "../../src/workbook/address";
import type { GridModel } from "./grid/gridModel";

/** The selected cell's address and what stands in it, which can be typed over here too. */
export function showFormulaBar(
  name: HTMLOutputElement,
  entry: HTMLInputElement,
  model: GridModel,
  enter: (text: string) => Promise<void>,
): void {
  const draw = () => {
    const selected = model.selection();
    name.textContent = areaAddress(selected);
    if (document.activeElement !== entry) entry.value = model.entry(selected);
  };
  entry.addEventListener("focus", () => model.setEditing(true));
  entry.addEventListener("blur", () => {
    model.setEditing(false);
    draw();
  });
  entry.addEventListener("keydown", (event) => {
    if (event.key === "Escape") entry.blur();
    if (event.key !== "Enter") return;
    const typed = entry.value;
    entry.blur();
    void enter(typed);
  });
  model.subscribe(draw);
  draw();
}
