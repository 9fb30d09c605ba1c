import { readCriteriaTable, type CriteriaTable } from "../../../src/forms/readCriteriaTable";
import { readXlsx } from "../../../src/xlsx/readXlsx";
import { READ_WINDOW } from "../../../src/workbook/workbook";
import { sheetOf, type Typed } from "../sheetOf";
import { sheetXml, workbookFixture } from "../xlsx/workbookFixture";

const HEADER = ["STT", "Lĩnh vực, tiêu chí", "Điểm tối đa"];

interface Told {
  readonly rows: readonly (readonly [code: string, name: string, maximum: number | null])[];
  readonly unread?: readonly (readonly [cell: string, why: string])[];
  readonly total?: number | null;
}

function tell(table: CriteriaTable | null): Required<Told> {
  const { rows, unread, total } = table!;
  return {
    rows: rows.map(({ code, name, maximum }) => [code, name, maximum]),
    unread: unread.map(({ cell, why }) => [cell, why]),
    total,
  };
}

const read = (...rows: (readonly Typed[])[]) => tell(readCriteriaTable(sheetOf(rows)));

/** The same two domains, however a table writes them. */
const TWO: Told["rows"] = [
  ["1", "CHỈ ĐẠO", 3],
  ["1.1", "Kế hoạch CCHC", 1],
  ["1.2", "Báo cáo CCHC", 2],
  ["2", "THỂ CHẾ", 1.5],
  ["2.1", "Rà soát văn bản", 1.5],
];
const plainRows: (readonly Typed[])[] = [
  ["1", "CHỈ ĐẠO", 3],
  ["1.1", "Kế hoạch CCHC", 1],
  ["1.2", "Báo cáo CCHC", 2],
  ["2", "THỂ CHẾ", 1.5],
  ["2.1", "Rà soát văn bản", 1.5],
];

const SAME: Readonly<Record<string, (readonly Typed[])[]>> = {
  "nothing unusual": [HEADER, ...plainRows],
  "Roman domains, codes that go on": [
    HEADER,
    ["I", "CHỈ ĐẠO", 3],
    ["1.1", "Kế hoạch CCHC", 1],
    ["1.2", "Báo cáo CCHC", 2],
    ["II.", "THỂ CHẾ", 1.5],
    ["2.1", "Rà soát văn bản", 1.5],
  ],
  "Roman domains, numbers that restart under each": [
    HEADER,
    ["I", "CHỈ ĐẠO", 3],
    ["1", "Kế hoạch CCHC", 1],
    ["2", "Báo cáo CCHC", 2],
    ["II", "THỂ CHẾ", 1.5],
    ["1", "Rà soát văn bản", 1.5],
  ],
  "Roman numerals before the names": [
    HEADER,
    [null, "I. CHỈ ĐẠO", 3],
    ["1.1", "Kế hoạch CCHC", 1],
    ["1.2", "Báo cáo CCHC", 2],
    [null, "LĨNH VỰC II: THỂ CHẾ", 1.5],
    ["2.1", "Rà soát văn bản", 1.5],
  ],
  "domains that are told by their capitals": [
    HEADER,
    [null, "CHỈ ĐẠO", 3],
    ["1.1", "Kế hoạch CCHC", 1],
    ["1.2", "Báo cáo CCHC", 2],
    [null, "THỂ CHẾ", 1.5],
    ["2.1", "Rà soát văn bản", 1.5],
  ],
  "code and name in one cell": [
    ["Tiêu chí", "Điểm tối đa"],
    ["1. CHỈ ĐẠO", 3],
    ["1.1. Kế hoạch CCHC", 1],
    ["1.2 Báo cáo CCHC", 2],
    ["Lĩnh vực 2: THỂ CHẾ", 1.5],
    ["2.1.Rà soát văn bản", 1.5],
  ],
  "codes before the names, the column of codes empty": [
    HEADER,
    ["1", "CHỈ ĐẠO", 3],
    [null, "1.1. Kế hoạch CCHC", 1],
    [null, "1.2. Báo cáo CCHC", 2],
    ["2", "THỂ CHẾ", 1.5],
    [null, "2.1. Rà soát văn bản", 1.5],
  ],
  "codes that became numbers and dates": [
    HEADER,
    [1, "CHỈ ĐẠO", 3],
    [1.1, "Kế hoạch CCHC", 1],
    [{ day: 1, month: 2 }, "Báo cáo CCHC", 2],
    [2, "THỂ CHẾ", 1.5],
    [{ day: 1, month: 2 }, "Rà soát văn bản", 1.5],
  ],
  "dots too many or none, spaces, commas, leading zeros": [
    HEADER,
    ["01.", "CHỈ ĐẠO", 3],
    [" 1.1. ", "Kế hoạch CCHC", 1],
    ["12", "Báo cáo CCHC", 2],
    ["2", "THỂ CHẾ", 1.5],
    ["2,1", "Rà soát văn bản", 1.5],
  ],
  "points in the domain's name, in words and as texts": [
    HEADER,
    ["1", "CHỈ ĐẠO (3 điểm)", null],
    ["1.1", "Kế hoạch CCHC", "1,0"],
    ["1.2", "Báo cáo CCHC", "2 điểm"],
    ["2", "THỂ CHẾ (tối đa 1,5 điểm)", null],
    ["2.1", "Rà soát văn bản", "Tối đa 1,5 điểm"],
  ],
  "a header repeated on a later page": [HEADER, ...plainRows.slice(0, 3), HEADER, ...plainRows.slice(3)],
  "a header of two rows, repeated": [
    ["STT", "Lĩnh vực, tiêu chí", "Điểm", "Điểm"],
    [null, null, "Tối đa", "Tự chấm"],
    ...plainRows.slice(0, 3),
    ["STT", "Lĩnh vực, tiêu chí", "Điểm", "Điểm"],
    [null, null, "Tối đa", "Tự chấm"],
    ...plainRows.slice(3),
  ],
  "column numbers (1)(2)(3)": [HEADER, ["(1)", "(2)", "(3)"], ...plainRows],
  "column numbers A, B, 1": [HEADER, ["A", "B", 1], ...plainRows],
  "column numbers over one cell for code and name": [
    ["Tiêu chí", "Điểm tối đa"],
    [1, 2],
    ...plainRows.map(([code, name, maximum]) => [`${String(code)}. ${String(name)}`, maximum!]),
  ],
  "blank rows": [HEADER, ["", null, " "], ...plainRows.slice(0, 3), [], ...plainRows.slice(3), []],
  "a column of ordinals beside one of codes": [
    ["STT", "Mã tiêu chí", "Nội dung", "Điểm tối đa"],
    ...plainRows.map((row, i) => [i + 1, ...row]),
  ],
  "a column of ordinals, codes before the names": [
    HEADER,
    ...plainRows.map(([code, name, maximum], i) => [i + 1, `${String(code)}. ${String(name)}`, maximum!]),
  ],
  "codes under Tiêu chí, names under Nội dung": [["Tiêu chí", "Nội dung", "Điểm tối đa"], ...plainRows],
  "signatures and Nơi nhận below": [
    HEADER,
    ...plainRows,
    ["Nơi nhận:", null, "TM. ỦY BAN NHÂN DÂN"],
    ["- Sở Nội vụ;", null, "CHỦ TỊCH"],
    ["- Lưu: VT.", null, null],
    [null, null, "Nguyễn Văn An"],
  ],
  "a table of what was lost below": [
    HEADER,
    ...plainRows,
    ["Tổng", null, 4.5],
    ["STT", "Chỉ tiêu", "Nội dung"],
    [1, "1.2", "Báo cáo CCHC chậm"],
    [2, "2.1", "Rà soát văn bản thiếu"],
  ],
};

