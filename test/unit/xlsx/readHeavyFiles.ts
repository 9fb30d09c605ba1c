import fs from "node:fs";
import { NATIVE } from "../../../src/cli/nativeUnpacker";
import { readXlsx } from "../../../src/xlsx/readXlsx";
import { XlsxRefusal } from "../../../src/xlsx/refusal";
import { PORTABLE, type Unpacker } from "../../../src/xlsx/zip/unpacker";

/** Before the path of a file that Node's own zlib shall unpack. */
export const NATIVELY = "natively:";

/** What became of one file in a process of its own. */
export interface HeavyOutcome {
  readonly outcome: string;
  readonly milliseconds: number;
  /** The most memory that the process has had by then, in MB. */
  readonly peak: number;
}

function outcomeOf(bytes: Uint8Array, unpacker: Unpacker): string {
  try {
    readXlsx(bytes, unpacker);
    return "read";
  } catch (error) {
    return error instanceof XlsxRefusal ? error.code : String(error);
  }
}

/** Where Linux tells it: what the system calls "maxRSS" begins with the memory of the process that started this one. */
function peak(): number {
  const status = "/proc/self/status";
  const line = fs.existsSync(status) ? /^VmHWM:\s*(\d+)/m.exec(fs.readFileSync(status, "utf8")) : null;
  return Math.round((line ? Number(line[1]) : process.resourceUsage().maxRSS) / 1024);
}

// Reads the files that are named to it, one after the other; a line of JSON for each.
for (const argument of require.main === module ? process.argv.slice(2) : []) {
  const isNative = argument.startsWith(NATIVELY);
  const file = fs.readFileSync(isNative ? argument.slice(NATIVELY.length) : argument);
  const start = performance.now();
  const outcome = outcomeOf(file, isNative ? NATIVE : PORTABLE);
  const milliseconds = Math.round(performance.now() - start);
  process.stdout.write(`${JSON.stringify({ outcome, milliseconds, peak: peak() } satisfies HeavyOutcome)}\n`);
}
