import type { BatchFile } from "../../../src/actions/checkBatch";
import { reportSheets } from "../../../src/actions/reportSheets";
import { requestFiles } from "../../../src/actions/requestSheets";
import { BUILT_IN_SETS } from "../../../src/criteria/builtInSets";
import { parseCell } from "../../../src/workbook/address";
import type { SheetPlan } from "../../../src/workbook/sheetPlan";
import { SET } from "../seed";
import { communeFile } from "./batch";

let files: BatchFile[];

beforeAll(async () => {
  files = [
    await communeFile("binh-thanh.xlsx", { unit: "xã Bình Thành", withLostPoints: true }),
    await communeFile("phu-dinh.xlsx", { unit: "xã Phú Đình", full: true }),
    await communeFile("diem-mac.xlsx", { unit: "xã Điềm Mặc", full: true }),
    await communeFile("thanh-dinh.xlsx", { unit: "xã Thanh Định", changed: { council: { "1.1": 9 } } }),
    await communeFile("ban-sao.xlsx", { unit: "xã Phú Đình", full: true }, "phu-dinh.xlsx"),
    await communeFile("quy-ky.xlsx", {
      unit: "xã Quy Kỳ",
      changed: { self: { "1.2": null }, appraisal: { "1.2": null }, council: { "1.2": null } },
    }),
    { digest: "hong", report: { status: "refused", file: "hong.xlsx", refusal: "file/damaged" } },
  ];
});

const sheets = (taken: readonly string[] = []) => reportSheets(files, BUILT_IN_SETS, taken);

/** What a plan puts into a row, by column; formulas as their text. */
function row(plan: SheetPlan, index: number): unknown[] {
  const cells = plan.cells.filter((cell) => cell.row === index && cell.role !== "mark").sort((a, b) => a.column - b.column);
  return cells.map(({ content }) => (typeof content === "object" && content !== null ? content.formula : content));
}

const rowsFrom = (plan: SheetPlan, first: number) => Array.from({ length: plan.print.area.rows - first }, (_, i) => row(plan, first + i));

test("one set and year: ranking, findings and matrix, under their plain names", () => {
  expect(sheets().map(({ name }) => name)).toEqual(["Xếp hạng", "Kết quả kiểm tra", "Tổng hợp điểm mất"]);
});

test("no sheet of the workbook is taken over", () => {
  expect(sheets(["xếp hạng", "Sheet1"]).map(({ name }) => name)).toEqual(["Xếp hạng (2)", "Kết quả kiểm tra", "Tổng hợp điểm mất"]);
});

test("two years in one batch: a ranking and a matrix for each", async () => {
  const both = [...files.slice(0, 1), await communeFile("nam-2022.xlsx", { unit: "xã Phú Đình", year: 2022 })];
  expect(reportSheets(both, BUILT_IN_SETS, []).map(({ name }) => name)).toEqual([
    "Xếp hạng 2023",
    "Xếp hạng 2022",
    "Kết quả kiểm tra",
    "Tổng hợp điểm mất 2023",
    "Tổng hợp điểm mất 2022",
  ]);
});

test("a ranking says by which stage it is, and how many units its averages are of", () => {
  const [ranking] = sheets();
  expect(row(ranking!, 0)).toEqual(["XẾP HẠNG CHỈ SỐ CCHC NĂM 2023"]);
  expect(row(ranking!, 1)).toEqual(["Theo điểm CTHD thẩm định"]);
  const averages = row(ranking!, 9);
  expect([averages[1], averages[2], averages.at(-1)]).toEqual(["Bình quân", "=ROUND(AVERAGE(C4:C6),2)", "của 3 đơn vị được xếp hạng"]);
});

test("while no unit is complete at a stage, the ranking says so and has no averages", () => {
  const [ranking] = reportSheets([files[5]!], BUILT_IN_SETS, []);
  expect(row(ranking!, 1)).toEqual(["Chưa có đơn vị nào nhập đủ điểm một vòng"]);
  expect(row(ranking!, 4)[1]).toBe("Điểm tối đa");
});

test("equal totals share a rank; a copy and units with scores missing or impossible get none, and it is said why", () => {
  const [ranking] = sheets();
  const lines = rowsFrom(ranking!, 3).slice(0, 6);
  expect(lines.map(([rank, unit]) => [rank, unit])).toEqual([
    [1, "Xã Phú Đình (phu-dinh.xlsx)"],
    [1, "Xã Điềm Mặc"],
    [3, "Xã Bình Thành"],
    [null, "Xã Thanh Định"],
    [null, "Xã Phú Đình (ban-sao.xlsx)"],
    [null, "Xã Quy Kỳ"],
  ]);
  expect(lines[2]!.slice(2, 12)).toEqual([9, 7, 17, 20, 7, 5, 9.5, 15.25, "=SUM(C6:J6)", 89.75]);
  expect(lines.map((line) => line.at(-1))).toEqual([
    "",
    "",
    "Còn lỗi: xem lại trước khi công bố",
    "Có điểm không hợp lệ nên chưa xếp hạng",
    "Trùng nội dung với tệp đứng trước nên không xếp hạng",
    "Điểm tạm tính; Chưa nhập đủ điểm CTHD thẩm định nên chưa xếp hạng",
  ]);
});

