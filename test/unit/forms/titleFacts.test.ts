import { readNameFacts, readTitleFacts } from "../../../src/forms/titleFacts";
import { snapshotOf } from "../received/snapshot";

const title = (...lines: string[]) => {
  const cells = new Map(lines.map((value, i) => [`B${i + 1}`, { value }]));
  return readTitleFacts(snapshotOf({ sheets: [{ name: "S", cells, merges: [] }] }).sheets[0]!, lines.length + 1);
};

test.each([
  [["CHỈ SỐ ĐÁNH GIÁ CCHC NĂM 2023 CỦA XÃ BÌNH THÀNH"], "xã Bình Thành", 2023],
  [["UBND XÃ BÌNH THÀNH", "Báo cáo năm 2024"], "xã Bình Thành", 2024],
  [["ỦY BAN NHÂN DÂN", "THỊ TRẤN ĐU"], "thị trấn Đu", null],
  [["Của UBND phường Tân Lập, thành phố Thái Nguyên", "(Năm 2023)"], "phường Tân Lập", 2023],
  [["UBND xã Yên Đổ".normalize("NFD")], "xã Yên Đổ", null],
  [["Xã\u00a0Bình  Thành", "NĂM\u00a02023"], "xã Bình Thành", 2023],
  [["BÁO CÁO XÃ BÌNH THÀNH NĂM 2023"], "xã Bình Thành", 2023],
  [["Cải cách hành chính xã hội"], null, null],
  [["BỘ TIÊU CHÍ CẤP XÃ NĂM 2025"], null, 2025],
  [["Kèm theo Quyết định số 4203/QĐ-UBND ngày 04/01/2022"], null, null],
  [["(Kèm theo Quyết định số 12/QĐ-UBND ngày 15 tháng 01 năm 2026)", "BỘ TIÊU CHÍ CCHC NĂM 2025"], null, 2025],
  [["Kèm theo Quyết định số 12 năm 2024 của UBND tỉnh", "BỘ TIÊU CHÍ CCHC", "(NĂM 2025)"], null, 2025],
  [["BỘ TIÊU CHÍ NĂM 2025 (ban hành kèm theo Quyết định số 12, tháng 1, năm 2026)"], null, 2025],
  [["Bình Thành, ngày 05 tháng  01 năm 2026", "CHỈ SỐ CCHC NĂM 2025 CỦA XÃ BÌNH THÀNH"], "xã Bình Thành", 2025],
  [["Bình Thành, ngày 05 tháng 01 năm 2026"], null, null],
  [["Theo Quyết định số 12 năm 2024"], null, 2024],
  [[], null, null],
] as const)("%j", (lines, unit, year) => {
  expect(title(...lines)).toEqual({ unit, year });
});

const MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";

test.each([
  [["ỦY BAN NHÂN DÂN", MOTTO, "XÃ BÌNH THÀNH", "Độc lập - Tự do - Hạnh phúc", "CHỈ SỐ CCHC"], "xã Bình Thành"],
  [[MOTTO, "Độc lập - Tự do - Hạnh phúc", "CHỈ SỐ CCHC NĂM 2023 XÃ BÌNH THÀNH"], "xã Bình Thành"],
  [[`ỦY BAN NHÂN DÂN XÃ BÌNH THÀNH ${MOTTO}`], "xã Bình Thành"],
  [["UBND XÃ BÌNH THÀNH   CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"], "xã Bình Thành"],
  [["UBND XÃ CỘNG HÒA", MOTTO], "xã Cộng Hòa"],
  [["KINH TẾ - XÃ HỘI NĂM 2023", "XÃ HỘI AN"], "xã Hội An"],
  [["HUYỆN ĐỊNH HÓA", "BỘ CHỈ SỐ CCHC CẤP XÃ TRÊN ĐỊA BÀN TỈNH THÁI NGUYÊN NĂM 2023"], null],
  [["CÁC XÃ THUỘC HUYỆN ĐỊNH HÓA"], null],
  [["CỦA UBND CẤP XÃ, PHƯỜNG, THỊ TRẤN NĂM 2023", "ĐƠN VỊ: XÃ BÌNH THÀNH"], "xã Bình Thành"],
  [["CHỈ SỐ CCHC CÁC PHƯỜNG TRUNG TÂM", "XÃ BÌNH THÀNH"], "xã Bình Thành"],
  [["Gửi phường Tân Lập", "Bảng điểm của UBND XÃ BÌNH THÀNH HUYỆN ĐỊNH HÓA"], "xã Bình Thành"],
  [["UBND THỊ XÃ PHỔ YÊN", "PHƯỜNG BA HÀNG"], "phường Ba Hàng"],
  [["XÃ NĂM CĂN", "CHỈ SỐ CCHC NĂM 2023"], "xã Năm Căn"],
  [["CHỈ SỐ CCHC XÃ NĂM CĂN NĂM 2023"], "xã Năm Căn"],
  [["XÃ BÌNH THÀNH THÁNG 12 NĂM 2023"], "xã Bình Thành"],
  [["UBND XÃ EA H'LEO"], "xã Ea H'leo"],
  [["Xã Ea H’leo"], "xã Ea H’leo"],
  [["UBND XÃ Ô LÂM"], "xã Ô Lâm"],
  [["UBND xã A Dơi"], "xã A Dơi"],
  [["Đơn vị: Xã BÌNH THÀNH"], "xã Bình Thành"],
  [["UBND PHƯỜNG 12 QUẬN 10"], "phường 12"],
  [["Người chấm: Xã Đội Trưởng"], null],
  [["UBND xã Đội Bình"], "xã Đội Bình"],
] as const)("the unit that %j names", (lines, unit) => {
  expect(title(...lines).unit).toBe(unit);
});

test.each([
  ["xã 2.xlsx", null, null],
  ["xã Bình Thành - Chỉ số CCHC 2023.xlsx", "xã Bình Thành", 2023],
  ["Chi so CCHC nam 2023 - xã Bình Thành.xlsx", "xã Bình Thành", 2023],
  ["CCHC_2023_Xã Phú Lương.xlsm", "xã Phú Lương", 2023],
  ["bang diem.xlsx", null, null],
  ["20231224 gui.xlsx", null, null],
] as const)("the file %s", (name, unit, year) => {
  expect(readNameFacts(name)).toEqual({ unit, year });
});
