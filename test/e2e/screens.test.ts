import fs from "node:fs";
import path from "node:path";
import { source as axeSource, type AxeResults, type run, type RunOptions } from "axe-core";
import type { Frame } from "playwright-core";
import { NEXT_FILE } from "../unit/nextYear";
import { mixedBatch } from "../unit/received/mixedBatch";
import { dropFiles } from "./dropFiles";
import { layoutFaults } from "./layoutFaults";
import { UNIT } from "./report";
import { useWorkbench } from "./workbench";

const workbench = useWorkbench({ expected: /ERR_FAILED/ });

const APPENDIX_TABLE = fs.readFileSync(path.resolve("test/data/appendix/phu-luc-1.tsv"), "utf8");
const LIGHT = { colorScheme: "light", forcedColors: "none", reducedMotion: "reduce" } as const;
const OTHER_THEMES = [
  { colorScheme: "dark", forcedColors: "none" },
  { colorScheme: "dark", forcedColors: "active" },
] as const;
/** Rules of axe that another theme can break: all others look at what is the same in each. */
const OF_COLOURS = ["color-contrast", "link-in-text-block"];
/** Fluent UI's focus guards are hidden and catch the focus only to pass it on. */
const GUARDS = "[data-tabster-dummy]";
/** What axe leaves out: the pane is looked at by itself. */
const NOT_LOOKED_AT = [GUARDS, "#pane"];

