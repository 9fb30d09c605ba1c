import { SHEET_PREFIX, type BehaviourCase } from "./behaviourCase";

/** A formula over A1:A5 = 9.5, 0.1, 0.2, "abc", "5" as text; the sheet's A6 is empty. */
const computed = (
  formula: string,
  expected: readonly [unknown, string],
  basis: BehaviourCase["basis"] = "documentation",
): BehaviourCase => ({
  name: `formula: ${formula}`,
  basis,
  expected,
  script: async (context, sheet) => {
    sheet.getRange("A1:A5").values = [[9.5], [0.1], [0.2], ["abc"], ["'5"]];
    const cell = sheet.getRange("C1");
    cell.formulas = [[formula]];
    cell.load("values,valueTypes");
    await context.sync();
    return [cell.values[0]![0], cell.valueTypes[0]![0]];
  },
});

export const CALCULATION_CASES: readonly BehaviourCase[] = [
  computed("=SUM(A1:A6)", [9.8, "Double"]),
  computed("=COUNT(A1:A6)", [3, "Double"]),
  computed('=IF(COUNT(A10:A12)=0,"",SUM(A10:A12))', ["", "String"], "assumption"),
  computed("=ROUND(2.675,2)", [2.68, "Double"]),
  computed("=ISNUMBER(A5)", [false, "Boolean"]),
  computed("=ISBLANK(A6)", [true, "Boolean"]),
  computed("=A2+A3=0.3", [true, "Boolean"]),
  computed("=1/0", ["#DIV/0!", "Error"]),
  computed("=A4+1", ["#VALUE!", "Error"]),
  computed("=KHONGCO(1)", ["#NAME?", "Error"]),
  computed("=A6", [0, "Double"]),
  {
    name: "formula: another sheet with a Vietnamese name, also when it is renamed",
    basis: "documentation",
    expected: [[4], [`='${SHEET_PREFIX}điểm 2023'!A1*2`]],
    script: async (context, sheet) => {
      const other = context.workbook.worksheets.add(`${SHEET_PREFIX}chỉ số`);
      other.getRange("A1").values = [[2]];
      const cell = sheet.getRange("A1");
      cell.formulas = [[`='${SHEET_PREFIX}chỉ số'!A1*2`]];
      await context.sync();
      other.name = `${SHEET_PREFIX}điểm 2023`;
      cell.load("values,formulas");
      await context.sync();
      return [cell.values[0], cell.formulas[0]];
    },
  },
  {
    name: "formula: grows with a row inserted inside its range",
    basis: "documentation",
    expected: ["=SUM(A1:A4)", 15],
    script: async (context, sheet) => {
      sheet.getRange("A1:A4").formulas = [[1], [2], [3], ["=SUM(A1:A3)"]];
      sheet.getRange("2:2").insert("Down");
      sheet.getRange("A2").values = [[9]];
      const sum = sheet.getRange("A5");
      sum.load("formulas,values");
      await context.sync();
      return [sum.formulas[0]![0], sum.values[0]![0]];
    },
  },
  {
    name: "formula: follows a row that is moved to a blank one",
    basis: "documentation",
    expected: ["=A5", 2, "", "=A5+1"],
    script: async (context, sheet) => {
      sheet.getRange("A1:B3").formulas = [
        [1, "=A2"],
        [2, "=A2+1"],
        [3, ""],
      ];
      sheet.getRange("2:2").moveTo(sheet.getRange("5:5"));
      const [looker, left, moved] = ["B1", "A2", "B5"].map((address) => sheet.getRange(address));
      for (const range of [looker!, left!, moved!]) range.load("formulas,values");
      await context.sync();
      return [looker!.formulas[0]![0], looker!.values[0]![0], left!.values[0]![0], moved!.formulas[0]![0]];
    },
  },
  {
    name: "formula: shrinks with a row deleted inside its range",
    basis: "documentation",
    expected: ["=SUM(A1:A2)", 4],
    script: async (context, sheet) => {
      sheet.getRange("A1:A4").formulas = [[1], [2], [3], ["=SUM(A1:A3)"]];
      sheet.getRange("2:2").delete("Up");
      const sum = sheet.getRange("A3");
      sum.load("formulas,values");
      await context.sync();
      return [sum.formulas[0]![0], sum.values[0]![0]];
    },
  },
  {
    name: "formula: calculated within the batch that writes it",
    basis: "assumption",
    expected: 3,
    script: async (context, sheet) => {
      sheet.getRange("A1:A2").formulas = [["=A2+1"], [2]];
      const cell = sheet.getRange("A1");
      cell.load("values");
      await context.sync();
      return cell.values[0]![0];
    },
  },
];
