import { markText } from "../../../src/forms/sheetMark";
import { sheetText } from "../../../src/messages/sheets";
import { MemoryWorkbook } from "../memoryWorkbook";
import { makeForm } from "../received/form";
import { snapshotOf } from "../received/snapshot";
import { addressOf, build, cellsOf, checked, LOST, lostCell, scoreCell, scoredWorkbook, SCORES } from "../seed";

/** The commune's report with its lost-points sheet just built: 11 rows below the header in row 5, the total in row 17. */
async function builtWorkbook(): Promise<MemoryWorkbook> {
  const workbook = await scoredWorkbook();
  await build(workbook);
  return workbook;
}

/** 1.9 gets its points back, so that every row below it moves up; 2.1 loses some, so that those below it move down again, and so on. */
async function shake(workbook: MemoryWorkbook): Promise<void> {
  const [first, second, third] = [
    await scoreCell(workbook, "1.9", "council"),
    await scoreCell(workbook, "1.1", "council"),
    await scoreCell(workbook, "1.2", "council"),
  ];
  const scores = [first, second, third].map((cell) => workbook.value(SCORES, cell) as number);
  workbook.place(SCORES, first, 1);
  await build(workbook);
  workbook.place(SCORES, second, 0);
  workbook.place(SCORES, third, 0);
  await build(workbook);
  [first, second, third].forEach((cell, i) => workbook.place(SCORES, cell, scores[i]!));
  await build(workbook);
}

async function expectSettled(workbook: MemoryWorkbook): Promise<void> {
  const before = await cellsOf(workbook, LOST);
  await build(workbook);
  expect(await cellsOf(workbook, LOST)).toEqual(before);
}

async function codesOfTable(workbook: MemoryWorkbook): Promise<string[]> {
  return (await checked(workbook)).lostSheet!.table.rows.map(({ code }) => code.text);
}

async function hasMendedTotals(workbook: MemoryWorkbook): Promise<void> {
  const { reconciliation, findings } = await checked(workbook);
  expect(reconciliation.difference).toBe(0);
  expect(findings.filter(({ code }) => /amount|total|row-/.test(code))).toEqual([]);
}

const ODD_WORDS = [
  "=1+1",
  "+84 912 345 678",
  "-",
  "@ban",
  "'trong ngoặc",
  "7.10",
  "2/3",
  "TRUE",
  "#N/A",
  "  thụt đầu dòng\r\nvà xuống dòng ",
  "Mạc Thị Lan".normalize("NFD"),
  "Khớp với bảng điểm của huyện",
  "Chưa khớp với bảng điểm, lệch nhau một ít",
  sheetText.keptHeading,
  "Tổng cộng",
  sheetText.identity.lostStage,
  sheetText.identity.set,
  markText({ what: "scores", set: "khác" }),
  "😀".repeat(50),
];

test.each(["reason", "remedy", "person"] as const)("any text in the column %s stays as it is, in its row", async (column) => {
  const workbook = await builtWorkbook();
  const codes = await codesOfTable(workbook);
  for (let from = 0; from < ODD_WORDS.length; from += codes.length) {
    const words = ODD_WORDS.slice(from, from + codes.length);
    const cells = await Promise.all(words.map((_, i) => lostCell(workbook, codes[i]!, column)));
    words.forEach((text, i) => workbook.place(LOST, cells[i]!, text));
    await shake(workbook);
    expect(cells.slice(0, words.length).map((cell) => workbook.value(LOST, cell))).toEqual(words);
    expect(cells.map((cell) => workbook.formula(LOST, cell))).toEqual(cells.map(() => null));
    expect(await codesOfTable(workbook)).toEqual(codes);
    await expectSettled(workbook);
  }
});

