import fs from "node:fs/promises";
import ExcelJS from "exceljs";
import { unzipSync } from "fflate";
import type { Download, Locator } from "playwright-core";
import { mixedBatch, type BatchedFile } from "../unit/received/mixedBatch";
import { dropFiles } from "./dropFiles";
import { UNIT } from "./report";
import { useWorkbench } from "./workbench";

const workbench = useWorkbench();
let batch: readonly BatchedFile[];

beforeAll(async () => {
  batch = await mixedBatch();
});

beforeEach(() => workbench.open());

async function openReview(): Promise<void> {
  await workbench.button("Thẩm định sổ điểm nhận được").click();
  await workbench.pane.getByRole("heading", { name: "Thẩm định sổ điểm nhận được" }).waitFor();
}

async function drop(...files: readonly BatchedFile[]): Promise<void> {
  await dropFiles(workbench.pane, files);
  await workbench.pane.getByText(`Đã kiểm tra xong ${files.length} tệp.`).waitFor();
}

const named = (name: string) => batch.find((file) => file.name === name)!;
const list = (): Locator => workbench.pane.getByRole("region", { name: "Các tệp" });
const lines = () => list().getByRole("listitem").allTextContents();
const line = (name: RegExp) => list().getByRole("button", { name });

/** What the pane hands to the person as a file. */
async function saved(act: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([workbench.page.waitForEvent("download"), act()]);
  return { name: (download as Download).suggestedFilename(), bytes: await fs.readFile(await download.path()) };
}

async function opened(bytes: Uint8Array): Promise<ExcelJS.Worksheet> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  return book.worksheets[0]!;
}

const textsOf = (sheet: ExcelJS.Worksheet): string => {
  const texts: string[] = [];
  sheet.eachRow((row) => row.eachCell((cell) => texts.push(cell.text)));
  return texts.join("\n");
};

test("thirty mixed files are dropped, looked through, told in three sheets, and answered by requests", async () => {
  const { pane, page } = workbench;
  await openReview();
  await drop(...batch);
  const shown = await lines();
  expect(shown).toHaveLength(30);
  expect(shown.slice(0, 12).map((text) => /^\d+/.exec(text)?.[0])).toEqual([...Array.from({ length: 11 }, () => "1"), "12"]);
  await pane.getByText("14 tệp không có lỗi · 6 tệp có lỗi · 10 tệp chưa kiểm tra được").waitFor();
  await pane.getByText("Lưu ý chung của đợt kiểm tra (3)").click();
  await pane.getByText('Các tệp "sạch 1.xlsx", "bản sao của sạch 1.xlsx" có nội dung giống hệt nhau').waitFor();
  await pane.getByText('Có 2 tệp khác nhau cùng ghi đơn vị "xã Trùng Tên"').waitFor();
  await pane.getByText("Các tệp thuộc nhiều năm khác nhau (2022, 2023)").waitFor();
  const reasons: Readonly<Record<string, string>> = {
    "cũ.xls": "định dạng Excel cũ",
    "có mật khẩu.xlsx": "có mật khẩu",
    "hỏng.xlsx": "bị hỏng",
    "bom nén.xlsx": "quá lớn",
    "thật ra là csv.xlsx": "không phải tệp Excel",
    "văn bản.pdf": "không phải tệp Excel",
    "không có điểm.xlsx": "Không tìm thấy bảng điểm",
  };
  for (const [name, reason] of Object.entries(reasons)) expect(await line(new RegExp(name)).textContent()).toContain(reason);

  await line(/Vượt Điểm/).click();
  await pane.getByText("Tiêu chí 7.6 (ô D51): điểm Tự đánh giá là 9, vượt điểm tối đa 1.").waitFor();
  await workbench.button("Sao chép để gửi thư").click();
  await pane.getByText("Đã sao chép.").waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("Kính gửi: Ủy ban nhân dân xã Vượt Điểm");
  await workbench.button("Danh sách").click();

  await workbench.button("Xác định cột của 2 tệp").click();
  await pane.getByLabel("Điểm Tự đánh giá").selectOption({ label: "D · Điểm đạt được · 1,5; 0,5; 0,5; 1,5" });
  await workbench.button("Kiểm tra theo các cột này").click();
  await pane.getByRole("heading", { name: "Xã Bình Thành" }).waitFor();
  await workbench.button("Danh sách").click();
  await pane.getByText("16 tệp không có lỗi · 6 tệp có lỗi · 8 tệp chưa kiểm tra được").waitFor();

  const zip = await saved(() => workbench.button("Tải 6 phiếu yêu cầu (.zip)").click());
  expect(zip.name).toBe("Phiếu yêu cầu giải trình, bổ sung 2023.zip");
  const requests = unzipSync(zip.bytes);
  expect(Object.keys(requests).sort()).toEqual(
    ["phường Ghi Chữ", "thị trấn Thiếu Điểm", "xã Chấm Thấp", "xã Trùng Tên", "xã Vượt Điểm", "xã Điểm Âm"].map(
      (unit) => `Phiếu yêu cầu - ${unit} - 2023.xlsx`,
    ),
  );
  for (const [name, bytes] of Object.entries(requests)) {
    const text = textsOf(await opened(bytes));
    expect(text).toContain("PHIẾU YÊU CẦU GIẢI TRÌNH, BỔ SUNG");
    expect(text).toContain(`Kính gửi: Ủy ban nhân dân ${name.split(" - ")[1]}`);
  }
  expect(textsOf(await opened(requests["Phiếu yêu cầu - xã Vượt Điểm - 2023.xlsx"]!))).toContain("vượt điểm tối đa 1");

  await workbench.button("Ghi kết quả vào tệp đang mở").click();
  await pane.getByText("Đã thêm các trang").waitFor();
  await workbench.showSheet("Xếp hạng 2023");
  expect(await workbench.cells()).toMatchObject({ A1: "XẾP HẠNG CHỈ SỐ CCHC NĂM 2023", A4: "1", B4: "Xã Số 1 (sạch 1.xlsx)" });
  await workbench.showSheet("Kết quả kiểm tra");
  const findings = Object.values(await workbench.cells()).join("\n");
  expect(findings).toContain("vượt điểm tối đa 1");
  for (const name of Object.keys(reasons)) expect(findings).toContain(name);
  await workbench.showSheet("Tổng hợp điểm mất 2023");
  expect(Object.values(await workbench.cells())).toContain("BẢNG TỔNG HỢP ĐIỂM MẤT THEO TIÊU CHÍ, ĐƠN VỊ NĂM 2023");
  await workbench.showSheet("Sheet1");
});

