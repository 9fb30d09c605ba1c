import type { CellPosition } from "../../../src/workbook/address";
import type { GridModel } from "./gridModel";

/** Called once when editing ends: the text that was typed, or null where it was given up; and where the cursor goes. */
type Ended = (typed: string | null, step: CellPosition) => Promise<void> | void;

/** The box that opens over a cell while it is being edited. */
export class CellEditor {
  private box: HTMLTextAreaElement | null = null;

  constructor(private readonly model: GridModel) {}

  get isOpen(): boolean {
    return this.box !== null;
  }

  open(cell: HTMLElement, text: string, ended: Ended): void {
    const box = document.createElement("textarea");
    box.className = "cell-editor";
    box.setAttribute("aria-label", `Nhập ô ${cell.dataset["cell"] ?? ""}`);
    box.value = text;
    box.style.cssText = `font: ${getComputedStyle(cell).font}; min-width: ${cell.offsetWidth}px; min-height: ${cell.offsetHeight}px`;
    this.box = box;
    this.model.setEditing(true);
    cell.replaceChildren(box);
    box.focus();
    box.setSelectionRange(text.length, text.length);
    const end = (typed: string | null, step: CellPosition) => {
      if (this.box !== box) return;
      this.box = null;
      this.model.setEditing(false);
      box.remove();
      if (typed === null) cell.textContent = "";
      void ended(typed, step);
    };
    box.addEventListener("keydown", (event) => {
      event.stopPropagation();
      if (event.key === "Escape") end(null, { row: 0, column: 0 });
      if (event.key === "Enter" && !event.altKey) return finish(event, box, end, { row: event.shiftKey ? -1 : 1, column: 0 });
      if (event.key === "Tab") finish(event, box, end, { row: 0, column: event.shiftKey ? -1 : 1 });
    });
    box.addEventListener("blur", () => end(box.value, { row: 0, column: 0 }));
  }
}

function finish(
  event: KeyboardEvent,
  box: HTMLTextAreaElement,
  end: (typed: string, step: CellPosition) => void,
  step: CellPosition,
): void {
  event.preventDefault();
  end(box.value, step);
}
