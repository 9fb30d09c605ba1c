import { PANEL_ID } from "./view";

/**
 * Gives the focus to the part in front where what had it is gone: a button that a command made needless, a notice that was closed, a form
 * that was sent. Else the keyboard would begin at the top again, and a screen reader would fall silent. Returns what stops it.
 */
export function keepFocus(): () => void {
  let last: Element | null = null;
  const remember = ({ target }: FocusEvent) => {
    last = target instanceof Element ? target : null;
  };
  const restore = () => {
    const isLost = last !== null && !last.isConnected && document.activeElement === document.body;
    // Never out of the sheet: the person is there.
    if (isLost && document.hasFocus()) inFront()?.focus({ preventScroll: true });
  };
  // After whoever knows a better place for it.
  const observer = new MutationObserver(() => void setTimeout(restore, 0));
  observer.observe(document.body, { childList: true, subtree: true });
  document.addEventListener("focusin", remember);
  return () => {
    observer.disconnect();
    document.removeEventListener("focusin", remember);
  };
}

/** An open dialog keeps the focus: whatever has it behind one hides the dialog from a screen reader. */
function inFront(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[aria-modal="true"] button') ?? document.getElementById(PANEL_ID);
}
