import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Outcome } from "../../../src/cli/poolWorker";
import { PER_FILE } from "../../../src/cli/runCheck";
import { WorkerPool } from "../../../src/cli/workerPool";
import { HEAVY_FILES } from "./heavyFiles";
import type { HeavyJob, HeavyOutcome } from "./readHeavyFiles";
import { bePatient } from "../../patience";

bePatient();

/** Of one file; one that goes on for longer hangs. On a busy machine one that is well takes several times as long as alone. */
const PATIENCE = 120_000;
const MOST_MEMORY = 512;

describe("files that want to become large or to take long, one after the other in the children of the command", () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "heavy-"));
  const swelling = HEAVY_FILES.filter(({ swells }) => swells);
  let outcomes: Outcome<HeavyOutcome>[] = [];

  beforeAll(async () => {
    const pathOf = (i: number) => path.join(folder, `${i}.xlsx`);
    HEAVY_FILES.forEach(({ bytes }, i) => fs.writeFileSync(pathOf(i), bytes()));
    // What swells while it is unpacked must not with either unpacker; the rest is the same for both.
    const jobs = [
      ...HEAVY_FILES.map((_, i): HeavyJob => ({ path: pathOf(i), unpacker: "portable" })),
      ...swelling.map((file): HeavyJob => ({ path: pathOf(HEAVY_FILES.indexOf(file)), unpacker: "native" })),
    ];
    const script = path.join(__dirname, "readHeavyFiles.ts");
    const pool = new WorkerPool<HeavyJob, HeavyOutcome>(1, { script, setup: null, ...PER_FILE, milliseconds: PATIENCE });
    outcomes = (await Promise.all(jobs.map((job) => pool.run(job)))) as Outcome<HeavyOutcome>[];
    pool.end();
  });

  afterAll(() => fs.rmSync(folder, { recursive: true }));

  const told = (outcome: Outcome<HeavyOutcome>) => (outcome.kind === "answered" ? outcome.answer.outcome : outcome.because);

  test.each(HEAVY_FILES.map((file, i) => ({ ...file, i })))("$name: $outcome", ({ outcome, i }) => {
    expect(told(outcomes[i]!)).toBe(outcome);
  });

  test("those that swell come out the same with either unpacker", () => {
    expect(swelling.length).toBeGreaterThan(0);
    expect(outcomes.slice(HEAVY_FILES.length).map(told)).toEqual(swelling.map(({ outcome }) => outcome));
  });

  test("each stays within the memory that one file may take, whatever came before it", () => {
    const peaks = outcomes.map((outcome) => (outcome.kind === "answered" ? outcome.answer.peak : Infinity));
    expect(Math.max(...peaks)).toBeLessThan(MOST_MEMORY);
  });
});
