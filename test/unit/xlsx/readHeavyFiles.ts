import fs from "node:fs";
import { answerJobs } from "../../../src/cli/answerJobs";
import { NATIVE } from "../../../src/cli/nativeUnpacker";
import { readXlsx } from "../../../src/xlsx/readXlsx";
import { XlsxRefusal } from "../../../src/xlsx/refusal";
import { PORTABLE } from "../../../src/xlsx/zip/unpacker";

const UNPACKERS = { portable: PORTABLE, native: NATIVE };

export interface HeavyJob {
  readonly path: string;
  readonly unpacker: keyof typeof UNPACKERS;
}

/** What became of one file in a child of the command's. */
export interface HeavyOutcome {
  readonly outcome: string;
  /** The most memory that the process has had by then, in MB. */
  readonly peak: number;
}

function outcomeOf({ path, unpacker }: HeavyJob): string {
  try {
    readXlsx(fs.readFileSync(path), UNPACKERS[unpacker]);
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

answerJobs(() => (job: HeavyJob): HeavyOutcome => ({ outcome: outcomeOf(job), peak: peak() }));
