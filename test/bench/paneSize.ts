import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";

/** How much JavaScript may be loaded before the pane is usable, whatever is in the workbook and whoever reads it: kilobytes of a thousand bytes, gzipped. */
export const MOST_KILOBYTES = 215;

/** Size of one file as a server sends it, in bytes (gzip -9). */
function gzipped(file: string): number {
  return zlib.gzipSync(fs.readFileSync(file), { level: 9 }).length;
}

/** What the scripts of a folder weigh together, in kilobytes. */
export function kilobytes(folder: string, names: readonly string[]): number {
  return names.reduce((sum, name) => sum + gzipped(path.join(folder, name)), 0) / 1000;
}
