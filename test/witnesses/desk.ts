import { parseCell } from "../../src/workbook/address";
import { contentOf } from "../../src/workbook/sheetSnapshot";
import type { PlannedCell, SheetPlan } from "../../src/workbook/sheetPlan";
import type { Change, Workbook } from "../../src/workbook/workbook";
import { createLiveWorkbook } from "../../src/excel/liveWorkbook";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { emptied } from "../host/adapter/samplePlan";
import type { EmulatedHost } from "../host/emulatedHost";
import { saveXlsx } from "../host/file/saveXlsx";
import { MemoryWorkbook } from "../unit/memoryWorkbook";

/** Where somebody works: the commands, a keyboard, and a way to save. */
export interface Desk {
  readonly workbook: Workbook;
  type(sheet: string, address: string, value: string | number): void;
  save(): Promise<Uint8Array>;
}

/** Live Excel, as far as we have one, saved by it. */
export function liveDesk(host: EmulatedHost): Desk {
  emptied(host.document);
  return {
    workbook: createLiveWorkbook(),
    type: (sheet, address, value) => host.document.findSheet(sheet)!.put(parseCell(address)!, { constant: value }),
    save: () => saveXlsx(host.document),
  };
}

/** The plans as they were laid, with what the cells came to hold, as our own files: those are never locked. */
export function fileDesk(): Desk {
  const memory = new MemoryWorkbook();
  const plans = new Map<string, SheetPlan>();
  const keep = (change: Change) => {
    if (change.kind === "addSheet") plans.set(change.plan.name, change.plan);
    if (change.kind === "rewriteSheet") plans.set(change.before.name, { ...change.plan, name: change.before.name });
  };
  return {
    workbook: {
      read: (wanted) => memory.read(wanted),
      withIndents: (sheet) => memory.withIndents(sheet),
      apply: async (changes) => {
        await memory.apply(changes);
        changes.forEach(keep);
      },
    },
    type: (sheet, address, value) => memory.place(sheet, address, value),
    save: async () => {
      const { sheets, part } = await memory.read();
      return writeXlsx({ plans: sheets.map(({ name, cells }) => filled(plans.get(name)!, cells)), part: part ?? undefined });
    },
  };
}

function filled(plan: SheetPlan, cells: Awaited<ReturnType<Workbook["read"]>>["sheets"][number]["cells"]): SheetPlan {
  const planned = new Map(plan.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  const typed = cells.flatMap((line, row) =>
    line.flatMap((cell, column): PlannedCell[] =>
      cell.kind === "empty" || planned.has(`${row},${column}`) ? [] : [{ row, column, content: contentOf(cell) }],
    ),
  );
  const content = ({ row, column }: PlannedCell) => {
    const cell = cells[row]?.[column];
    return cell === undefined || cell.kind === "empty" ? null : contentOf(cell);
  };
  return { ...plan, cells: [...plan.cells.map((cell) => ({ ...cell, content: content(cell) })), ...typed] };
}