test("of a unit that is not complete at the stage of the others, what it has at that stage stands there, and nothing where it has nothing", async () => {
  const none = Object.fromEntries(SET.domains.flatMap(({ criteria }) => criteria).map(({ code }) => [code, null]));
  const late = await communeFile("gia-loc.xlsx", { unit: "xã Gia Lộc", changed: { council: { "1.1": null } } });
  const later = await communeFile("ha-thuong.xlsx", { unit: "xã Hà Thượng", changed: { council: none } });
  const [ranking] = reportSheets([files[0]!, files[1]!, late, later], BUILT_IN_SETS, []);
  const [partly, not] = rowsFrom(ranking!, 3).slice(2, 4);
  expect(partly![1]).toBe("Xã Gia Lộc");
  expect((partly!.slice(2, 10) as number[]).reduce((sum, points) => sum + points, 0)).toBe(88.25);
  expect(partly![11]).toBe(88.25);
  expect(not!.slice(1, 12)).toEqual(["Xã Hà Thượng", ...Array<null>(10).fill(null)]);
  expect(not!.at(-1)).toBe("Chưa nhập đủ điểm CTHD thẩm định nên chưa xếp hạng");
});

test("every finding stands with its file and cell, after what is said of the batch and of the files that were not checked", () => {
  const lines = rowsFrom(sheets()[1]!, 3);
  expect(lines[0]!.slice(5)).toEqual(["Lưu ý", "", "Cả đợt kiểm tra", expect.stringContaining('"phu-dinh.xlsx", "ban-sao.xlsx"')]);
  expect(lines[1]!.slice(2, 9)).toEqual(["hong.xlsx", "", "", "Không kiểm tra được", "", "Không kiểm tra được", expect.any(String)]);
  const above = lines.find(([, , file, , , severity]) => file === "thanh-dinh.xlsx" && severity === "Lỗi")!;
  expect(above.slice(1, 8)).toEqual(["Xã Thanh Định", "thanh-dinh.xlsx", "Chỉ số CCHC 2023", "F7", "Lỗi", "1.1", "Vượt điểm tối đa"]);
});

describe("two files of one unit", () => {
  const twice = async () => [
    files[1]!,
    await communeFile("binh-thanh-1.xlsx", { unit: "xã Bình Thành" }),
    await communeFile("binh-thanh-2.xlsx", { unit: "XÃ BÌNH THÀNH", changed: { council: { "1.1": 0 } } }),
  ];

  test("are told apart by their names in the ranking and the matrix", async () => {
    const [ranking, , matrix] = reportSheets(await twice(), BUILT_IN_SETS, []);
    const names = ["Xã Phú Đình", "Xã Bình Thành (binh-thanh-1.xlsx)", "XÃ BÌNH THÀNH (binh-thanh-2.xlsx)"];
    expect(
      rowsFrom(ranking!, 3)
        .slice(0, 3)
        .map(([, unit]) => unit),
    ).toEqual(names);
    expect(row(matrix!, 2).slice(3, 6)).toEqual(names);
  });

  test("are counted as two files, not as two units", async () => {
    const [ranking, , matrix] = reportSheets(await twice(), BUILT_IN_SETS, []);
    expect(row(ranking!, 6).at(-1)).toBe("của 3 tệp được xếp hạng");
    expect(row(matrix!, 2).at(-1)).toBe("Số tệp mất điểm");
  });

  test("are one in the matrix where they are the same file twice", async () => {
    const [, , matrix] = reportSheets([files[1]!, files[4]!], BUILT_IN_SETS, []);
    expect(row(matrix!, 2).slice(3)).toEqual(["Xã Phú Đình", "Cộng", "Số đơn vị mất điểm"]);
  });
});

test("the matrix holds what each unit lost by criterion, sums both ways, and names who is not in it", () => {
  const matrix = sheets()[2]!;
  expect(row(matrix, 2)).toEqual([
    "Mã",
    "Tiêu chí",
    "Điểm tối đa",
    "Xã Phú Đình",
    "Xã Điềm Mặc",
    "Xã Bình Thành",
    "Xã Thanh Định",
    "Cộng",
    "Số đơn vị mất điểm",
  ]);
  const at76 = rowsFrom(matrix, 3).find(([code]) => code === "7.6")!;
  const line = 4 + SET.domains.flatMap(({ criteria }) => criteria).findIndex(({ code }) => code === "7.6");
  expect(at76.slice(2)).toEqual([1, null, null, 1, 1, `=SUM(D${line}:G${line})`, `=COUNTIF(D${line}:G${line},">0")`]);
  expect(rowsFrom(matrix, 3).at(-1)).toEqual(["Chưa nhập đủ điểm vòng nào nên không có trong bảng: Xã Quy Kỳ."]);
  expect(matrix.conditionalFormats.map(({ area }) => area)).toEqual(Array(3).fill({ ...parseCell("D4"), rows: 54, columns: 4 }));
});

test("a unit is asked to mend what is wrong, and to explain what is not yet explained; one without faults gets no letter", () => {
  const reports = files.flatMap(({ report }) => (report.status === "checked" ? [report] : []));
  const letters = requestFiles(reports, BUILT_IN_SETS);
  expect(letters.map(({ fileName }) => fileName)).toEqual([
    "Phiếu yêu cầu - xã Bình Thành - 2023.xlsx",
    "Phiếu yêu cầu - xã Thanh Định - 2023.xlsx",
    "Phiếu yêu cầu - xã Quy Kỳ - 2023.xlsx",
  ]);
  const texts = letters[0]!.plan.cells.flatMap(({ content }) => (typeof content === "string" ? [content] : []));
  expect(texts).toEqual(expect.arrayContaining(["Kính gửi: Ủy ban nhân dân xã Bình Thành", "lý do, hướng khắc phục"]));
  expect(texts).toContain("Điểm theo tệp đã gửi: Tự đánh giá 97,5; Thẩm định 93,75; CTHD thẩm định 89,75.");
});
