import type { MemoryWorkbook } from "../memoryWorkbook";
import { checked, LOST, lostPoints, scores, SCORES } from "../seed";

/** What a person types into one cell of the template. */
export interface Entry {
  readonly sheet: string;
  readonly address: string;
  readonly value: string | number;
}

/** The commune's scores of some stages, each at its cell of a workbook that holds the template. */
export async function scoreEntries(workbook: MemoryWorkbook, stages: readonly string[]): Promise<Entry[]> {
  const { book } = await checked(workbook);
  const given: Record<string, Record<string, number>> = scores.scores;
  return book.criteria.flatMap((row) =>
    stages.map((stage) => ({ sheet: SCORES, address: row.scores[stage]!.address, value: given[row.code]![stage]! })),
  );
}

/** Words beside every criterion that lost points, as the commune's people type them. The workbook holds its scores already. */
export function reasonEntries(workbook: MemoryWorkbook): Entry[] {
  return Array.from({ length: 54 }, (_, i) => i + 6).flatMap((row) => {
    const code = workbook.value(LOST, `B${row}`);
    const words = lostPoints.rows.find((each) => each.code === code || each.code.startsWith(`${String(code)}.`));
    if (!words || workbook.value(LOST, `E${row}`) === "") return [];
    const { reason, remedy, person } = words;
    return Object.entries({ D: reason, F: remedy, G: person }).map(([column, value]) => ({ sheet: LOST, address: column + row, value }));
  });
}

export function type(workbook: MemoryWorkbook, entries: readonly Entry[]): void {
  workbook.together(() => entries.forEach(({ sheet, address, value }) => workbook.place(sheet, address, value)));
}
