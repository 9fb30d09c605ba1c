/**
 * One thing that the add-in relies on Excel to do. The emulated Excel is held to it by a test; the same script can be run in a real Excel,
 * where a result that differs shows that our Excel is wrong.
 */
export interface BehaviourCase {
  readonly name: string;
  /** Runs on an empty sheet of its own. What it returns is compared as JSON. Sheets that it adds bear `SHEET_PREFIX`. */
  readonly script: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<unknown>;
  readonly expected: unknown;
  /** What the expectation rests on: Microsoft's documentation, or what we believe of Excel until somebody has seen it. */
  readonly basis: "documentation" | "assumption";
}

export interface CaseResult {
  readonly name: string;
  readonly basis: BehaviourCase["basis"];
  readonly agrees: boolean;
  readonly expected: unknown;
  /** What came; of a script that failed, the error's code, or its text where it has none. */
  readonly actual: unknown;
}

/** How every sheet begins that a case adds: such sheets are removed afterwards. */
export const SHEET_PREFIX = "Tự kiểm ";

/** Runs one case and removes what it added. `Excel` must be there, and the workbook one that may be written to. */
export async function runCase({ name, script, expected, basis }: BehaviourCase): Promise<CaseResult> {
  const actual = await outcomeOf(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add(`${SHEET_PREFIX}0`);
      await context.sync();
      return script(context, sheet);
    }),
  );
  await removeSheets();
  return { name, basis, agrees: JSON.stringify(actual) === JSON.stringify(expected), expected, actual };
}

/** What a piece of work returns, or what it failed with. */
export async function outcomeOf(work: () => Promise<unknown>): Promise<unknown> {
  try {
    return await work();
  } catch (failure) {
    return { error: failure instanceof OfficeExtension.Error ? failure.code : String(failure) };
  }
}

async function removeSheets(): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    for (const sheet of worksheets.items) if (sheet.name.startsWith(SHEET_PREFIX)) sheet.delete();
    await context.sync();
  });
}
