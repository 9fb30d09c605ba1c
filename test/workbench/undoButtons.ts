import type { GridModel } from "./grid/gridModel";

/** Undo and redo: by their buttons, and by Ctrl+Z and Ctrl+Y wherever nobody is typing. The pane keeps its own. */
export function showUndo(undo: HTMLButtonElement, redo: HTMLButtonElement, model: GridModel): void {
  const draw = () => {
    undo.disabled = !model.canUndo();
    redo.disabled = !model.canRedo();
  };
  undo.addEventListener("click", () => model.undo());
  redo.addEventListener("click", () => model.redo());
  document.addEventListener("keydown", (event) => {
    const isUndo = event.key.toLowerCase() === "z" && !event.shiftKey;
    const isRedo = event.key.toLowerCase() === "y" || (event.key.toLowerCase() === "z" && event.shiftKey);
    if (!(event.ctrlKey || event.metaKey) || event.altKey || !(isUndo || isRedo) || isTypedInto(event.target)) return;
    event.preventDefault();
    if (isUndo) model.undo();
    else model.redo();
  });
  model.subscribe(draw);
  draw();
}

function isTypedInto(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== "file");
}
