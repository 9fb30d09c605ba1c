import path from "node:path";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { launchBrowser } from "./browser";

const { serveFolder } = jest.requireActual<{ serveFolder(folder: string, port: number): Promise<{ url: string; close(): Promise<void> }> }>(
  "../workbench/staticServer.js",
);

const LATER = ["findings", "lost-points", "repair", "split"];
let browser: Browser;
let server: { url: string; close(): Promise<void> };
let page: Page;
let pane: FrameLocator;

beforeAll(async () => {
  server = await serveFolder(path.resolve("dist-workbench"), 0);
  browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

beforeEach(async () => {
  page = await (await browser.newContext()).newPage();
  pane = page.frameLocator("#pane");
}, 60_000);

afterEach(() => page.context().close());

/** The commune's full workbook, and the pane on it. */
async function openSample(): Promise<void> {
  await page.goto(server.url);
  await page.locator("#sample").click();
  await pane.getByText("89,75").first().waitFor();
}

test("what comes later is fetched unasked, and then shows in the very next frame", async () => {
  const arrived = LATER.map((name) => page.waitForResponse((response) => response.url().includes(`/pane/${name}.`)));
  await openSample();
  await Promise.all(arrived);
  // A sign of life of the last script: from here on the network may be gone.
  await page.waitForLoadState("networkidle");
  await page.route("**/*", (route) => route.abort());
  const tab = pane.getByRole("tab", { name: /^Mất điểm/ });
  const shown = await tab.evaluate(async (element: HTMLElement) => {
    element.click();
    await new Promise(requestAnimationFrame);
    return document.getElementById("panel")!.textContent;
  });
  expect(shown).toContain("10,25");
}, 60_000);

test("a part that cannot be had says so and comes with the next try", async () => {
  await page.route("**/pane/lost-points.*", (route) => route.abort());
  await openSample();
  await pane.getByRole("tab", { name: /^Mất điểm/ }).click();
  await pane.getByRole("alert").getByText("Chưa tải được phần này của ngăn. Kiểm tra kết nối mạng rồi bấm Thử lại").waitFor();
  await pane.getByRole("button", { name: "Thử lại" }).click();
  await pane.getByRole("alert").getByText("Chưa tải được phần này của ngăn").waitFor();
  await page.unroute("**/pane/lost-points.*");
  await pane.getByRole("button", { name: "Thử lại" }).click();
  await pane.getByRole("tabpanel").getByText("10,25").first().waitFor();
  expect(await pane.getByRole("button", { name: "Thử lại" }).count()).toBe(0);
}, 60_000);

test("without the Office library the pane says that it is missing, and not that this were no Excel", async () => {
  await page.route("**/pane/office-js/**", (route) => route.abort());
  await page.goto(server.url);
  await pane.getByRole("heading", { name: "Chưa tải được thư viện Office" }).waitFor();
  await page.waitForLoadState("networkidle");
  expect(await pane.getByRole("heading").allTextContents()).toEqual(["Chưa tải được thư viện Office"]);
}, 60_000);
