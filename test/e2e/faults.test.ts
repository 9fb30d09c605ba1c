import { LOST_SHEET, SCORE_SHEET, UNIT } from "./report";
import { useWorkbench } from "./workbench";

const workbench = useWorkbench();

/** What each fault does to the commune's sheet, the cell it is found at, and how the pane says it. */
const FAULTS = [
  { fault: "a word", cell: "D7", pasted: "abc", says: 'Tiêu chí 1.1 (ô D7): điểm Tự đánh giá đang là "abc", không phải số.' },
  { fault: "a negative score", cell: "D8", pasted: "-1", says: "Tiêu chí 1.2 (ô D8): điểm Tự đánh giá là −1, nhỏ hơn 0." },
  { fault: "12 of 10", cell: "D9", pasted: "12", says: "Tiêu chí 1.3 (ô D9): điểm Tự đánh giá là 12, vượt điểm tối đa 0,5." },
  {
    fault: "a total typed over its formula",
    cell: "F16",
    pasted: "6",
    says: "Lĩnh vực 2 (ô F16): tổng CTHD thẩm định ghi 6, cộng các tiêu chí được 7.",
  },
] as const;

test("faults that were pasted are told in Vietnamese, and choosing one selects its cell", async () => {
  const { page, pane } = workbench;
  await workbench.openSample();
  for (const { cell, pasted } of FAULTS) await workbench.paste(cell, pasted);
  await workbench.button("Xem 4 lỗi").click();
  for (const { cell, says } of FAULTS) {
    const finding = pane.getByRole("button").filter({ hasText: says });
    await finding.click();
    await page.locator("#cell-name", { hasText: new RegExp(`^${cell}$`) }).waitFor();
  }
});

test("a row that was deleted is missed by its code", async () => {
  const { page, pane } = workbench;
  await workbench.openSample();
  await workbench.cell("A8").click();
  await page.getByRole("button", { name: "Xóa dòng" }).click();
  await workbench.button(/^Xem \d+ lỗi/).click();
  await pane.getByText(`Trang "${SCORE_SHEET}" thiếu dòng 1.2 (Báo cáo CCHC).`).waitFor();
});

test("one repair mends numbers typed as text and formulas that were deleted, and shows first what it changes", async () => {
  const { page, pane } = workbench;
  await workbench.openSample();
  const before = await workbench.cells();
  await workbench.cell("C6").click();
  await page.keyboard.press("Delete");
  await workbench.host(({ document }) => {
    const sheet = document.active;
    sheet.put({ row: 6, column: 3 }, { constant: "1.5" });
  });
  await workbench.paste("F68", "90");
  await workbench.tab(/^Lỗi/).click();
  await pane.getByText("Số ở dạng chữ").first().waitFor();
  await workbench.button("Tự động sửa (3 ô)").click();
  const dialog = pane.getByRole("dialog");
  expect(await dialog.getByRole("row").allTextContents()).toEqual([
    "ÔĐang làSửa thành",
    "C6 Công thức tính tổngtrống10",
    "D7 Số ở dạng chữ thành số1.51,5",
    "F68 Công thức tính tổng9089,75",
  ]);
  await dialog.getByRole("button", { name: "Sửa", exact: true }).click();
  await pane.getByText("Đã sửa 3 ô.").waitFor();
  await pane.getByText("Không có lỗi nào").waitFor();
  expect(await workbench.cells()).toEqual(before);
});

test("the sheet refuses an impossible score in Vietnamese and keeps the one that stood there", async () => {
  const { page } = workbench;
  await workbench.openSample();
  await workbench.type("D7", "12");
  await page.getByRole("dialog").getByText("Điểm không hợp lệ").waitFor();
  await page.getByRole("button", { name: "Đóng" }).click();
  expect(await workbench.cell("D7").textContent()).toBe("1,5");
});

test("a sheet that somebody protected: the pane says what to do, and the sheet stays as it was", async () => {
  const { page, pane } = workbench;
  await workbench.openSample();
  await workbench.button("Lập bảng mất điểm").click();
  await pane.getByText("11 dòng, 10,25 điểm").waitFor();
  await page.getByRole("grid", { name: LOST_SHEET }).waitFor();
  await workbench.type("A6", "9");
  const before = await workbench.cells();
  await workbench.host(({ document }) => {
    document.active.protection = {};
  });
  await workbench.command("Lập lại bảng mất điểm");
  await pane.getByText(`Trang "${LOST_SHEET}" đang được bảo vệ nên không ghi được. Vào Xem lại ▸ Bỏ bảo vệ trang tính`).waitFor();
  expect(await workbench.cells()).toEqual(before);
  await workbench.host(({ document }) => {
    document.active.protection = null;
  });
  await workbench.command("Lập lại bảng mất điểm");
  await pane.getByText("11 dòng, 10,25 điểm").waitFor();
  expect(await workbench.cells()).toEqual({ ...before, A6: "1" });
});

test("where the structure is protected no template can be inserted, and the pane says how to lift it", async () => {
  const { page, pane } = workbench;
  await workbench.open();
  await workbench.host(({ document }) => {
    document.isStructureProtected = true;
  });
  await pane.getByLabel("Tên đơn vị").fill(UNIT);
  await workbench.button("Chèn biểu mẫu").click();
  await pane.getByText("Cấu trúc tệp đang được bảo vệ nên không thêm được trang.").waitFor();
  expect(await page.locator("#sheets [role=tab]").allTextContents()).toEqual(["Sheet1"]);
  expect(await pane.getByLabel("Tên đơn vị").inputValue()).toBe(UNIT);
});

test("words that are still being typed survive a button of the ribbon, which opens the pane's page anew", async () => {
  const { page, pane } = workbench;
  const reason = "Chưa được phê duyệt";
  await workbench.openSample();
  await workbench.button("Lập bảng mất điểm").click();
  await pane.getByText("11 dòng, 10,25 điểm").waitFor();
  await pane.getByRole("listitem").getByRole("button", { name: "7.6" }).click();
  await pane.getByRole("heading", { name: "Tiêu chí 7.6" }).waitFor();
  await pane.getByLabel("Lý do mất điểm, yêu cầu bổ sung").pressSequentially(reason);
  await page.locator("#ribbon").getByRole("button", { name: "Kiểm tra sổ điểm" }).click();
  await page.getByRole("gridcell", { name: reason }).waitFor();
});

test("a number that Excel takes for a date is told as one", async () => {
  await workbench.openSample();
  await workbench.paste("D7", "9.5");
  await workbench.button("Xem 1 lỗi").click();
  await workbench.pane
    .getByText(/Excel hiểu là ngày 9\/5\/\d{4}\), vượt điểm tối đa 1,5\. Nhập lại điểm trong khoảng từ 0 đến 1,5\./)
    .waitFor();
});
