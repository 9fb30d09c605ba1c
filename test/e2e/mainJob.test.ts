import path from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Browser, FrameLocator, Page } from "playwright-core";
import scores from "../data/seed/scores.json";
import { launchBrowser } from "./browser";

const { serveFolder } = jest.requireActual<{ serveFolder(folder: string, port: number): Promise<{ url: string; close(): Promise<void> }> }>(
  "../workbench/staticServer.js",
);

let browser: Browser;
let server: { url: string; close(): Promise<void> };
let page: Page;
let pane: FrameLocator;
const foreign: string[] = [];
const errors: string[] = [];

beforeAll(async () => {
  server = await serveFolder(path.resolve("dist-workbench"), 0);
  browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

beforeEach(async () => {
  const context = await browser.newContext({ viewport: { width: 1366, height: 900 } });
  page = await context.newPage();
  foreign.length = errors.length = 0;
  page.on("request", (request) => request.url().startsWith(server.url) || request.url().startsWith("blob:") || foreign.push(request.url()));
  page.on("pageerror", (error) => errors.push(String(error)));
  await page.goto(server.url);
  pane = page.frameLocator("#pane");
}, 60_000);

afterEach(async () => {
  await page.context().close();
  expect({ foreign, errors }).toEqual({ foreign: [], errors: [] });
});

async function insertTemplate(): Promise<void> {
  await pane.getByLabel("Tên đơn vị").fill(scores.unit);
  await pane.getByRole("button", { name: "Chèn biểu mẫu", exact: true }).click();
  await pane.getByText("Đã chèn biểu mẫu").waitFor();
}

/** Pastes a column of scores per domain and stage, as copied from an older file. */
async function pasteScores(): Promise<void> {
  const given: Record<string, Record<string, number>> = scores.scores;
  const text = (code: string) => ["self", "appraisal", "council"].map((stage) => String(given[code]![stage]).replace(".", ",")).join("\t");
  let row = 6;
  for (const domain of Object.keys(scores.domain_totals)) {
    const codes = Object.keys(given).filter((code) => code.startsWith(`${domain}.`));
    await page.locator(`[data-cell="D${row + 1}"]`).click();
    await page.evaluate((block) => {
      const data = new DataTransfer();
      data.setData("text/plain", block);
      document.getElementById("grid")!.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    }, codes.map(text).join("\r\n"));
    row += 1 + codes.length;
  }
}

test("the whole job by hand: insert, paste the real scores, build the lost points, give a reason", async () => {
  await insertTemplate();
  await pasteScores();
  await pane.getByText("89,75").first().waitFor();
  await pane.getByText("Tự đánh giá 97,5 → Thẩm định 93,75 → CTHD thẩm định 89,75").waitFor();
  await pane.getByRole("button", { name: "Lập bảng mất điểm", exact: true }).click();
  await pane.getByText("11 dòng, 10,25 điểm").waitFor();
  await pane.getByText("Bảng mất điểm khớp với bảng điểm: 10,25").waitFor();
  expect(await page.locator('[data-cell="E17"]').textContent()).toBe("10,25");

  await pane.getByRole("button", { name: "Ghi lý do: 1.6" }).click();
  await pane.getByLabel("Lý do mất điểm, yêu cầu bổ sung").fill("Không có sáng kiến cấp tỉnh");
  await pane.getByLabel("Người phụ trách").focus();
  await pane.getByText("Đã lưu vào trang").first().waitFor();
  expect(await page.locator('[data-cell="D6"]').textContent()).toBe("Không có sáng kiến cấp tỉnh");
}, 90_000);

test("the sheet refuses an impossible score in Vietnamese; pasted, it is found", async () => {
  await insertTemplate();
  await page.locator('[data-cell="D7"]').click();
  await page.keyboard.type("12");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").getByText("Điểm không hợp lệ").waitFor();
  await page.getByRole("button", { name: "Đóng" }).click();
  expect(await page.locator('[data-cell="D7"]').textContent()).toBe("");

  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData("text/plain", "12");
    document.getElementById("grid")!.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await pane.getByRole("button", { name: "Xem 1 lỗi" }).click();
  await pane.getByText("vượt điểm tối đa 1,5").waitFor();
}, 60_000);

/** Fluent UI's focus guards are hidden and catch the focus only to pass it on. */
const scanner = () => new AxeBuilder({ page }).include("#pane").exclude(["#pane", "[data-tabster-dummy]"]);

test("no accessibility violation on the form and on the overview", async () => {
  await pane.getByLabel("Tên đơn vị").waitFor();
  const scan = async () =>
    (await scanner().analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  expect(await scan()).toEqual([]);
  await insertTemplate();
  expect(await scan()).toEqual([]);
}, 60_000);