/** What axe finds on a page, or in the pane of the workbench: by every rule in the light theme, by those of colours in the others. */
async function violations(screen: string, where: "pane" | "page" = "pane"): Promise<string[]> {
  const { page } = workbench;
  const frame = where === "pane" ? paneFrame() : page.mainFrame();
  await page.emulateMedia(LIGHT);
  const results = [{ theme: "light", ...(await scan(frame, {})) }];
  for (const media of OTHER_THEMES) {
    await page.emulateMedia(media);
    results.push({ theme: JSON.stringify(media), ...(await scan(frame, { runOnly: OF_COLOURS })) });
  }
  for (const { theme, passes } of results)
    expect({ screen, theme, passes: passes.map(({ id }) => id) }).toMatchObject({ passes: expect.arrayContaining(["color-contrast"]) });
  return results.flatMap(({ theme, violations: found }) =>
    found.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${screen}, ${theme}: ${id}: ${html} ${any[0]?.message ?? ""}`)),
  );
}

async function scan(frame: Frame, options: RunOptions): Promise<AxeResults> {
  if (!(await frame.evaluate(() => "axe" in window))) await frame.evaluate(axeSource);
  return frame.evaluate(
    async ([rules, exclude]) => {
      // Where Office tells no theme of its own, the system's is fetched first, and drawn a frame later.
      const { Office } = window as unknown as { Office?: { context?: { officeTheme?: object } } };
      const isDark = matchMedia("(prefers-color-scheme: dark)").matches && document.getElementById("app") !== null;
      const { style } = document.documentElement;
      const isComing = () => !Office?.context?.officeTheme && style.colorScheme !== "" && (style.colorScheme === "dark") !== isDark;
      while (isComing()) await new Promise(requestAnimationFrame);
      for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
      // A colour on its way from one theme to the other is in neither.
      const turning = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
      await Promise.allSettled(turning.map(({ finished }) => finished));
      const { axe } = window as unknown as { axe: { run: typeof run } };
      // Only of what is wrong are the elements told: finding a name for every other one takes as long as looking at it.
      return axe.run({ include: ["html"], exclude }, { ...rules, iframes: false, resultTypes: ["violations"] });
    },
    [options, NOT_LOOKED_AT] as const,
  );
}

function paneFrame(): Frame {
  return workbench.page.frames().find((frame) => frame.url().includes("/pane/"))!;
}

test("no screen or dialog of the pane has a violation, and nothing of it is cut off", async () => {
  const { page, pane } = workbench;
  const found: string[] = [];
  const look = async (screen: string) => void found.push(...(await layoutFaults(workbench, screen)), ...(await violations(screen)));

  await workbench.open();
  await workbench.inNewPane(() => page.getByLabel("Giao diện").selectOption("untold"));
  await workbench.button("Chèn biểu mẫu").click();
  await pane.getByText("Hãy nhập tên đơn vị.").waitFor();
  await look("the form with a fault");
  await pane.getByLabel("Tên đơn vị").fill(UNIT);
  await workbench.button("Chèn biểu mẫu").click();
  await pane.getByText("Biểu mẫu đã sẵn sàng").waitFor();
  await look("the overview of an empty template, and a notice");

  await workbench.paste("D7", "9.5\r\n-1\r\n12");
  await workbench.paste("D68", "100");
  await workbench.button(/^Xem \d lỗi/).click();
  await pane.getByRole("button", { name: /Còn 51 tiêu chí/ }).click();
  await look("findings");
  await workbench.button(/^Tự động sửa/).click();
  await pane.getByRole("dialog").waitFor();
  await look("the repair dialog");
  await pane.getByRole("dialog").getByRole("button", { name: "Hủy" }).click();
  await workbench.tab(/^Mất điểm/).click();
  await look("lost points before a stage is complete");
  await workbench.command("Chèn biểu mẫu khác");
  await pane.getByLabel("Năm đánh giá").fill("2024");
  await workbench.button("Chèn biểu mẫu").click();
  await workbench.button("Đúng, năm 2024").waitFor();
  await look("a year that is not the set's");
  await workbench.button("Đúng, năm 2024").click();
  await pane.getByRole("combobox", { name: "Sổ điểm" }).waitFor();
  await look("a workbook with two scorebooks");

  await workbench.inNewPane(() => page.locator("#sample").click());
  await workbench.button(/^1\. CÔNG TÁC/).click();
  await look("the overview with a domain open");
  await workbench.button("Lập bảng mất điểm").click();
  await pane.getByText("11 dòng, 10,25 điểm").waitFor();
  await look("lost points and the card");
  await workbench.button("Lệnh khác").click();
  await look("the menu");
  await page.keyboard.press("Escape");
  await workbench.button("Phân bổ cho tiêu chí thành phần").click();
  await workbench.button("Thêm dòng").click();
  await workbench.button(/^Lưu$/).click();
  await pane.getByText(/^Tổng các dòng|^Còn dòng/).waitFor();
  await look("the split dialog with a fault");
  await workbench.button("Hủy").click();

  await workbench.host((host) => {
    host.document.isReadOnly = true;
  });
  await workbench.command("Lập lại bảng mất điểm");
  await pane.getByText("Tệp đang mở ở chế độ chỉ đọc.").waitFor();
  await look("a command that failed");
  expect(found).toEqual([]);
});

test("none in the reviewing level's part", async () => {
  const { page, pane } = workbench;
  const batch = await mixedBatch();
  const found: string[] = [];
  const look = async (screen: string) => void found.push(...(await layoutFaults(workbench, screen)), ...(await violations(screen)));
  const button = (name: string | RegExp) => workbench.button(name);

  await workbench.open();
  await workbench.inNewPane(() => page.getByLabel("Giao diện").selectOption("untold"));
  await button("Thẩm định sổ điểm nhận được").click();
  await pane.getByText("Thả các tệp .xlsx vào đây").waitFor();
  await look("no files yet");
  await dropFiles(pane, batch);
  await pane.getByText("Đã kiểm tra xong 30 tệp.").waitFor();
  await pane.getByText("Lưu ý chung của đợt kiểm tra").click();
  await look("the list");
  await pane.getByRole("searchbox").fill("không có tệp này");
  await look("a list in which nothing fits");
  await button("Hiện tất cả").click();
  await button(/Thiếu Điểm/).click();
  await button(/Còn 4 tiêu chí/).click();
  await look("findings of a file");
  await button("Danh sách").click();
  await button(/Vượt Điểm/).click();
  await button("Sao chép để gửi thư").click();
  await pane.getByText("Đã sao chép.").waitFor();
  await look("a copied letter");
  await button("Danh sách").click();
  await button(/có mật khẩu/).click();
  await look("a file that could not be read");
  await button("Danh sách").click();
  await button(/^Xác định cột/).click();
  await button("Kiểm tra theo các cột này").click();
  await pane.getByRole("alert").getByText("Hãy chọn cột mã").waitFor();
  await look("columns to be named, and a fault");
  await button("Bỏ tệp này khỏi danh sách").click();
  await workbench.inNewPane(() => page.locator("#sample").click());
  await workbench.tab(/^Thẩm định/).click();
  await look("no files yet, beside a scorebook");
  await button("Kiểm tra tệp đang mở").click();
  await pane.getByRole("heading", { name: "Tệp đang mở" }).waitFor();
  await look("findings of the open workbook");
  expect(found).toEqual([]);
});

test("none where a criteria set is brought in and worked on", async () => {
  const { page, pane } = workbench;
  const found: string[] = [];
  const look = async (screen: string) => void found.push(...(await layoutFaults(workbench, screen)), ...(await violations(screen)));
  const broken = APPENDIX_TABLE.replace("Báo cáo CCHC\t0,5", "Báo cáo CCHC\tkhông rõ").replace(/^1\.4\.\t/m, "1.3.\t");
  await workbench.open();
  await workbench.inNewPane(() => page.getByLabel("Giao diện").selectOption("untold"));
  await workbench.button("Đưa bộ tiêu chí khác vào…").click();
  await workbench.button("Đọc bảng ở trang này").click();
  await pane.getByText(/^Không thấy bảng tiêu chí/).waitFor();
  await look("the known sets, and no table on the sheet");
  await workbench.paste("A1", broken);
  await workbench.button("Đọc bảng ở trang này").click();
  await pane.getByRole("heading", { name: "Soạn bộ tiêu chí" }).waitFor();
  await pane.getByText(/^Cần xem lại \d+ vị trí/).click();
  await pane.getByText(/^Khác với/).click();
  await workbench.button(/^1\.2 Báo cáo CCHC/).click();
  await pane.getByLabel("Điểm tối đa").fill("0,5 điểm");
  await pane.getByLabel("Điểm cho phép").fill("bước");
  await look("the editor with faults, and a row open");
  await workbench.button(/^1 CÔNG TÁC/).click();
  await pane.getByLabel("Điểm cộng, điểm trừ").check();
  await look("the editor with a domain open");
  await workbench.button("Danh sách bộ tiêu chí").click();
  await workbench.button("Bỏ bản đang soạn").click();
  await look("a draft that waits, about to be thrown away");
  await workbench.button("Bấm lần nữa để bỏ").click();
  await workbench.button("Soạn từ bộ đã chọn").click();
  await pane.getByText(/^Bộ này giống hệt/).waitFor();
  await pane.getByLabel("Căn cứ").fill("Quyết định khác");
  await workbench.button("Lưu bộ tiêu chí").click();
  await pane.getByText("có sẵn đã dùng mã và phiên bản này").nth(1).waitFor();
  await look("a set whose name is taken");
  await pane.getByLabel("Phiên bản").fill("2");
  await workbench.button("Lưu bộ tiêu chí").click();
  await pane.getByText(/^Đã lưu/).waitFor();
  await workbench.button("Đưa bộ tiêu chí khác vào…").click();
  await workbench.button("Xóa khỏi máy này").click();
  await look("an own set, about to be deleted");
  expect(found).toEqual([]);
});

test("none where a scorebook moves to another set, or is compared", async () => {
  const { page, pane } = workbench;
  const found: string[] = [];
  const look = async (screen: string) => void found.push(...(await layoutFaults(workbench, screen)), ...(await violations(screen)));
  const command = (name: string) => workbench.command(name);
  await workbench.open();
  await workbench.inNewPane(() => page.getByLabel("Giao diện").selectOption("untold"));
  await workbench.inNewPane(() => page.locator("#sample").click());
  await workbench.button("Lập bảng mất điểm").click();
  await pane.getByText("11 dòng, 10,25 điểm").waitFor();
  await command("Chuyển sang bộ tiêu chí khác");
  await pane.getByText("Chưa có bộ tiêu chí nào khác.").waitFor();
  await look("no set to move to");
  await workbench.button("Đưa bộ tiêu chí vào").click();
  const file = { name: "bo-2024.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(NEXT_FILE)) };
  await pane.locator("input[type=file]").setInputFiles(file);
  await pane.getByText("Đã nhận").waitFor();
  await workbench.button("Tổng quan").click();
  await command("So sánh với năm khác");
  await pane.getByText("Tệp này chỉ có một sổ điểm.").waitFor();
  await look("nothing to compare with");
  await workbench.button("Tổng quan").click();
  await command("Chuyển sang bộ tiêu chí khác");
  await pane.getByLabel("Mã mới của 7.2", { exact: true }).fill("7.99");
  await pane.getByText("Bộ mới không có tiêu chí 7.99.").waitFor();
  await pane.getByText("Xem nội dung chưa có tiêu chí tương ứng").click();
  await look("a move, and a fault");
  await pane.getByLabel("Mã mới của 7.2", { exact: true }).fill("");
  await workbench.page.keyboard.press("Tab");
  await workbench.button("Chuyển sang bộ này").click();
  await pane.getByText("Đã chuyển sang trang").waitFor();
  await command("So sánh với năm khác");
  await pane.getByText(/^Tổng điểm giảm/).waitFor();
  await look("a comparison");
  expect(found).toEqual([]);
});

test("none where the pane cannot run, or cannot read the workbook", async () => {
  const { page, pane } = workbench;
  const found: string[] = [];
  await page.goto(`${workbench.url}pane/taskpane.html`);
  await page.getByRole("heading", { name: "Trang này chạy bên trong Excel" }).waitFor();
  found.push(...(await violations("not in Excel", "page")));

  await page.route("**/pane/office-js/office.js", (route) => route.abort());
  await page.goto(`${workbench.url}pane/taskpane.html`);
  await page.getByRole("heading", { name: "Chưa tải được thư viện Office" }).waitFor();
  found.push(...(await violations("without the Office library", "page")));
  await page.unroute("**/pane/office-js/office.js");

  await page.route("**/pane/host.js", async (route) => {
    const script = await (await route.fetch()).text();
    await route.fulfill({ contentType: "text/javascript", body: script.replace('ExcelApi:"1.13"', 'ExcelApi:"1.12"') });
  });
  await page.goto(workbench.url);
  await pane.getByRole("heading", { name: "Excel trên máy này quá cũ" }).waitFor();
  found.push(...(await violations("Excel too old")));
  await page.unroute("**/pane/host.js");

  await workbench.open();
  await workbench.host((host) => {
    host.document.isEditing = true;
  });
  await workbench.inNewPane(() => page.getByRole("button", { name: "Kiểm tra sổ điểm" }).click());
  await pane.getByRole("alert").getByText("Nhấn Enter").waitFor();
  found.push(...(await violations("a workbook that cannot be read")));

  const older = await page.addInitScript(() => Reflect.deleteProperty(String.prototype, "replaceAll"));
  await page.goto(`${workbench.url}pane/taskpane.html`);
  await page.getByRole("heading", { name: "Excel trên máy này quá cũ để chạy" }).waitFor();
  found.push(...(await violations("a web view that is too old", "page")));
  await older.dispose();
  expect(found).toEqual([]);
});

test("none in the workbench around it, which takes the theme too", async () => {
  const { page, pane } = workbench;
  const found: string[] = [];
  const look = async (theme: string, rules: RunOptions) => {
    await workbench.cell("B2").click({ button: "right" });
    const { violations: seen } = await scan(page.mainFrame(), rules);
    found.push(...seen.map(({ id, nodes }) => `${theme}: ${id}: ${nodes.length} × ${nodes[0]?.html}`));
    await page.keyboard.press("Escape");
  };
  const backgrounds = async () => {
    const parts = [page.locator(".column-name").first(), page.locator("#sheets"), workbench.cell("A1"), pane.locator("body")];
    return Promise.all(parts.map((part) => part.evaluate((element) => getComputedStyle(element).backgroundColor)));
  };
  await page.emulateMedia({ colorScheme: "light" });
  await workbench.open();
  await look("light", {});
  for (const [theme, expected] of [
    ["dark", ["rgb(51, 51, 51)", "rgb(31, 31, 31)", "rgb(255, 255, 255)", "rgb(41, 41, 41)"]],
    ["contrast", ["rgb(0, 0, 0)", "rgb(0, 0, 0)", "rgb(0, 0, 0)", "rgb(0, 0, 0)"]],
  ] as const) {
    await workbench.inNewPane(() => page.getByLabel("Giao diện").selectOption(theme));
    await pane.getByRole("heading", { name: "Chèn biểu mẫu chấm điểm" }).waitFor();
    expect(await backgrounds()).toEqual(expected);
    await look(theme, { runOnly: OF_COLOURS });
  }
  expect(found).toEqual([]);
});

test("the pane takes the light theme of Office where the system's is dark", async () => {
  const { page, pane } = workbench;
  await page.emulateMedia({ colorScheme: "dark" });
  await workbench.open();
  await workbench.inNewPane(() => page.getByLabel("Giao diện").selectOption("light"));
  await pane.getByRole("heading", { name: "Chèn biểu mẫu chấm điểm" }).waitFor();
  expect(await pane.locator("body").evaluate((body) => getComputedStyle(body).backgroundColor)).toBe("rgb(255, 255, 255)");
});
