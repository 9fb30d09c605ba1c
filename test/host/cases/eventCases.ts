import { SHEET_PREFIX, type BehaviourCase } from "./behaviourCase";

const STEPS = 30;

/** About 300 ms, in steps: on a machine that stood still meanwhile, what was on its way still comes before the end. */
async function pause(): Promise<void> {
  for (let step = 0; step < STEPS; step++) await new Promise((resolve) => setTimeout(resolve, 10));
}

/** What the handlers of a sheet's changes are told while something is done. */
const heard = (name: string, expected: unknown, basis: BehaviourCase["basis"], work: (sheet: Excel.Worksheet) => void): BehaviourCase => ({
  name: `event: ${name}`,
  basis,
  expected,
  script: async (context, sheet) => {
    sheet.getRange("A1:A3").values = [[1], [2], [3]];
    sheet.load("id");
    await context.sync();
    const told: unknown[] = [];
    const handler = sheet.onChanged.add(async ({ changeType, address, source }) => void told.push([changeType, address, source]));
    await context.sync();
    work(sheet);
    await context.sync();
    await pause();
    handler.remove();
    await context.sync();
    return told;
  },
});

export const EVENT_CASES: readonly BehaviourCase[] = [
  heard("values that are written are told with their address", [["RangeEdited", "B2:C2", "Local"]], "documentation", (sheet) => {
    sheet.getRange("B2:C2").values = [["x", "y"]];
  }),
  heard("an inserted row is told as such", [["RowInserted", "2:2", "Local"]], "documentation", (sheet) => {
    sheet.getRange("2:2").insert("Down");
  }),
  heard("a deleted row is told as such", [["RowDeleted", "2:2", "Local"]], "documentation", (sheet) => {
    sheet.getRange("2:2").delete("Up");
  }),
  heard("a format is not told", [], "documentation", (sheet) => {
    sheet.getRange("A1").format.font.bold = true;
  }),
  {
    name: "event: a sheet that is added and deleted is told, and nothing once the handler is gone",
    basis: "documentation",
    expected: ["added", "deleted"],
    script: async (context) => {
      const { worksheets } = context.workbook;
      const told: string[] = [];
      const handlers = [
        worksheets.onAdded.add(async () => void told.push("added")),
        worksheets.onDeleted.add(async () => void told.push("deleted")),
      ];
      await context.sync();
      const sheet = worksheets.add(`${SHEET_PREFIX}sự kiện`);
      await context.sync();
      sheet.delete();
      await context.sync();
      await pause();
      handlers.forEach((handler) => handler.remove());
      await context.sync();
      worksheets.add(`${SHEET_PREFIX}sau đó`);
      await context.sync();
      await pause();
      return told;
    },
  },
  {
    name: "event: a selection is told with the sheet's id and the address",
    basis: "documentation",
    expected: [[true, "B2:C3"]],
    script: async (context, sheet) => {
      sheet.load("id");
      sheet.activate();
      await context.sync();
      const told: unknown[] = [];
      const handler = sheet.onSelectionChanged.add(async ({ worksheetId, address }) => void told.push([worksheetId === sheet.id, address]));
      await context.sync();
      sheet.getRange("B2:C3").select();
      await context.sync();
      await pause();
      handler.remove();
      await context.sync();
      return told;
    },
  },
];
