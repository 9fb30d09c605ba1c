import path from "node:path";
import { inOrder } from "../../../src/cli/inOrder";
import { PoolFailure } from "../../../src/cli/poolWorker";
import { WorkerPool } from "../../../src/cli/workerPool";
import type { TestJob } from "./poolJobs";
import { bePatient } from "../../patience";

bePatient();

let pool: WorkerPool<TestJob, number>;

function open({ size = 2, milliseconds = 60_000, script = "poolJobs.ts", rested = 300 } = {}): void {
  pool = new WorkerPool<TestJob, number>(size, {
    script: path.join(__dirname, script),
    milliseconds,
    heap: 60,
    resident: 300,
    rested,
    setup: { factor: 10 },
  });
}

afterEach(() => pool.end());

async function outcomes(jobs: readonly TestJob[]): Promise<unknown[]> {
  const told: unknown[] = [];
  for await (const outcome of inOrder(jobs, (job) => pool.run(job), 3)) {
    told.push(outcome === null ? null : outcome.kind === "answered" ? outcome.answer : outcome.because);
  }
  return told;
}

test("jobs are answered in the order in which they were given", async () => {
  open();
  expect(await outcomes([1, 2, 3, 4, 5, 6, 7])).toEqual([10, 20, 30, 40, 50, 60, 70]);
});

test("a job that never ends is stopped, and the others are answered", async () => {
  open({ milliseconds: 2_000 });
  expect(await outcomes([1, "hang", 2, 3])).toEqual([10, "time", 20, 30]);
});

test("a job that ends its process takes no other with it", async () => {
  open({ size: 1 });
  expect(await outcomes(["crash", 1, "throw", 2])).toEqual(["crash", 10, "crash", 20]);
});

test("a job that fills the heap or the memory is stopped, and told from a crash", async () => {
  open();
  expect(await outcomes(["fill the heap", "fill the memory", 1])).toEqual(["memory", "memory", 10]);
});

test("a child that goes on holding much gets no other job; one that only left it lying does", async () => {
  open({ size: 1, rested: 200 });
  const [first, again, afterLeaving, afterHolding] = await outcomes(["who are you", "who are you", "leave 150 MB lying", "who are you"]);
  expect([again, afterLeaving, afterHolding]).toEqual([first, null, first]);
  const [, other] = await outcomes(["hold 150 MB", "who are you"]);
  expect(other).not.toBe(first);
});

test("once closed, it finishes what is in hand and begins nothing more", async () => {
  open({ size: 1 });
  const first = pool.run(1);
  const second = pool.run(2);
  pool.close();
  expect(await first).toEqual({ kind: "answered", answer: 10 });
  expect(await second).toBeNull();
  expect(await pool.run(3)).toBeNull();
});

test("children that cannot start are no fault of the job", async () => {
  open({ script: "thereIsNoSuchScript.ts" });
  await expect(pool.run(1)).rejects.toThrow(PoolFailure);
  await expect(pool.run(2)).rejects.toThrow("thereIsNoSuchScript");
});
