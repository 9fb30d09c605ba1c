import fs from "node:fs/promises";
import path from "node:path";
import type { Browser, BrowserContextOptions, FrameLocator, Locator, Page, ViewportSize } from "playwright-core";
import type { EmulatedHost } from "../host/emulatedHost";
import { launchBrowser, type BrowserOptions } from "./browser";
import { bePatient } from "../patience";

bePatient();

interface Server {
  readonly url: string;
  close(): Promise<void>;
}

const { serveFolder } = jest.requireActual<{ serveFolder(folder: string, port: number, options?: { mayKeep?: boolean }): Promise<Server> }>(
  "../workbench/staticServer.js",
);
const { built } = jest.requireActual<{ built(): Promise<void> }>("./buildWorkbench.js");

/** Milliseconds for a step, such as a click: the longest on a busy machine takes a tenth. */
const PATIENCE = 30_000;

interface WorkbenchOptions extends Pick<BrowserContextOptions, "viewport" | "deviceScaleFactor">, BrowserOptions {
  /** Complaints of the browser that a test brings about on purpose. */
  readonly expected?: RegExp;
  /** For tests that lastingly change what a page does: every one begins in a browser that has loaded nothing yet. */
  readonly freshPages?: boolean;
}

const MEDIA = { colorScheme: null, forcedColors: null, reducedMotion: null } as const;

/** The built workbench and the pane in it, once they are there. */
export async function serveWorkbench(): Promise<Server> {
  await built();
  return serveFolder(path.resolve("dist-workbench"), 0, { mayKeep: true });
}