test("one cell of words, whatever its column, keeps a row whose points came back, and returns to its place with it", async () => {
  const workbook = await builtWorkbook();
  const columns = ["number", "name", "reason", "amount", "remedy", "person", "beside"] as const;
  const words = columns.map((column) => `chỉ ghi một ô: ${column}`);
  const codes = (await codesOfTable(workbook)).slice(0, columns.length);
  const cells = () => Promise.all(columns.map((column, i) => lostCell(workbook, codes[i]!, column)));
  (await cells()).forEach((cell, i) => workbook.place(LOST, cell, words[i]!));

  const scores = await Promise.all(codes.map((code) => scoreCell(workbook, code, "council")));
  const maxima = await Promise.all(codes.map((code) => addressOf(workbook, code, "maximum")));
  const before = scores.map((cell) => workbook.value(SCORES, cell) as number);
  scores.forEach((cell, i) => workbook.place(SCORES, cell, workbook.value(SCORES, maxima[i]!) as number));
  await build(workbook);
  const standing = workbook.texts(LOST);
  expect(words.filter((text) => !standing.includes(text))).toEqual([]);
  expect((await codesOfTable(workbook)).filter((code) => codes.includes(code))).toEqual([]);

  scores.forEach((cell, i) => workbook.place(SCORES, cell, before[i]!));
  await build(workbook);
  expect((await cells()).map((cell) => workbook.value(LOST, cell))).toEqual(words);
});

test("numbers, dates, percentages and formulas in columns of words stay what they are", async () => {
  const workbook = await builtWorkbook();
  const typed: Record<string, string> = { "5.2": "31/12/2024", "5.3": "50%", "7.6": "12,5", "7.11": "TRUE", "7.15": "=1+1" };
  for (const [code, text] of Object.entries(typed)) {
    workbook.type(LOST, await lostCell(workbook, code, "remedy"), text);
    workbook.type(LOST, await lostCell(workbook, code, "beside"), text);
  }
  const before = await cellsOf(workbook, LOST);
  await build(workbook);
  const once = await cellsOf(workbook, LOST);
  const cells = await Promise.all(
    Object.keys(typed).flatMap((code) => [lostCell(workbook, code, "remedy"), lostCell(workbook, code, "beside")]),
  );
  const of = (all: Record<string, unknown>) => cells.map((cell) => (all[cell] === true ? "=TRUE" : all[cell]));
  expect(of(once)).toEqual(of(before));
  await shake(workbook);
  expect(of(await cellsOf(workbook, LOST))).toEqual(of(before));
  await expectSettled(workbook);
});

test("a code that Excel made a date or a number of is understood, and text again after building", async () => {
  const workbook = await builtWorkbook();
  workbook.place(LOST, await lostCell(workbook, "5.2", "code"), 46_058, "d-mmm");
  workbook.place(LOST, await lostCell(workbook, "7.6", "code"), 7.6, "General");
  workbook.place(LOST, await lostCell(workbook, "1.6", "code"), 36_892 + 151, "d/m/yyyy");
  workbook.place(SCORES, await scoreCell(workbook, "7.10", "council"), 0);
  await build(workbook);
  workbook.place(LOST, await lostCell(workbook, "7.10", "code"), 7.1, "General");
  expect((await codesOfTable(workbook)).filter((code) => /^([57]\.|1\.6)/.test(code))).toEqual([
    "1.6.1",
    "5.2",
    "5.3",
    "7.6",
    "7.10",
    "7.11",
    "7.15",
  ]);
  await build(workbook);
  expect(Object.values(await cellsOf(workbook, LOST))).toEqual(expect.arrayContaining(["5.2", "7.6", "7.10", "1.6.1"]));
  await hasMendedTotals(workbook);
});

test("a code and a name of a sub-criterion typed over the criterion's own stay", async () => {
  const workbook = await builtWorkbook();
  const [code, name] = [await lostCell(workbook, "1.6", "code"), await lostCell(workbook, "1.6", "name")];
  workbook.type(LOST, code, "1.6.1");
  workbook.type(LOST, name, "Sáng kiến, giải pháp CCHC cấp tỉnh");
  await shake(workbook);
  expect([workbook.value(LOST, code), workbook.value(LOST, name)]).toEqual(["1.6.1", "Sáng kiến, giải pháp CCHC cấp tỉnh"]);
  await hasMendedTotals(workbook);
});

