import os from "node:os";

const compile = (syntax) => ["@swc/jest", { jsc: { parser: syntax, transform: { react: { runtime: "automatic" } }, target: "es2022" } }];

/** One project for each thing that tests stand on: rules, the emulated host, the pane, the browser. */
const project = (displayName, testEnvironment, standIns = {}) => ({
  displayName,
  // office.js keeps looking at the globals that it made; cleaning them away between files makes it recurse.
  testEnvironment,
  testEnvironmentOptions: { globalsCleanup: "off" },
  transform: {
    "^.+\\.tsx?$": compile({ syntax: "typescript", tsx: true }),
    // The calculator comes as an ES module only.
    "node_modules/@ironcalc/wasm/.+\\.js$": compile({ syntax: "ecmascript" }),
  },
  // Its package.json names a file for `require` that it does not hold.
  moduleNameMapper: { "^numfmt$": "<rootDir>/node_modules/numfmt/dist/index.js", ...standIns },
  transformIgnorePatterns: ["/node_modules/(?!@ironcalc/wasm/)"],
  testMatch: [`<rootDir>/test/${displayName}/**/*.test.{ts,tsx}`],
});

export default {
  // One more than there are cores: browser tests wait a third of their time.
  maxWorkers: os.availableParallelism() + 1,
  // What test files leave behind adds up to two gigabytes in a process; freeing that at the end takes longer than jest waits for it.
  workerIdleMemoryLimit: "500MB",
  testSequencer: "<rootDir>/test/sequencer.cjs",
  // For what is slow by nature see test/patience.ts.
  testTimeout: 30_000,
  reporters: ["default", "<rootDir>/test/countReporter.mjs"],
  projects: [
    project("unit", "node"),
    project("host", "node"),
    {
      ...project("pane", "jsdom", { "^@fluentui/react-icons$": "<rootDir>/test/pane/icons.js" }),
      setupFilesAfterEnv: ["<rootDir>/test/pane/browserGaps.ts", "<rootDir>/test/pane/everyTest.ts"],
    },
    { ...project("e2e", "node"), globalSetup: "<rootDir>/test/e2e/prepare.mjs" },
  ],
};
