import { outcomeOf, type BehaviourCase } from "./behaviourCase";

const DENIED = { error: "AccessDenied" };

/** What a piece of work comes to on a sheet that is protected, but for B1, which is open. */
const onProtected = (
  name: string,
  expected: unknown,
  basis: BehaviourCase["basis"],
  work: (sheet: Excel.Worksheet) => void,
): BehaviourCase => ({
  name: `protection: ${name}`,
  basis,
  expected,
  script: async (context, sheet) => {
    sheet.getRange("A1:B1").values = [["khoá", "mở"]];
    sheet.getRange("B1").format.protection.locked = false;
    sheet.protection.protect({ allowFormatColumns: true, allowFormatRows: true });
    await context.sync();
    const outcome = await outcomeOf(async () => {
      work(sheet);
      await context.sync();
      return "done";
    });
    sheet.protection.unprotect();
    await context.sync();
    return outcome;
  },
});

export const PROTECTION_CASES: readonly BehaviourCase[] = [
  onProtected("a locked cell is not written", DENIED, "documentation", (sheet) => {
    sheet.getRange("A1").values = [["x"]];
  }),
  onProtected("an open cell is", "done", "documentation", (sheet) => {
    sheet.getRange("B1").values = [["x"]];
  }),
  onProtected("a range with one locked cell is not", DENIED, "assumption", (sheet) => {
    sheet.getRange("A1:B1").values = [["x", "y"]];
  }),
  onProtected("null does not help a locked cell", DENIED, "assumption", (sheet) => {
    sheet.getRange("A1:B1").values = [[null as unknown as string, "y"]];
  }),
  onProtected("formats stay, also of open cells", DENIED, "assumption", (sheet) => {
    sheet.getRange("B1").format.font.bold = true;
  }),
  onProtected("rules stay", DENIED, "assumption", (sheet) => {
    sheet.getRange("B1").dataValidation.rule = { custom: { formula: "=FALSE" } };
  }),
  onProtected("column widths may change where that was allowed", "done", "assumption", (sheet) => {
    sheet.getRange("A1").format.columnWidth = 100;
  }),
  onProtected("a sheet is not protected twice", DENIED, "assumption", (sheet) => {
    sheet.protection.protect();
  }),
  onProtected("cells are not merged", DENIED, "assumption", (sheet) => {
    sheet.getRange("B1:C1").merge();
  }),
  onProtected("rows are not inserted", DENIED, "assumption", (sheet) => {
    sheet.getRange("1:1").insert("Down");
  }),
  {
    name: "protection: its options are told",
    basis: "documentation",
    expected: [true, true, false],
    script: async (context, sheet) => {
      sheet.protection.protect({ allowFormatColumns: true });
      sheet.protection.load("protected,options");
      await context.sync();
      const { protected: isProtected, options } = sheet.protection;
      sheet.protection.unprotect();
      await context.sync();
      return [isProtected, options.allowFormatColumns, options.allowInsertRows];
    },
  },
];
