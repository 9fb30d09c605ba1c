import path from "node:path";
import type { Browser } from "playwright-core";
import { kilobytes, MOST_KILOBYTES } from "../bench/paneSize";
import { startPane } from "../bench/paneStart";
import { launchBrowser } from "./browser";

const { serveFolder } = jest.requireActual<{ serveFolder(folder: string, port: number): Promise<{ url: string; close(): Promise<void> }> }>(
  "../workbench/staticServer.js",
);

const FOLDER = path.resolve("dist-workbench");
let browser: Browser;
let server: { url: string; close(): Promise<void> };

beforeAll(async () => {
  server = await serveFolder(FOLDER, 0);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

test.each(["nothing", "sample"] as const)(
  "what the pane loads before it can be used stays small: %s in the workbook",
  async (startWith) => {
    const { scripts } = await startPane(browser, server.url, startWith);
    expect(scripts).toEqual(expect.arrayContaining(["gate.js", expect.stringMatching(/^taskpane\./)]));
    expect(kilobytes(path.join(FOLDER, "pane"), scripts)).toBeLessThanOrEqual(MOST_KILOBYTES);
  },
);
