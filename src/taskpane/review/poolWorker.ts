import { CheckerFailure } from "./fileChecker";
import type { CheckerAnswer, CheckerJob, FromChecker } from "./workerMessages";

/** What became of a job. */
export type Outcome = CheckerAnswer | { readonly kind: "stopped"; readonly because: "time" | "crash" };

/** A script that is not there by then never will be; nor will a file from a drive that does not answer. Milliseconds. */
const START = 30_000;
/** Time is counted in steps, so that a machine which slept meanwhile does not count as slow. */
const STEP = 250;

/** One worker. It takes a job at a time, and is gone for good once it was stopped. */
export class PoolWorker {
  private readonly ready: Promise<void>;
  private state: "starting" | "idle" | "busy" | "gone" = "starting";
  /** Gets what the worker says, null once it has crashed. */
  private hear: (message: FromChecker | null) => void = () => undefined;

  constructor(
    private readonly worker: Worker,
    private readonly onGone: () => void,
  ) {
    worker.onmessage = ({ data }: MessageEvent<FromChecker>) => this.hear(data);
    worker.onerror = (event) => {
      event.preventDefault();
      this.end();
      this.hear(null);
    };
    worker.onmessageerror = () => {
      this.end();
      this.hear(null);
    };
    this.ready = this.start();
    this.ready.catch(() => undefined);
  }

  get isIdle(): boolean {
    return this.state === "idle";
  }

  private get isGone(): boolean {
    return this.state === "gone";
  }

  end(): void {
    if (this.isGone) return;
    this.state = "gone";
    this.worker.terminate();
    this.onGone();
  }

  /** `milliseconds`: how long the job may take once it has begun. Throws CheckerFailure where the worker does not start. */
  async take(job: CheckerJob, milliseconds: number): Promise<Outcome> {
    if (this.state === "idle") this.state = "busy";
    await this.ready;
    if (this.isGone) return { kind: "stopped", because: "crash" };
    this.state = "busy";
    const answer = await this.answer(job, milliseconds);
    if (answer.kind !== "stopped") this.state = "idle";
    return answer;
  }

  private async start(): Promise<void> {
    const isReady = await new Promise<boolean>((resolve) => {
      const stop = afterSteps(START, () => resolve(false));
      this.hear = (message) => {
        stop();
        resolve(message?.kind === "ready");
      };
    });
    if (isReady) return;
    this.end();
    throw new CheckerFailure("The worker did not start.");
  }

  private answer(job: CheckerJob, milliseconds: number): Promise<Outcome> {
    return new Promise((resolve) => {
      const settle = (outcome: Outcome) => {
        stop();
        resolve(outcome);
      };
      const late = () => {
        this.end();
        settle({ kind: "stopped", because: "time" });
      };
      let stop = afterSteps(START, late);
      this.hear = (message) => {
        if (message === null) settle({ kind: "stopped", because: "crash" });
        else if (message.kind === "begun") {
          stop();
          stop = afterSteps(milliseconds, late);
        } else if (message.kind !== "ready") settle(message);
      };
      this.worker.postMessage(job);
    });
  }
}

/** Calls back once so many milliseconds of waking time are over. Returns what stops it. */
function afterSteps(milliseconds: number, act: () => void): () => void {
  let left = Math.ceil(milliseconds / STEP);
  const timer = setInterval(() => {
    left--;
    if (left > 0) return;
    clearInterval(timer);
    act();
  }, STEP);
  return () => clearInterval(timer);
}
