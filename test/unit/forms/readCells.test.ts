import fc from "fast-check";
import { readCode } from "../../../src/forms/readCode";
import { dayAndMonth, readPoints } from "../../../src/forms/readPoints";
import { isDateFormat } from "../../../src/workbook/dateFormat";
import { EMPTY_CELL, type CellSnapshot } from "../../../src/workbook/sheetSnapshot";
import { runs } from "../runs";

const textCell = (value: string): CellSnapshot => ({ ...EMPTY_CELL, kind: "text", value });
const numberCell = (value: number, numberFormat = "General"): CellSnapshot => ({ ...EMPTY_CELL, kind: "number", value, numberFormat });
const anyCode = () => true;

describe("points", () => {
  test.each([
    ["9,5", 9.5],
    ["9.5", 9.5],
    [" 9,5 ", 9.5],
    ["9\u00a0,5", 9.5],
    ["10", 10],
    ["-1", -1],
    ["−1,25", -1.25],
    ["0,25", 0.25],
    ["43,26", 43.26],
  ])("%j is understood as %p", (text, points) => {
    expect(readPoints(textCell(text))).toEqual({ kind: "text-points", points: Math.round(points * 1e6), text });
  });

  test.each(["abc", "9,5đ", "9,5,5", "1.234,5", "1/2", "9..5", "=9,5", "IX", "1e3", "50%"])("%j is no number", (text) => {
    expect(readPoints(textCell(text))).toEqual({ kind: "unreadable", because: "text", found: text });
  });

  test.each(["", " ", "\u00a0", "\r\n"])("%j is blank", (text) => {
    expect(readPoints(textCell(text))).toEqual({ kind: "blank" });
  });

  test("a number is itself, whatever binary made of it", () => {
    expect(readPoints(numberCell(0.1 + 0.2))).toEqual({ kind: "points", points: 300_000 });
    expect(readPoints(numberCell(43.26, "[=0]0;[<10]0.0###;General"))).toEqual({ kind: "points", points: 43_260_000 });
  });

  test("a date, TRUE, an error, a number past counting", () => {
    expect(readPoints(numberCell(46_151, "d-mmm"))).toEqual({ kind: "unreadable", because: "date", found: "9/5/2026" });
    expect(readPoints({ ...EMPTY_CELL, kind: "boolean", value: true })).toMatchObject({ because: "boolean", found: "TRUE" });
    expect(readPoints({ ...EMPTY_CELL, kind: "error", value: "#REF!" })).toMatchObject({ because: "error", found: "#REF!" });
    expect(readPoints(numberCell(1e20))).toMatchObject({ because: "too-large" });
  });

  test("any text is read without failing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => typeof readPoints(textCell(text)).kind === "string"),
      runs(100),
    );
  });
});

describe("formats", () => {
  test.each(["d-mmm", "dd/mm/yyyy", "m/d/yyyy", "[$-42A]d mmmm yyyy", "h:mm", "[h]:mm:ss", "yyyy\\-mm", "mmm-yy"])(
    "%s is a date",
    (format) => {
      expect(isDateFormat(format)).toBe(true);
    },
  );

  test.each(["General", "0.00", "[=0]0;[<10]0.0###;General", "@", "0%", '0.0 "điểm"', "[Red]0.0", "#,##0", "0.00E+00", "\\d0"])(
    "%s is none",
    (format) => {
      expect(isDateFormat(format)).toBe(false);
    },
  );

  test("serial numbers of days", () => {
    expect(dayAndMonth(46_143)).toEqual({ day: 1, month: 5, year: 2026 });
    expect(dayAndMonth(45_291.75)).toEqual({ day: 31, month: 12, year: 2023 });
  });
});

describe("codes", () => {
  test.each([
    ["7.10", "7.9", "7.10", false],
    ["7.10.", "", "7.10", false],
    ["Tổng", "7.16", "", false],
  ])("the text %j after %j is %j", (text, previous, code, altered) => {
    expect(readCode(textCell(text), previous, anyCode)).toEqual({ code, altered });
  });

  test.each([
    [7.1, "7", "7.1"],
    [7.1, "7.9", "7.10"],
    [7.1, "7.8", "7.10"],
    [7.1, "", "7.1"],
    [1.2, "1.1", "1.2"],
    [7.16, "7.15", "7.16"],
    [2.2, "2.19", "2.20"],
  ])("the number %p after %j is %j", (value, previous, code) => {
    expect(readCode(numberCell(value), previous, anyCode)).toEqual({ code, altered: true });
  });

  test("a whole number is a domain's code, as anybody writes it", () => {
    expect(readCode(numberCell(7), "6.4", anyCode)).toEqual({ code: "7", altered: false });
  });

  test.each([
    ["the first of May is 1.5", 46_143, "d-mmm", "1.4", "1.5"],
    ["the fifth of January, in an American Excel, is 1.5 too", 46_027, "d-mmm", "1.4", "1.5"],
    ["the seventh of October is 7.10", 46_302, "d-mmm", "7.9", "7.10"],
    ["the first of June 2001 is 1.6.1", 37_043, "d/m/yyyy", "1.5", "1.6.1"],
  ])("%s", (_, value, format, previous, code) => {
    expect(readCode(numberCell(value, format), previous, anyCode)).toEqual({ code, altered: true });
  });

  test("a known code goes before an unknown one", () => {
    expect(readCode(numberCell(46_143, "d-mmm"), "", (code) => code === "5.1").code).toBe("5.1");
    expect(readCode(numberCell(46_143, "d-mmm"), "", () => false).code).toBe("1.5");
  });

  test("neither TRUE, an error nor nothing is a code", () => {
    expect(readCode(EMPTY_CELL, "1.1", anyCode).code).toBe("");
    expect(readCode({ ...EMPTY_CELL, kind: "boolean", value: true }, "1.1", anyCode).code).toBe("");
    expect(readCode({ ...EMPTY_CELL, kind: "error", value: "#N/A" }, "1.1", anyCode).code).toBe("");
    expect(readCode(numberCell(-7.1), "7", anyCode).code).toBe("");
  });
});
