import { formulaAfterShift, formulaAt } from "./relativeFormula";

describe("read so many rows and columns further", () => {
  it.each([
    ["=D6>$C6", 2, 1, "=E8>$C8"],
    ["=COUNT(D$6:D$67)>0", 2, 1, "=COUNT(E$6:E$67)>0"],
    ['=IF(A1="A1","B2",LOG10(A1))', 1, 0, '=IF(A2="A1","B2",LOG10(A2))'],
    ["='Chỉ số 2023'!A1+Sheet1!B2", 1, 1, "='Chỉ số 2023'!B2+Sheet1!C3"],
    ["=$A$1", 5, 5, "=$A$1"],
    ["=A1", -1, 0, "=#REF!"],
  ])("%s, %i and %i → %s", (formula, rows, columns, expected) => expect(formulaAt(formula, rows, columns)).toBe(expected));
});

describe("after rows were inserted before row 6, or deleted from there", () => {
  it.each([
    ["=$C5", 1, "=$C5"],
    ["=$C6", 1, "=$C7"],
    ["=COUNT(D$3:D$67)", 2, "=COUNT(D$3:D$69)"],
    ["=SUM(A1:A5)", 1, "=SUM(A1:A5)"],
    ["='Bảng 1'!A9", 1, "='Bảng 1'!A9"],
    ["=A6", -1, "=#REF!"],
    ["=A7", -1, "=A6"],
    ["=SUM(A5:A8)", -2, "=SUM(A5:A6)"],
    ["=SUM(A6:A9)", -2, "=SUM(A6:A7)"],
    ["=SUM(A5:A7)", -2, "=SUM(A5:A5)"],
    ["=SUM(A6:A7)", -2, "=SUM(#REF!)"],
  ])("%s, %i → %s", (formula, count, expected) => expect(formulaAfterShift(formula, 5, count)).toBe(expected));
});
