/** Fluent UI's focus guards catch the focus only to pass it on. */
export function isDummy(element: Element): boolean {
  return element.hasAttribute("data-tabster-dummy");
}

const MOST_STOPS = 120;

/** What the Tab key comes to from where the focus is, until it is through. */
export async function tabStops(user: { tab(): Promise<void> }): Promise<Element[]> {
  const stops: Element[] = [];
  for (let i = 0; i < MOST_STOPS; i++) {
    await user.tab();
    const now = document.activeElement!;
    if (now === document.body || stops.includes(now)) break;
    if (!isDummy(now)) stops.push(now);
  }
  return stops;
}
