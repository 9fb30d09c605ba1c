import AxeBuilder from "@axe-core/playwright";
import { SCORE_SHEET, UNIT } from "./report";
import { useWorkbench } from "./workbench";

const workbench = useWorkbench({ expected: /ERR_FAILED/ });

const ALL = "every rule";
/** Rules of axe that another theme can break: all others look at what is the same in each. */
const OF_COLOURS = ["color-contrast", "link-in-text-block"];

const THEMES = [
  { theme: "light", office: "light", forcedColors: "none", rules: ALL },
  { theme: "dark", office: "dark", forcedColors: "none", rules: OF_COLOURS },
  { theme: "high contrast", office: "contrast", forcedColors: "active", rules: OF_COLOURS },
] as const;

/** What axe finds on a page, or in the pane of the workbench. */
async function violations(screen: string, rules: typeof ALL | readonly string[], where: "pane" | "page" = "pane"): Promise<string[]> {
  const builder = new AxeBuilder({ page: workbench.page }).setLegacyMode();
  // Fluent UI's focus guards are hidden and catch the focus only to pass it on.
  if (where === "pane") builder.include("#pane").exclude(["#pane", "[data-tabster-dummy]"]);
  if (rules !== ALL) builder.withRules([...rules]);
  const { violations: found, passes } = await builder.analyze();
  expect(passes.map(({ id }) => id)).toContain("color-contrast");
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${screen}: ${id}: ${html} ${any[0]?.message ?? ""}`));
}

describe.each(THEMES)("no accessibility violation in the $theme theme", ({ office, forcedColors, rules }) => {
  beforeEach(() => workbench.page.emulateMedia({ forcedColors, colorScheme: office === "light" ? "light" : "dark" }));

  test("on every screen and dialog of the pane", async () => {
    const { page, pane } = workbench;
    const found: string[] = [];
    const scan = async (screen: string) => void found.push(...(await violations(screen, rules)));

    await workbench.open();
    await workbench.inNewPane(() => page.getByLabel("Giao diện").selectOption(office));
    await workbench.button("Chèn biểu mẫu").click();
    await pane.getByText("Hãy nhập tên đơn vị.").waitFor();
    await scan("the form with a fault");
    await pane.getByLabel("Tên đơn vị").fill(UNIT);
    await workbench.button("Chèn biểu mẫu").click();
    await pane.getByText("Biểu mẫu đã sẵn sàng").waitFor();
    await scan("the overview of an empty template, and a notice");

    await workbench.paste("D7", "9.5\r\n-1\r\n12");
    await workbench.paste("D68", "100");
    await workbench.button(/^Xem \d lỗi/).click();
    await pane.getByRole("button", { name: /Còn 51 tiêu chí/ }).click();
    await scan("findings");
    await workbench.button(/^Sửa giúp tôi/).click();
    await pane.getByRole("dialog").waitFor();
    await scan("the repair dialog");
    await pane.getByRole("dialog").getByRole("button", { name: "Huỷ" }).click();
    await workbench.tab(/^Mất điểm/).click();
    await scan("lost points before a stage is complete");

    await workbench.inNewPane(() => page.locator("#sample").click());
    await workbench.button(/^1\. CÔNG TÁC/).click();
    await scan("the overview with a domain open");
    await workbench.button("Lập bảng mất điểm").click();
    await pane.getByText("11 dòng, 10,25 điểm").waitFor();
    await scan("lost points and the card");
    await workbench.button("Lệnh khác").click();
    await scan("the menu");
    await page.keyboard.press("Escape");
    await workbench.button("Tách thành tiêu chí thành phần").click();
    await workbench.button("Thêm dòng").click();
    await workbench.button("Lưu cách tách").click();
    await pane.getByText(/^Còn thiếu|^Vượt|^Còn dòng/).waitFor();
    await scan("the split dialog with a fault");
    await workbench.button("Huỷ").click();

    await workbench.host((host) => {
      host.document.isReadOnly = true;
    });
    await workbench.button("Lệnh khác").click();
    await workbench.button("Lập lại bảng mất điểm").click();
    await pane.getByText("Tệp đang mở ở chế độ chỉ đọc.").waitFor();
    await scan("a command that failed");
    expect(found).toEqual([]);
  }, 90_000);

  test("where the pane cannot run, or cannot read the workbook", async () => {
    const { page, pane } = workbench;
    const found: string[] = [];
    await page.goto(`${workbench.url}pane/taskpane.html`);
    await page.getByRole("heading", { name: "Trang này chạy bên trong Excel" }).waitFor();
    found.push(...(await violations("not in Excel", rules, "page")));

    await page.route("**/pane/office-js/office.js", (route) => route.abort());
    await page.goto(`${workbench.url}pane/taskpane.html`);
    await page.getByRole("heading", { name: "Chưa tải được thư viện Office" }).waitFor();
    found.push(...(await violations("without the Office library", rules, "page")));
    await page.unroute("**/pane/office-js/office.js");

    await page.route("**/pane/host.js", async (route) => {
      const script = await (await route.fetch()).text();
      await route.fulfill({ contentType: "text/javascript", body: script.replace('ExcelApi:"1.13"', 'ExcelApi:"1.12"') });
    });
    await page.goto(workbench.url);
    await pane.getByRole("heading", { name: "Excel trên máy này quá cũ" }).waitFor();
    found.push(...(await violations("Excel too old", rules)));
    await page.unroute("**/pane/host.js");

    await workbench.open();
    await workbench.host((host) => {
      host.document.isEditing = true;
    });
    await workbench.inNewPane(() => page.getByRole("button", { name: "Kiểm tra sổ điểm" }).click());
    await pane.getByRole("alert").getByText("Nhấn Enter").waitFor();
    found.push(...(await violations("a workbook that cannot be read", rules)));

    await page.addInitScript(() => Reflect.deleteProperty(String.prototype, "replaceAll"));
    await page.goto(`${workbench.url}pane/taskpane.html`);
    await page.getByRole("heading", { name: "Excel trên máy này quá cũ để chạy" }).waitFor();
    found.push(...(await violations("a web view that is too old", rules, "page")));
    expect(found).toEqual([]);
  }, 60_000);
});

test("the workbench itself has none either", async () => {
  await workbench.openSample();
  await workbench.showSheet(SCORE_SHEET);
  const { violations: found } = await new AxeBuilder({ page: workbench.page }).exclude("#pane").setLegacyMode().analyze();
  expect(found.map(({ id, nodes }) => `${id}: ${nodes.length} × ${nodes[0]?.html}`)).toEqual([]);
}, 60_000);
