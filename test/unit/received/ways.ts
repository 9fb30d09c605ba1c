import type { WorkbookSnapshot } from "../../../src/workbook/workbook";
import { readXlsx } from "../../../src/xlsx/readXlsx";
import { bytesOf } from "./bytes";
import type { Form } from "./form";
import { snapshotOf } from "./snapshot";

type Way = (form: Pick<Form, "sheets">) => Promise<WorkbookSnapshot>;

/** How a form comes to the check: as the cells that Excel tells of an open workbook, and as a file. */
export const WAYS: readonly (readonly [name: string, snapshot: Way])[] = [
  ["open", async (form) => snapshotOf(form)],
  ["as a file", async (form) => readXlsx(await bytesOf(form))],
];
