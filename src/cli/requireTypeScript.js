"use strict";
/**
 * Lets Node load the TypeScript of the project in this process. Node 20 cannot. What was compiled once is kept among the libraries,
 * by its text, because a command starts several processes that load the same files.
 */
const { createHash } = require("node:crypto");
const fs = require("node:fs");
const Module = require("node:module");
const path = require("node:path");

const LIBRARIES = path.join(__dirname, "../../node_modules");
const KEPT = path.join(LIBRARIES, ".cache/so-diem-cchc");
const OPTIONS = { module: { type: "commonjs" } };

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

function transform(text, filename) {
  const parser = { syntax: "typescript", tsx: filename.endsWith("x") };
  return requireCompiler().transformSync(text, { filename, jsc: { parser, target: "es2022" }, ...OPTIONS }).code;
}

function compiled(text, filename) {
  const key = createHash("sha256")
    .update(JSON.stringify([text, filename, OPTIONS]))
    .digest("hex");
  const kept = path.join(KEPT, `${key}.js`);
  try {
    return fs.readFileSync(kept, "utf8");
  } catch {
    const code = transform(text, filename);
    keep(kept, code);
    return code;
  }
}

/** Written beside and renamed: another process may read it meanwhile. Where nothing can be written, it is compiled each time. */
function keep(file, code) {
  const beside = `${file}.${process.pid}`;
  try {
    fs.mkdirSync(KEPT, { recursive: true });
    fs.writeFileSync(beside, code);
    fs.renameSync(beside, file);
  } catch {
    fs.rmSync(beside, { force: true });
  }
}

for (const ending of [".ts", ".tsx"])
  Module._extensions[ending] = (module, filename) => module._compile(compiled(fs.readFileSync(filename, "utf8"), filename), filename);