test.each(Object.entries(SAME))("the same criteria are read: %s", (_, rows) => {
  expect(read(...rows)).toMatchObject({ rows: TWO, unread: [] });
});

test("7.10 that became the number 7.1 is told by its place, and so is 1.10 as a day of October", () => {
  const names = Array.from({ length: 11 }, (_, i) => `Tiêu chí ${i + 1}`);
  const codes: Typed[] = [7.1, 7.2, { day: 7, month: 3 }, 7.4, 7.5, 7.6, 7.7, { day: 7, month: 8 }, 7.9, 7.1, { day: 7, month: 11 }];
  const { rows } = read(HEADER, [7, "HIỆN ĐẠI HÓA", 11], ...names.map((name, i) => [codes[i]!, name, 1]));
  expect(rows.map(([code]) => code)).toEqual(["7", ...names.map((_, i) => `7.${i + 1}`)]);
  const october = read(HEADER, ["1.9", "Chín", 1], [{ day: 1, month: 10 }, "Mười", 1]);
  expect(october.rows.map(([code]) => code)).toEqual(["1.9", "1.10"]);
});

test("a code that stands there twice stays as it is, and leads nobody astray behind it", () => {
  const { rows } = read(HEADER, ...plainRows, [2.1, "Tuyên truyền", 1], [{ day: 4, month: 2 }, "Theo dõi thi hành", 1]);
  expect(rows.slice(-3).map(([code]) => code)).toEqual(["2.1", "2.1", "2.4"]);
});

test("restarting numbers go down any number of levels", () => {
  const { rows } = read(HEADER, ["I", "A", 2], ["1", "B", 2], ["1.1", "C", 2], ["II", "D", 1], ["1", "E", 1], ["1.1", "F", 1]);
  expect(rows.map(([code]) => code)).toEqual(["1", "1.1", "1.1.1", "2", "2.1", "2.1.1"]);
});

test.each([
  ["in the column of codes", (mark: string, name: string): Typed[] => [mark, name]],
  ["before the names", (mark: string, name: string): Typed[] => [null, `${mark} ${name}`]],
])("bullets %s are parts of the row above, one level for each mark", (_, bullet) => {
  const { rows, unread } = read(
    HEADER,
    ["1", "CHỈ ĐẠO", 3],
    ["1.1", "Kế hoạch", 2],
    [...bullet("-", "Ban hành"), 1.5],
    [...bullet("+", "Đúng hạn"), 1],
    [...bullet("+", "Đủ nội dung"), 0.5],
    [...bullet("-", "Thực hiện"), 0.5],
    ["1.2", "Báo cáo", 1],
    [...bullet("•", "Báo cáo quý"), 1],
  );
  expect(unread).toEqual([]);
  expect(rows).toEqual([
    ["1", "CHỈ ĐẠO", 3],
    ["1.1", "Kế hoạch", 2],
    ["1.1.1", "Ban hành", 1.5],
    ["1.1.1.1", "Đúng hạn", 1],
    ["1.1.1.2", "Đủ nội dung", 0.5],
    ["1.1.2", "Thực hiện", 0.5],
    ["1.2", "Báo cáo", 1],
    ["1.2.1", "Báo cáo quý", 1],
  ]);
});

test("bullets that say how a score comes about are parts that are only named: scores stand at the criteria", () => {
  const table = readCriteriaTable(
    sheetOf([HEADER, ["1", "CHỈ ĐẠO", 1], ["1.1", "Kế hoạch", 1], ["-", "Đạt 100%: 1 điểm", null], ["-", "Dưới 100%: 0 điểm", null]]),
  )!;
  expect(table.scoresAt).toBe("criteria");
  expect(tell(table).rows.slice(2)).toEqual([
    ["1.1.1", "Đạt 100%: 1 điểm", null],
    ["1.1.2", "Dưới 100%: 0 điểm", null],
  ]);
});

