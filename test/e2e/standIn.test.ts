import { useWorkbench } from "./workbench";

/** The page that stands in for Excel: what a person can do there besides the pane. */
const workbench = useWorkbench();

test("a command of the pane is taken back as one step, and what was typed after it too", async () => {
  const { page } = workbench;
  await workbench.openSample();
  await workbench.tab(/^Mất điểm/).click();
  await workbench.button("Lập bảng mất điểm").click();
  const built = page.locator("#sheets").getByRole("tab", { name: /mất điểm/i });
  await built.waitFor();
  await workbench.atRest();
  await workbench.type("J1", "ghi chú");
  await page.keyboard.press("Control+Z");
  await workbench.cell("J1").and(page.locator(":empty")).waitFor();
  await page.locator("#undo").click();
  await built.waitFor({ state: "detached" });
  await page.keyboard.press("Control+Y");
  await built.waitFor();
  expect(await page.locator("#redo").isEnabled()).toBe(true);
  await built.click();
  await workbench.cell("C8").click();
  await page.keyboard.press("Control+Home");
  await page.locator("#cell-name").getByText("A6", { exact: true }).waitFor();
});

test("the right button offers what Excel does with rows and cells", async () => {
  const { page } = workbench;
  const choose = async (address: string, name: string) => {
    await workbench.cell(address).click({ button: "right" });
    await page.getByRole("menuitem", { name, exact: true }).click();
  };
  await workbench.open();
  await workbench.paste("A1", "3\tba\n1\tmột\n2\thai");
  await choose("A2", "Sắp xếp từ nhỏ đến lớn");
  expect(await workbench.cells()).toEqual({ A1: "1", B1: "một", A2: "2", B2: "hai", A3: "3", B3: "ba" });
  await choose("A2", "Chèn dòng");
  await choose("A1", "Cắt");
  await choose("A2", "Dán");
  expect(await workbench.cells()).toEqual({ B1: "một", A2: "1", A3: "2", B3: "hai", A4: "3", B4: "ba" });
  await choose("A3", "Ẩn dòng");
  await workbench.cell("A3").waitFor({ state: "hidden" });
  await choose("A4", "Bỏ ẩn dòng");
  await choose("A4", "Xóa dòng");
  expect(await workbench.cells()).toEqual({ B1: "một", A2: "1", A3: "2", B3: "hai" });
});

test("the grid has no end, and keys lead to its corners", async () => {
  const { page } = workbench;
  const isAt = (address: string) => page.locator("#cell-name").getByText(address, { exact: true }).waitFor();
  const scroll = (left: number, top: number) => page.locator("#grid").evaluate((grid, to) => grid.scrollBy(...to), [left, top] as const);
  await workbench.open();
  await workbench.cell("A1").click();
  for (let i = 0; i < 3; i++) await page.keyboard.press("PageDown");
  await page.keyboard.type("cuối");
  await page.keyboard.press("Enter");
  await isAt("A62");
  await workbench.cell("A62").and(page.locator(".cursor")).waitFor();
  await scroll(0, 10_000);
  await workbench.type("B80", "dưới");
  await page.keyboard.press("Control+Home");
  await isAt("A1");
  await page.keyboard.press("Control+Shift+End");
  await isAt("A1:B80");
  expect(await workbench.cells()).toEqual({ A61: "cuối", B80: "dưới" });
  await page.keyboard.press("Control+Home");
  for (let i = 0; i < 30; i++) await page.keyboard.press("ArrowRight");
  await isAt("AE1");
  await scroll(10_000, 0);
  await workbench.type("AH1", "phải");
  await page.keyboard.press("Control+End");
  await isAt("AH80");
  expect(await workbench.cell("AH80").boundingBox()).not.toBeNull();
});

test("sheets are copied, renamed, hidden and shown by their tabs", async () => {
  const { page } = workbench;
  const tabs = page.locator("#sheets");
  const choose = async (tab: string, name: string) => {
    await tabs.getByRole("tab", { name: tab, exact: true }).click({ button: "right" });
    await page.getByRole("menuitem", { name, exact: true }).click();
  };
  await workbench.open();
  await workbench.type("A1", "xã");
  await choose("Sheet1", "Tạo bản sao");
  await page.getByRole("grid", { name: "Sheet1 (2)" }).waitFor();
  expect(await workbench.cells()).toEqual({ A1: "xã" });
  await choose("Sheet1 (2)", "Đổi tên");
  await page.getByLabel("Tên trang tính").fill("Bản nháp");
  await page.keyboard.press("Enter");
  await choose("Bản nháp", "Ẩn");
  await page.getByRole("grid", { name: "Sheet1", exact: true }).waitFor();
  await choose("Sheet1", 'Bỏ ẩn "Bản nháp"');
  await page.getByRole("grid", { name: "Bản nháp" }).waitFor();
  await tabs.getByRole("tab", { name: "Bản nháp" }).dblclick();
  await page.getByLabel("Tên trang tính").fill("Sheet1");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").getByText("Tên này đã có trang tính khác dùng").waitFor();
  expect(await page.locator("#undo").isDisabled()).toBe(true);
});