describe("rows that a person adds", () => {
  test("a split typed by hand, the second row without a code", async () => {
    const workbook = await builtWorkbook();
    const amount = await lostCell(workbook, "3.1", "amount");
    const row = Number(amount.slice(1));
    workbook.insertRow(LOST, row);
    workbook.type(LOST, amount, "1,5");
    workbook.paste(LOST, `C${row + 1}`, [["Nội dung thứ hai", "Lý do thứ hai", "0,5", "", "Người thứ hai"]]);
    await hasMendedTotals(workbook);
    await shake(workbook);
    expect(workbook.value(LOST, `D${row + 1}`)).toBe("Lý do thứ hai");
    expect([workbook.value(LOST, amount), workbook.value(LOST, `E${row + 1}`)]).toEqual([1.5, 0.5]);
    await hasMendedTotals(workbook);
    await expectSettled(workbook);
  });

  test("two rows with one code: both stay, and the sum is found wrong until somebody mends it", async () => {
    const workbook = await builtWorkbook();
    const row = Number((await lostCell(workbook, "5.2", "code")).slice(1));
    workbook.insertRow(LOST, row);
    workbook.paste(LOST, `B${row + 1}`, [["5.2", "Chất lượng", "Lý do khác", "1"]]);
    await shake(workbook);
    expect(workbook.texts(LOST)).toContain("Lý do khác");
    const { findings, reconciliation } = await checked(workbook);
    expect(findings).toContainEqual(expect.objectContaining({ code: "lost/amount-wrong", criterion: "5.2", found: 2.5, expected: 1.5 }));
    expect(reconciliation.difference).toBe(1_000_000);
  });

  test("a code that belongs to no criterion waits in the kept block", async () => {
    const workbook = await builtWorkbook();
    const row = Number((await lostCell(workbook, "5.2", "code")).slice(1));
    workbook.insertRow(LOST, row);
    workbook.paste(LOST, `B${row + 1}`, [["9.9", "Không rõ", "Lý do lạ", "0,5", "Khắc phục lạ"]]);
    expect((await checked(workbook)).findings).toContainEqual(
      expect.objectContaining({ code: "lost/row-surplus", cell: `B${row + 1}`, found: "9.9" }),
    );
    await shake(workbook);
    const { lostSheet } = await checked(workbook);
    expect(lostSheet!.kept.map(({ code, reason, remedy }) => [code.text, reason.text, remedy.text])).toEqual([
      ["9.9", "Lý do lạ", "Khắc phục lạ"],
    ]);
    await hasMendedTotals(workbook);
  });

  test("a heading between the header and the first row", async () => {
    const workbook = await builtWorkbook();
    workbook.insertRow(LOST, 5);
    workbook.place(LOST, "C6", "I. Chỉ đạo, điều hành");
    await shake(workbook);
    expect(workbook.texts(LOST)).toContain("I. Chỉ đạo, điều hành");
    await expectSettled(workbook);
  });

  test("a remark in the column of row numbers, alone or beside a row", async () => {
    const workbook = await builtWorkbook();
    workbook.place(LOST, await lostCell(workbook, "5.2", "number"), "6a");
    workbook.insertRow(LOST, 9);
    workbook.place(LOST, "A10", "Phần này xã chưa thống nhất");
    await shake(workbook);
    expect(workbook.texts(LOST)).toEqual(expect.arrayContaining(["6a", "Phần này xã chưa thống nhất"]));
    expect(workbook.value(LOST, await lostCell(workbook, "5.2", "number"))).toBe("6a");
    await expectSettled(workbook);
  });

  test("empty rows in between are closed up", async () => {
    const workbook = await builtWorkbook();
    const before = await cellsOf(workbook, LOST);
    workbook.insertRow(LOST, 8);
    workbook.insertRow(LOST, 12);
    await build(workbook);
    expect(await cellsOf(workbook, LOST)).toEqual(before);
  });

  test("a row typed below the total stays there", async () => {
    const workbook = await builtWorkbook();
    workbook.place(LOST, "B20", "7.6");
    workbook.paste(LOST, "C20", [["Nhiệm vụ", "Lý do gõ dưới tổng", "1"]]);
    await shake(workbook);
    expect([workbook.value(LOST, "B20"), workbook.value(LOST, "D20")]).toEqual(["7.6", "Lý do gõ dưới tổng"]);
    await hasMendedTotals(workbook);
  });

  test("a row typed right above the total, outside its formula, is told and then added", async () => {
    const workbook = await builtWorkbook();
    workbook.insertRow(LOST, 16);
    workbook.type(LOST, "E16", "0,25");
    workbook.paste(LOST, "C17", [["Phần còn lại", "Lý do", "0,25"]]);
    expect((await checked(workbook)).findings).toContainEqual(
      expect.objectContaining({ code: "lost/total-wrong", cell: "E18", found: 10 }),
    );
    await build(workbook);
    expect(workbook.value(LOST, "E18")).toBe(10.25);
    await hasMendedTotals(workbook);
  });
});

