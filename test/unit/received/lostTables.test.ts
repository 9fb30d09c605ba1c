import { checkFile, type CheckedFile } from "../../../src/actions/checkFile";
import { requestLetter } from "../../../src/actions/requestLetter";
import { BUILT_IN_SETS } from "../../../src/criteria/builtInSets";
import { describeFinding } from "../../../src/messages/findings";
import type { Finding } from "../../../src/scoring/finding";
import { parseCell } from "../../../src/workbook/address";
import { SET } from "../seed";
import { makeForm, type Form, type FormCell, type FormSheet, type LostLayout } from "./form";
import { snapshotOf } from "./snapshot";

const put = ({ lost }: Form, address: string, cell: FormCell | null) =>
  cell === null ? lost!.cells.delete(address) : lost!.cells.set(address, cell);

/** Beside the lost-points table of a form, the same once more. */
function copyOf(lost: FormSheet, name: string): FormSheet {
  return { ...lost, name, cells: new Map(lost.cells) };
}

/** Lays the lost-points table's rows anew: the code and amount of each, with words or without. */
type Row = readonly [code: string, amount: number | string | null, words?: boolean];

function relay(form: Form, from: string, rows: readonly Row[]): void {
  const [top, ...below] = rowsBelow(form, from);
  const first = parseCell(form.lostAt(from, "code"))!.row;
  const laid = rows.map(([code, amount, words = true]) => new Map([...cellsOf(code, amount), ...(words ? wordsOf(top!) : [])]));
  [...laid, ...below].forEach((cells, i) => {
    for (const column of "ABCDEFG") put(form, `${column}${first + i + 1}`, cells.get(column) ?? null);
  });
}

const cellsOf = (code: string, amount: Row[1]): [string, FormCell][] => [
  ["B", { value: code }],
  ["C", { value: "Nội dung" }],
  ...(amount === null ? [] : [["E", { value: amount }] as [string, FormCell]]),
];

const wordsOf = (cells: ReadonlyMap<string, FormCell>) => [...cells].filter(([column]) => "DFG".includes(column));

/** The rows from one on, each by its columns, the total as a number so that it can move. */
function rowsBelow(form: Form, from: string): Map<string, FormCell>[] {
  const [first, last] = [from, "total"].map((code) => parseCell(form.lostAt(code, "amount"))!.row) as [number, number];
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const cells = [..."ABCDEFG"].map((column) => [column, form.lost!.cells.get(`${column}${first + i + 1}`)] as const);
    return new Map(cells.flatMap(([column, cell]) => (cell ? [[column, withoutFormula(cell)]] : [])));
  });
}

const withoutFormula = ({ formula: _, ...cell }: FormCell): FormCell => cell;

const sent = (sheets: readonly FormSheet[]) => checkFile("mau.xlsx", snapshotOf({ sheets: [...sheets] }), BUILT_IN_SETS) as CheckedFile;

describe("two lost-points tables", () => {
  const form = makeForm();
  const draft = copyOf(form.lost!, "Nháp");
  put(form, form.lostAt("5.2", "amount"), { value: 2 });
  const told = { code: "lost/other-table", severity: "error", sheet: "Mất điểm", cell: "A4", expected: "Nháp" };

  test("the one that was not checked is told", () => {
    const report = sent([...form.sheets, draft]);
    expect(report.findings).toEqual([expect.objectContaining(told)]);
    const [finding] = report.findings as [Finding];
    expect(describeFinding(finding, SET, "vi", "reviewer")).toContain("chưa được kiểm tra");
    expect(describeFinding(finding, SET, "en", "reviewer")).toContain("not checked");
    expect(requestLetter(report, BUILT_IN_SETS)).toContain('Trang "Mất điểm" cũng có bảng mất điểm');
  });

  test("a hidden one and a blank form are not", () => {
    const blank = makeForm({ lost: {} }).lost!;
    for (const address of blank.cells.keys()) if (!/^[A-G]4$/.test(address)) blank.cells.delete(address);
    const sheets = [form.scores, draft, { ...form.lost!, hidden: true }, { ...blank, name: "Mẫu" }];
    expect(sent(sheets).findings).toEqual([]);
  });

  test("the one in sight is checked, though a hidden one agrees better with the scores", () => {
    const { findings } = sent([form.scores, { ...draft, hidden: true }, form.lost!]);
    expect(findings).toContainEqual(expect.objectContaining({ code: "lost/amount-wrong", criterion: "5.2", sheet: "Mất điểm", found: 2 }));
  });

  test("each beside its own scores is no second one of the other", () => {
    const [one, two] = [makeForm({ lost: { where: "below" } }).scores, makeForm({ lost: { where: "below" } }).scores];
    expect(sent([one, { ...two, name: "Xã B" }]).findings.map(({ code }) => code)).toEqual(["sheet/not-checked"]);
  });
});

