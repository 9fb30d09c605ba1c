import { writeSync } from "node:fs";

/**
 * Ends the run with one line that programs read: `12 passed, 0 failed`. A test file that could not run counts as one failure. The line
 * is written as the process ends, because jest prints its own summary after the last reporter.
 */
export default class CountReporter {
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    process.once("exit", () => writeSync(process.stdout.fd, `${results.numPassedTests} passed, ${failed} failed\n`));
  }
}
