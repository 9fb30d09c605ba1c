import type { CheckedFile, CheckOptions } from "../../actions/checkFile";
import type { CriteriaSet } from "../../criteria/criteriaSet";
import { CheckerFailure, inTrouble, type FileChecker, type LookedAtFile } from "./fileChecker";
import { PoolWorker, type Outcome } from "./poolWorker";
import type { CheckerJob } from "./workerMessages";

/** One beside another: more would take the machine from the person who works on it, and each may hold some hundred megabytes. */
const WORKERS = 2;
/** No file may take longer, whatever it holds. The reader's own limits are far below; this is for what nobody thought of. Milliseconds. */
const PER_FILE = 5_000;
/** A province's requests are packed in some seconds. */
const PER_PACK = 60_000;
/** Workers that nobody needs for so long give their memory back. */
const REST = 20_000;

interface Waiting {
  readonly job: CheckerJob;
  readonly milliseconds: number;
  settle(outcome: Outcome): void;
  fail(failure: CheckerFailure): void;
}

/** Workers that take jobs one by one, so that a file which hangs or crashes one takes nothing with it. */
export class CheckPool implements FileChecker {
  private readonly queue: Waiting[] = [];
  private readonly workers = new Set<PoolWorker>();
  private resting: ReturnType<typeof setTimeout> | undefined;

  /** @param startWorker throws where none can be started */
  constructor(private readonly startWorker: () => Worker) {}

  async check(file: File, name: string, sets: readonly CriteriaSet[], options: CheckOptions): Promise<LookedAtFile> {
    const outcome = await this.run({ kind: "check", file, name, sets, options }, PER_FILE);
    if (outcome.kind === "checked") return { report: outcome.report, digest: outcome.digest, trouble: null };
    if (outcome.kind === "unreadable") return inTrouble(name, "unreadable");
    if (outcome.kind === "failed") globalThis.reportError?.(new Error(outcome.detail));
    return inTrouble(name, outcome.kind === "stopped" ? outcome.because : "crash");
  }

  async packRequests(reports: readonly CheckedFile[], sets: readonly CriteriaSet[]): Promise<Uint8Array<ArrayBuffer>> {
    const outcome = await this.run({ kind: "requests", reports, sets }, PER_PACK);
    if (outcome.kind === "packed") return outcome.bytes;
    throw new CheckerFailure(outcome.kind === "failed" ? outcome.detail : outcome.kind);
  }

  private run(job: CheckerJob, milliseconds: number): Promise<Outcome> {
    return new Promise((settle, fail) => {
      this.queue.push({ job, milliseconds, settle, fail });
      this.serve();
    });
  }

  private serve(): void {
    clearTimeout(this.resting);
    while (this.queue.length > 0) {
      const worker = [...this.workers].find(({ isIdle }) => isIdle) ?? this.hire();
      if (!worker) return;
      void this.give(worker, this.queue.shift()!);
    }
    this.resting = setTimeout(() => this.rest(), REST);
  }

  private rest(): void {
    for (const worker of this.workers) if (worker.isIdle) worker.end();
  }

  /** Null where the pool is full, or none can be started: then whoever waits is told. */
  private hire(): PoolWorker | null {
    if (this.workers.size >= WORKERS) return null;
    try {
      const worker = new PoolWorker(this.startWorker(), () => this.workers.delete(worker));
      this.workers.add(worker);
      return worker;
    } catch (error) {
      this.refuseAll(new CheckerFailure(String(error)));
      return null;
    }
  }

  private async give(worker: PoolWorker, { job, milliseconds, settle, fail }: Waiting): Promise<void> {
    try {
      settle(await worker.take(job, milliseconds));
    } catch (error) {
      const failure = error instanceof CheckerFailure ? error : new CheckerFailure(String(error));
      fail(failure);
      this.refuseAll(failure);
    }
    this.serve();
  }

  private refuseAll(failure: CheckerFailure): void {
    for (const { fail } of this.queue.splice(0)) fail(failure);
  }
}
