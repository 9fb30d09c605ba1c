import os from "node:os";
import path from "node:path";
import type { BatchFile } from "../actions/checkBatch";
import type { CriteriaSet } from "../criteria/criteriaSet";
import { cliMessages } from "../messages/cli";
import type { Language } from "../messages/language";
import { checkedPath, inTrouble, isFaulty, type CheckedPath } from "./checkedPath";
import type { CheckAnswer, CheckJob, CheckSetup } from "./checkPath";
import { CommandFault, tellDeveloper } from "./command";
import type { Found, FoundFile } from "./findWorkbooks";
import { inOrder } from "./inOrder";
import { onInterruption } from "./interruption";
import { jsonReport } from "./jsonReport";
import { Output } from "./output";
import { paintFor } from "./paint";
import { oneLine } from "./plainText";
import { PoolFailure } from "./poolWorker";
import { ProgressBar } from "./progressBar";
import type { Report } from "./report";
import { textReport } from "./textReport";
import { WorkerPool } from "./workerPool";
import { writeReportFile } from "./reportFile";

export interface CheckRequest {
  /** As it was typed. */
  readonly operands: readonly string[];
  readonly found: Found;
  readonly sets: readonly CriteriaSet[];
  readonly chosen: CriteriaSet | null;
  readonly format: "text" | "json" | "ndjson";
  /** The workbook to write besides. */
  readonly out: { readonly given: string; readonly force: boolean } | null;
  readonly language: Language;
}

/** No file may cost more than this, whatever it holds. The reader's own limits are far below; this is for what nobody thought of. */
export const PER_FILE = { milliseconds: 5_000, heap: 320, resident: 480, rested: 200 };
/** More children than this only wait for the disk, and each holds some 100 MB. */
const MOST_CHILDREN = 8;
/** How many files per child are under way or wait for their turn to be told. */
const AHEAD = 4;

/** Checks every file and tells what was found as it goes. Returns the exit code. */
export async function runCheck(request: CheckRequest): Promise<number> {
  const { found, sets, chosen, language } = request;
  const { files, passedOver } = found;
  const children = Math.min(os.availableParallelism(), MOST_CHILDREN, files.length);
  const setup: CheckSetup = { sets, chosen };
  const pool = new WorkerPool<CheckJob, CheckAnswer>(children, { script: path.join(__dirname, "checkWorker.ts"), setup, ...PER_FILE });
  const interruption = onInterruption(
    () => pool.close(),
    () => pool.end(),
  );
  const output = new Output(process.stdout, () => pool.close());
  const bar = new ProgressBar(process.stderr as never, files.length, cliMessages[language].report.progress);
  const report = reportFor(request);
  const kept: BatchFile[] = [];
  let done = 0;
  let earlierReports = 0;
  let faulty = 0;

  const take = async (file: CheckedPath) => {
    done++;
    if (isFaulty(file)) faulty++;
    if (request.out) kept.push({ report: file.report, digest: file.digest });
    bar.clear();
    if (file.detail !== null) tellDeveloper(`${file.report.file}: ${file.detail}`);
    await output.write(report.file(file));
  };
  const finish = async (isBrokenOff: boolean) => {
    bar.clear();
    const asked = files.length - earlierReports;
    await output.write(report.end({ asked, passedOver, earlierReports, isBrokenOff }));
    if (isBrokenOff && request.format !== "text" && !output.isClosed) tell(cliMessages[language].report.brokenOff(done, asked));
    if (request.out) writeReportFile(request.out, kept, sets);
  };
  try {
    for await (const file of inOrder(files, (each) => checkOne(pool, each), children * AHEAD)) {
      if (file === null || output.isClosed) break;
      if (file.isLeftAside) earlierReports++;
      else await take(file);
      bar.step();
    }
    if (earlierReports === files.length) throw new CommandFault((say) => say.nothingToCheck(request.operands, passedOver + earlierReports));
    await finish(done + earlierReports < files.length);
    await output.flush();
    const { fault } = output;
    if (fault !== null) throw new CommandFault((say) => say.outputFailed(fault));
  } catch (error) {
    if (!(error instanceof PoolFailure)) throw error;
    await finish(true);
    tellDeveloper(error.message);
    throw new CommandFault((say) => say.cannotStart);
  } finally {
    bar.clear();
    pool.end();
    interruption.dispose();
  }
  return interruption.exitCode() ?? (faulty > 0 || output.isClosed ? 1 : 0);
}

/** Null where the command was broken off before the file's turn came. */
async function checkOne(pool: WorkerPool<CheckJob, CheckAnswer>, file: FoundFile): Promise<CheckedPath | null> {
  if (file.unreadable !== null) return inTrouble(file, { because: "unreadable", code: file.unreadable });
  const outcome = await pool.run({ name: file.name, path: file.path });
  return outcome && checkedPath(file, outcome);
}

function reportFor({ format, sets, language }: CheckRequest): Report {
  if (format === "text") return textReport(sets, language, paintFor(process.stdout));
  return jsonReport(sets, language, format === "ndjson");
}

function tell(text: string): void {
  process.stderr.write(`${oneLine(text)}\n`);
}
