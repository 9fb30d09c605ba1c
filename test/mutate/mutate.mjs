import os from "node:os";
import { fileURLToPath } from "node:url";
import { Stryker } from "@stryker-mutator/core";
import { FOLDERS, testFilesOf } from "./folders.mjs";
import { isDrawn } from "./drawn.mjs";
import { printFolder } from "./printFolder.mjs";

/**
 * Plants faults in folders of `src/`, one at a time, and says which of them the tests do not see. What was found out is kept in `.mutate/`:
 * the next run asks again only where the code or a test is another. `--force` asks about everything; `--one-in=8` plants only every eighth
 * fault and keeps nothing.
 */
const oneIn = Number(process.argv.find((word) => word.startsWith("--one-in="))?.slice("--one-in=".length) ?? 1);
const folders = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const isKnown = (folder) => Object.hasOwn(FOLDERS, folder);
if (folders.length === 0 || !folders.every(isKnown)) {
  throw new Error(`Name one or more of these folders of src/: ${Object.keys(FOLDERS).join(", ")}.`);
}
// Whoever works on the machine meanwhile goes first.
os.setPriority(os.constants.priority.PRIORITY_BELOW_NORMAL);

for (const folder of folders) {
  const { mutate, coverageAnalysis = "perTest" } = FOLDERS[folder];
  const results = await new Stryker({
    mutate,
    coverageAnalysis,
    testRunner: "fresh",
    plugins: [fileURLToPath(new URL("./runner.mjs", import.meta.url))],
    // Of the runner. Stryker hands on what it does not know, and need not say so.
    testFilesInOrder: testFilesOf(folder),
    oneIn,
    warnings: { unknownOptions: false },
    incremental: oneIn === 1,
    incrementalFile: `.mutate/${folder}.json`,
    force: process.argv.includes("--force"),
    tempDirName: ".mutate/sandbox",
    ignorePatterns: ["/dist*", "/docs", "/coverage", "/test/e2e", "/test/bench"],
    // They are looked at while the file is loaded, by every test: each would take the time of all of them.
    ignoreStatic: true,
    disableTypeChecks: false,
    concurrency: 2,
    timeoutMS: 20_000,
    timeoutFactor: 3,
    dryRunTimeoutMinutes: 60,
    reporters: ["progress-append-only"],
    logLevel: "warn",
    allowEmpty: true,
  }).runMutationTest();
  // What no test reaches was told without asking the runner, also where it was not drawn.
  printFolder(
    folder,
    results.map((result) => (result.status === "NoCoverage" && !isDrawn(result, oneIn) ? { ...result, status: "RuntimeError" } : result)),
  );
}
