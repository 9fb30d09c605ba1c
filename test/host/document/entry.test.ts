import { ErrorValue, isFormula } from "./cell";
import { enterFromKeyboard, enterFromProgram, type Entered } from "./entry";

/** A day and month without a year are of this one, which may end while tests run. */
beforeAll(() => jest.useFakeTimers({ now: new Date(2026, 11, 31, 23, 59) }));
afterAll(() => jest.useRealTimers());

const NINTH_OF_MAY = serial(2026, 5, 9);

function serial(year: number, month: number, day: number): number {
  return (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

function plain({ input, numberFormat }: Entered): unknown {
  const content = isFormula(input) ? { formula: input.formula } : input.constant;
  return numberFormat === undefined ? content : { content, numberFormat };
}

describe("typed at a Vietnamese keyboard", () => {
  it.each([
    ["9,5", 9.5],
    ["-0,25", -0.25],
    [",5", 0.5],
    ["1.234,5", 1234.5],
    ["1.234.567", 1_234_567],
    [" 10 ", 10],
    ["1E3", 1000],
    ["5%", { content: 0.05, numberFormat: "0%" }],
    ["12,5%", { content: 0.125, numberFormat: "0.00%" }],
    // A full stop is no decimal mark there: Excel takes day and month.
    ["9.5", { content: NINTH_OF_MAY, numberFormat: "d-mmm" }],
    ["9/5", { content: NINTH_OF_MAY, numberFormat: "d-mmm" }],
    ["9/5/2023", { content: serial(2023, 5, 9), numberFormat: "m/d/yyyy" }],
    ["31/12/99", { content: serial(1999, 12, 31), numberFormat: "m/d/yyyy" }],
    ["31/2/2023", "31/2/2023"],
    // Neither a number nor a day.
    ["93.75", "93.75"],
    ["9,5,5", "9,5,5"],
    ["1.23,5", "1.23,5"],
    ["7.10.2", "7.10.2"],
    ["abc", "abc"],
    ["10 điểm", "10 điểm"],
    ["", null],
    ["true", true],
    ["#n/a", new ErrorValue("#N/A")],
    ["'9,5", "9,5"],
    ["'=1+1", "=1+1"],
    ["=SUM(A1:A2)", { formula: "=SUM(A1:A2)" }],
    ["+A1", { formula: "=+A1" }],
    ["- chưa họp", { formula: "=- chưa họp" }],
    ["@SUM(A1:A2)", { formula: "=SUM(A1:A2)" }],
    ["=", "="],
    ["-", "-"],
  ])("%j", (typed, expected) => expect(plain(enterFromKeyboard(typed, "General"))).toEqual(expected));

  it.each(["7.10", "=1+1", "001", "9,5"])("%j stays text in a cell of text format", (typed) =>
    expect(plain(enterFromKeyboard(typed, "@"))).toBe(typed),
  );
});

describe("written by a program, whatever the language of Excel", () => {
  it.each([
    ["9.5", 9.5],
    ["7.10", 7.1],
    ["1,234.5", 1234.5],
    // Strict about thousands: Excel's own leniency here is not known to us.
    ["9,5", "9,5"],
    ["1/2/2023", { content: serial(2023, 1, 2), numberFormat: "m/d/yyyy" }],
    ["5%", { content: 0.05, numberFormat: "0%" }],
    ["'7.10", "7.10"],
    ["''hai dấu", "'hai dấu"],
    ["=A1", { formula: "=A1" }],
    ["+ đã họp", { formula: "=+ đã họp" }],
    ["@SUM(A1:A2)", { formula: "=SUM(A1:A2)" }],
    ["Xã Bình Thành", "Xã Bình Thành"],
    ["", null],
    [9.5, 9.5],
    [true, true],
    ["#DIV/0!", new ErrorValue("#DIV/0!")],
  ])("%j", (written, expected) => expect(plain(enterFromProgram(written, "General"))).toEqual(expected));

  it("a number is text in a cell of text format only where it comes as a string", () => {
    expect(plain(enterFromProgram("7.10", "@"))).toBe("7.10");
    expect(plain(enterFromProgram(7.1, "@"))).toBe(7.1);
  });
});
