"use strict";
/** Lets Node load the TypeScript of src/ and test/ in this process: compiled as it is required, nothing is written. */
const fs = require("node:fs");
const Module = require("node:module");
const path = require("node:path");
const { transformSync } = require("@swc/core");

/** Its package.json names a file for `require` that it does not hold. */
const NUMFMT = path.resolve(__dirname, "../../node_modules/numfmt/dist/index.js");

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

const resolve = Module._resolveFilename;
Module._resolveFilename = (request, ...rest) => (request === "numfmt" ? NUMFMT : resolve(request, ...rest));
