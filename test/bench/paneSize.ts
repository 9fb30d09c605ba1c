import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";

/** How much JavaScript may be loaded before the pane is usable: kilobytes of a thousand bytes, gzipped. */
export const MOST_KILOBYTES = 215;
/** The same for those who read English in a dark Office, which both come as files of their own. */
export const MOST_KILOBYTES_OF_FEW = 221;

/** Size of one file as a server sends it, in bytes (gzip -9). */
function gzipped(file: string): number {
  return zlib.gzipSync(fs.readFileSync(file), { level: 9 }).length;
}

/** What the scripts of a folder weigh together, in kilobytes. */
export function kilobytes(folder: string, names: readonly string[]): number {
  return names.reduce((sum, name) => sum + gzipped(path.join(folder, name)), 0) / 1000;
}
