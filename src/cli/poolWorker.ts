import { fork, type ChildProcess } from "node:child_process";
import path from "node:path";
import type { FromWorker, ToWorker } from "./answerJobs";

export interface WorkerOptions {
  /** A module that calls `answerJobs`. */
  readonly script: string;
  /** How long a job may take. */
  readonly milliseconds: number;
  /** Megabytes of JavaScript values, and of all that the process holds. */
  readonly heap: number;
  readonly resident: number;
  /** Megabytes that it may hold between two jobs: what one job leaves behind is not to count against the next. */
  readonly rested: number;
  /** What the child is told before its first job. Plain data. */
  readonly setup: unknown;
}

/** What became of a job. */
export type Outcome<Answer> =
  | { readonly kind: "answered"; readonly answer: Answer }
  /** `lastWords`: what the child said before, such as a stack; null where it said nothing. */
  | { readonly kind: "stopped"; readonly because: "time" | "memory" | "crash"; readonly lastWords: string | null };

/** A child cannot even start; no job is to blame. The message is what the child said last: for a developer. */
export class PoolFailure extends Error {}

/** A child that is not ready by then never will be, even on a machine that is busy. */
const START_MILLISECONDS = 60_000;
/**
 * Time is counted in steps, so that none passes while the whole command stands still: stopped by Ctrl-Z, held up by a terminal, asleep
 * with the machine.
 */
const STEP_MILLISECONDS = 100;
/** How much is kept of what a child says before it ends. */
const LAST_WORDS = 4_000;
/** Megabytes of values that have just come to be. Newer versions of Node keep several times as much, without being any faster here. */
const YOUNG = 8;
/** How V8 ends a process whose heap is full: by signal, and by the codes that shells and Windows make of it. */
const HEAP_IS_FULL: readonly (string | number | null)[] = ["SIGABRT", "SIGTRAP", 134, 0x80000003];

/** One child process. It takes a job at a time, and is gone for good once it was stopped. */
export class PoolWorker<Job, Answer> {
  private readonly child: ChildProcess;
  private readonly ready: Promise<void>;
  private state: "starting" | "idle" | "busy" | "gone" = "starting";
  private isLate = false;
  private lastWords = "";

  constructor(
    private readonly options: WorkerOptions,
    private readonly onGone: () => void,
  ) {
    this.child = fork(options.script, [], {
      execArgv: [
        ...["--require", path.join(__dirname, "requireTypeScript.js"), "--expose-gc"],
        ...[`--max-old-space-size=${options.heap}`, `--max-semi-space-size=${YOUNG}`],
      ],
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    this.child.stderr!.setEncoding("utf8").on("data", (text: string) => {
      this.lastWords = (this.lastWords + text).slice(-LAST_WORDS);
    });
    // "error" comes without "exit" where the process could not be made; sending to one that just ended is told by "exit".
    this.child.on("error", () => this.child.pid === undefined && this.leave());
    this.child.on("exit", () => this.leave());
    this.ready = this.start();
    this.ready.catch(() => {});
  }

  get isIdle(): boolean {
    return this.state === "idle";
  }

  kill(): void {
    this.child.kill("SIGKILL");
  }

  /** Throws PoolFailure where the child does not start. */
  async take(job: Job): Promise<Outcome<Answer>> {
    if (this.state === "idle") this.state = "busy";
    await this.ready;
    this.state = "busy";
    const reply = await this.ask({ job }, this.options.milliseconds);
    if (reply && "answer" in reply) {
      if (reply.isFull) this.retire();
      else this.state = "idle";
      return { kind: "answered", answer: reply.answer as Answer };
    }
    return { kind: "stopped", because: this.reasonOfEnd(), lastWords: this.lastWords.trim() || null };
  }

  private async start(): Promise<void> {
    const { resident, rested, setup } = this.options;
    const reply = await this.ask({ resident, rested, setup }, START_MILLISECONDS);
    if (!reply) throw new PoolFailure(this.lastWords.trim() || `exit ${this.child.exitCode ?? this.child.signalCode}`);
  }

  /** The child's reply; null where it ended, or had to be ended, without one. */
  private ask(message: ToWorker, milliseconds: number): Promise<FromWorker | null> {
    return new Promise((resolve) => {
      let left = milliseconds / STEP_MILLISECONDS;
      const timer = setInterval(() => {
        left--;
        if (left > 0) return;
        this.isLate = true;
        this.kill();
      }, STEP_MILLISECONDS);
      const settle = (reply: FromWorker | null) => {
        clearInterval(timer);
        this.child.off("message", settle).off("close", onClose).off("error", onError);
        resolve(reply);
      };
      const onClose = () => settle(null);
      const onError = () => this.child.pid === undefined && settle(null);
      if (this.state === "gone") return settle(null);
      this.child.on("message", settle).on("close", onClose).on("error", onError);
      if (this.child.connected) this.child.send(message, () => {});
    });
  }

  private retire(): void {
    this.leave();
    this.kill();
  }

  private leave(): void {
    if (this.state === "gone") return;
    this.state = "gone";
    this.onGone();
  }

  private reasonOfEnd(): "time" | "memory" | "crash" {
    if (this.isLate) return "time";
    const { signalCode, exitCode } = this.child;
    // The child's own watch, or the system's, ended it.
    if (signalCode === "SIGKILL") return "memory";
    return HEAP_IS_FULL.includes(signalCode) || HEAP_IS_FULL.includes(exitCode) ? "memory" : "crash";
  }
}
