"use strict";
/** Lets Node load the TypeScript of the project in this process: compiled as it is required, nothing is written. Node 20 cannot. */
const fs = require("node:fs");
const Module = require("node:module");
const { transformSync } = requireCompiler();

/** Without it no other word of the program can be read: said here, and not in the message catalogue. */
function requireCompiler() {
  try {
    return require("@swc/core");
  } catch (error) {
    if (process.argv.includes("--debug")) process.stderr.write(`${error.stack}\n`);
    process.stderr.write("Chưa cài đủ thư viện. Chạy npm ci trong thư mục này, rồi thử lại.\n");
    process.stderr.write("Libraries are missing. Run npm ci in this folder, and try again.\n");
    process.exit(2);
  }
}

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
