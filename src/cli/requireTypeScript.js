"use strict";
/** Lets Node load the TypeScript of the project in this process: compiled as it is required, nothing is written. Node 20 cannot. */
const fs = require("node:fs");
const Module = require("node:module");
const { transformSync } = require("@swc/core");

function compile(module, filename) {
  const { code } = transformSync(fs.readFileSync(filename, "utf8"), {
    filename,
    module: { type: "commonjs" },
    jsc: { parser: { syntax: "typescript", tsx: filename.endsWith("x") }, target: "es2022" },
    sourceMaps: "inline",
  });
  module._compile(code, filename);
}

for (const ending of [".ts", ".tsx"]) Module._extensions[ending] = compile;
