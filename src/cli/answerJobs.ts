import path from "node:path";
import { Worker } from "node:worker_threads";

export type ToWorker = { readonly resident: number; readonly setup: unknown } | { readonly job: unknown };
export type FromWorker = { readonly ready: true } | { readonly answer: unknown };

/** Makes this process a child of a WorkerPool: `prepare` gets the pool's setup, what it returns answers each job. */
export function answerJobs<Setup, Job, Answer>(prepare: (setup: Setup) => (job: Job) => Answer): void {
  let answer: ((job: Job) => Answer) | null = null;
  const reply = (message: FromWorker) => process.send!(message);
  // A terminal's Ctrl-C reaches every process of a command; what becomes of this one is for the pool to say.
  process.on("SIGINT", () => {});
  process.on("SIGTERM", () => {});
  process.on("disconnect", () => process.exit());
  process.on("message", (message: ToWorker) => {
    if ("setup" in message) {
      watch(message.resident);
      answer = prepare(message.setup as Setup);
      reply({ ready: true });
    } else reply({ answer: answer!(message.job as Job) });
  });
}

/** Looks at this process from a thread of its own, which runs even while a job never ends. */
function watch(megabytes: number): void {
  const limits = { bytes: megabytes * 1024 * 1024, parent: process.ppid };
  new Worker(path.join(__dirname, "watch.js"), { workerData: limits, execArgv: [] }).unref();
}
