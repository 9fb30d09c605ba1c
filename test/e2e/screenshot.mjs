/** `npm run screenshot`: builds the workbench, does the main job and a review in it, and writes the pictures of docs/images/. */
import fs from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
require("../bench/requireTypeScript.js");
const { beginToBuild, built } = require("./buildWorkbench.js");
const { launchBrowser } = require("./browser.ts");
const { APPENDIX } = require("./report.ts");
const { NEXT_FILE } = require("../unit/nextYear.ts");
const { mixedBatch } = require("../unit/received/mixedBatch.ts");
const { serveFolder } = require("../workbench/staticServer.js");

const picture = (name) => fileURLToPath(new URL(`../../docs/images/${name}.png`, import.meta.url));
const FIRST_ROW = 6;
/** The appendix of a decision, in which somebody did not write the points of a criterion as a number. */
const DECISION = fs
  .readFileSync(new URL("../data/appendix/phu-luc-1.tsv", import.meta.url), "utf8")
  .replace("Báo cáo CCHC\t0,5", "Báo cáo CCHC\tnửa điểm");
/** Column widths of its sheet, in points. */
const DECISION_WIDTHS = [42, 300, 60, 70, 70, 80, 150];

beginToBuild();
await built();
const server = await serveFolder("dist-workbench", 0);
const browser = await launchBrowser();
// A little more than a picture of 1400 × 860 would show, so that the sheet can be seen as a whole.
const context = await browser.newContext({
  viewport: { width: 1600, height: 984 },
  deviceScaleFactor: 0.875,
  permissions: ["clipboard-read", "clipboard-write"],
});
const page = await context.newPage();
const pane = page.frameLocator("#pane");

await page.goto(server.url);
await pane.getByRole("heading", { name: "Chèn biểu mẫu chấm điểm" }).waitFor();
await pane.getByLabel("Tên đơn vị").fill("Bình Thành");
await page.screenshot({ path: picture("huong-dan-chen"), animations: "disabled" });

await page.locator("#sample").click();
await pane.getByText("89,75").first().waitFor();
for (const [cell, typed] of [
  ["D7", "9.5"],
  ["E20", "12"],
]) {
  await page.locator(`[data-cell="${cell}"]`).click();
  await page.evaluate((text) => globalThis.navigator.clipboard.writeText(text), typed);
  await page.keyboard.press("Control+V");
}
await pane.getByRole("button", { name: /^Xem \d lỗi/ }).click();
await pane.getByRole("button", { name: "Lỗi tiếp theo" }).click();
await page.screenshot({ path: picture("huong-dan-loi"), animations: "disabled" });

await page.goto(server.url);
await pane.getByRole("heading", { name: "Chèn biểu mẫu chấm điểm" }).waitFor();
await page.locator("#sample").click();
await pane.getByRole("button", { name: "Lập bảng mất điểm" }).click();
await pane.getByText("11 dòng, 10,25 điểm").waitFor();

await pane.getByRole("listitem").getByRole("button", { name: "3.1" }).click();
await pane.getByRole("button", { name: "Phân bổ cho tiêu chí thành phần" }).click();
const part = (number) => pane.getByRole("group", { name: `Dòng ${number}` });
await part(1).getByLabel("Điểm trừ").fill("1,5");
await part(2).getByLabel("Điểm trừ").fill("0,5");
await pane.getByRole("button", { name: "Lưu", exact: true }).click();
await pane.getByText("Đã phân bổ điểm mất của tiêu chí 3.1.").waitFor();