test.each<[Typed, number | null]>([
  [".5", 0.5],
  [",25 điểm", 0.25],
  ["Tối đa .5", 0.5],
  ["-.5", -0.5],
  ["Tối đa: 2", 2],
  ["2,5đ", 2.5],
  ["− 1,5 điểm", -1.5],
  ["0 - 5", null],
  ["5/10", null],
])("points as a text: %s is %s", (text, points) => {
  expect(read(HEADER, ["1", "CHỈ ĐẠO", 3], ["1.1", "Kế hoạch", text]).rows[1]).toEqual(["1.1", "Kế hoạch", points]);
});

describe("where parts of criteria have points, scores stand there", () => {
  test("bullets that say how a score comes about are guidance of the row above", () => {
    const table = readCriteriaTable(
      sheetOf([
        [...HEADER, "Cách tính điểm"],
        ["I", "CHỈ ĐẠO", 5],
        ["1", "Kế hoạch", 5],
        ["1.1", "Ban hành", 2, "Theo ngày ký"],
        [null, "- Đúng hạn: 2 điểm", null],
        [null, "- Chậm: 1;", null],
        ["1.2", "Thực hiện", 3],
        [null, "+ Đạt 100%: 3đ", null],
        [null, "Tổng cộng", 5],
      ]),
    )!;
    expect(table.scoresAt).toBe("lowest");
    expect(table.rows.map(({ code, maximum, guidance }) => [code, maximum, guidance])).toEqual([
      ["1", 5, undefined],
      ["1.1", 5, undefined],
      ["1.1.1", 2, "Theo ngày ký\n- Đúng hạn: 2 điểm\n- Chậm: 1;"],
      ["1.1.2", 3, "- Đạt 100%: 3đ"],
    ]);
  });

  test("one that lacks its points, or a bullet that says none, is a row to be mended", () => {
    const parts: Typed[][] = [
      ["1.1.1", "Ban hành", 1],
      ["1.1.2", "Thực hiện", 1],
      ["1.1.3", "Tổng kết", null],
      ["-", "Đủ nội dung", null],
    ];
    const table = readCriteriaTable(sheetOf([HEADER, ["1", "CHỈ ĐẠO", 2], ["1.1", "Kế hoạch", 2], ...parts]))!;
    expect(table.scoresAt).toBe("lowest");
    expect(table.rows.slice(4).map(({ code, maximum }) => [code, maximum])).toEqual([
      ["1.1.3", null],
      ["1.1.3.1", null],
    ]);
  });
});

test("one maximum that cannot be read does not make parts of all that stands below the criteria", () => {
  const table = readCriteriaTable(
    sheetOf([HEADER, ["1", "CHỈ ĐẠO", 2], ["1.1", "Kế hoạch", 2], ["1.1.1", "Ban hành", "theo thực tế"], ["1.1.2", "Thực hiện", 1]]),
  )!;
  expect(table.scoresAt).toBe("lowest");
  expect(tell(table).unread).toEqual([["C4", "no-points"]]);
});

