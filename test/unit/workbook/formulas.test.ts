import { addedCells } from "../../../src/workbook/addedCells";
import { withMissingValues } from "../../../src/workbook/missingValues";
import { namedSheets } from "../../../src/workbook/namedSheets";
import { EMPTY_CELL, type CellSnapshot } from "../../../src/workbook/sheetSnapshot";
import { MemoryWorkbook } from "../memoryWorkbook";
import { sheetOf } from "../sheetOf";

/** Columns A and B: numbers, a text, a blank; B4 failed. */
const CELLS = [
  [9.5, "KAD"],
  [0.1, 2],
  [0.2, "9,5"],
  [-2.5, null],
  [null, 4],
];
const FAILED: CellSnapshot = { ...EMPTY_CELL, kind: "error", value: "#DIV/0!", formula: "=1/0" };

/** A sheet of these cells with some formulas that have no results, in column D. */
function sheetWith(formulas: readonly string[]) {
  const sheet = sheetOf(CELLS);
  const cells = Array.from({ length: Math.max(CELLS.length, formulas.length) }, (_, i) => {
    const [a, b] = sheet.cells[i] ?? [EMPTY_CELL, EMPTY_CELL];
    const formula: CellSnapshot = formulas[i] === undefined ? EMPTY_CELL : { ...EMPTY_CELL, formula: formulas[i] };
    return [a!, i === 3 ? FAILED : b!, EMPTY_CELL, formula];
  });
  return { ...sheet, cells };
}

/** What we make of the formulas; an error cell where we do not know. */
function ours(formulas: readonly string[]) {
  const { sheets } = withMissingValues({ sheetNames: ["Bảng"], sheets: [sheetWith(formulas)], part: null });
  return formulas.map((_, i) => sheets[0]!.cells[i]![3]!);
}

/** What a spreadsheet program makes of them. */
async function theirs(formulas: readonly string[]) {
  const workbook = MemoryWorkbook.of({ sheetNames: ["Bảng"], sheets: [sheetWith(formulas)], part: null });
  const [sheet] = (await workbook.read()).sheets;
  return formulas.map((_, i) => sheet!.cells[i]![3]!);
}

/** A cell's formula and what it comes to. What exactly failed, and the last digits of a quotient, matter to nobody. */
function shown({ formula, kind, value }: CellSnapshot): string {
  const result = kind === "error" ? "error" : typeof value === "number" ? Number(value.toFixed(9)) : JSON.stringify(value);
  return `${formula} → ${result}`;
}

test("a total that a file brings without its result is what a spreadsheet program shows", async () => {
  const formulas = [
    "=SUM(A1:A5)",
    "=A1+A2*10",
    "=(A1+A2)*10",
    "=A1-A2-A3",
    "=A1/A2/10",
    "=-A4-A1",
    "=--A1+-A2",
    // & binds less than + and more than a comparison.
    "=A1&A2+1",
    "=1+2&3",
    '=1&2="12"',
    '=A2&" điểm"',
    "=50%",
    "=A1*50%",
    "=10-200%*2",
    "=-50%",
    "=ROUND(A4,0)",
    "=ROUND(2.5,0)",
    "=ROUND(2.675,2)",
    "=ROUND(SUM(A2:A3),2)",
    "=ROUND(1234.5,-2)",
    "=MIN(A1:A5)",
    "=MAX(A2:A5)",
    "=COUNT(A1:B3)",
    "=SUBTOTAL(9,A1:A5)",
    "=SUMPRODUCT(A1:A5)",
    '=IF(COUNT(A1:A5)=0,"",SUM(A1:A5))',
    '=IF(COUNT(C1:C5)=0,"",SUM(C1:C5))',
    "=IF(A1>=9.5,1,2)",
    "=IF(A1<>9.5,1,2)",
    "=N(A1)",
    "=INDEX(A1:B3,2,2)",
    '=COUNTIF(A1:A5,">0")',
    '=COUNTIF(B1:B3,"KAD")',
    '=SUMIF(B1:B3,"KAD",A1:A3)',
    '=SUMIF(A1:A5,"<=0.2")',
    "=CHOOSE(2,A1,A2)",
    '=SUBSTITUTE(B3,",",".")',
    "=ABS(A4)",
    '=A5=""',
    "=A5=0",
    // Of a failed cell nothing is made: least of all a nought.
    "=B4",
    "=A1+B4",
    "=SUM(B2:B5)",
    "=MAX(B2:B5)",
    "=SUMPRODUCT(B2:B5)",
    "=SUBTOTAL(9,B2:B5)",
    "=IF(B4>0,1,2)",
    "=ROUND(SUM(B2:B5),2)",
    '=SUMIF(A1:A5,"<0",B1:B5)',
    "=A1/A5",
    '=B3+"x"',
    "=+A1",
    "=sum(A1:A2)",
    "=SUM(A1, A2 ,SUM(A3:A4))",
    "=SUM(A2:A1)",
    "=SUM($A$1:$A$5)",
    "=1.5E+2",
    '="a""b"&A5',
    "=TRUE",
    "=IF(FALSE,1)",
    "=IF(A1,1,2)",
    "=A1<9.5",
    "=A2<9.5",
    "=A1<=9.5",
    "=A1<=9",
    "=A1>9.5",
    "=A1>9",
    "=A1>=9.6",
    "=A1=9.5",
    '=B1="kad"',
    '=B1<>"KHÔNG"',
    "=B1=A1",
    "=A5=C1",
    "=A5=A1",
    "=A5=FALSE",
    '=""=A5',
    "=0=A5",
    '=COUNTIF(A1:A5,"<0.2")',
    '=COUNTIF(A1:A5,">=0.1")',
    '=COUNTIF(A1:A5,"=9.5")',
    "=COUNTIF(A1:A5,9.5)",
    '=COUNTIF(B1:B3,"kad")',
    '=COUNTIF(B1:B3,"KA")',
    '=SUMIF(A1:B2,">0",A2:B3)',
    "=SUMIF(A1:B2,2,A4:B5)",
    '=SUBSTITUTE(A5,"a","b")&"x"',
    '=SUBSTITUTE("abc","b",A5)',
    "=MIN(C1:C5)",
    "=MAX(C1:C5)",
    "=MIN(A1,A4,A2)",
    "=MAX(A2,A1,A4)",
    "=MAX(A4:A4)",
    "=N(B1)",
    "=N(A5)",
    "=INDEX(A1:B3,3,1)",
    "=INDEX(A1:B3,1,2)",
    "=INDEX(A1:B3,4,1)",
    "=INDEX(A1:B3,1,3)",
    "=SUBTOTAL(109,A1:A5)",
    "=SUBTOTAL(9,A1:A2,A3:A4)",
    "=CHOOSE(1,A1,A2)",
    '=SUBSTITUTE("a.b.c",".","")',
    "=SUM(C1:D1000)-SUM(D1:D1000)",
    "=1+",
    "=NOSUCH(1)",
    "=A1:A2+1",
    "=A1#",
  ];
  expect(ours(formulas).map(shown)).toEqual((await theirs(formulas)).map(shown));
});

