import { type PoolFailure, PoolWorker, type Outcome, type WorkerOptions } from "./poolWorker";

interface Waiting<Job, Answer> {
  readonly job: Job;
  settle(outcome: Outcome<Answer> | null): void;
  fail(failure: PoolFailure): void;
}

/** Child processes that take jobs one by one, so that a job which hangs, crashes or fills the memory takes nothing with it. */
export class WorkerPool<Job, Answer> {
  private readonly queue: Waiting<Job, Answer>[] = [];
  private readonly workers = new Set<PoolWorker<Job, Answer>>();
  private failure: PoolFailure | null = null;
  private isOpen = true;

  constructor(
    private readonly size: number,
    private readonly options: WorkerOptions,
  ) {}

  /** Null where the pool was closed before the job began. Throws PoolFailure where no child can be started. */
  run(job: Job): Promise<Outcome<Answer> | null> {
    return new Promise((settle, fail) => {
      this.queue.push({ job, settle, fail });
      this.serve();
    });
  }

  /** Begins no further job; those in hand are finished. */
  close(): void {
    this.isOpen = false;
    this.serve();
  }

  /** Ends the children, whatever they do. */
  end(): void {
    this.close();
    for (const worker of this.workers) worker.kill();
  }

  private serve(): void {
    if (!this.isOpen) for (const { settle } of this.queue.splice(0)) settle(null);
    if (this.failure) for (const { fail } of this.queue.splice(0)) fail(this.failure);
    while (this.queue.length > 0) {
      const worker = [...this.workers].find(({ isIdle }) => isIdle) ?? this.hire();
      if (!worker) return;
      void this.give(worker, this.queue.shift()!);
    }
  }

  /** Null where the pool is full. */
  private hire(): PoolWorker<Job, Answer> | null {
    if (this.workers.size >= this.size) return null;
    const worker = new PoolWorker<Job, Answer>(this.options, () => this.workers.delete(worker));
    this.workers.add(worker);
    return worker;
  }

  private async give(worker: PoolWorker<Job, Answer>, { job, settle, fail }: Waiting<Job, Answer>): Promise<void> {
    try {
      settle(await worker.take(job));
    } catch (error) {
      this.failure = error as PoolFailure;
      // A terminal's Ctrl-C ends children that are still starting as well: then nothing failed.
      if (this.isOpen) fail(this.failure);
      else settle(null);
    }
    this.serve();
  }
}
