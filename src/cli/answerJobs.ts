import path from "node:path";
import { Worker } from "node:worker_threads";

/** Sizes in megabytes. */
export type ToWorker = { readonly resident: number; readonly rested: number; readonly setup: unknown } | { readonly job: unknown };
/** `isFull`: the process holds more than it may between two jobs, and shall get no other. */
export type FromWorker = { readonly ready: true } | { readonly answer: unknown; readonly isFull: boolean };

const MEGA = 1024 * 1024;

/** Makes this process a child of a WorkerPool: `prepare` gets the pool's setup, what it returns answers each job. */
export function answerJobs<Setup, Job, Answer>(prepare: (setup: Setup) => (job: Job) => Answer): void {
  let answer: ((job: Job) => Answer) | null = null;
  let rested = Infinity;
  const reply = (message: FromWorker) => process.send!(message);
  // A terminal's Ctrl-C reaches every process of a command; what becomes of this one is for the pool to say.
  process.on("SIGINT", () => {});
  process.on("SIGTERM", () => {});
  process.on("disconnect", () => process.exit());
  process.on("message", (message: ToWorker) => {
    if ("setup" in message) {
      watch(message.resident);
      rested = message.rested;
      answer = prepare(message.setup as Setup);
      reply({ ready: true });
    } else reply({ answer: answer!(message.job as Job), isFull: isFull(rested) });
  });
}

/** What nobody needs any more does not count: it is collected before. The bytes of buffers are given back by the collection after that. */
function isFull(megabytes: number): boolean {
  const holdsMore = () => process.memoryUsage.rss() > megabytes * MEGA;
  for (let turn = 0; turn < 2 && holdsMore(); turn++) globalThis.gc?.();
  return holdsMore();
}

/** Looks at this process from a thread of its own, which runs even while a job never ends. */
function watch(megabytes: number): void {
  const limits = { bytes: megabytes * MEGA, parent: process.ppid };
  new Worker(path.join(__dirname, "watch.js"), { workerData: limits, execArgv: [] }).unref();
}
