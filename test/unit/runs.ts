import path from "node:path";
import fc from "fast-check";

const { env } = process;

/** One and the same in every `npm test`, so that a change is what makes one fail; `npm run explore` draws others. */
const SEED = 2023;

/**
 * How a property is tried: so many times, MORE_RUNS times that for a long look, from the cases that SEED leads to. TRY goes straight to the
 * case that failed.
 */
export function runs<Ts>(usual: number): fc.Parameters<Ts> {
  return {
    seed: Number(env["SEED"] ?? SEED),
    numRuns: usual * Number(env["MORE_RUNS"] ?? 1),
    ...(env["TRY"] === undefined ? {} : { path: env["TRY"], endOnFailure: true }),
    reporter: tell,
  };
}

/** Demands that a property came to what it is about in so many of its runs: one that seldom does says little. Of one case nothing is demanded. */
export function expectReached(times: number, least: number): void {
  if (env["TRY"] === undefined) expect(times).toBeGreaterThanOrEqual(least);
}

/** A failure with the command that repeats it. */
function tell<Ts>(run: fc.RunDetails<Ts>): void {
  if (!run.failed) return;
  const { testPath, currentTestName } = expect.getState();
  const file = path.relative(process.cwd(), testPath!);
  // A pattern to jest, and in a shell: a full stop stands for any character.
  const name = currentTestName!.replace(/[^\p{L}\p{N} ]/gu, ".");
  const repeat = `SEED=${run.seed} TRY=${run.counterexamplePath} npx jest ${file} -t '${name}'`;
  throw new Error(`${fc.defaultReportMessage(run)}\n\nTo repeat it:\n${repeat}`, { cause: run.errorInstance });
}
