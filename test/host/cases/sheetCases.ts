import { outcomeOf, SHEET_PREFIX, type BehaviourCase } from "./behaviourCase";

/** What adding a sheet of that name comes to. */
const adding = (what: string, name: string, expected: unknown, basis: BehaviourCase["basis"] = "documentation"): BehaviourCase => ({
  name: `sheet: ${what}`,
  basis,
  expected,
  script: (context) =>
    outcomeOf(async () => {
      const sheet = context.workbook.worksheets.add(name);
      sheet.load("name");
      await context.sync();
      return sheet.name;
    }),
});

const ERROR = (error: string) => ({ error });

export const SHEET_CASES: readonly BehaviourCase[] = [
  adding("a Vietnamese name", `${SHEET_PREFIX}Bảng mất điểm`, `${SHEET_PREFIX}Bảng mất điểm`),
  adding("a name of 31 letters", SHEET_PREFIX.padEnd(31, "a"), SHEET_PREFIX.padEnd(31, "a")),
  adding("a name of 32 letters is refused", SHEET_PREFIX.padEnd(32, "a"), ERROR("InvalidArgument")),
  adding("a name with a slash is refused", `${SHEET_PREFIX}a/b`, ERROR("InvalidArgument")),
  adding("a name that is taken is refused", `${SHEET_PREFIX}0`, ERROR("ItemAlreadyExists")),
  adding("a name that is taken in other letters is refused", `${SHEET_PREFIX}0`.toUpperCase(), ERROR("ItemAlreadyExists"), "assumption"),
  {
    name: "sheet: one that is added does not come to the front, and stands last",
    basis: "documentation",
    expected: [false, true],
    script: async (context) => {
      const added = context.workbook.worksheets.add(`${SHEET_PREFIX}sau`);
      const front = context.workbook.worksheets.getActiveWorksheet();
      const count = context.workbook.worksheets.getCount();
      front.load("name");
      added.load("name,position");
      await context.sync();
      return [front.name === added.name, added.position === count.value - 1];
    },
  },
  {
    name: "sheet: an unknown one is an error, or a null object where asked so",
    basis: "documentation",
    expected: [ERROR("ItemNotFound"), true],
    script: async (context) => {
      const { worksheets } = context.workbook;
      const missing = await outcomeOf(async () => {
        worksheets.getItem("Không có trang này").load("name");
        await context.sync();
      });
      const none = worksheets.getItemOrNullObject("Không có trang này");
      await context.sync();
      return [missing, none.isNullObject];
    },
  },
  {
    name: "sheet: found by its id after it was renamed",
    basis: "documentation",
    expected: `${SHEET_PREFIX}đổi tên`,
    script: async (context, sheet) => {
      sheet.load("id");
      await context.sync();
      sheet.name = `${SHEET_PREFIX}đổi tên`;
      const found = context.workbook.worksheets.getItem(sheet.id);
      found.load("name");
      await context.sync();
      return found.name;
    },
  },
  {
    name: "sheet: the used range of an empty one is a null object",
    basis: "documentation",
    expected: true,
    script: async (context, sheet) => {
      const used = sheet.getUsedRangeOrNullObject(true);
      await context.sync();
      return used.isNullObject;
    },
  },
  {
    name: "sheet: the used range by values leaves formats out, and begins where something stands",
    basis: "documentation",
    expected: "B2:C4",
    script: async (context, sheet) => {
      sheet.getRange("B2").values = [["x"]];
      sheet.getRange("C4").values = [["y"]];
      sheet.getRange("F9").format.fill.color = "#FF0000";
      const used = sheet.getRange("A1:AN2000").getUsedRangeOrNullObject(true);
      used.load("address");
      await context.sync();
      return used.address.replace(/^.*!/, "");
    },
  },
  {
    name: "batch: when one call fails, those before it stay done",
    basis: "documentation",
    expected: [ERROR("ItemNotFound"), "ở lại", ""],
    script: async (context, sheet) => {
      sheet.getRange("A1").values = [["ở lại"]];
      context.workbook.worksheets.getItem("Không có trang này").activate();
      sheet.getRange("A2").values = [["không đến"]];
      const failure = await outcomeOf(() => context.sync());
      const cells = sheet.getRange("A1:A2");
      cells.load("values");
      await context.sync();
      return [failure, cells.values[0]![0], cells.values[1]![0]];
    },
  },
  {
    name: "batch: an array of another size than the range is refused",
    basis: "documentation",
    expected: ERROR("InvalidArgument"),
    script: (context, sheet) =>
      outcomeOf(async () => {
        sheet.getRange("A1:B2").values = [[1]];
        await context.sync();
      }),
  },
];