describe("what is typed over cells of ours", () => {
  test("letters for an amount stay, and are told", async () => {
    const workbook = await builtWorkbook();
    const amount = await lostCell(workbook, "7.6", "amount");
    workbook.type(LOST, amount, "chưa rõ");
    await shake(workbook);
    expect(workbook.value(LOST, await lostCell(workbook, "7.6", "amount"))).toBe("chưa rõ");
    expect((await checked(workbook)).findings).toContainEqual(
      expect.objectContaining({ code: "lost/amount-wrong", criterion: "7.6", found: "chưa rõ" }),
    );
    workbook.place(SCORES, await scoreCell(workbook, "7.6", "council"), 1);
    await build(workbook);
    expect(workbook.texts(LOST)).toContain("chưa rõ");
  });

  test("a number for a whole loss gives way to the live formula again", async () => {
    const workbook = await builtWorkbook();
    workbook.type(LOST, await lostCell(workbook, "7.6", "amount"), "0,5");
    expect((await checked(workbook)).reconciliation.difference).toBe(-500_000);
    await build(workbook);
    await hasMendedTotals(workbook);
  });

  test("words in the row of the total: the formula comes back, every word stays", async () => {
    const workbook = await builtWorkbook();
    workbook.paste(LOST, "A17", [["Tổng cộng", "B17", "C17", "D17", "khoảng mười điểm", "F17", "G17"]]);
    workbook.place(LOST, "L17", "L17");
    expect((await checked(workbook)).findings).toContainEqual(
      expect.objectContaining({ code: "lost/total-wrong", cell: "E17", found: "khoảng mười điểm" }),
    );
    await shake(workbook);
    expect(workbook.value(LOST, "A17")).toBe("Tổng cộng");
    expect(["B", "C", "D", "F", "G", "L"].map((column) => workbook.value(LOST, `${column}17`))).toEqual([
      "B17",
      "C17",
      "D17",
      "F17",
      "G17",
      "L17",
    ]);
    expect(workbook.texts(LOST)).toContain("khoảng mười điểm");
    expect(workbook.value(LOST, "E17")).toBe(10.25);
    await hasMendedTotals(workbook);
    await expectSettled(workbook);
  });

  test("words in the line under the total, over it or beside it", async () => {
    const workbook = await builtWorkbook();
    workbook.place(LOST, "F18", "cạnh dòng đối chiếu");
    await shake(workbook);
    expect(workbook.texts(LOST)).toContain("cạnh dòng đối chiếu");
    workbook.place(LOST, "C18", "đè lên dòng đối chiếu");
    await shake(workbook);
    expect(workbook.texts(LOST)).toEqual(expect.arrayContaining(["cạnh dòng đối chiếu", "đè lên dòng đối chiếu"]));
    await expectSettled(workbook);
  });

  test("the row of the total deleted: told, and it comes back", async () => {
    const workbook = await builtWorkbook();
    const before = await cellsOf(workbook, LOST);
    workbook.deleteRow(LOST, 16);
    expect((await checked(workbook)).findings).toContainEqual(
      expect.objectContaining({ code: "lost/total-wrong", cell: null, criterion: "total", found: null, expected: 10.25 }),
    );
    await build(workbook);
    expect(await cellsOf(workbook, LOST)).toEqual(before);
  });

  test("a nonsense stage is no stage: the table follows the latest complete one", async () => {
    const workbook = await builtWorkbook();
    for (const cell of ["I1", "I3", "I5"]) {
      workbook.place(LOST, cell, String(workbook.value(LOST, cell)).replace(/}$/, ',"stage":"Hội đồng gì đó"}'));
    }
    const { lostSheet, lostStage } = await checked(workbook);
    expect([lostSheet!.table.chosenStage, lostStage]).toEqual([null, "council"]);
    expect(await build(workbook)).toMatchObject({ kind: "built", stage: "council", rows: 11 });
  });
});