test("the choice of columns is remembered, and the list stays while a form is inserted", async () => {
  const { pane } = workbench;
  await openReview();
  await drop(named("chưa rõ cột 1.xlsx"));
  await workbench.button("Xác định cột của 1 tệp").click();
  await pane.getByLabel("Điểm Tự đánh giá").selectOption({ label: "D · Điểm đạt được · 1,5; 0,5; 0,5; 1,5" });
  await workbench.button("Kiểm tra theo các cột này").click();
  await pane.getByRole("heading", { name: "Xã Bình Thành" }).waitFor();
  await workbench.button("Danh sách").click();
  await workbench.button("Chèn biểu mẫu chấm điểm").click();
  await pane.getByLabel("Tên đơn vị").fill(UNIT);
  await workbench.button("Chèn biểu mẫu").click();
  await workbench.tab(/^Thẩm định/).click();
  expect(await lines()).toHaveLength(1);

  await workbench.open();
  await openReview();
  await drop(named("chưa rõ cột 2.xlsx"));
  await line(/Phú Đình/).waitFor();
});

test("the workbook that is open is checked, and a finding leads to its cell", async () => {
  const { pane, page } = workbench;
  await workbench.openSample();
  await workbench.paste("D7", "99");
  await workbench.tab(/^Thẩm định/).click();
  await workbench.button("Kiểm tra tệp đang mở").click();
  await pane.getByRole("heading", { name: "Tệp đang mở" }).waitFor();
  await workbench.cell("A1").click();
  await workbench.button(/^Vượt điểm tối đa/).click();
  await page.locator('[data-cell="D7"][aria-selected="true"]').waitFor();
});

test("files are chosen by the system's dialog, and a check is stopped half way", async () => {
  const { pane } = workbench;
  await openReview();
  const files = Array.from({ length: 60 }, (_, i) => ({ name: `${i}.xlsx`, mimeType: "", buffer: named("sạch 1.xlsx").bytes }));
  const [chooser] = await Promise.all([workbench.page.waitForEvent("filechooser"), workbench.button("Chọn tệp…").click()]);
  expect(chooser.isMultiple()).toBe(true);
  await chooser.setFiles(files);
  await workbench.button("Dừng").click();
  await pane.getByText(/^Đã dừng\. Còn \d+ tệp chưa kiểm tra/).waitFor();
  await workbench.button(/^Kiểm tra tiếp/).click();
  await pane.getByText("Đã kiểm tra xong 60 tệp.").waitFor();
});

test("the form is saved as a file for an office without the add-in", async () => {
  const { pane } = workbench;
  await workbench.button("Tải biểu mẫu .xlsx (dùng khi không cài phần bổ trợ)").click();
  await pane.getByText("Hãy nhập tên đơn vị.").waitFor();
  await pane.getByLabel("Tên đơn vị").fill("UBND xã Phú Đình");
  const file = await saved(() => workbench.button("Tải biểu mẫu .xlsx (dùng khi không cài phần bổ trợ)").click());
  expect(file.name).toBe("Sổ điểm CCHC 2023 - UBND xã Phú Đình.xlsx");
  expect(textsOf(await opened(file.bytes))).toContain("UBND xã Phú Đình");
  await openReview();
  await drop({ name: file.name, bytes: file.bytes });
  await line(/Phú Đình/).waitFor();
});
