/** Runs a test file of jest in this very process: jest's own tests, expectations, spies and clock, without its start for every file. */
import { createRequire } from "node:module";
import path from "node:path";
import { ModernFakeTimers } from "@jest/fake-timers";
import { ModuleMocker } from "jest-mock";

const require = createRequire(import.meta.url);
const { jestExpect: expect } = require("@jest/expect");
const circus = require("jest-circus");
const { configureGlobal } = require("fast-check");

const spies = new ModuleMocker(globalThis);
const clock = new ModernFakeTimers({ config: { rootDir: process.cwd(), testMatch: [] }, global: globalThis });
const { describe, it, test, beforeAll, beforeEach, afterAll, afterEach } = circus;
Object.assign(globalThis, { describe, it, test, beforeAll, beforeEach, afterAll, afterEach, expect });

// That it fails is enough: nobody reads the smallest case.
configureGlobal({ endOnFailure: true });

/** What is told of the run in hand. */
let told = { onTest() {}, onTestDone() {} };
let hasFailed = false;
/** What the globals were before the first file. */
let ownGlobals;

circus.addEventHandler((event) => {
  const { name, test: at } = event;
  if (name === "hook_start" && event.hook.type === "beforeAll") told.onTest("");
  if (name === "test_start") {
    // The first failure is the answer.
    if (hasFailed) at.mode = "skip";
    told.onTest(nameOf(at));
    expect.setState({ currentTestName: nameOf(at) });
  }
  if (name === "test_done") {
    hasFailed ||= at.errors.length > 0;
    told.onTestDone(nameOf(at), at.errors[0]);
  }
});
for (const escaped of ["uncaughtException", "unhandledRejection"]) {
  process.on(escaped, (error) => circus.getState().currentlyRunningTest?.errors.push(error));
}

/**
 * Runs the tests of `file`, which `load` loads, those named in `chosen` where it is given, up to the first that fails. `onTest` hears the
 * name of each test before it begins, and "" before what is prepared for all of them; `onTestDone` its name and its error. Throws what the
 * file throws while it is loaded.
 */
export async function runTestFile(file, load, { chosen, onTest = () => {}, onTestDone }) {
  tidyGlobals();
  circus.resetState();
  circus.getState().testTimeout = 240_000;
  told = { onTest, onTestDone };
  hasFailed = false;
  expect.setState({ testPath: path.resolve(file) });
  globalThis.jest = Object.assign(Object.create(spies), {
    requireActual: (name) => load(path.resolve(path.dirname(file), name)),
    // The time of all is that of the slowest, set above.
    setTimeout: () => {},
    useFakeTimers: (options) => clock.useFakeTimers(options),
    useRealTimers: () => clock.useRealTimers(),
  });
  load(path.resolve(file));
  if (chosen) keep(circus.getState().rootDescribeBlock, chosen);
  try {
    await circus.run();
  } finally {
    clock.useRealTimers();
    spies.restoreAllMocks();
  }
}

/** Takes away what an earlier file left: office.js does not start twice on the same globals. */
function tidyGlobals() {
  const names = Object.getOwnPropertyNames(globalThis);
  ownGlobals ??= new Set([...names, "jest"]);
  for (const name of names) if (!ownGlobals.has(name)) delete globalThis[name];
}

/** Takes out every test that is not chosen. Returns whether one is left. */
function keep(block, chosen) {
  block.children = block.children.filter((child) => (child.type === "test" ? chosen.has(nameOf(child)) : keep(child, chosen)));
  return block.children.length > 0;
}

/** The words of its blocks and its own; a test's name within its file. */
function nameOf({ name, parent }) {
  return parent?.parent ? `${nameOf(parent)} ${name}` : name;
}