describe("points on top of the total", () => {
  const caps = (...rows: (readonly Typed[])[]) =>
    readCriteriaTable(sheetOf([HEADER, ...plainRows, ...rows]))!
      .rows.slice(5)
      .map(({ code, maximum, minimum }) => [code, maximum, minimum]);

  test("a domain of bonuses", () => {
    expect(caps(["3", "Điểm thưởng", 2], ["3.1", "Sáng kiến", 2])).toEqual([
      ["3", 2, 0],
      ["3.1", 2, undefined],
    ]);
  });

  test.each([2, -2])("penalties are taken, with a sign or without: %s", (points) => {
    expect(caps(["3", "ĐIỂM TRỪ", points], ["3.1", "Chậm báo cáo", points])).toEqual([
      ["3", 0, -2],
      ["3.1", -2, undefined],
    ]);
  });

  test.each<[string, Typed, number, number]>([
    ["both caps in a cell", "+2; -3", 2, -3],
    ["the bonuses' cap", 2, 2, -4],
  ])("bonuses and penalties together: %s", (_, shown, maximum, minimum) => {
    expect(caps(["III", "Điểm thưởng, điểm trừ", shown], ["3.1", "Sáng kiến", 3], ["3.2", "Chậm", -4])[0]).toEqual(["3", maximum, minimum]);
  });

  test.each<[string, Typed[][], number, number]>([
    [
      "both",
      [
        ["3.1", "Sáng kiến", 2],
        ["3.2", "Mô hình", 3],
        ["3.3", "Chậm", -1],
        ["3.4", "Sai", -2],
      ],
      5,
      -3,
    ],
    [
      "as much of both",
      [
        ["3.1", "Sáng kiến", 2],
        ["3.2", "Chậm", -2],
      ],
      2,
      -2,
    ],
    [
      "groups of both",
      [
        ["3.1", "Điểm cộng", null],
        ["3.1.1", "Sáng kiến", 2],
        ["3.2", "Điểm trừ", null],
        ["3.2.1", "Chậm", 1],
      ],
      2,
      -1,
    ],
    [
      "penalties",
      [
        ["3.1", "Điểm trừ: chậm", 2],
        ["3.2", "Điểm trừ: sai", 1],
      ],
      0,
      -3,
    ],
  ])("a domain without caps goes as far as its bonuses and its penalties, each together: %s", (_, rows, maximum, minimum) => {
    const { unread } = readCriteriaTable(sheetOf([HEADER, ...plainRows, ["III", "ĐIỂM THƯỞNG, ĐIỂM TRỪ", null], ...rows]))!;
    expect(caps(["III", "ĐIỂM THƯỞNG, ĐIỂM TRỪ", null], ...rows)[0]).toEqual(["3", maximum, minimum]);
    expect(unread).toContainEqual({ cell: "A7", text: "ĐIỂM THƯỞNG, ĐIỂM TRỪ", why: "added-up" });
  });

  test("a cap that cannot be read is not made up", () => {
    expect(caps(["III", "ĐIỂM THƯỞNG, ĐIỂM TRỪ", "xem mục IV"], ["3.1", "Sáng kiến", 2])[0]).toEqual(["3", null, undefined]);
  });

  test("penalties without a sign beside bonuses are told by their own names", () => {
    const rows: Typed[][] = [
      ["3.1", "Điểm thưởng: sáng kiến", 2],
      ["3.2", "Điểm trừ: chậm báo cáo", 1],
      ["3.3", "Trừ điểm do sai phạm", "2 điểm"],
    ];
    expect(caps(["III", "ĐIỂM THƯỞNG, ĐIỂM TRỪ", 2], ...rows)).toEqual([
      ["3", 2, -3],
      ["3.1", 2, undefined],
      ["3.2", -1, undefined],
      ["3.3", -2, undefined],
    ]);
  });

  test.each(["ĐIỂM THƯỞNG, ĐIỂM TRỪ", "Điểm cộng, trừ", "ĐIỂM THƯỞNG VÀ PHẠT"])("or by their group's: %s", (domain) => {
    const rows: Typed[][] = [
      ["3.1", "Điểm thưởng", 3],
      ["3.1.1", "Sáng kiến", 3],
      ["3.2", "Điểm trừ", 2],
      ["3.2.1", "Chậm báo cáo", 2],
    ];
    expect(caps(["III", domain, 3], ...rows)).toEqual([
      ["3", 3, -2],
      ["3.1", 3, undefined],
      ["3.1.1", 3, undefined],
      ["3.2", -2, undefined],
      ["3.2.1", -2, undefined],
    ]);
  });

  test.each([
    "Điểm cộng",
    "TIÊU CHÍ ĐƯỢC CỘNG ĐIỂM",
    "Các trường hợp được thưởng điểm",
    "Khen thưởng (điểm thưởng)",
    "Quy định về điểm thưởng",
  ])("a domain of them: %s", (name) => {
    expect(caps(["3", name, 2], ["3.1", "Sáng kiến", 2])[0]).toEqual(["3", 2, 0]);
  });

  test.each(["Quản lý hồ sơ bị trừ điểm", "Khắc phục nội dung bị trừ điểm năm trước", "Điểm cộng đồng đánh giá", "Tổ công tác"])(
    "a domain of others: %s",
    (name) => {
      expect(caps(["3", name, 2], ["3.1", "Rà soát", 2])).toEqual([
        ["3", 2, undefined],
        ["3.1", 2, undefined],
      ]);
    },
  );

  test.each(["Tổng cộng (gồm điểm thưởng)", "Tổng điểm cả điểm thưởng, điểm trừ", "Tổng điểm thưởng"])(
    "what adds them up is neither a domain nor the total: %s",
    (label) => {
      const told = read(HEADER, ...plainRows, [null, "Tổng", 4.5], ["3", "Điểm thưởng", 2], ["3.1", "Sáng kiến", 2], [null, label, 6.5]);
      expect(told).toEqual({
        rows: [...TWO, ["3", "Điểm thưởng", 2], ["3.1", "Sáng kiến", 2]],
        unread: [["B10", "other-total"]],
        total: 4.5,
      });
    },
  );

  test("below the total, with a code or without", () => {
    for (const code of ["3", "III", null]) {
      expect(caps(["Tổng", null, 4.5], [code, "Điểm thưởng", 2], ["3.1", "Sáng kiến", 2])).toEqual([
        ["3", 2, 0],
        ["3.1", 2, undefined],
      ]);
    }
  });
});

test.each<[string, (readonly Typed[])[]]>([
  ["Tổng điểm", [["Tổng điểm", null, 4.5]]],
  ["what it leaves out, in brackets", [[null, "Tổng cộng (không kể điểm thưởng)", 4.5]]],
  ["in the column of names, as text", [[null, "TỔNG CỘNG (I+II)", "4,5"]]],
  ["a result and signatures below", [[null, "Tổng cộng", 4.5], [null, "Điểm quy đổi", 100], ["- Như trên;"]]],
])("the total is the table's, no row: %s", (_, below) => {
  expect(read(HEADER, ...plainRows, ...below)).toEqual({ rows: TWO, unread: [], total: 4.5 });
});

test("totals of parts are no rows, and the whole's is the total", () => {
  const told = read(
    HEADER,
    ...plainRows.slice(0, 3),
    [null, "Cộng", 3],
    ...plainRows.slice(3),
    [null, "Tổng điểm lĩnh vực II", 1.5],
    ["Tổng cộng", null, 4.5],
  );
  expect(told).toEqual({ rows: TWO, unread: [], total: 4.5 });
});

describe("criteria that begin like totals", () => {
  test.each<[string, Typed, string]>([
    ["a bullet", "-", "Tổng hợp kết quả thực hiện mục tiêu năm"],
    ["a bullet", "-", "Tổng điểm nhóm nhiệm vụ"],
    ["a code", "2.1.1", "Tổng số điểm"],
    ["a code", "2.1.1", "Tổng điểm các tiêu chí"],
    ["no code", null, "Tổng số nhiệm vụ hoàn thành trong từng lĩnh vực"],
    ["no code", null, "Cộng tác viên công nghệ số nhóm thôn"],
    ["no code", null, "Tổng hợp số liệu phần mềm"],
    ["no code", null, "Tổng số phần mềm dùng chung"],
  ])("with %s are rows: %s %s", (_, code, name) => {
    const { rows, unread } = read(HEADER, ...plainRows, [code, name, 0.5], [null, "Tổng cộng", 4.5]);
    expect(rows.slice(5)).toEqual([[code === null ? "" : "2.1.1", name, 0.5]]);
    expect(unread).toEqual([]);
  });

  test("a bullet before its name", () => {
    const { rows } = read(HEADER, ...plainRows, [null, "- Tổng hợp kết quả thực hiện mục tiêu năm", 0.5]);
    expect(rows.at(-1)).toEqual(["2.1.1", "Tổng hợp kết quả thực hiện mục tiêu năm", 0.5]);
  });

  test("what adds up a part by its name is left out and told", () => {
    const told = read(HEADER, ...plainRows, [null, "Tổng điểm lĩnh vực Thể chế", 1.5], [null, "Tổng cộng", 4.5]);
    expect(told).toEqual({ rows: TWO, unread: [["B7", "other-total"]], total: 4.5 });
  });

  test.each(["Cộng", "Cộng điểm mục II", "Tổng điểm phần B", "Tổng số điểm của nhóm 2", "Tổng điểm (lĩnh vực II)"])(
    "what says nothing but a part is a total: %s",
    (label) => {
      expect(read(HEADER, ...plainRows, [null, label, 1.5], [null, "Tổng cộng", 4.5])).toEqual({ rows: TWO, unread: [], total: 4.5 });
    },
  );
});

