import type { AppendixRow } from "./report";
import type { Workbench } from "./workbench";

const FIRST_ROW = 6;

/** The lost-points table as the sheet in front shows it: its rows, and its total. */
export async function shownAppendix(workbench: Workbench, rows: number): Promise<{ table: AppendixRow[]; total: string | undefined }> {
  const cells = await workbench.cells();
  const table = Array.from({ length: rows }, (_, i) => {
    const at = (column: string) => cells[`${column}${FIRST_ROW + i}`] ?? "";
    return { number: at("A"), code: at("B"), content: at("C"), reason: at("D"), amount: at("E"), remedy: at("F"), person: at("G") };
  });
  return { table, total: cells[`E${FIRST_ROW + rows}`] };
}