for (const [column, read] of [
  ["B", ({ code, content, reason }) => [code, content, reason]],
  ["F", ({ remedy, person }) => [remedy, person]],
]) {
  await page.locator(`[data-cell="${column}${FIRST_ROW}"]`).click();
  await page.evaluate((text) => globalThis.navigator.clipboard.writeText(text), APPENDIX.map((row) => read(row).join("\t")).join("\n"));
  await page.keyboard.press("Control+V");
}
await pane.getByText("Điểm đã nhập đủ, số liệu đã khớp").waitFor();
await pane.getByRole("button", { name: "Đóng" }).click();
await page.locator(`[data-cell="D${FIRST_ROW + 2}"]`).click();
await pane.getByRole("heading", { name: "Tiêu chí 3.1" }).waitFor();
await page.locator("#grid").evaluate((grid) => grid.scrollTo(0, 0));
await page.screenshot({ path: picture("main-job"), animations: "disabled" });

await page.goto(server.url);
await pane.getByRole("button", { name: "Thẩm định sổ điểm nhận được" }).click();
const received = (await mixedBatch()).map(({ name, bytes }) => ({ name, mimeType: "", buffer: bytes }));
await pane.locator("input[type=file]").first().setInputFiles(received);
await pane.getByText("Đã kiểm tra xong 30 tệp.").waitFor();
await pane.getByRole("button", { name: "Ghi kết quả vào tệp đang mở" }).click();
await pane.getByText("Đã thêm các trang").waitFor();
await pane.getByRole("button", { name: "Đóng" }).click();
await pane.locator("html").evaluate((root) => root.scrollTo(0, 0));
await page.screenshot({ path: picture("review"), animations: "disabled" });

await page.goto(server.url);
await pane.getByRole("heading", { name: "Chèn biểu mẫu chấm điểm" }).waitFor();
await page.evaluate((widths) => {
  const sheet = globalThis.emulatedExcel.host.document.active;
  for (const [column, points] of widths.entries()) sheet.columnWidths.set(column, points);
}, DECISION_WIDTHS);
await page.locator('[data-cell="A1"]').click();
await page.evaluate((text) => globalThis.navigator.clipboard.writeText(text), DECISION);
await page.keyboard.press("Control+V");
await pane.getByRole("button", { name: "Lệnh khác" }).click();
await pane.getByRole("menuitem", { name: "Bộ tiêu chí", exact: true }).click();
await pane.getByRole("heading", { name: "Đưa bộ mới vào" }).waitFor();
await page.screenshot({ path: picture("set-bring-in"), animations: "disabled" });

await pane.getByRole("button", { name: "Đọc bảng ở trang này" }).click();
await pane.getByText("Còn 1 lỗi phải sửa trước khi lưu").waitFor();
await pane.getByRole("button", { name: "Đóng" }).click();
await pane.getByText("Thông tin chung").click();
await pane.getByText(/^Cần xem lại/).click();
await page.screenshot({ path: picture("set-editor"), animations: "disabled" });

// Neither the draft above nor this set shows in the other's pictures: what a browser keeps goes.
await pane.locator("html").evaluate(() => globalThis.localStorage.clear());
await page.goto(server.url);
await pane.getByRole("heading", { name: "Chèn biểu mẫu chấm điểm" }).waitFor();
await page.locator("#sample").click();
await pane.getByRole("button", { name: "Lập bảng mất điểm" }).click();
await pane.getByText("11 dòng, 10,25 điểm").waitFor();
await pane.getByRole("button", { name: "Lệnh khác" }).click();
await pane.getByRole("menuitem", { name: "Bộ tiêu chí", exact: true }).click();
const nextSet = { name: "bo-2024.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(NEXT_FILE)) };
await pane.locator("input[type=file]").setInputFiles(nextSet);
await pane.getByText(`Đã nhận "${NEXT_FILE.title}".`).waitFor();
await pane.getByRole("button", { name: "Tổng quan" }).click();
await pane.getByRole("button", { name: "Lệnh khác" }).click();
await pane.getByRole("menuitem", { name: "Chuyển sang bộ tiêu chí khác" }).click();
await pane.getByText(/nội dung chưa có tiêu chí tương ứng trong bộ mới/).waitFor();
await pane.locator("html").evaluate((root) => root.scrollTo(0, 0));
await page.screenshot({ path: picture("set-move"), animations: "disabled" });

await browser.close();
await server.close();