/** One browser and one server for a test file; every test begins on an empty page with nothing remembered, and must end without any complaint of the browser. */
export function useWorkbench({ expected, freshPages = false, showsScrollbars, ...options }: WorkbenchOptions = {}): Workbench {
  const workbench = new Workbench();
  const viewport = options.viewport ?? { width: 1366, height: 900 };
  let browser: Browser;
  let server: Server;

  beforeAll(async () => {
    server = await serveWorkbench();
    browser = await launchBrowser({ showsScrollbars });
    if (!freshPages) await openPage();
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  beforeEach(async () => {
    if (freshPages) await openPage();
  });

  afterEach(async () => {
    const leaks = await workbench.leaks();
    if (freshPages) await workbench.page.context().close();
    else await workbench.forget(viewport);
    const complaints = workbench.complaints.splice(0).filter((complaint) => !expected?.test(complaint));
    expect([...complaints, ...leaks]).toEqual([]);
  });

  async function openPage(): Promise<void> {
    const permissions = ["clipboard-read", "clipboard-write"];
    const page = await (await browser.newContext({ permissions, ...options, viewport })).newPage();
    page.setDefaultTimeout(PATIENCE);
    workbench.take(page, server.url);
  }

  return workbench;
}

/** The page that stands in for Excel, and the pane in it, as a person uses them. */
export class Workbench {
  page!: Page;
  pane!: FrameLocator;
  url!: string;
  /** Errors in the console (a breach of the security policy is one), errors nobody caught, foreign addresses, alerts. */
  readonly complaints: string[] = [];

  take(page: Page, url: string): void {
    this.page = page;
    this.url = url;
    this.pane = page.frameLocator("#pane");
    const isOurs = (address: string) => address.startsWith(url) || address.startsWith("blob:");
    page.on("request", (request) => isOurs(request.url()) || this.complaints.push(`request to ${request.url()}`));
    page.on("console", (message) => message.type() === "error" && this.complaints.push(`console: ${message.text()}`));
    page.on("pageerror", (error) => this.complaints.push(`error: ${error.message}`));
    page.on("dialog", (dialog) => {
      this.complaints.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
  }

  /** What of office.js, which replaces functions of the window that it is loaded in, has got out of the pane. */
  async leaks(): Promise<string[]> {
    if (this.page.url() !== this.url) return [];
    return this.page.evaluate(() => {
      const { alert, confirm, prompt } = window;
      const { pushState, replaceState } = history;
      const spoilt = Object.entries({ alert, confirm, prompt, pushState, replaceState }).filter(
        ([, own]) => !String(own).includes("[native code]"),
      );
      return [...spoilt.map(([name]) => name), ...["Office", "Excel", "OfficeExtension"].filter((name) => name in window)];
    });
  }

  /** Leaves the page as a new one would be, but for the scripts: not to fetch and compile those again is half of the time that opening takes. */
  async forget(viewport: ViewportSize | null): Promise<void> {
    const { page, url } = this;
    await page.unrouteAll();
    // What a page remembers belongs to the address that it came from.
    if (page.url().startsWith(url)) {
      await page.evaluate(() => {
        localStorage.clear();
        sessionStorage.clear();
      });
    }
    await page.goto("about:blank");
    await page.emulateMedia(MEDIA);
    if (viewport) await page.setViewportSize(viewport);
    await page.mouse.move(0, 0);
    for (const other of page.context().pages()) if (other !== page) await other.close();
  }

  /** An empty workbook, and the pane that has looked at it. */
  async open(): Promise<void> {
    await this.page.goto(this.url);
    await this.pane.getByRole("heading", { name: "Chèn biểu mẫu chấm điểm" }).waitFor();
  }

  /** The commune's workbook with every score and no lost-points sheet yet. */
  async openSample(): Promise<void> {
    await this.open();
    await this.inNewPane(() => this.page.locator("#sample").click());
    await this.pane.getByText("89,75").first().waitFor();
  }

  /** Waits until the pane draws nothing new for a while: longer than it waits for a burst of edits to end. */
  async atRest(): Promise<void> {
    await this.pane.locator("body").evaluate(async (body) => {
      let still = 0;
      const drawn = new MutationObserver(() => (still = 0));
      drawn.observe(body, { childList: true, subtree: true, characterData: true });
      // Steps are counted, not time: a machine that stood still meanwhile has still to draw.
      for (; still < 40; still++) await new Promise((resolve) => setTimeout(resolve, 10));
      drawn.disconnect();
    });
  }

  button(name: string | RegExp): Locator {
    return this.pane.getByRole("button", { name, exact: typeof name === "string" });
  }

  /** Chooses a command of the menu. */
  async command(name: string, menu = "Lệnh khác"): Promise<void> {
    await this.button(menu).click();
    await this.pane.getByRole("menuitem", { name, exact: true }).click();
  }

  tab(name: RegExp): Locator {
    return this.pane.getByRole("tab", { name });
  }

  cell(address: string): Locator {
    return this.page.locator(`[data-cell="${address}"]`);
  }

  /** What the cells of the sheet in front show, by address; blank ones left out. */
  async cells(): Promise<Record<string, string>> {
    // The grid draws what changed in the next frame.
    await this.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    return this.page.locator("[data-cell]").evaluateAll((cells) => {
      const shown = cells.map((cell) => [cell.getAttribute("data-cell"), cell.textContent] as const);
      return Object.fromEntries(shown.filter(([, text]) => text !== ""));
    });
  }

  async showSheet(name: string): Promise<void> {
    await this.page.getByRole("tab", { name }).click();
    await this.page.getByRole("grid", { name }).waitFor();
  }

  /** Types over a cell with mouse and keyboard. */
  async type(address: string, text: string): Promise<void> {
    await this.cell(address).dblclick();
    await this.page.getByLabel(`Nhập ô ${address}`, { exact: true }).fill(text);
    await this.page.keyboard.press("Enter");
  }

  /** Pastes text from the clipboard, from a cell on. */
  async paste(address: string, text: string): Promise<void> {
    await this.cell(address).click();
    await this.pasteHere(text);
  }

  async pasteHere(text: string): Promise<void> {
    await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await this.page.keyboard.press("Control+V");
  }

  /** Changes something of the emulated Excel that a person does outside of its window. `change` runs in the page. */
  async host(change: (host: EmulatedHost) => void): Promise<void> {
    const host = await this.page.evaluateHandle(() => (window as unknown as { emulatedExcel: { host: EmulatedHost } }).emulatedExcel.host);
    await host.evaluate(change);
  }

  /** Saves the workbook as a file. */
  async save(): Promise<Buffer> {
    const [download] = await Promise.all([this.page.waitForEvent("download"), this.page.locator("#save").click()]);
    return fs.readFile(await download.path());
  }

  async openFile(buffer: Buffer): Promise<void> {
    const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    await this.inNewPane(() => this.page.locator("#open").setInputFiles({ name: "sổ.xlsx", mimeType, buffer }));
  }

  /** Does what opens the pane afresh, and waits until the old one is gone. */
  async inNewPane(act: () => Promise<unknown>): Promise<void> {
    await this.pane.locator("html").evaluate((root) => root.setAttribute("data-old", ""));
    await act();
    await this.pane.locator("html:not([data-old])").waitFor();
  }
}
