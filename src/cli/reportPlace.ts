import fs from "node:fs";
import { isCheckReport } from "../forms/isCheckReport";
import { readXlsx } from "../xlsx/readXlsx";
import { CommandFault, fromInvoker } from "./command";
import type { FoundFile } from "./findWorkbooks";
import type { FilePath } from "./lookAt";
import { NATIVE } from "./nativeUnpacker";

/**
 * Makes sure that the report is written over no file that is to be checked; one of our own that lies in a folder may be renewed.
 * Throws CommandFault.
 */
export function requireReportPlace(given: string, files: readonly FoundFile[]): void {
  const place = realPath(fromInvoker(given));
  if (place === null) return;
  const [there, ...more] = files.filter(({ path }) => realPath(path)?.equals(place));
  if (!there) return;
  const mayBeRenewed = [there, ...more].every(({ isWalked }) => isWalked) && isOwnReport(place);
  if (!mayBeRenewed) throw new CommandFault((say) => say.reportOverReceived(given, there.name));
}

/** One file has many names, by links and by small and large letters; null where there is none. */
function realPath(file: FilePath): Buffer | null {
  try {
    return fs.realpathSync.native(file, { encoding: "buffer" });
  } catch {
    return null;
  }
}

function isOwnReport(file: FilePath): boolean {
  try {
    return isCheckReport(readXlsx(fs.readFileSync(file), NATIVE).sheets);
  } catch {
    return false;
  }
}
