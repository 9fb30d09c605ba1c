import type { Refusal } from "./grid/gridModel";

/** Excel's own dialog when it refuses an entry: says what and why, and waits to be closed. */
export function refusalDialog(dialog: HTMLDialogElement): (refusal: Refusal) => Promise<void> {
  const title = dialog.querySelector("h2")!;
  const message = dialog.querySelector("p")!;
  return (refusal) => {
    title.textContent = refusal.title;
    message.textContent = refusal.message;
    dialog.showModal();
    return new Promise((resolve) => dialog.addEventListener("close", () => resolve(), { once: true }));
  };
}
