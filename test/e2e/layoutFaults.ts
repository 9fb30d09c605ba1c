import type { Workbench } from "./workbench";

/** The pane as designed for, the narrowest that Office makes it, and the first at 200 % zoom. */
const WIDTHS = [350, 320, 175];

/** What does not fit, at each width: sideways scrolling, things that are cut off, things to click where Office has its own menu. */
export async function layoutFaults({ page, pane }: Workbench, screen: string): Promise<string[]> {
  const faults: string[] = [];
  for (const width of WIDTHS) {
    await page.locator("aside").evaluate((aside, pixels) => void (aside.style.width = `${pixels}px`), width);
    const found = await pane.locator("html").evaluate(findFaults, width);
    faults.push(...found.map((fault) => `${screen}, ${width} px: ${fault}`));
  }
  await page.locator("aside").evaluate((aside) => aside.removeAttribute("style"));
  return faults;
}

/** Runs in the pane. */
async function findFaults(root: HTMLElement | SVGElement, width: number): Promise<string[]> {
  const STEP = 24;
  for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
  const view = root.ownerDocument.defaultView!;
  const nameOf = (element: Element) =>
    `${element.tagName} "${(element.textContent || element.getAttribute("aria-label") || "").slice(0, 40)}"`;
  const shown = [...root.querySelectorAll<HTMLElement>("body *")].filter((element) => {
    const { width: wide, height } = element.getBoundingClientRect();
    return wide > 1 && height > 1 && view.getComputedStyle(element).visibility !== "hidden" && !element.closest("[aria-hidden='true']");
  });
  const isWritten = (element: Element) => /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName);
  const faults = view.innerWidth === width || view.innerWidth === width - 1 ? [] : [`the pane is ${view.innerWidth} px wide`];
  if (root.scrollWidth > root.clientWidth) faults.push(`scrolls sideways by ${root.scrollWidth - root.clientWidth} px`);
  for (const element of shown) {
    const { left, right } = element.getBoundingClientRect();
    if (left < -1 || right > root.clientWidth + 1) faults.push(`reaches over the edge: ${nameOf(element)}`);
    const { overflowX, textOverflow } = view.getComputedStyle(element);
    // A long name ends in "…" where the whole of it is told on hover.
    const isToldWhole = textOverflow === "ellipsis" && element.closest("[title]") !== null;
    if (overflowX !== "visible" && !isToldWhole && !isWritten(element) && element.scrollWidth > element.clientWidth + 1)
      faults.push(`cut off: ${nameOf(element)}`);
  }
  const pressed = shown.filter((element) => element.matches("a, button, input, select, textarea, [role=button]"));
  const isInCorner = (element: HTMLElement) => {
    const { top, bottom, right } = element.getBoundingClientRect();
    return top < 32 && bottom > 0 && right > view.innerWidth - 34;
  };
  // Under the line of the unit, which stays where it is, things may pass: nobody can see or click them there.
  const isOnTop = (element: HTMLElement) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const hit = root.ownerDocument.elementFromPoint(Math.min(right, view.innerWidth) - 2, Math.max(Math.min(bottom, 32) - 2, top + 1, 0));
    return right - left > 1 && hit !== null && (element === hit || element.contains(hit));
  };
  const inCorner = new Set<HTMLElement>();
  for (let scrolled = 0; scrolled <= root.scrollHeight; scrolled += STEP) {
    view.scrollTo(0, scrolled);
    for (const element of pressed) if (isInCorner(element) && isOnTop(element)) inCorner.add(element);
  }
  view.scrollTo(0, 0);
  return [...faults, ...[...inCorner].map((element) => `under the menu of Office: ${nameOf(element)}`)];
}