test("halves are rounded away from zero, also where binary numbers make them a little less, as Excel does", () => {
  const formulas = ["=ROUND(2.5,0)", "=ROUND(-2.5,0)", "=ROUND(1.005,2)", "=ROUND(-1.005,2)", "=ROUND(0.285,2)", "=ROUND(0.2849,2)"];
  expect(ours(formulas).map(({ value }) => value)).toEqual([3, -3, 1.01, -1.01, 0.29, 0.28]);
});

test.each([
  ["='Biểu 1'!C7-'Biểu 2'!D7", ["Biểu 1", "Biểu 2"]],
  ["=1.5-'Biểu 2'!D7", ["Biểu 2"]],
  ['=IF(A1>0,SUM(Điểm!D7:D9),"")', ["Điểm"]],
  ["=-'Của ''tôi'''!A1%", ["Của 'tôi'"]],
  ['=A1+"Biểu 3!A1"', []],
])("%s counts on %j", (formula, sheets) => {
  expect([...namedSheets(sheetWith([formula]))]).toEqual(sheets);
});

test.each(["=(1", "=1)", "=SUM(1,2", "=1 2", "=1 2)", "=SUM", "=SUM)", "= ", "=*1", "=,", '="a', "=A1.B", "=A1(1)"])(
  "%s is no formula that we calculate",
  (formula) => {
    expect(ours([formula])[0]).toMatchObject({ kind: "error", value: formula, formula });
  },
);

test.each([
  ["=SUBTOTAL(1,A1:A5)", "=SUMPRODUCT(A1:A2,A3:A4)", "=SUMPRODUCT(5)", "=INDEX(1,1,1)", "=INDEX(A1:B3,1)", "=INDEX(A1:B3,0,1)"],
  ["=INDEX(A1:B3,1,0)", "=COUNTIF(1,1)", '=COUNTIF(B1:B3,"K*")', "=SUMIF(1,1)", "=SUMIF(A1:A2,1,5)", "=IF(B1,1,2)", "=ROUND(A1)"],
  ['=SUBSTITUTE("a","a","b",1)', "=SUMIF(A1:Z99999,1)", "=COUNTIF(A1:A2)", "=INDEX()", "=COUNTIF()", "=SUMIF()"],
])("what is more than a simple sum shows its formula: %s, %s, %s …", (...formulas) => {
  expect(ours(formulas)).toEqual(formulas.map((formula) => ({ ...EMPTY_CELL, kind: "error", value: formula, formula })));
});

test("a result is a number, a text or yes and no; nothing is a nought", () => {
  const kinds = ours(["=1", '="1"', "=A1>1", "=A5"]).map(({ kind, value }) => [kind, value]);
  expect(kinds).toEqual([
    ["number", 1],
    ["text", "1"],
    ["boolean", true],
    ["number", 0],
  ]);
});

