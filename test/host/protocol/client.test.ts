import { bootInNode } from "../bootInNode";

/**
 * What we rely on the unmodified client library to do over our host: run this before another version of it is taken.
 */
const host = bootInNode();

const first = (context: Excel.RequestContext) => context.workbook.worksheets.getFirst();

async function codeOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return "no error";
  } catch (failure) {
    expect(failure).toBeInstanceOf(OfficeExtension.Error);
    return (failure as OfficeExtension.Error).code;
  }
}

describe("what was not loaded cannot be read", () => {
  it.each<[what: string, code: string, work: () => Promise<unknown>]>([
    [
      "a property that was not asked for",
      "PropertyNotLoaded",
      () =>
        Excel.run(async (context) => {
          const range = first(context).getRange("A1");
          range.load("address");
          await context.sync();
          return range.values;
        }),
    ],
    [
      "a property before the sync",
      "PropertyNotLoaded",
      () =>
        Excel.run(async (context) => {
          const range = first(context).getRange("A1");
          range.load("values");
          return range.values;
        }),
    ],
    ["a result before the sync", "ValueNotLoaded", () => Excel.run(async (context) => context.workbook.worksheets.getCount().value)],
    [
      "an object of another run",
      "InvalidObjectPath",
      async () => {
        const kept = await Excel.run(async (context) => {
          const range = first(context).getRange("A1").getResizedRange(1, 1);
          await context.sync();
          return range;
        });
        kept.load("values");
        await kept.context.sync();
      },
    ],
    ["a batch without a promise", "RunMustReturnPromise", () => Excel.run((() => 1) as unknown as () => Promise<number>)],
  ])("%s → %s", async (_, code, work) => expect(await codeOf(work)).toBe(code));
});

it("an error says which member failed, and which statement", async () => {
  const failure: unknown = await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Không có").load("name");
    await context.sync();
  }).catch((error: unknown) => error);
  const { code, debugInfo } = failure as OfficeExtension.Error;
  expect([code, debugInfo.errorLocation]).toEqual(["ItemNotFound", "WorksheetCollection.getItem"]);
  expect((debugInfo as { statement?: string }).statement).toContain("getItem");
});

it("navigation properties are loaded by path, as strings and as objects", async () => {
  await Excel.run(async (context) => {
    const range = first(context).getRange("A1");
    range.format.fill.color = "#FF0000";
    range.set({ format: { font: { bold: true } } });
    range.load("address,format/fill/color,worksheet/name");
    range.load({ format: { font: { bold: true } } });
    await context.sync();
    expect([range.format.fill.color, range.format.font.bold, range.worksheet.name]).toEqual(["#FF0000", true, "Sheet1"]);
    expect(range.toJSON().format).toMatchObject({ fill: { color: "#FF0000" }, font: { bold: true } });
  });
});

it("items of a collection are loaded with what was asked for, and stay addressable by id when renamed", async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.add("Hai");
    worksheets.load("items/name");
    await context.sync();
    expect(worksheets.items.map(({ name }) => name)).toEqual(["Sheet1", "Hai"]);
    const second = worksheets.items[1]!;
    second.name = "Hai mới";
    await context.sync();
    second.load("name");
    await context.sync();
    expect(second.name).toBe("Hai mới");
    second.delete();
    await context.sync();
  });
});

it("a null object makes all that hangs on it null", async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItemOrNullObject("Không có").getRange("A1").getRow(0);
    range.load("values");
    await context.sync();
    expect(range.isNullObject).toBe(true);
  });
});

it("a large block is cut into pieces by the client and arrives whole", async () => {
  await Excel.run(async (context) => {
    const block = Array.from({ length: 2000 }, (_, i) => [i, i * 2, "x"]);
    const range = context.workbook.worksheets.add("Lớn").getRange("A1:C2000");
    range.values = block;
    range.load("values");
    await context.sync();
    expect(range.values).toEqual(block);
    context.workbook.worksheets.getItem("Lớn").delete();
    await context.sync();
  });
});

it("a tracked object lives on after its run, until it is let go", async () => {
  const range = await Excel.run(async (context) => {
    const tracked = first(context).getRange("A1");
    context.trackedObjects.add(tracked);
    await context.sync();
    return tracked;
  });
  range.load("address");
  await range.context.sync();
  expect(range.address).toBe("Sheet1!A1");
  range.untrack();
  await range.context.sync();
  expect(host.liveReferences).toBe(0);
});

it("a member above what the host claims is refused by the client", async () => {
  expect(await codeOf(() => Excel.run(async (context) => first(context).getRange("A1").getDependents().load("addresses")))).toBe(
    "ApiNotFound",
  );
});

it("a member that the host lacks is named, and no other was asked for", async () => {
  const failure: unknown = await Excel.run(async (context) => {
    first(context).tables.load("items/name");
    await context.sync();
  }).catch((error: unknown) => error);
  expect((failure as OfficeExtension.Error).code).toBe("NotImplemented");
  expect(host.missingMembers).toEqual(["Worksheet.tables"]);
});