describe("under the table", () => {
  test("the reconciliation is one line, however rows were inserted", async () => {
    const workbook = await builtWorkbook();
    workbook.insertRow(LOST, 17);
    workbook.place(LOST, "C18", "xen giữa tổng và dòng đối chiếu");
    await shake(workbook);
    const lines = Object.values(await cellsOf(workbook, LOST)).filter((held) => String(held).includes(sheetText.reconciled));
    expect(lines).toHaveLength(1);
    expect(workbook.texts(LOST)).toContain("xen giữa tổng và dòng đối chiếu");
    await expectSettled(workbook);
  });

  test("a signature keeps its distance when the table grows and shrinks", async () => {
    const workbook = await builtWorkbook();
    workbook.place(LOST, "F21", "NGƯỜI LẬP BẢNG");
    workbook.place(LOST, "F25", "Mạc Thị Lan");
    workbook.place(LOST, "B25", "CHỦ TỊCH");
    workbook.place(SCORES, await scoreCell(workbook, "1.1", "council"), 0);
    await build(workbook);
    expect(["F22", "F26", "B26"].map((cell) => workbook.value(LOST, cell))).toEqual(["NGƯỜI LẬP BẢNG", "Mạc Thị Lan", "CHỦ TỊCH"]);
    workbook.place(SCORES, await scoreCell(workbook, "1.1", "council"), 1.5);
    await build(workbook);
    expect(["F21", "F25", "B25"].map((cell) => workbook.value(LOST, cell))).toEqual(["NGƯỜI LẬP BẢNG", "Mạc Thị Lan", "CHỦ TỊCH"]);
  });

  test("the kept block: what is written into it, between it and the total, and right under it", async () => {
    const workbook = await builtWorkbook();
    workbook.place(LOST, await lostCell(workbook, "7.6", "reason"), "Lý do 7.6");
    workbook.place(LOST, await lostCell(workbook, "7.11", "reason"), "Lý do 7.11");
    const cells = [await scoreCell(workbook, "7.6", "council"), await scoreCell(workbook, "7.11", "council")];
    cells.forEach((cell) => workbook.place(SCORES, cell, 1));
    await build(workbook);
    expect(workbook.value(LOST, "A18")).toBe(sheetText.keptHeading);
    workbook.place(LOST, "C17", "giữa tổng và phần giữ lại");
    workbook.place(LOST, "D18", "cạnh tiêu đề giữ lại");
    workbook.place(LOST, "F19", "khắc phục 7.6");
    workbook.place(LOST, "A20", "ghi chú ở cột STT");
    workbook.place(LOST, "L20", "cạnh 7.11");
    workbook.place(LOST, "C21", "ngay dưới phần giữ lại");
    workbook.place(LOST, "D24", "chữ ký");
    const typed = workbook.texts(LOST).filter((text) => /^(giữa|cạnh|khắc|ghi|ngay|chữ|Lý do 7)/.test(text));
    expect(typed).toHaveLength(9);
    await build(workbook);
    expect(workbook.texts(LOST)).toEqual(expect.arrayContaining(typed));
    await expectSettled(workbook);
    cells.forEach((cell) => workbook.place(SCORES, cell, 0));
    await build(workbook);
    expect(workbook.texts(LOST)).toEqual(expect.arrayContaining(typed));
    expect(workbook.value(LOST, await lostCell(workbook, "7.6", "remedy"))).toBe("khắc phục 7.6");
    expect(workbook.value(LOST, await lostCell(workbook, "7.11", "beside"))).toBe("cạnh 7.11");
    await expectSettled(workbook);
  });

  test("words typed while older ones wait in the kept block: neither is lost, and they do not mix", async () => {
    const workbook = await builtWorkbook();
    const score = await scoreCell(workbook, "7.6", "council");
    workbook.place(LOST, await lostCell(workbook, "7.6", "reason"), "lý do cũ");
    workbook.place(SCORES, score, 1);
    await build(workbook);
    workbook.place(SCORES, score, 0);
    workbook.insertRow(LOST, 15);
    workbook.paste(LOST, "B16", [["7.6", "Nhiệm vụ", "lý do mới"]]);
    await build(workbook);
    const { lostSheet } = await checked(workbook);
    expect(workbook.value(LOST, await lostCell(workbook, "7.6", "reason"))).toBe("lý do mới");
    expect(lostSheet!.kept.map(({ reason }) => reason.text)).toEqual(["lý do cũ"]);
    await hasMendedTotals(workbook);
    await expectSettled(workbook);
  });

  test("nothing is lost any more: the table is empty, every word waits, and all come back", async () => {
    const workbook = await builtWorkbook();
    const codes = await codesOfTable(workbook);
    for (const code of codes) workbook.place(LOST, await lostCell(workbook, code, "reason"), `Lý do ${code}`);
    const before = await cellsOf(workbook, LOST);
    const { book, lost } = await checked(workbook);
    const cells = lost.map(({ criterion }) => book.criteria.find(({ code }) => code === criterion.code)!);
    const scores = cells.map((row) => workbook.value(SCORES, row.scores["council"]!.address) as number);
    cells.forEach((row) => workbook.place(SCORES, row.scores["council"]!.address, workbook.value(SCORES, row.maximum.address) as number));
    expect(await build(workbook)).toMatchObject({ kind: "built", rows: 0, kept: 11 });
    expect(workbook.value(LOST, "E6")).toBe(0);
    await hasMendedTotals(workbook);
    await expectSettled(workbook);
    cells.forEach((row, i) => workbook.place(SCORES, row.scores["council"]!.address, scores[i]!));
    await build(workbook);
    expect(await cellsOf(workbook, LOST)).toEqual(before);
  });
});

