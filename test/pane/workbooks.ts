import type { MemoryWorkbook } from "../unit/memoryWorkbook";
import * as seed from "../unit/seed";

/** Workbooks of the seed that a room has asked for: making one takes twenty times as long as copying it. */
const made = new Map<string, MemoryWorkbook>();

async function copyOf(name: string, make: () => Promise<MemoryWorkbook>): Promise<MemoryWorkbook> {
  const workbook = made.get(name) ?? (await make());
  made.set(name, workbook);
  return workbook.copy();
}

export const emptyTemplate = () => copyOf("empty", seed.emptyTemplate);
export const scoredWorkbook = (stages?: readonly string[]) => copyOf(`scored ${stages?.join()}`, () => seed.scoredWorkbook(stages));
export const reportedWorkbook = () => copyOf("reported", seed.reportedWorkbook);