describe("who is named in a table does not sign it", () => {
  test("in a bullet or a sentence of its last criterion", () => {
    const { rows, unread } = read(
      [...HEADER, "Cách tính điểm"],
      ...plainRows,
      ["-", "Thủ trưởng đơn vị trực tiếp chỉ đạo: 1 điểm", null],
      ["-", "Phân công cấp phó", null, "Người lập kế hoạch phân công: 0,5 điểm"],
      [null, "- Thủ trưởng đơn vị", null],
      ["-", "Kiểm tra", null],
      [null, "Chủ tịch xã trực tiếp chỉ đạo", null],
    );
    expect(rows.slice(5).map(([code]) => code)).toEqual(["2.1.1", "2.1.2", "2.1.3", "2.1.4"]);
    expect(unread).toEqual([["B11", "no-code"]]);
  });

  test("nor where criteria follow", () => {
    const rows = plainRows.map((row) => [...row]);
    rows.splice(3, 0, [null, null, null, "Chủ tịch"], [null, "Thủ trưởng đơn vị", null]);
    expect(read([...HEADER, "Bộ phận phụ trách"], ...rows)).toMatchObject({ rows: TWO, unread: [["B6", "no-code"]] });
  });

  test.each(["Người lập biểu", "CHỦ TỊCH", "THỦ TRƯỞNG ĐƠN VỊ\n(Ký, ghi rõ họ tên)", "TM. ỦY BAN NHÂN DÂN", "Nơi nhận:\n- Như trên;"])(
    "%j does",
    (signs) => {
      expect(read(HEADER, ...plainRows, [signs, null, null], [null, "Nguyễn Văn An", null])).toMatchObject({ rows: TWO, unread: [] });
    },
  );
});

describe("a total in the middle of a table ends nothing", () => {
  const first: Typed[][] = [
    ["I", "CHỈ ĐẠO", "3 điểm"],
    ["1.1", "Kế hoạch CCHC", "1 điểm"],
    ["1.2", "Báo cáo CCHC", "Tối đa 2 điểm"],
    [null, "Tổng cộng", "3 điểm"],
  ];
  const second: Typed[][] = [
    ["II", "THỂ CHẾ", "1,5 điểm"],
    ["2.1", "Rà soát văn bản", "1,5 điểm"],
  ];

  test("points in words are points below it too, and the greatest total is the table's", () => {
    const told = read(HEADER, ...first, ...second, [null, "Tổng cộng (I+II)", "4,5 điểm"], [null, "Nơi nhận:", null]);
    expect(told).toEqual({ rows: TWO, unread: [], total: 4.5 });
  });

  test("rows with codes stay where no other total follows, whatever stands for their points", () => {
    const rows: Typed[][] = [
      ["II", "THỂ CHẾ", null],
      ["2.1", "Rà soát văn bản", "1,5 điểm"],
      ["2.2", "Theo dõi thi hành", "theo thực tế"],
    ];
    expect(read(HEADER, ...first, ...rows)).toEqual({
      rows: [...TWO, ["2.2", "Theo dõi thi hành", null]],
      unread: [
        ["C8", "no-points"],
        ["A6", "added-up"],
      ],
      total: 3,
    });
  });

  test("bullets below the criteria behind it are parts of them", () => {
    const told = read(HEADER, ...first, ...second, ["-", "Ban hành", "1 điểm"], ["-", "Theo dõi", null]);
    expect(told.rows.slice(5).map(([code]) => code)).toEqual(["2.1.1", "2.1.2"]);
  });

  test("a remark that ends in points is told in full", () => {
    const { unread } = readCriteriaTable(
      sheetOf([HEADER, ...plainRows, ["Tổng", null, 4.5], [null, "Ghi chú: mỗi mục không quá 3 điểm"]]),
    )!;
    expect(unread).toEqual([{ cell: "B8", text: "Ghi chú: mỗi mục không quá 3 điểm", why: "below-total" }]);
  });

  test("remarks behind the whole are told, numbered ones too; whoever signs is not", () => {
    const remarks: Typed[][] = [
      [null, "Ghi chú:", null],
      ["1.", "Điểm lấy hai chữ số thập phân", null],
      ["-", "Không cộng dồn", null],
      ["Nơi nhận:", null, "CHỦ TỊCH"],
      ["- Lưu: VT.", null, "Nguyễn Văn An"],
    ];
    const { rows, unread } = read(HEADER, ...plainRows, ["Tổng", null, 4.5], ...remarks);
    expect(rows).toEqual(TWO);
    expect(unread).toEqual([
      ["B8", "below-total"],
      ["A9", "below-total"],
      ["A10", "below-total"],
    ]);
  });
});

test("domains and groups without points have those below them, and that is told", () => {
  const told = read(
    HEADER,
    ["1", "CHỈ ĐẠO", null],
    ["1.1", "Kế hoạch", null],
    ["1.1.1", "Ban hành", 1],
    ["1.1.2", "Thực hiện", 0.5],
    ["1.2", "Báo cáo", 2],
  );
  expect(told.rows.slice(0, 2)).toEqual([
    ["1", "CHỈ ĐẠO", 3.5],
    ["1.1", "Kế hoạch", 1.5],
  ]);
  expect(told.unread).toEqual([
    ["A2", "added-up"],
    ["A3", "added-up"],
  ]);
});

