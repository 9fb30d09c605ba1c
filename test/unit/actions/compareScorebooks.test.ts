import { compareScorebooks, compareScores } from "../../../src/actions/compareScorebooks";
import { inspect } from "../../../src/actions/inspect";
import { allCriteria, type CriteriaSet } from "../../../src/criteria/criteriaSet";
import { toNumber } from "../../../src/criteria/points";
import type { CodeLink } from "../../../src/criteria/codeMap";
import { cellAddress } from "../../../src/workbook/address";
import { readXlsx } from "../../../src/xlsx/readXlsx";
import { writeXlsx } from "../../../src/xlsx/writeXlsx";
import { MemoryWorkbook } from "../memoryWorkbook";
import { bothYears, NEXT_MAP, NEXT_SET, plan2023, plan2024 } from "../nextYear";
import { SET } from "../seed";

const SHEET = "So sánh 2023 – 2024";
const same = (set: CriteriaSet) => allCriteria(set).map(({ code }): CodeLink => ({ from: [code], to: [code] }));

async function twoYears(): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook();
  await workbook.apply([plan2023(), plan2024()].map((plan) => ({ kind: "addSheet", plan })));
  return workbook;
}

/** What stands in a row, by column. */
const line = (workbook: MemoryWorkbook, row: number) =>
  Array.from({ length: 18 }, (_, column) => workbook.value(SHEET, cellAddress({ row, column })));

test("two years of one workbook: a sheet comes to the front, and none that stands there is touched", async () => {
  const workbook = await twoYears();
  const before = await workbook.read();
  const [older, newer] = bothYears(before);
  const { sheet, comparison } = await compareScorebooks(workbook, older, newer, NEXT_MAP);
  expect([sheet, workbook.activated, toNumber(comparison.change.whole)]).toEqual([SHEET, SHEET, 6]);
  const after = await workbook.read();
  expect(after.sheets.slice(0, 2)).toEqual(before.sheets);
  expect((await compareScorebooks(workbook, older, newer, NEXT_MAP)).sheet).toBe(`${SHEET} (2)`);
});

test("the sheet tells both sides, each domain and the total, which adds up there", async () => {
  const workbook = await twoYears();
  await compareScorebooks(workbook, ...bothYears(await workbook.read()), NEXT_MAP);
  expect(["A1", "A2"].map((address) => workbook.value(SHEET, address))).toEqual(["SO SÁNH CHỈ SỐ CCHC 2023 – 2024", "Xã Bình Thành"]);
  expect(workbook.value(SHEET, "A4")).toBe("2024: Ví dụ: bộ tiêu chí năm sau (phiên bản 1), điểm CTHD thẩm định");
  const domain = SET.domains[2]!.name;
  expect(line(workbook, 7)).toEqual(["3", "3", domain, 17, 20, 85, 16, 18, 88.89, -1, -1, 0, 18, 16, 88.89, 16, 88.89, null]);
  expect(line(workbook, 13).slice(2, 17)).toEqual([
    "Tổng",
    89.75,
    100,
    89.75,
    95.75,
    100,
    95.75,
    6,
    0.25,
    5.75,
    99,
    89.25,
    90.15,
    95,
    95.96,
  ]);
});

test("a sentence stands wherever the set moved points, and nowhere else", async () => {
  const workbook = await twoYears();
  await compareScorebooks(workbook, ...bothYears(await workbook.read()), NEXT_MAP);
  const sentences = [14, 15, 16, 17, 18, 19, 20].map((row) => workbook.value(SHEET, cellAddress({ row, column: 0 })));
  expect(sentences.map((text) => /^(Lĩnh vực \d|Tổng điểm)/.exec(String(text))?.[0])).toEqual([
    ...["Lĩnh vực 1", "Lĩnh vực 2", "Lĩnh vực 3", "Lĩnh vực 5", "Lĩnh vực 6", "Tổng điểm"],
    undefined,
  ]);
  expect(sentences[1]).toBe(
    "Lĩnh vực 2 giảm 1,5 điểm: 1 điểm do bộ tiêu chí thay đổi (chuyển tiêu chí 2.6 sang lĩnh vực khác), 0,5 điểm do kết quả thực hiện. Điểm tối đa đổi từ 7 thành 6.",
  );
});

test("the comparison's own sheet is no score table, nor in doubt of being one", async () => {
  const workbook = await twoYears();
  await compareScorebooks(workbook, ...bothYears(await workbook.read()), NEXT_MAP);
  const { scorebooks, unsure } = await inspect(workbook, [SET, NEXT_SET]);
  expect([scorebooks.map(({ set }) => set.year), unsure]).toEqual([[2023, 2024], []]);
});

test("last year's scores may come from a file", async () => {
  const workbook = new MemoryWorkbook();
  await workbook.apply([{ kind: "addSheet", plan: plan2024() }]);
  const [older] = bothYears(readXlsx(writeXlsx({ plans: [plan2023()] })));
  const [, newer] = bothYears(await workbook.read());
  const { comparison } = await compareScorebooks(workbook, older, newer, NEXT_MAP);
  expect([toNumber(comparison.older.total.points), toNumber(comparison.change.set)]).toEqual([89.75, 0.25]);
  expect(workbook.sheetNames).toEqual(["Chỉ số CCHC 2024", SHEET]);
});

test("the stage is the last that is complete in both, or the one that is asked for", async () => {
  const workbook = await twoYears();
  const [older, newer] = bothYears(await workbook.read());
  const { address } = newer.book.criteria[0]!.scores["council"]!;
  workbook.place(newer.sheet.name, address, null);
  const [, incomplete] = bothYears(await workbook.read());
  const stages = (stage?: string) => {
    const comparison = compareScores(older, incomplete, NEXT_MAP, stage);
    return [comparison.older.stage, comparison.newer.stage, comparison.newer.missing];
  };
  expect([stages(), stages("council"), stages("self")]).toEqual([
    ["appraisal", "appraisal", 0],
    ["council", "council", 1],
    ["self", "self", 0],
  ]);
});

test("two versions of one year are told apart by version; the same version by which came first", async () => {
  const workbook = await twoYears();
  const [older] = bothYears(await workbook.read());
  const corrected = { ...older, set: { ...SET, version: "2/BS" } };
  expect((await compareScorebooks(workbook, older, corrected, same(SET))).sheet).toBe("So sánh 2023 bản 1 – 2-BS");
  const { sheet } = await compareScorebooks(workbook, older, older, same(SET));
  expect(sheet).toBe("So sánh 2023 bản 1 – 1");
  expect(["D5", "G5"].map((address) => workbook.value(sheet, address))).toEqual(["Điểm 2023 bản 1 (trước)", "Điểm 2023 bản 1 (sau)"]);
});
