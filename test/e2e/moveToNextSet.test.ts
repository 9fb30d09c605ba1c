import { moveSheetText } from "../../src/messages/moveSheets";
import { NEXT_FILE } from "../unit/nextYear";
import { useWorkbench } from "./workbench";

const workbench = useWorkbench();

/** Brings a set in as a commune gets it: one small file. */
async function receiveSet(): Promise<void> {
  const { pane } = workbench;
  await workbench.command("Bộ tiêu chí");
  const file = { name: "bo-2024.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(NEXT_FILE)) };
  await pane.locator("input[type=file]").setInputFiles(file);
  await pane.getByText(`Đã nhận "${NEXT_FILE.title}".`).waitFor();
  await workbench.button("Tổng quan").click();
}

test("a scored workbook moves to the set of the next year, and both years are compared", async () => {
  const { page, pane } = workbench;
  await workbench.openSample();
  await workbench.button("Lập bảng mất điểm").click();
  await pane.getByText("11 dòng, 10,25 điểm").waitFor();
  await receiveSet();

  await workbench.command("Chuyển sang bộ tiêu chí khác");
  await pane.getByText(/nội dung chưa có tiêu chí tương ứng trong bộ mới/).waitFor();
  for (const [code, counterparts] of [
    ["3.1", "3.1, 3.3"],
    ["7.2", "7.2"],
    ["7.3", "7.2"],
  ] as const) {
    await pane.getByLabel(`Mã mới của ${code}`, { exact: true }).fill(counterparts);
    await page.keyboard.press("Tab");
  }
  await workbench.button("Chuyển sang bộ này").click();
  await pane.getByText(/^Đã chuyển sang trang "Chỉ số CCHC 2024"/).waitFor();
  expect(await page.getByRole("tab").allTextContents()).toEqual(
    expect.arrayContaining(["Chỉ số CCHC 2023", "Mất điểm CCHC 2023", "Chỉ số CCHC 2024", "Mất điểm CCHC 2024", moveSheetText.sheet]),
  );
  await workbench.showSheet(moveSheetText.sheet);

  await workbench.showSheet("Chỉ số CCHC 2024");
  await workbench.command("So sánh với năm khác");
  await workbench.button("Lập trang so sánh").click();
  await pane.getByText('Đã lập trang "So sánh 2023 – 2024".').waitFor();

  const chart = page.getByRole("img", { name: /^Tỷ lệ điểm đạt theo lĩnh vực \(%\)\. 2023: CÔNG TÁC CHỈ ĐẠO/ });
  await chart.scrollIntoViewIfNeeded();
  expect(await chart.locator("rect").count()).toBeGreaterThan(16);
  const { x, y } = (await chart.boundingBox())!;
  await page.mouse.click(x + 10, y + 10);
  // The cell below it is selected, in the next frame.
  await page.locator('[data-cell^="A"].cursor:not([data-cell="A1"])').waitFor();
});
