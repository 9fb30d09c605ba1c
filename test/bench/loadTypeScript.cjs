"use strict";
/** Lets plain Node require the project's TypeScript: compiled in memory, nothing written. */
const fs = require("node:fs");
const { transformSync } = require("@swc/core");

const OPTIONS = {
  jsc: { parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "automatic" } }, target: "es2022" },
  module: { type: "commonjs" },
};

for (const extension of [".ts", ".tsx"]) {
  require.extensions[extension] = (module, filename) => {
    module._compile(transformSync(fs.readFileSync(filename, "utf8"), { ...OPTIONS, filename }).code, filename);
  };
}