test("departments, how points are counted, and what proves them", () => {
  const table = readCriteriaTable(
    sheetOf(
      [
        [...HEADER, "Bộ phận phụ trách", "Cách tính điểm", "Tài liệu kiểm chứng"],
        ["1", "CHỈ ĐẠO", 3, "Không của lĩnh vực"],
        ["1.1", "Kế hoạch", 1, " Văn phòng \n HĐND ", "Đạt 100%: 1", "Kế hoạch"],
        ["1.2", "Báo cáo", 2],
      ],
      // One department for both criteria.
      [{ row: 2, column: 3, rows: 2, columns: 1 }],
    ),
  )!;
  expect(table.rows.map(({ department, guidance, evidence }) => [department, guidance, evidence])).toEqual([
    ["", undefined, undefined],
    ["Văn phòng HĐND", "Đạt 100%: 1", "Kế hoạch"],
    ["Văn phòng HĐND", undefined, undefined],
  ]);
});

describe("the column of the maxima", () => {
  test.each(["Điểm", "ĐIỂM", "Số điểm"])("is the only one of points, whatever it is called: %s", (head) => {
    expect(read(["STT", "Nội dung tiêu chí", head], ...plainRows).rows).toEqual(TWO);
  });

  test.each<[string, (readonly Typed[])[]]>([
    ["two of them", [["STT", "Nội dung", "Điểm", "Điểm"], ...plainRows]],
    [
      "a list without levels",
      [
        ["STT", "Nội dung", "Điểm"],
        [1, "Sáng kiến", 2],
        [2, "Mô hình", 1],
      ],
    ],
  ])("is not guessed: %s", (_, rows) => {
    expect(readCriteriaTable(sheetOf(rows))).toBeNull();
  });

  test("is the one with points, where another by its name holds levels in words, which are guidance", () => {
    const table = readCriteriaTable(
      sheetOf([
        ["STT", "Tiêu chí", "Thang điểm", "Điểm tối đa"],
        ["1", "CHỈ ĐẠO", null, 3],
        ["1.1", "Kế hoạch CCHC", "Đạt: 1; không: 0", 1],
        ["1.2", "Báo cáo CCHC", "0-2", 2],
      ]),
    )!;
    expect(tell(table)).toMatchObject({ rows: TWO.slice(0, 3), unread: [] });
    expect(table.rows.map(({ guidance }) => guidance)).toEqual([undefined, "Đạt: 1; không: 0", "0-2"]);
  });
});

describe("words that go on in rows of their own", () => {
  const HEADS = [...HEADER, "Cách tính điểm", "Tài liệu kiểm chứng", "Bộ phận phụ trách"];
  const wordsOf = (rows: (readonly Typed[])[], merges: Parameters<typeof sheetOf>[1] = []) =>
    readCriteriaTable(sheetOf([HEADS, ...rows], merges))!.rows.map(({ guidance, evidence, department }) => [
      guidance,
      evidence,
      department,
    ]);

  test("are those of the row above, line by line", () => {
    const rows: Typed[][] = [
      ["1", "CHỈ ĐẠO", 3],
      ["1.1", "Kế hoạch", 1, "- Trước 31/1: 1 điểm", "Kế hoạch", "Văn phòng"],
      [null, null, null, "- Sau 31/1: 0,5 điểm", "Công văn gửi Sở Nội vụ"],
      [null, null, null, "- Không: 0 điểm", null, "Tư pháp"],
      ["1.2", "Báo cáo", 2, "Đủ: 2 điểm"],
      [null, "Tổng", 3],
    ];
    expect(wordsOf(rows)).toEqual([
      [undefined, undefined, ""],
      ["- Trước 31/1: 1 điểm\n- Sau 31/1: 0,5 điểm\n- Không: 0 điểm", "Kế hoạch\nCông văn gửi Sở Nội vụ", "Văn phòng, Tư pháp"],
      ["Đủ: 2 điểm", undefined, ""],
    ]);
  });

  test("are read once where an area is merged over them, and no signature is one", () => {
    const rows: Typed[][] = [
      ["1.1", "Kế hoạch", 1, "Trước 31/1: 1 điểm", "Kế hoạch"],
      [null, null, null, null, "Công văn"],
      [null, null, null, "CHỦ TỊCH"],
      [null, null, null, "Nguyễn Văn An"],
    ];
    expect(wordsOf(rows, [{ row: 1, column: 3, rows: 2, columns: 1 }])).toEqual([["Trước 31/1: 1 điểm", "Kế hoạch\nCông văn", ""]]);
  });

  test("are told with a row that is none", () => {
    const { unread } = readCriteriaTable(sheetOf([HEADS, ["1.1", "Kế hoạch", 1], [null, "của xã", null, "Ban hành: 1 điểm"]]))!;
    expect(unread).toEqual([{ cell: "B3", text: "của xã\nBan hành: 1 điểm", why: "no-code" }]);
  });
});

test("a header and names that are merged over the column of codes", () => {
  const sheet = sheetOf(
    [
      ["Lĩnh vực, tiêu chí", null, "Điểm tối đa"],
      ["CHỈ ĐẠO", null, 1],
      ["1.1", "Kế hoạch", 1],
      ["Tổng", null, 1],
    ],
    [0, 1, 3].map((row) => ({ row, column: 0, rows: 1, columns: 2 })),
  );
  expect(tell(readCriteriaTable(sheet))).toEqual({
    rows: [
      ["1", "CHỈ ĐẠO", 1],
      ["1.1", "Kế hoạch", 1],
    ],
    unread: [],
    total: 1,
  });
});

