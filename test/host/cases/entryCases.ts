import type { BehaviourCase } from "./behaviourCase";

type Entry = string | number | boolean | null;

/** Writes one entry into A1 of the given number format, and tells what the cell then holds. */
const entered = (name: string, entry: Entry, format: string, expected: unknown, basis: BehaviourCase["basis"]): BehaviourCase => ({
  name: `entry: ${name}`,
  basis,
  expected,
  script: async (context, sheet) => {
    const cell = sheet.getRange("A1");
    cell.numberFormat = [[format]];
    cell.values = [[entry]];
    cell.load("values,valueTypes,numberFormat");
    await context.sync();
    return [cell.values[0]![0], cell.valueTypes[0]![0], cell.numberFormat[0]![0]];
  },
});

/** What a string or a number becomes that a program writes. Excel reads it by American rules, whatever its language. */
export const ENTRY_CASES: readonly BehaviourCase[] = [
  entered("a number", 9.5, "General", [9.5, "Double", "General"], "documentation"),
  entered("a text with a decimal point is a number", "9.5", "General", [9.5, "Double", "General"], "documentation"),
  entered("a code loses its last zero", "7.10", "General", [7.1, "Double", "General"], "documentation"),
  entered("a text format keeps the code", "7.10", "@", ["7.10", "String", "@"], "documentation"),
  entered("an apostrophe keeps the code, and is not part of it", "'7.10", "General", ["7.10", "String", "General"], "documentation"),
  entered("an apostrophe keeps what looks like a formula", "'=1+1", "General", ["=1+1", "String", "General"], "documentation"),
  entered("a text format keeps what looks like a formula", "=1+1", "@", ["=1+1", "String", "@"], "assumption"),
  entered("an apostrophe is taken off in a text format too", "'7.10", "@", ["7.10", "String", "@"], "assumption"),
  entered("two apostrophes leave one", "''a", "General", ["'a", "String", "General"], "documentation"),
  entered("a formula", "=1+1", "General", [2, "Double", "General"], "documentation"),
  entered("a plus or a minus begins a formula", "-ABS(2)", "General", [-2, "Double", "General"], "documentation"),
  entered("so does an at sign, as in Lotus 1-2-3", "@ABS(-2)", "General", [2, "Double", "General"], "assumption"),
  entered("an empty text empties the cell", "", "General", ["", "Empty", "General"], "documentation"),
  entered("a truth value in words", "TRUE", "General", [true, "Boolean", "General"], "assumption"),
  entered("an error value in words", "#DIV/0!", "General", ["#DIV/0!", "Error", "General"], "assumption"),
  entered("a percentage", "5%", "General", [0.05, "Double", "0%"], "assumption"),
  entered("a decimal comma is no American number", "9,5", "General", ["9,5", "String", "General"], "assumption"),
  entered("month first, then day", "2/1/2023", "General", [44958, "Double", "m/d/yyyy"], "assumption"),
  entered(
    "a Vietnamese sentence",
    "Chưa ban hành kế hoạch – 9.5",
    "General",
    ["Chưa ban hành kế hoạch – 9.5", "String", "General"],
    "documentation",
  ),
  {
    name: "entry: null leaves a cell alone",
    basis: "documentation",
    expected: [[1, "mới"]],
    script: async (context, sheet) => {
      const range = sheet.getRange("A1:B1");
      range.values = [[1, 2]];
      range.values = [[null, "mới"]];
      range.load("values");
      await context.sync();
      return range.values;
    },
  },
  {
    name: "entry: one value fills a range",
    basis: "documentation",
    expected: [
      ["x", "x"],
      ["x", "x"],
    ],
    script: async (context, sheet) => {
      const range = sheet.getRange("A1:B2");
      range.values = "x" as unknown as string[][];
      range.load("values");
      await context.sync();
      return range.values;
    },
  },
  {
    name: "entry: decomposed Vietnamese stays as it is written",
    basis: "assumption",
    expected: "Tổng điểm".normalize("NFD"),
    script: async (context, sheet) => {
      const cell = sheet.getRange("A1");
      cell.values = [["Tổng điểm".normalize("NFD")]];
      cell.load("values");
      await context.sync();
      return cell.values[0]![0];
    },
  },
  {
    name: "entry: line breaks stay",
    basis: "assumption",
    expected: "một\nhai",
    script: async (context, sheet) => {
      const cell = sheet.getRange("A1");
      cell.values = [["một\nhai"]];
      cell.load("values");
      await context.sync();
      return cell.values[0]![0];
    },
  },
];
