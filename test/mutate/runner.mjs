/** Stryker's way to this project's tests. It runs in a process of its own, among the instrumented sources. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { commonTokens, declareClassPlugin, PluginKind, tokens } from "@stryker-mutator/api/plugin";
import { determineHitLimitReached, DryRunStatus, MutantRunStatus, TestStatus } from "@stryker-mutator/api/test-runner";
import { INSTRUMENTER_CONSTANTS } from "@stryker-mutator/api/core";
import { isDrawn } from "./drawn.mjs";
import { freshRequire } from "./modules.mjs";
import { runTestFile } from "./testFile.mjs";

/** What the instrumented sources look at: which mutant they are, which test is running. */
const active = (globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] = {});
/** The same for processes that a test starts. */
const ACTIVE_IN_CHILDREN = INSTRUMENTER_CONSTANTS.ACTIVE_MUTANT_ENV_VARIABLE;

/** Also where a test has stopped the clock. */
const now = performance.now.bind(performance);

class Runner {
  static inject = tokens(commonTokens.options);

  constructor({ testFilesInOrder, oneIn }) {
    /** In the order in which they are asked: the folder's own first. */
    this.files = testFilesInOrder;
    this.oneIn = oneIn;
  }

  /** Every mutant meets sources that were loaded afresh. */
  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun() {
    active.mutantCoverage = { static: {}, perTest: {} };
    const tests = [];
    for (const file of this.files) tests.push(...(await resultsOf(file)));
    return { status: DryRunStatus.Complete, tests, mutantCoverage: active.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    if (!isDrawn(activeMutant, this.oneIn)) return { status: MutantRunStatus.Error, errorMessage: "Not drawn." };
    Object.assign(active, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
    process.env[ACTIVE_IN_CHILDREN] = activeMutant.id;
    try {
      return await this.firstFailure(testFilter);
    } finally {
      active.activeMutant = undefined;
      delete process.env[ACTIVE_IN_CHILDREN];
    }
  }

  /** Of the tests with these ids; of all where there are none. */
  async firstFailure(ids) {
    let nrOfTests = 0;
    let killed;
    // One set of modules for all: whatever they remember comes from this mutant.
    const load = freshRequire();
    const onTestDone = (file) => (name, error) => {
      nrOfTests += 1;
      if (error) killed ??= { killedBy: [idOf(file, name)], failureMessage: messageOf(error) };
    };
    for (const file of this.files) {
      const chosen = ids && namesIn(file, ids);
      if (chosen?.size === 0) continue;
      try {
        await runTestFile(file, load, { chosen, onTestDone: onTestDone(file) });
      } catch (error) {
        const [first = ""] = chosen ?? [];
        killed ??= { killedBy: [idOf(file, first)], failureMessage: messageOf(error) };
      }
      const endless = determineHitLimitReached(active.hitCount, active.hitLimit);
      if (endless) return { ...endless, status: MutantRunStatus.Timeout };
      if (killed) return { status: MutantRunStatus.Killed, nrOfTests, ...killed };
    }
    return { status: MutantRunStatus.Survived, nrOfTests };
  }
}

/** Every test of a file without a fault, each with how long it took; what it reaches is noted under its id. */
async function resultsOf(file) {
  const version = createHash("sha256").update(readFileSync(file)).digest("hex").slice(0, 8);
  const tests = [];
  // What it takes to load the file is part of its first test: by these times Stryker knows an endless mutant.
  let since = now();
  const onTest = (name) => (active.currentTestId = idOf(file, name));
  const onTestDone = (name, error) => {
    active.currentTestId = undefined;
    // A test that is written anew is another test: what it did not kill before, it meets again.
    const test = { id: idOf(file, name), name: `${name} (${version})`, fileName: file, timeSpentMs: now() - since };
    tests.push(error ? { ...test, status: TestStatus.Failed, failureMessage: messageOf(error) } : { ...test, status: TestStatus.Success });
    since = now();
  };
  await runTestFile(file, freshRequire(), { onTest, onTestDone });
  shareOut(active.mutantCoverage.perTest, idOf(file, ""), tests);
  return tests;
}

const idOf = (file, name) => `${file}: ${name}`;

function namesIn(file, ids) {
  const start = idOf(file, "");
  return new Set(ids.filter((id) => id.startsWith(start)).map((id) => id.slice(start.length)));
}

/** jest notes an error with the place of its test, in a pair. */
function messageOf(error) {
  const [first] = [error].flat();
  return String(first?.message ?? first);
}

/** What was reached while all of a file's tests were prepared, each of them rests on. */
function shareOut(perTest, id, tests) {
  for (const mutant of Object.keys(perTest[id] ?? {})) {
    for (const test of tests) (perTest[test.id] ??= {})[mutant] ??= 1;
  }
  delete perTest[id];
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "fresh", Runner)];