describe("rows that add up those below them", () => {
  const errors = (form: Form) => sent(form.sheets).findings.filter(({ severity }) => severity === "error");

  test.each<[string, readonly Row[]]>([
    [
      "a criterion over its parts",
      [
        ["1.6", 0.5],
        ["1.6.1", 0.25],
        ["1.6.2", 0.25],
      ],
    ],
    [
      "with words on the parts only",
      [
        ["1.6", 0.5, false],
        ["1.6.1", 0.25],
        ["1.6.2", 0.25],
      ],
    ],
    [
      "with words on the criterion only",
      [
        ["1.6", 0.5],
        ["1.6.1", 0.25, false],
        ["1.6.2", 0.25, false],
      ],
    ],
    [
      "one part",
      [
        ["1.6", 0.5, false],
        ["1.6.1", 0.5],
      ],
    ],
    [
      "parts without amounts",
      [
        ["1.6", 0.5, false],
        ["1.6.1", null],
        ["1.6.2", null],
      ],
    ],
  ])("%s", (_, rows) => {
    const form = makeForm();
    relay(form, "1.6.1", rows);
    expect(errors(form)).toEqual([]);
  });

  test.each(["5", "V", "V."])("a domain: %s", (code) => {
    const form = makeForm();
    relay(form, "5.2", [
      [code, 3, false],
      ["5.2", 1.5],
    ]);
    expect(errors(form)).toEqual([]);
  });

  test("a sum that is wrong is a row like others", () => {
    const form = makeForm();
    relay(form, "1.6.1", [
      ["1.6", 1],
      ["1.6.1", 0.25],
      ["1.6.2", 0.25],
    ]);
    expect(errors(form)).toEqual([expect.objectContaining({ code: "lost/amount-wrong", criterion: "1.6", found: 1.5, expected: 0.5 })]);
  });

  test("words that only one part has are missing on the others", () => {
    const form = makeForm();
    relay(form, "1.6.1", [
      ["1.6", 0.5, false],
      ["1.6.1", 0.25],
      ["1.6.2", 0.25, false],
    ]);
    expect(errors(form).map(({ code, cell }) => `${code} ${cell}`)).toEqual(["lost/reason-missing D7", "lost/person-missing G7"]);
  });
});

describe("amounts", () => {
  const amounts = (form: Form) => [...form.lost!.cells].filter(([address]) => /^E([5-9]|1[0-6])$/.test(address));

  test.each([" điểm", "đ", "điểm"])("with their unit: 0,5%s", (unit) => {
    const form = makeForm();
    for (const [address, { value }] of amounts(form)) put(form, address, { value: String(value).replace(".", ",") + unit });
    put(form, form.lostAt("total", "amount"), { value: `10,25${unit}` });
    expect(sent(form.sheets).findings).toEqual([]);
  });

  test("in words: said to be no number, beside what was lost", () => {
    const form = makeForm();
    put(form, form.lostAt("5.2", "amount"), { value: "một điểm" });
    const [finding] = sent(form.sheets).findings as [Finding];
    expect(describeFinding(finding, SET, "vi", "reviewer")).toContain('đang là "một điểm", không phải số; theo bảng điểm mất 1,5.');
    expect(describeFinding(finding, SET, "en", "reviewer")).toContain('is "một điểm", not a number; the scores lose 1.5.');
  });

  test.each(["-", "–", "—"])("%s in place of a zero claims nothing", (dash) => {
    const form = makeForm({ lost: { everyCriterion: true } });
    for (const [address, { value }] of form.lost!.cells) {
      if (/^E\d+$/.test(address) && value === 0) put(form, address, { value: dash });
    }
    expect(sent(form.sheets).findings).toEqual([]);
  });

  const minus = (form: Form) => {
    for (const [address, { value }] of amounts(form)) put(form, address, { value: -Number(value) });
    put(form, form.lostAt("total", "amount"), { value: -10.25 });
  };

  test("all below zero: said once", () => {
    const form = makeForm();
    minus(form);
    put(form, form.lostAt("5.3", "amount"), { value: "−1,5" });
    const { findings } = sent(form.sheets);
    expect(findings).toEqual([expect.objectContaining({ code: "lost/amounts-negative", severity: "information", cell: "E5" })]);
    expect(describeFinding(findings[0]!, SET, "vi", "reviewer")).toContain("số âm");
    expect(describeFinding(findings[0]!, SET, "en", "reviewer")).toContain("below zero");
  });

  test("one of them too much: still told, at its cell", () => {
    const form = makeForm();
    minus(form);
    put(form, form.lostAt("5.2", "amount"), { value: -2 });
    const told = sent(form.sheets).findings.filter(({ severity }) => severity === "error");
    expect(told).toEqual([expect.objectContaining({ code: "lost/amount-wrong", criterion: "5.2", found: 2, expected: 1.5 })]);
  });

  test("one below zero among others is wrong", () => {
    const form = makeForm();
    put(form, form.lostAt("5.2", "amount"), { value: -1.5 });
    expect(sent(form.sheets).findings).toEqual([expect.objectContaining({ code: "lost/amount-wrong", found: -1.5, expected: 1.5 })]);
  });
});

