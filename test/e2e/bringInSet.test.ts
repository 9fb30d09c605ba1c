import fs from "node:fs";
import path from "node:path";
import { setScreenMessages } from "../../src/messages/setScreens";
import { SCORE_BLOCKS, TOTALS } from "./report";
import { useWorkbench } from "./workbench";

const workbench = useWorkbench();
const { editor } = setScreenMessages.vi;
const APPENDIX = fs.readFileSync(path.resolve("test/data/appendix/phu-luc-1.tsv"), "utf8");
const TITLE = "Bộ tiêu chí xác định Chỉ số CCHC cấp xã, năm 2023 (tỉnh Thái Nguyên)";
const NEXT_TITLE = TITLE.replace("2023", "2024");

/** The decision's appendix as it is copied from Word: points with a comma, some codes without their dot. */
async function bringAppendixIn(): Promise<void> {
  const { pane } = workbench;
  await workbench.open();
  await workbench.button("Đưa bộ tiêu chí khác vào…").click();
  await workbench.button("Đọc bảng ở trang này").click();
  await pane.getByText(/^Không thấy bảng tiêu chí nào ở "Sheet1"/).waitFor();
  await workbench.paste("A1", APPENDIX);
  await workbench.button("Đọc bảng ở trang này").click();
  await pane.getByText('Đã đọc 62 dòng từ "Sheet1".').waitFor();
}

test("the decision's appendix becomes next year's set, whose form is scored", async () => {
  const { page, pane } = workbench;
  await bringAppendixIn();
  await pane.getByText(editor.sameSoFar(TITLE)).waitFor();

  await pane.getByLabel("Năm", { exact: true }).fill("2024");
  expect(await pane.getByLabel("Tên bộ tiêu chí").inputValue()).toBe(NEXT_TITLE);
  expect(await pane.getByLabel("Mã bộ tiêu chí").inputValue()).toBe("thai-nguyen-cap-xa-2024");
  await pane.getByText("Bộ tiêu chí đã khớp: 8 lĩnh vực · 54 tiêu chí · 100 điểm.").waitFor();
  await workbench.button(/^1\.2 Báo cáo CCHC/).click();
  await pane.getByLabel("Điểm tối đa").fill("0,75");
  await workbench.button("Xong").click();
  await workbench.button(/^1\.2 Báo cáo CCHC 0,75 điểm/).waitFor();
  await workbench.button("Sửa tiếp: còn 1 lỗi").waitFor();
  await workbench.button("Hoàn tác").click();
  await workbench.button("Lưu bộ tiêu chí").click();
  await pane.getByText(`Đã lưu "${NEXT_TITLE}".`).waitFor();

  await pane.getByLabel("Tên đơn vị").fill("UBND xã Bình Thành");
  expect(await pane.getByLabel("Năm đánh giá").inputValue()).toBe("2024");
  await workbench.button("Chèn biểu mẫu").click();
  await pane.getByText('Đã chèn biểu mẫu vào trang "Chỉ số CCHC 2024".').waitFor();
  await page.getByRole("grid", { name: "Chỉ số CCHC 2024" }).waitFor();
  await workbench.type("D7", "1,25");
  await pane.getByText("1,25", { exact: true }).first().waitFor();
  for (const { cell, text } of SCORE_BLOCKS) await workbench.paste(cell, text);
  await pane.getByText("Tự đánh giá 97,5 → Thẩm định 93,75 → CTHD thẩm định 89,75").waitFor();
  expect(await workbench.cells()).toMatchObject(TOTALS);
});

/** Whose text or box lies in front in the middle of a cell. */
function inFrontAt(address: string): Promise<string | null> {
  return workbench.cell(address).evaluate((cell) => {
    cell.scrollIntoView();
    const { left, top, width, height } = cell.getBoundingClientRect();
    return document.elementFromPoint(left + width / 2, top + height / 2)!.getAttribute("data-cell");
  });
}

test("a draft outlives the pane, and a set goes out as a file and comes back", async () => {
  const { page, pane } = workbench;
  await bringAppendixIn();
  await pane.getByLabel("Phiên bản").fill("2");
  await workbench.inNewPane(() => page.getByLabel("Giao diện").selectOption("dark"));
  await workbench.command("Bộ tiêu chí");
  await workbench.button("Soạn tiếp").click();
  expect(await pane.getByLabel("Phiên bản").inputValue()).toBe("2");
  await workbench.button("Lưu bộ tiêu chí").click();
  await pane.getByText(`Đã lưu "${TITLE}".`).waitFor();

  await workbench.button("Đưa bộ tiêu chí khác vào…").click();
  const own = pane.getByRole("listitem").filter({ hasText: "Phiên bản 2" });
  const [download] = await Promise.all([page.waitForEvent("download"), own.getByRole("button", { name: "Xuất tệp .json" }).click()]);
  const file = { name: "bộ.json", mimeType: "application/json", buffer: fs.readFileSync(await download.path()) };
  await own.getByRole("button", { name: "Xóa khỏi máy này" }).click();
  await own.getByRole("button", { name: "Bấm lần nữa để xóa" }).click();
  await own.waitFor({ state: "detached" });
  const altered = { ...file, buffer: Buffer.from(file.buffer.toString("utf8").replace("Báo cáo CCHC", "Báo cáo")) };
  await pane.locator("input[type=file]").setInputFiles(altered);
  await pane.getByText('Tệp "bộ.json" đã bị sửa sau khi xuất').waitFor();
  await pane.locator("input[type=file]").setInputFiles(file);
  await pane.getByText(`Đã nhận "${TITLE}".`).waitFor();

  await own.getByRole("button", { name: "Xuất ra trang Excel" }).click();
  await pane.getByText('Đã xuất ra các trang "Cài đặt", "Tiêu chí".').waitFor();
  await workbench.button("Đọc bảng ở trang này").click();
  await pane.getByText(editor.sameSoFar(TITLE)).waitFor();

  await workbench.showSheet("Tiêu chí");
  // A long text of a frozen row runs on over the empty cells beside it.
  expect(await inFrontAt("C2")).toBe("A2");
});
