import { spawnSync } from "node:child_process";
import { randomInt } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** How many times as often as in `npm test` each property is tried. */
const MORE_RUNS = "20";

/**
 * Looks for cases that `npm test` does not try: every property, from another seed each time. Arguments choose test files by parts of their
 * names; a seed can be given as SEED. What fails says how to repeat it.
 */
const chosen = process.argv.slice(2);
const tests = readdirSync("test/unit", { recursive: true }).map((file) => path.join("test/unit", file));
const files = tests.filter(
  (file) =>
    file.endsWith(".test.ts") &&
    (chosen.length === 0 || chosen.some((part) => file.includes(part))) &&
    readFileSync(file, "utf8").includes("fc.assert("),
);
if (files.length === 0) throw new Error(`No test file with a property has ${chosen.join(" or ")} in its name.`);
const seed = process.env.SEED ?? String(randomInt(2 ** 31));
console.log(`Seed ${seed}: the properties of ${files.length} files, ${MORE_RUNS} times as often as in npm test.`);
const jest = path.join("node_modules", "jest", "bin", "jest.js");
const { status } = spawnSync(process.execPath, [jest, "--testTimeout=86400000", "--runTestsByPath", ...files], {
  stdio: "inherit",
  env: { ...process.env, SEED: seed, MORE_RUNS },
});
process.exitCode = status ?? 1;
