import type { FileRefusalCode } from "../../../src/workbook/fileRefusal";
import { readXlsx } from "../../../src/xlsx/readXlsx";
import { XlsxRefusal } from "../../../src/xlsx/refusal";
import { PORTABLE, type Unpacker } from "../../../src/xlsx/zip/unpacker";

/** What becomes of a file. */
export type Outcome = FileRefusalCode | "read";

export function outcomeWith(bytes: Uint8Array, unpacker: Unpacker = PORTABLE): Outcome {
  try {
    readXlsx(bytes, unpacker);
    return "read";
  } catch (error) {
    if (error instanceof XlsxRefusal) return error.code;
    throw error;
  }
}