test("sheets count on one another, however their names are written; on none that is not there", () => {
  const formulas = [
    "='BIỂU ''2'''!A1+A1",
    "=SUM('Biểu ''2'''!A1:A9)",
    "=Biểu3!A1",
    '=COUNTIF(Biểu3!A1:A2,">0")',
    "=INDEX('Biểu ''2'''!A1:A2,2,1)",
  ];
  const other = { ...sheetOf([[40], [2]]), name: "Biểu '2'" };
  const { sheets } = withMissingValues({ sheetNames: ["Bảng", other.name], sheets: [sheetWith(formulas), other], part: null });
  const results = formulas.map((_, i) => sheets[0]!.cells[i]![3]!);
  expect(results.map(({ kind }) => kind)).toEqual(["number", "number", "error", "error", "number"]);
  expect([0, 1, 4].map((i) => results[i]!.value)).toEqual([49.5, 42, 2]);
  expect(sheets[1]).toEqual(other);
});

test("results that a file brings stay as they are, right or wrong, and a workbook that lacks none stays itself", () => {
  const stored: CellSnapshot = { ...EMPTY_CELL, kind: "number", value: 5, formula: "=1+1" };
  const sheet = { ...sheetOf([]), cells: [[stored, { ...EMPTY_CELL, formula: "=A1*2" }, EMPTY_CELL]] };
  const { sheets } = withMissingValues({ sheetNames: ["Bảng"], sheets: [sheet], part: null });
  expect(sheets[0]!.cells).toEqual([[stored, { ...EMPTY_CELL, kind: "number", value: 10, formula: "=A1*2" }, EMPTY_CELL]]);
  const whole = { sheetNames: ["Bảng"], sheets: [{ ...sheet, cells: [[stored]] }], part: null };
  expect(withMissingValues(whole)).toBe(whole);
});

test.each<[string, readonly string[] | null]>([
  ["=SUM(D7:D9,D8)", ["D7", "D8", "D9", "D8"]],
  ["=D7+D9+2*D8", null],
  ["=D7+D9", ["D7", "D9"]],
  ["=D7-D9", null],
  ["=D7", ["D7"]],
  ["=SUM(D7:E8)", ["D7", "E7", "D8", "E8"]],
  ["=ROUND(SUM(D7,D9),2)", ["D7", "D9"]],
  ["=ROUND()", null],
  ["=MAX(D7:D9)", null],
  ['=IF(COUNT(D7:D8)=0,"",SUM(D7:D8))', ["D7", "D8"]],
  ["=IF(COUNT(D7:D8)=0,0,SUM(D7:D8))", ["D7", "D8"]],
  ["=IF(D1>0,SUM(D7:D8))", ["D7", "D8"]],
  ["=IF(D1>0,D7,D8)", null],
  ['=IF(D1>0,D7,"x")', null],
  ["=IF(D1>0,1,0)", null],
  ["=SUM(D7,5)", null],
  ["=SUM('Bảng'!D7:D8)", ["D7", "D8"]],
  ["=SUM('Bảng khác'!D7:D8)", null],
  ["=", null],
])("%s adds %j", (formula, cells) => {
  expect(addedCells(formula, "Bảng")).toEqual(cells);
});

/** A column of formulas without results, beside columns of ones. */
function calculated(formulas: readonly string[], rows = 0, columns = 0): string[] {
  const ones = Array.from({ length: columns }, (): CellSnapshot => ({ ...EMPTY_CELL, kind: "number", value: 1 }));
  const cells = Array.from({ length: Math.max(rows, formulas.length) }, (_, i) => [
    { ...EMPTY_CELL, formula: formulas[i] ?? null },
    ...ones,
  ]);
  const { sheets } = withMissingValues({ sheetNames: ["Bảng"], sheets: [{ ...sheetOf([]), cells }], part: null });
  return formulas.map((_, i) => sheets[0]!.cells[i]![0]!.kind);
}

describe("formulas of a file that somebody sent take no more than a moment", () => {
  test("500,000 looks are taken: two at each cell that is added", () => {
    expect(calculated(Array<string>(5).fill("=SUM(B1:CW500)"), 500, 100)).toEqual(Array(5).fill("number"));
    expect(calculated([...Array<string>(5).fill("=SUM(B1:CW500)"), "=B1"], 500, 100).at(-1)).toBe("error");
  });

  test.each([
    ["8,192 characters", (length: number) => `=${"1".padStart(length - 1)}`, 8192],
    ["500 operations", (operations: number) => `=1${"+1".repeat(operations)}`, 500],
    ["64 brackets within one another", (depth: number) => `=${"(".repeat(depth)}1${")".repeat(depth)}`, 64],
  ])("%s are taken apart", (_, formula, most) => {
    expect(calculated([formula(most), formula(most + 1)])).toEqual(["number", "error"]);
  });

  test("a sum of 5,000 cells is looked into for those that it leaves out", () => {
    expect(addedCells("=SUM(A1:A2500,B1:B2500)", "Bảng")).toHaveLength(5000);
    expect(addedCells("=SUM(A1:A2500,B1:B2501)", "Bảng")).toBeNull();
    expect(addedCells("=A1:A5000", "Bảng")).toHaveLength(5000);
    expect(addedCells("=A1:B2501", "Bảng")).toBeNull();
  });
});
