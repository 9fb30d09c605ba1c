import { checkFile, type CheckOptions, type FileReport } from "../../actions/checkFile";
import type { CriteriaSet } from "../../criteria/criteriaSet";
import { readXlsx } from "../../xlsx/readXlsx";
import { XlsxRefusal } from "../../xlsx/refusal";

/** Reads and checks the bytes of a file that somebody sent. Refuses what cannot be read. */
export function checkReceived(file: string, bytes: Uint8Array, sets: readonly CriteriaSet[], options: CheckOptions): FileReport {
  try {
    return checkFile(file, readXlsx(bytes), sets, options);
  } catch (error) {
    if (error instanceof XlsxRefusal) return { status: "refused", file, refusal: error.code };
    throw error;
  }
}

/** The same for the same bytes only: their SHA-256. */
export async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