test("hidden rows and columns are read like others", () => {
  const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  const row = (cells: readonly Typed[], more = "") =>
    `<row ${more}>${cells.map((each) => (typeof each === "number" ? `<c><v>${each}</v></c>` : text(String(each)))).join("")}</row>`;
  const rows = [HEADER, ...plainRows].map((cells, i) => row(cells, i === 2 ? 'hidden="1"' : ""));
  const bytes = workbookFixture({
    sheet: sheetXml(rows.join("")).replace("<sheetData>", '<cols><col min="1" max="1" width="9" hidden="1"/></cols><sheetData>'),
  });
  expect(tell(readCriteriaTable(readXlsx(bytes).sheets[0]!)).rows).toEqual(TWO);
});

describe("nothing that was not understood is dropped", () => {
  test.each<[string, readonly Typed[], Told["rows"], Told["unread"]]>([
    ["a code of letters", ["TC-x", "Tuyên truyền", 1], [["TC-x", "Tuyên truyền", 1]], []],
    ["a negative number for a code", [-1.3, "Tuyên truyền", 1], [["-1.3", "Tuyên truyền", 1]], []],
    ["no code", [null, "Tuyên truyền", 1], [["", "Tuyên truyền", 1]], []],
    ["a number that begins a sentence", [null, "03 lớp tập huấn", 1], [["", "03 lớp tập huấn", 1]], []],
    ["a name that goes on", [null, "và các xã khác", null], [], [["B7", "no-code"]]],
    ["points alone", [null, null, 7], [], [["C7", "no-code"]]],
    ["a code alone", ["2.2", null, null], [["2.2", "", null]], []],
    ["points that are none", ["2.2", "Tuyên truyền", "x"], [["2.2", "Tuyên truyền", null]], [["C7", "no-points"]]],
    ["points as a range", ["2.2", "Tuyên truyền", "0 - 5"], [["2.2", "Tuyên truyền", null]], [["C7", "no-points"]]],
    ["points that became a date", ["2.2", "Tuyên truyền", { day: 1, month: 5 }], [["2.2", "Tuyên truyền", 1.5]], [["C7", "date"]]],
  ])("%s", (_, row, rows, unread) => {
    expect(read(HEADER, ...plainRows, row)).toMatchObject({ rows: [...TWO, ...rows], unread });
  });

  test("points that are none, of a bonus below the total", () => {
    const told = read(HEADER, ...plainRows, ["Tổng", null, 4.5], ["3", "Điểm thưởng", 2], ["3.1", "Sáng kiến", "x"]);
    expect(told.rows.slice(5)).toEqual([
      ["3", "Điểm thưởng", 2],
      ["3.1", "Sáng kiến", null],
    ]);
    expect(told.unread).toEqual([["C9", "no-points"]]);
  });

  test("points below the total without a code", () => {
    const told = read(HEADER, ...plainRows, ["Tổng", null, 4.5], [null, "Điểm khảo sát", 10]);
    expect(told).toEqual({ rows: TWO, unread: [["B8", "below-total"]], total: 4.5 });
  });
});

test.each<[string, (readonly Typed[])[]]>([
  ["an empty sheet", []],
  ["names and points without a header", plainRows],
  ["a header alone", [HEADER]],
  [
    "a list of people",
    [
      ["STT", "Họ và tên", "Chức vụ"],
      [1, "Nguyễn Văn An", "Chủ tịch"],
    ],
  ],
])("no table: %s", (_, rows) => {
  expect(readCriteriaTable(sheetOf(rows))).toBeNull();
});

describe("levels told by how far in names begin", () => {
  const THREE: Told["rows"] = [
    ["1", "Chỉ đạo", 3],
    ["1.1", "Kế hoạch CCHC", 2],
    ["1.1.1", "Ban hành kịp thời", 0.5],
    ["1.1.2", "Hoàn thành", 1.5],
    ["1.2", "Báo cáo CCHC", 1],
    ["2", "Thể chế", 1.5],
    ["2.1", "Rà soát văn bản", 1.5],
  ];
  const DEPTHS = [0, 1, 2, 2, 1, 0, 1];
  const set = (mark: string, widths: readonly number[] = DEPTHS) =>
    THREE.map(([, name, maximum], i): Typed[] => [`${mark.repeat(widths[i]!)}${name}`, maximum]);
  const heads = ["Lĩnh vực, tiêu chí", "Điểm tối đa"];

  test.each([
    ["spaces", "   "],
    ["no-break spaces, as from Word", "\u00a0\u00a0\u00a0\u00a0"],
    ["tabs", "\t"],
  ])("of a table without any code: %s", (_, mark) => {
    expect(read(heads, ...set(mark))).toEqual({ rows: THREE, unread: [], total: null });
  });

  test("of a table without any code: cells that set their text in", () => {
    const indented = sheetOf([heads, ...set("")]);
    const cells = indented.cells.map((row, i) => row.map((cell, j) => (i > 0 && j === 0 ? { ...cell, indent: DEPTHS[i - 1]! } : cell)));
    expect(tell(readCriteriaTable({ ...indented, cells }))).toEqual({ rows: THREE, unread: [], total: null });
  });

  test("of a file", () => {
    const styles = [0, 1, 2].map((indent) => `<xf numFmtId="0" fontId="0"><alignment indent="${indent}"/></xf>`).join("");
    const text = (address: string, value: string, style = 0) => `<c r="${address}" s="${style}" t="inlineStr"><is><t>${value}</t></is></c>`;
    const rows = THREE.map(
      ([, name, maximum], i) => `<row r="${i + 2}">${text(`A${i + 2}`, name, DEPTHS[i])}<c r="B${i + 2}"><v>${maximum}</v></c></row>`,
    );
    const sheet = sheetXml(`<row r="1">${text("A1", heads[0]!)}${text("B1", heads[1]!)}</row>${rows.join("")}`);
    const { sheets } = readXlsx(workbookFixture({ sheet, styles: `<cellXfs>${styles}</cellXfs>` }));
    expect(tell(readCriteriaTable(sheets[0]!)).rows).toEqual(THREE);
  });

  test("a heading without points has those of what begins further in", () => {
    const [, , , , , ...second] = set("   ");
    const rows: Typed[][] = [["Chỉ đạo"], ["   Kế hoạch CCHC", 2], ["   Báo cáo CCHC", 1], ...second];
    expect(read(heads, ...rows)).toEqual({
      rows: [
        ["1", "Chỉ đạo", 3],
        ["1.1", "Kế hoạch CCHC", 2],
        ["1.2", "Báo cáo CCHC", 1],
        ["2", "Thể chế", 1.5],
        ["2.1", "Rà soát văn bản", 1.5],
      ],
      unread: [["A2", "added-up"]],
      total: null,
    });
  });

  test("parts without codes below criteria that have them", () => {
    const told = read(
      HEADER,
      ["1", "CHỈ ĐẠO", 3],
      ["1.1", "Kế hoạch CCHC", 2],
      [null, "   Ban hành kịp thời", 0.5],
      [null, "   Hoàn thành", 1.5],
      ["1.2", "Báo cáo CCHC", 1],
      [null, "THỂ CHẾ", 1.5],
      ["2.1", "Rà soát văn bản", 1.5],
    );
    expect(told.rows.map(([code]) => code)).toEqual(["1", "1.1", "1.1.1", "1.1.2", "1.2", "2", "2.1"]);
    expect(told.unread).toEqual([]);
  });

  test("a code that was left out is not guessed where others begin as far in, nor from a single space", () => {
    const named = (...names: readonly string[]) =>
      read(HEADER, ["1", "CHỈ ĐẠO", 3], ["1.1", names[0]!, 2], [null, names[1]!, 1]).rows.map(([code]) => code);
    expect(named("   Kế hoạch", "   Báo cáo")).toEqual(["1", "1.1", ""]);
    expect(named("Kế hoạch", " Báo cáo")).toEqual(["1", "1.1", ""]);
    expect(named("Kế hoạch", "Báo cáo")).toEqual(["1", "1.1", ""]);
  });
});

