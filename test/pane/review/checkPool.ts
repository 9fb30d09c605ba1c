import { BUILT_IN_SETS } from "../../../src/criteria/builtInSets";
import { CheckPool } from "../../../src/taskpane/review/checkPool";
import { CheckerFailure } from "../../../src/taskpane/review/fileChecker";
import type { CheckerJob, FromChecker } from "../../../src/taskpane/review/workerMessages";

/** A worker whose script the test plays. */
class PlayedWorker {
  static readonly started: PlayedWorker[] = [];
  onmessage: ((event: { data: FromChecker }) => void) | null = null;
  onerror: ((event: { preventDefault(): void }) => void) | null = null;
  isTerminated = false;
  readonly jobs: CheckerJob[] = [];

  constructor() {
    PlayedWorker.started.push(this);
  }

  postMessage(job: CheckerJob): void {
    this.jobs.push(job);
  }

  terminate(): void {
    this.isTerminated = true;
  }

  /** The script says so; whoever waits for it goes on. */
  async say(...messages: FromChecker[]): Promise<void> {
    for (const data of messages) this.onmessage?.({ data });
    await jest.advanceTimersByTimeAsync(0);
  }

  async crash(): Promise<void> {
    this.onerror?.({ preventDefault: () => undefined });
    await jest.advanceTimersByTimeAsync(0);
  }
}

const READY = { kind: "ready" } as const;
const BEGUN = { kind: "begun" } as const;
const checked = (file: string): FromChecker => ({
  kind: "checked",
  digest: `digest of ${file}`,
  report: { status: "refused", file, refusal: "file/no-score-sheet" },
});

const { started } = PlayedWorker;
const pool = () => new CheckPool(() => new PlayedWorker() as unknown as Worker);
const check = (checks: CheckPool, name: string) => checks.check(new File(["x"], name), name, BUILT_IN_SETS, {});

beforeEach(() => {
  jest.useFakeTimers();
  started.length = 0;
});
afterEach(() => {
  jest.useRealTimers();
});

test("two workers take the files in turn", async () => {
  const checks = pool();
  const answers = ["a", "b", "c"].map((name) => check(checks, name));
  expect(started).toHaveLength(2);
  await started[0]!.say(READY);
  await started[1]!.say(READY);
  expect(started.map(({ jobs }) => jobs.map((job) => job.kind === "check" && job.name))).toEqual([["a"], ["b"]]);
  await started[1]!.say(BEGUN, checked("b"));
  expect(started[1]!.jobs).toHaveLength(2);
  await started[1]!.say(BEGUN, checked("c"));
  await started[0]!.say(BEGUN, checked("a"));
  expect(await Promise.all(answers)).toEqual(
    ["a", "b", "c"].map((file) => ({
      report: { status: "refused", file, refusal: "file/no-score-sheet" },
      digest: `digest of ${file}`,
      trouble: null,
    })),
  );
});

test("a file that takes over five seconds is refused, and its worker replaced", async () => {
  const checks = pool();
  const answer = check(checks, "a");
  await started[0]!.say(READY);
  // A slow drive is no fault of the file.
  await jest.advanceTimersByTimeAsync(20_000);
  await started[0]!.say(BEGUN);
  await jest.advanceTimersByTimeAsync(4_700);
  expect(started[0]!.isTerminated).toBe(false);
  await jest.advanceTimersByTimeAsync(500);
  expect(started[0]!.isTerminated).toBe(true);
  expect(await answer).toMatchObject({ report: { status: "refused", refusal: "file/too-large" }, trouble: "time" });

  const next = check(checks, "b");
  await started[1]!.say(READY);
  await started[1]!.say(BEGUN, checked("b"));
  expect(await next).toMatchObject({ trouble: null });
});

test("a file that crashes its worker is refused, and takes no other with it", async () => {
  const checks = pool();
  const answers = ["a", "b", "c"].map((name) => check(checks, name));
  await started[0]!.say(READY);
  await started[1]!.say(READY);
  await started[0]!.crash();
  expect(await answers[0]).toMatchObject({ report: { refusal: "file/damaged" }, trouble: "crash" });
  expect(started).toHaveLength(3);
  await started[2]!.say(READY);
  await started[2]!.say(BEGUN, checked("c"));
  await started[1]!.say(BEGUN, checked("b"));
  expect(await answers[1]).toMatchObject({ trouble: null });
  expect(await answers[2]).toMatchObject({ trouble: null });
});

test("a file that cannot be read is told apart", async () => {
  const checks = pool();
  const answer = check(checks, "a");
  await started[0]!.say(READY);
  await started[0]!.say({ kind: "unreadable" });
  expect(await answer).toMatchObject({ report: { file: "a", refusal: "file/unreadable" }, trouble: "unreadable" });
});

test("where no worker can be started, every file is told so, and later ones are tried again", async () => {
  let isAllowed = false;
  const checks = new CheckPool(() => {
    if (!isAllowed) throw new DOMException("refused", "SecurityError");
    return new PlayedWorker() as unknown as Worker;
  });
  await expect(check(checks, "a")).rejects.toThrow(CheckerFailure);
  isAllowed = true;
  const answer = check(checks, "a");
  await started[0]!.say(READY);
  await started[0]!.say(BEGUN, checked("a"));
  expect(await answer).toMatchObject({ trouble: null });
});

test.each([
  ["fails to load", (worker: PlayedWorker) => worker.crash()],
  ["never comes", () => jest.advanceTimersByTimeAsync(31_000)],
])("where the worker's script %s, no file is to blame", async (_, happen) => {
  const checks = pool();
  const refusals = ["a", "b", "c"].map((name) => expect(check(checks, name)).rejects.toThrow(CheckerFailure));
  await happen(started[0]!);
  await started[1]!.crash();
  await Promise.all(refusals);
});

test("workers that nobody needs give their memory back", async () => {
  const checks = pool();
  const answer = check(checks, "a");
  await started[0]!.say(READY);
  await started[0]!.say(BEGUN, checked("a"));
  await answer;
  await jest.advanceTimersByTimeAsync(25_000);
  expect(started[0]!.isTerminated).toBe(true);
});

test("requests that take over a minute to pack are given up", async () => {
  const refusal = expect(pool().packRequests([], BUILT_IN_SETS)).rejects.toThrow(CheckerFailure);
  await started[0]!.say(READY);
  await started[0]!.say(BEGUN);
  await jest.advanceTimersByTimeAsync(59_700);
  expect(started[0]!.isTerminated).toBe(false);
  await jest.advanceTimersByTimeAsync(500);
  expect(started[0]!.isTerminated).toBe(true);
  await refusal;
});

test("a packing that fails is told, and not as a file's fault", async () => {
  const checks = pool();
  const packed = checks.packRequests([], BUILT_IN_SETS);
  const refusal = expect(packed).rejects.toThrow(CheckerFailure);
  await started[0]!.say(READY);
  await started[0]!.say(BEGUN, { kind: "failed", detail: "out of memory" });
  await refusal;
});
