"use strict";
const { spawn } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");
const { setTimeout } = require("node:timers/promises");

const OUTCOME = path.resolve("node_modules/.cache/so-diem-cchc/workbench.json");

/** Begins to build the add-in and the workbench into dist-workbench/; `built` tells when that is done. */
function beginToBuild() {
  fs.mkdirSync(path.dirname(OUTCOME), { recursive: true });
  fs.rmSync(OUTCOME, { force: true });
  const child = spawn(process.execPath, [require.resolve("webpack/bin/webpack.js"), "--mode", "production", "--env", "workbench"]);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (output += text));
  child.on("close", (status) => {
    fs.writeFileSync(`${OUTCOME}.new`, JSON.stringify({ status, output }));
    fs.renameSync(`${OUTCOME}.new`, OUTCOME);
  });
}

/** Waits until the build that this or another process began is done. Throws what webpack said where it failed. */
async function built() {
  while (!fs.existsSync(OUTCOME)) await setTimeout(100);
  const { status, output } = JSON.parse(fs.readFileSync(OUTCOME, "utf8"));
  if (status !== 0) throw new Error(`The build failed:\n${output}`);
}

module.exports = { beginToBuild, built };