describe("the total", () => {
  const missing = { code: "lost/total-wrong", sheet: "Mất điểm", cell: null, found: null, expected: 10.25 };
  const withoutTotal = (form: Form) => {
    const amount = form.lostAt("total", "amount");
    for (const address of [amount, `A${parseCell(amount)!.row + 1}`]) put(form, address, null);
  };

  test.each<[string, LostLayout]>([
    ["codes in a column of their own", {}],
    ["code and name in one cell", { oneCell: true }],
  ])("without one, a signature below is no row of the table: %s", (_, lost) => {
    const form = makeForm({ lost });
    withoutTotal(form);
    for (const [address, value] of Object.entries({
      B20: "NGƯỜI LẬP BIỂU",
      F20: "TM. ỦY BAN NHÂN DÂN",
      F21: "CHỦ TỊCH",
      B25: "Nguyễn Thị Dung",
    })) {
      put(form, address, { value });
    }
    expect(sent(form.sheets).findings).toEqual([expect.objectContaining(missing)]);
  });

  test("without one, words that are missing are not found in a signature", () => {
    const form = makeForm({ lost: { oneCell: true } });
    withoutTotal(form);
    put(form, form.lostAt("8.5.2", "person"), null);
    put(form, "B20", { value: "NGƯỜI LẬP BIỂU" });
    put(form, "F20", { value: "CHỦ TỊCH" });
    const found = sent(form.sheets).findings;
    expect(found).toContainEqual(expect.objectContaining(missing));
    expect(found).toContainEqual(expect.objectContaining({ code: "lost/person-missing", criterion: "8.5" }));
  });

  test("above all rows", () => {
    const form = makeForm();
    const rows = rowsBelow(form, "1.6.1");
    const first = parseCell(form.lostAt("1.6.1", "amount"))!.row;
    [rows.at(-1)!, ...rows.slice(0, -1)].forEach((cells, i) => {
      for (const column of "ABCDEFG") put(form, `${column}${first + i + 1}`, cells.get(column) ?? null);
    });
    expect(sent(form.sheets).findings).toEqual([]);
    put(form, `E${first + 1}`, { value: 11 });
    expect(sent(form.sheets).findings).toEqual([expect.objectContaining({ code: "lost/total-wrong", cell: `E${first + 1}`, found: 11 })]);
  });

  test("is not a criterion that is called one", () => {
    const form = makeForm();
    put(form, form.lostAt("7.6", "name"), { value: "Tổng số các tiêu chí" });
    expect(sent(form.sheets).findings).toEqual([]);
  });

  test("a row that is missing is said to be", () => {
    const form = makeForm();
    withoutTotal(form);
    const [finding] = sent(form.sheets).findings as [Finding];
    expect(finding).toMatchObject(missing);
    const vi = describeFinding(finding, SET, "vi", "reviewer");
    expect(vi).toBe('Bảng mất điểm ở trang "Mất điểm" thiếu dòng tổng; theo bảng điểm mất 10,25. Đề nghị đơn vị bổ sung dòng này.');
    const en = describeFinding(finding, SET, "en", "reviewer");
    expect(en).toBe('The lost-points table on sheet "Mất điểm" has no total row; the scores lose 10.25. Ask the unit to add it.');
  });
});
