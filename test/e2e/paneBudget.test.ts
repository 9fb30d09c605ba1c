import path from "node:path";
import type { Browser } from "playwright-core";
import { kilobytes, MOST_KILOBYTES } from "../bench/paneSize";
import { startPane } from "../bench/paneStart";
import { launchBrowser } from "./browser";
import { serveWorkbench } from "./workbench";

let browser: Browser;
let server: Awaited<ReturnType<typeof serveWorkbench>>;

beforeAll(async () => {
  server = await serveWorkbench();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const OF_FEW = /^(en-|other-themes)/;

test.each([
  ["nothing", {}, 0],
  ["sample", {}, 0],
  ["nothing", { english: true, dark: true }, 2],
  ["sample", { english: true, dark: true }, 2],
] as const)(
  "what the pane loads before it can be used stays small, and has one language and one theme: %s in the workbook, %j",
  async (startWith, startFor, others) => {
    const { scripts } = await startPane(browser, server.url, startWith, startFor);
    expect(scripts).toEqual(expect.arrayContaining(["gate.js", expect.stringMatching(/^taskpane\./)]));
    expect(scripts.filter((name) => OF_FEW.test(name))).toHaveLength(others);
    expect(kilobytes(path.resolve("dist-workbench/pane"), scripts)).toBeLessThanOrEqual(MOST_KILOBYTES);
  },
);
