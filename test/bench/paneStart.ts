/** How the pane starts in a real browser: over the emulated Excel, every time in a fresh profile with nothing cached. */
import type { Browser, Page } from "playwright-core";

export interface PaneStart {
  /** From the navigation to the pane until a button of it can be pressed and is on screen; milliseconds. */
  readonly milliseconds: number;
  /** The scripts of ours that had been loaded by then, by their names in the folder of the pane. */
  readonly scripts: readonly string[];
}

/** What the pane finds in the workbook. */
export type StartWith = "nothing" | "sample";

/** For whom it starts. */
export interface StartFor {
  readonly english?: boolean;
  /** In a dark Office. */
  readonly dark?: boolean;
}

interface Seen {
  readonly milliseconds: number;
  readonly addresses: readonly string[];
}

/**
 * Opens the pane in the workbench.
 * @param url where the workbench is served
 */
export async function startPane(browser: Browser, url: string, startWith: StartWith, startFor: StartFor = {}): Promise<PaneStart> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 900 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(watchForButton);
    if (startFor.english) await page.addInitScript(() => localStorage.setItem("so-diem-cchc:language", "en"));
    if (startWith === "nothing" && !startFor.dark) await page.goto(url);
    else await openAnew(page, url, startWith, startFor);
    const { milliseconds, addresses } = await seenIn(page);
    return { milliseconds, scripts: addresses.flatMap((address) => ownScript(address)) };
  } finally {
    await context.close();
  }
}

/** The workbench opens the pane on an empty workbook in a light Office first: that one is held back, since it must not warm anything. */
async function openAnew(page: Page, url: string, startWith: StartWith, { dark }: StartFor): Promise<void> {
  const steps = [
    ...(dark ? [() => page.locator("#theme").selectOption("dark")] : []),
    ...(startWith === "sample" ? [() => page.locator("#sample").click()] : []),
  ];
  let held = 0;
  await page.route("**/pane/taskpane.html", (route) => {
    if (held === steps.length) return route.continue();
    held++;
    return route.fulfill({ contentType: "text/html", body: "" });
  });
  const opened = () => page.waitForRequest("**/pane/taskpane.html");
  await Promise.all([opened(), page.goto(url)]);
  for (const step of steps) await Promise.all([opened(), step()]);
}

async function seenIn(page: Page): Promise<Seen> {
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline) {
    const frame = page.frames().find((each) => each.url().endsWith("/pane/taskpane.html"));
    const seen = await frame?.evaluate(() => (window as { paneStart?: Seen }).paneStart ?? null).catch(() => null);
    if (seen) return seen;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("The pane showed no button within 30 seconds.");
}

/** Runs in every frame before its scripts. */
function watchForButton(): void {
  if (!location.pathname.endsWith("/taskpane.html")) return;
  const observer = new MutationObserver(() => {
    const button = document.querySelector("#app button:not([disabled], [aria-disabled='true'])");
    if (!button || document.getElementById("gate")) return;
    observer.disconnect();
    // Now, and not later: other parts of the pane are fetched from here on.
    const scripts = performance.getEntriesByType("resource").filter(({ name }) => new URL(name).pathname.endsWith(".js"));
    const addresses = scripts.map(({ name }) => name);
    // Painted once the frame after the next begins.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => void Object.assign(window, { paneStart: { milliseconds: performance.now(), addresses } })),
    );
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true });
}

/** Neither Microsoft's office.js nor the script that stands in for Excel. */
function ownScript(address: string): string[] {
  const [, name] = new URL(address).pathname.split("/pane/");
  return name && !name.startsWith("office-js/") && name !== "host.js" ? [name] : [];
}