describe("letters as domains", () => {
  const letters = (first: readonly Typed[], second: readonly Typed[]): (readonly Typed[])[] => [
    HEADER,
    first,
    ["1", "Kế hoạch CCHC", 1],
    ["2", "Báo cáo CCHC", 2],
    second,
    ["1", "Rà soát văn bản", 1.5],
  ];

  test.each<[string, (readonly Typed[])[]]>([
    ["in the column of codes", letters(["A", "CHỈ ĐẠO", 3], ["B", "THỂ CHẾ", 1.5])],
    ["with a mark behind", letters(["A.", "CHỈ ĐẠO", 3], ["B)", "THỂ CHẾ", 1.5])],
    ["before the name", letters([null, "A. CHỈ ĐẠO", 3], [null, "PHẦN B: THỂ CHẾ", 1.5])],
  ])("where the numbers below begin anew: %s", (_, rows) => {
    expect(read(...rows)).toEqual({ rows: TWO, unread: [], total: null });
  });

  test("codes that go on under letters are read as before", () => {
    expect(read(HEADER, ["A", "CHỈ ĐẠO", 3], ...plainRows.slice(1, 3), ["B", "THỂ CHẾ", 1.5], ...plainRows.slice(4))).toEqual({
      rows: TWO,
      unread: [],
      total: null,
    });
  });

  test("I is the ninth letter behind H", () => {
    const rows = [..."ABCDEFGHI"].flatMap((letter): Typed[][] => [
      [letter, `LĨNH VỰC ${letter}`, 1],
      ["1", `Tiêu chí ${letter}`, 1],
    ]);
    expect(read(HEADER, ...rows).rows.at(-1)).toEqual(["9.1", "Tiêu chí I", 1]);
  });

  test("letters that head several domains are no domains", () => {
    const told = read(HEADER, ["A", "PHẦN THẨM ĐỊNH", 4.5], ...plainRows);
    expect(told.rows).toEqual(TWO);
    expect(told.unread).toEqual([["A2", "no-code"]]);
  });
});

test("one negative row among others does not make bonuses of a whole domain; it is told at its row", () => {
  const table = readCriteriaTable(sheetOf([HEADER, ["1", "CHỈ ĐẠO", 3], ["1.1", "Kế hoạch", 3], ["1.2", "Chậm báo cáo", -1]]))!;
  expect(table.rows.map(({ maximum, minimum }) => [maximum, minimum])).toEqual([
    [3, undefined],
    [3, undefined],
    [-1, undefined],
  ]);
});

test.each<[string, (readonly Typed[])[]]>([
  [
    "in the column of codes",
    [
      ["I", "CHỈ ĐẠO", 3],
      ["I.1", "Kế hoạch CCHC", 1],
      ["I.2.", "Báo cáo CCHC", 2],
      ["II", "THỂ CHẾ", 1.5],
      ["II.1", "Rà soát văn bản", 1.5],
    ],
  ],
  [
    "before the name",
    [
      [null, "I. CHỈ ĐẠO", 3],
      [null, "I.1. Kế hoạch CCHC", 1],
      [null, "I.2. Báo cáo CCHC", 2],
      [null, "II. THỂ CHẾ", 1.5],
      [null, "II.1. Rà soát văn bản", 1.5],
    ],
  ],
])("codes that begin with the domain's Roman numeral, %s", (_, rows) => {
  expect(read(HEADER, ...rows)).toEqual({ rows: TWO, unread: [], total: null });
});

test("a table that goes on below what is read of a sheet says so", () => {
  const long = (rows: number) => [
    HEADER,
    ["1", "CHỈ ĐẠO", 1],
    ["1.1", "Kế hoạch", 1],
    ...Array.from({ length: rows - 4 }, () => []),
    ["1.2", "Báo cáo", 1],
  ];
  expect(read(...long(READ_WINDOW.rows - 1)).unread).toEqual([]);
  expect(read(...long(READ_WINDOW.rows)).unread).toEqual([[`C${READ_WINDOW.rows}`, "too-long"]]);
});
