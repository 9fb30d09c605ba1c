/** Loads the project's own modules anew as often as asked: compiled once, evaluated each time. Packages stay loaded. */
import { readFileSync } from "node:fs";
import Module, { createRequire } from "node:module";
import path from "node:path";
import { Script } from "node:vm";
import { transformSync } from "@swc/core";

/** Its package.json names a file for `require` that it does not hold. */
const NUMFMT = path.resolve("node_modules/numfmt/dist/index.js");

const compiled = new Map();

function compile(file) {
  const { code } = transformSync(readFileSync(file, "utf8"), {
    filename: file,
    module: { type: "commonjs" },
    jsc: { parser: { syntax: "typescript", tsx: file.endsWith("x") }, target: "es2022" },
  });
  return new Script(Module.wrap(code), { filename: file });
}

function evaluate(module, file) {
  if (!compiled.has(file)) compiled.set(file, compile(file));
  const body = compiled.get(file).runInThisContext();
  body.call(module.exports, module.exports, createRequire(file), module, file, path.dirname(file));
}

for (const ending of [".ts", ".tsx"]) Module._extensions[ending] = evaluate;
const resolve = Module._resolveFilename;
Module._resolveFilename = (request, ...rest) => resolve(request === "numfmt" ? NUMFMT : request, ...rest);

/** A `require` that loads every module of the project as if for the first time. */
export function freshRequire() {
  for (const file of Object.keys(Module._cache)) if (!file.includes(`${path.sep}node_modules${path.sep}`)) delete Module._cache[file];
  return createRequire(import.meta.url);
}