describe("a sheet that a person made their own", () => {
  test("columns inserted and filled", async () => {
    const workbook = await builtWorkbook();
    workbook.insertColumn(LOST, 4);
    workbook.insertColumn(LOST, 0);
    workbook.place(LOST, "F5", "Hạn hoàn thành");
    workbook.place(LOST, "F9", "31/12/2024");
    workbook.place(LOST, "A8", "★");
    workbook.place(LOST, "E8", "Lý do 3.1");
    await shake(workbook);
    expect(["F5", "F9", "A8", "E8"].map((cell) => workbook.value(LOST, cell))).toEqual(["Hạn hoàn thành", "31/12/2024", "★", "Lý do 3.1"]);
    await hasMendedTotals(workbook);
    await expectSettled(workbook);
  });

  test.each([
    ["D5", "Vì sao mất điểm"],
    ["E5", null],
    ["B5", "Mã số"],
    ["A5", "#"],
    ["G5", "Phụ trách"],
  ])("a header at %s that reads %p", async (cell, header) => {
    const workbook = await builtWorkbook();
    workbook.place(LOST, await lostCell(workbook, "3.1", "reason"), "Lý do 3.1");
    workbook.place(LOST, cell, header);
    const before = await cellsOf(workbook, LOST);
    expect(await build(workbook)).toMatchObject({ kind: "built", isNew: false, sheet: LOST });
    expect(await cellsOf(workbook, LOST)).toEqual(before);
    await hasMendedTotals(workbook);
  });

  test("fifty rows inserted above both tables, with letters like those of our marks", async () => {
    const workbook = await builtWorkbook();
    workbook.together(() => [SCORES, LOST].forEach((sheet) => Array.from({ length: 50 }, () => workbook.insertRow(sheet, 0))));
    workbook.place(LOST, "A1", "Năm");
    workbook.place(LOST, "B1", "1999");
    workbook.place(LOST, "A2", "Đơn vị");
    workbook.place(LOST, "B2", "UBND huyện");
    workbook.place(LOST, "D58", "Lý do 3.1");
    await shake(workbook);
    expect(workbook.value(LOST, "D58")).toBe("Lý do 3.1");
    const { book, lostSheet } = await checked(workbook);
    for (const identity of [book.identity, lostSheet!.identity]) expect(identity).toMatchObject({ year: 2023, unit: "xã Bình Thành" });
    await hasMendedTotals(workbook);
  });

  test("its marks stored in another composition", async () => {
    const workbook = await builtWorkbook();
    const cells = await cellsOf(workbook, LOST);
    for (const [address, held] of Object.entries(cells)) {
      if (typeof held === "string" && !held.startsWith("=")) workbook.place(LOST, address, held.normalize("NFD"));
    }
    expect(await build(workbook)).toMatchObject({ isNew: false, rows: 11, kept: 0 });
    await hasMendedTotals(workbook);
  });

  test("its marks deleted: it is left alone, and a new sheet takes its words over", async () => {
    const workbook = await builtWorkbook();
    workbook.place(LOST, await lostCell(workbook, "3.1", "reason"), "Lý do 3.1");
    workbook.place(LOST, "L8", "bên lề");
    for (const cell of ["I1", "I3", "I5"]) workbook.place(LOST, cell, null);
    const before = await cellsOf(workbook, LOST);
    const outcome = await build(workbook);
    expect(outcome).toMatchObject({ kind: "built", isNew: true, sheet: `${LOST} (2)`, rows: 11 });
    expect(await cellsOf(workbook, LOST)).toEqual(before);
    expect(workbook.texts(`${LOST} (2)`)).toContain("Lý do 3.1");
    expect(await build(workbook)).toMatchObject({ isNew: false, sheet: `${LOST} (2)` });
  });

  test("a formula goes over to a new sheet as what it came to", async () => {
    const workbook = await builtWorkbook();
    workbook.type(LOST, await lostCell(workbook, "3.1", "reason"), '="Mất "&E8&" điểm"');
    for (const cell of ["I1", "I3", "I5"]) workbook.place(LOST, cell, null);
    await build(workbook);
    expect(workbook.texts(`${LOST} (2)`)).toContain("Mất 2 điểm");
  });

  test("renamed, copied, and the score table renamed", async () => {
    const workbook = await builtWorkbook();
    workbook.renameSheet(LOST, "Phụ lục 2 (nộp)");
    workbook.renameSheet(SCORES, "Phụ lục 1 'chính thức'");
    workbook.copySheet("Phụ lục 2 (nộp)", "bản sao");
    const copied = await cellsOf(workbook, "bản sao");
    workbook.place("Phụ lục 2 (nộp)", "D8", "Lý do 3.1");
    expect(await build(workbook)).toMatchObject({ isNew: false, sheet: "Phụ lục 2 (nộp)" });
    await hasMendedTotals(workbook);
    expect(workbook.value("Phụ lục 2 (nộp)", "D8")).toBe("Lý do 3.1");
    expect(await cellsOf(workbook, "bản sao")).toEqual(copied);
  });

  test("a sheet of that name that is somebody else's is left alone", async () => {
    const workbook = await scoredWorkbook();
    workbook.addSheet(LOST.toUpperCase());
    workbook.place(LOST.toUpperCase(), "A1", "của người khác");
    expect(await build(workbook)).toMatchObject({ isNew: true, sheet: `${LOST} (2)` });
    expect(workbook.value(LOST.toUpperCase(), "A1")).toBe("của người khác");
  });

  test.each([
    ["without a lost-points table", null],
    ["with one of its own", {}],
  ])("a commune's own form %s: what was built for it is built again in its place, with what was typed there", async (_, lost) => {
    const workbook = MemoryWorkbook.of(snapshotOf(makeForm({ lost })));
    expect(await build(workbook)).toMatchObject({ kind: "built", isNew: true, sheet: LOST });
    workbook.place(LOST, await lostCell(workbook, "7.6", "remedy"), "Khắc phục 7.6");
    expect(await build(workbook)).toMatchObject({ kind: "built", isNew: false, sheet: LOST });
    expect(workbook.value(LOST, await lostCell(workbook, "7.6", "remedy"))).toBe("Khắc phục 7.6");
    await hasMendedTotals(workbook);
  });

  test("rows and columns inserted in the score table: the amounts follow", async () => {
    const workbook = await builtWorkbook();
    workbook.insertRow(SCORES, 10);
    workbook.insertColumn(SCORES, 3);
    await hasMendedTotals(workbook);
    const before = await cellsOf(workbook, LOST);
    await build(workbook);
    expect(await cellsOf(workbook, LOST)).toEqual(before);
  });

  test("a stage's header rewritten in the score table: its points are not forgotten", async () => {
    const workbook = await builtWorkbook();
    workbook.place(SCORES, "F5", "Hội đồng");
    const { totals, lostStage } = await checked(workbook);
    expect([totals.latestComplete, lostStage]).toEqual(["council", "council"]);
    await hasMendedTotals(workbook);
    expect(await addressOf(workbook, "1.1", "council")).toBe("F7");
  });
});
